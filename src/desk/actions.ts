import { type OpenedCase, openCase, previewDue } from '#cases/actions.ts';
import {
  applicantById,
  applicantFamily,
  contactById,
  disposeMatter,
  giveTracking,
  heldContact,
  heldMatter,
  matterById,
  sealContact,
} from '#contacts/actions.ts';
import { isWritten } from '#contacts/contact.ts';
import { clockOf, refuseAnswer, refuseAppeal, refuseForward, refuseInvestigation, refuseReplyAddress, type MatterFacts } from '#contacts/matter.ts';

import { casesOfApplicant } from '#cases/actions.ts';
import { structuresOn } from '#directory/actions.ts';
import { entryForAnswer, recordUse } from '#knowledge/actions.ts';
import { officeDay } from '#language/format.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import type { DeedReply, Due } from './contract.ts';
import { sendAnswer, sendEntryLink, sendForwarding, sendNumber, waysTo } from './messages.ts';

type Held = Awaited<ReturnType<typeof heldMatter>>;
const facts = (matter: Held['matter']): MatterFacts => ({
  kind: matter.kind,
  structureId: matter.structure_id,
  topicId: matter.topic_id,
  disposition: matter.disposition,
});
const applicantOf = async (tx: Tx, contact: { readonly applicant_id: string | null }) =>
  contact.applicant_id ? ((await applicantById(tx, contact.applicant_id)) ?? null) : null;
const nothing: DeedReply = { caseId: null, number: null, code: null, due: null, sentTo: { sms: false, mail: false } };
const dueView = (due: Awaited<ReturnType<typeof previewDue>>): Due => ({
  dueOn: due.dueOn,
  from: due.from,
  workingDays: due.workingDays,
  provisional: due.provisional,
  rule: due.rule,
  derivation: due.derivation.map((day) => ({ ...day })),
});

/** The date the preview says before the key is pressed; null while the matter has no kind. */
export const previewDeed = (who: Who, matterId: string, servicemen: boolean): Promise<Due | null> =>
  as(who, 'preview', async (tx) => {
    const matter = await matterById(tx, matterId);
    const contact = matter ? await contactById(tx, matter.contact_id) : null;
    if (!matter || !contact) throw notFound();
    if (!matter.kind) return null;
    return dueView(
      await previewDue(tx, { kind: matter.kind, clock: clockOf(matter.kind), receivedAt: contact.received_at, channel: contact.channel, servicemen }),
    );
  });

export type Answer = { readonly epoch: number; readonly entryId: string | null; readonly answerText: string; readonly helped: boolean };
/** "Birbaşa cavablandır" (R1): from a published entry, whose version is kept with the matter, or told by mouth. */
export const answerMatter = (deps: Deps, who: Who, matterId: string, answer: Answer): Promise<DeedReply> =>
  as(who, 'answer', async (tx) => {
    const at = deps.clock.now();
    const { contact, matter } = await heldMatter(tx, matterId, who, answer.epoch);
    refuse('conflict', 'contacts', refuseAnswer(facts(matter), { channel: contact.channel, fromEntry: answer.entryId !== null, text: answer.answerText }));
    const entry = answer.entryId ? await entryForAnswer(tx, answer.entryId) : null;
    const answerText = entry ? entry.answer : answer.answerText;
    await disposeMatter(tx, {
      matterId,
      actor: who,
      disposition: 'answered',
      answerText,
      entryId: entry?.entryId ?? null,
      entryVersion: entry?.version ?? null,
      at,
    });
    if (entry) await recordUse(tx, { entryId: entry.entryId, version: entry.version, matterId, personId: who.personId, helped: answer.helped });
    if (!isWritten(contact.channel)) return nothing;
    return { ...nothing, sentTo: await sendAnswer(tx, deps, { contact, applicant: await applicantOf(tx, contact), answer: answerText }) };
  });

export type CaseDeed = {
  readonly epoch: number;
  readonly caseId: string;
  readonly subject: string;
  readonly body: string;
  readonly stepsTried?: string;
  readonly replyBy: 'email' | 'post' | 'pickup';
  readonly replyTo: string;
};

async function openFor(
  tx: Tx,
  who: Who,
  held: Held,
  deed: CaseDeed,
  extra: { readonly servicemen: boolean; readonly sealed: boolean; readonly concernsPersonId: string | null },
): Promise<OpenedCase> {
  const { contact, matter } = held;
  const kind = matter.kind as NonNullable<typeof matter.kind>;
  return openCase(tx, {
    id: deed.caseId,
    actor: who,
    contactId: contact.id,
    matterId: matter.id,
    applicantId: contact.applicant_id,
    kind,
    clock: clockOf(kind),
    structureId: matter.structure_id,
    topicId: matter.topic_id,
    subject: deed.subject,
    body: deed.body || contact.body || matter.note,
    stepsTried: deed.stepsTried || matter.steps_tried,
    lang: contact.lang,
    receivedAt: contact.received_at,
    channel: contact.channel,
    replyBy: deed.replyBy,
    replyTo: deed.replyTo.trim(),
    ...extra,
    acceptedBy: extra.sealed ? null : who.personId,
  });
}

/** R3: number and secret code to the applicant, the date with its derivation to the desk. */
async function tell(tx: Tx, deps: Deps, held: Held, opened: OpenedCase, deed: CaseDeed, servicemen: boolean): Promise<DeedReply> {
  const { contact, matter } = held;
  const { code } = await giveTracking(tx, { number: opened.number, contactId: contact.id, caseId: opened.caseId, secret: deps.secretFor('tracking') });
  const kind = matter.kind as NonNullable<typeof matter.kind>;
  const due = dueView(await previewDue(tx, { kind, clock: clockOf(kind), receivedAt: contact.received_at, channel: contact.channel, servicemen }));
  // A repeated press answers the same and writes to nobody twice.
  const to = {
    contact,
    applicant: await applicantOf(tx, contact),
    email: deed.replyBy === 'email' ? deed.replyTo.trim() : null,
    number: opened.number,
    code,
    dueOn: opened.dueOn,
    caseId: opened.caseId,
  };
  const sentTo = matter.case_id === opened.caseId ? waysTo(to) : await sendNumber(tx, deps, to);
  return { caseId: opened.caseId, number: opened.number, code, due: { ...due, dueOn: opened.dueOn }, sentTo };
}

/** "Araşdırmaya qəbul et" (R4, R5): a case on the Centre's clock with the steps tried, its number and code sent. */
export const acceptForInvestigation = (deps: Deps, who: Who, matterId: string, deed: CaseDeed): Promise<DeedReply> =>
  as(who, 'investigation', async (tx) => {
    const held = await heldMatter(tx, matterId, who, deed.epoch);
    if (held.matter.case_id !== deed.caseId) refuse('conflict', 'contacts', refuseInvestigation(facts(held.matter)));
    refuse('invalid', 'contacts', refuseReplyAddress(deed));
    const opened = await openFor(tx, who, held, deed, { servicemen: false, sealed: false, concernsPersonId: null });
    await disposeMatter(tx, { matterId, actor: who, disposition: 'investigation', caseId: opened.caseId, at: deps.clock.now() });
    return tell(tx, deps, held, opened, deed, false);
  });

export type Appeal = CaseDeed & { readonly servicemen: boolean; readonly aboutStaff: boolean; readonly concernsPersonId: string | null };
/** "Müraciəti qeydə al" (R2): a named applicant, an address for the written reply, the law's clock; R15 seals. */
export function registerAppeal(deps: Deps, who: Who, matterId: string, deed: Appeal): Promise<DeedReply> {
  const at = deps.clock.now();
  const register = async (tx: Tx, held: Held): Promise<DeedReply> => {
    if (held.matter.case_id !== deed.caseId)
      refuse('conflict', 'contacts', refuseAppeal(facts(held.matter), { ...deed, applicantId: held.contact.applicant_id }));
    const opened = await openFor(tx, who, held, deed, {
      servicemen: deed.servicemen,
      sealed: deed.aboutStaff,
      concernsPersonId: deed.aboutStaff ? deed.concernsPersonId : null,
    });
    await disposeMatter(tx, { matterId, actor: who, disposition: 'appeal', caseId: opened.caseId, at });
    return tell(tx, deps, held, opened, deed, deed.servicemen);
  };
  if (!deed.aboutStaff) return as(who, 'registration', async (tx) => register(tx, await heldMatter(tx, matterId, who, deed.epoch)));
  return as(who, 'registration', (tx) => matterById(tx, matterId)).then((matter) => {
    if (!matter) throw notFound();
    refuse('conflict', 'desk', matter.kind === 'complaint' ? null : 'staffComplaintOnly');
    return sealContact(who, { contactId: matter.contact_id, matterId, epoch: deed.epoch, concernsPersonId: deed.concernsPersonId, at }, register);
  });
}

/** "Yönləndir" (R8): to another body, with notice to the applicant; our duty ends. */
export const forwardMatter = (
  deps: Deps,
  who: Who,
  matterId: string,
  deed: { readonly epoch: number; readonly structureId: string; readonly note: string },
): Promise<DeedReply> =>
  as(who, 'forwarding', async (tx) => {
    const at = deps.clock.now();
    const { contact, matter } = await heldMatter(tx, matterId, who, deed.epoch);
    const body = (await structuresOn(tx, officeDay(at))).find((structure) => structure.id === deed.structureId) ?? null;
    refuse('conflict', 'contacts', refuseForward(facts(matter), body));
    await disposeMatter(tx, { matterId, actor: who, disposition: 'forwarded', forwardedTo: deed.structureId, answerText: deed.note || null, at });
    const name = body?.name[contact.lang] ?? '';
    return { ...nothing, sentTo: await sendForwarding(tx, deps, { contact, applicant: await applicantOf(tx, contact), body: name }) };
  });

/** Numbers an applicant may name to be recognised (R14): of their contacts and of their cases. */
export async function numbersOf(tx: Tx, applicantId: string): Promise<readonly string[]> {
  const family = await applicantFamily(tx, applicantId);
  const contacts = await tx
    .selectFrom('contacts')
    .select('number')
    .where('applicant_id', 'in', [...family])
    .execute();
  const cases = [];
  for (const id of family) cases.push(...(await casesOfApplicant(tx, id)));
  return [...contacts, ...cases].map((row) => row.number);
}

/** Sends the address of a published answer to whoever asks; the text stays the base's own, so it needs no signature (R1). */
export const sendLink = (deps: Deps, who: Who, contactId: string, asked: { readonly epoch: number; readonly entryId: string }): Promise<DeedReply['sentTo']> =>
  as(who, 'link', async (tx) => {
    const contact = await heldContact(tx, contactId, who, asked.epoch);
    const entry = await entryForAnswer(tx, asked.entryId);
    const to = { contact, applicant: await applicantOf(tx, contact), entryId: entry.entryId, question: entry.question };
    const ways = waysTo(to);
    refuse('conflict', 'desk', ways.sms || ways.mail ? null : 'noAddress');
    await record(tx, {
      kind: 'contact.linkSent',
      subjectKind: 'contact',
      subjectId: contactId,
      contactId,
      actor: who,
      purpose: 'contact',
      data: { entryId: entry.entryId, version: entry.version },
    });
    return sendEntryLink(tx, deps, to);
  });
