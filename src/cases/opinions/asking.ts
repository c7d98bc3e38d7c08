import { createHash } from 'node:crypto';
import { currentCalendar } from '#law/actions.ts';
import { formatDate, formatInstant, officeDay } from '#language/format.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { refuseWork } from '../case.ts';
import { personOf } from '../deed.ts';
import { caseForChange, type CaseRecord, type DraftRecord, factsOf, latestDraft, namesOf, newId } from '../store.ts';
import { opinionDeadline } from './clock.ts';
import { onOpinion, type OpinionReply, recordOpinion } from './deed.ts';
import { type DeliveryWay, refuseAsking, refuseDelivery } from './opinion.ts';
import { freestExpert, opinionsOfCase, setOpinionDeadline, structureById } from './store.ts';
import { opinionTermsOn } from './terms.ts';
import { words } from './words.ts';

/** `origin` stands before the links of mails. */
export type When = { readonly at: Date; readonly origin: string };
export type Asked = { readonly structureId: string; readonly expertId?: string | null | undefined };

/** What is frozen: a changed letter cannot pass for the one that was sent. */
export const frozenHash = (draft: Pick<DraftRecord, 'body' | 'basis'>): string =>
  createHash('sha256')
    .update(JSON.stringify([draft.body, draft.basis]))
    .digest('hex');

/**
 * Sends the latest version of the reply, frozen, to one or several structures (4.0.3). Where a structure has an expert
 * here, the item is delivered at once and its clock runs from today; otherwise it waits for proof of delivery (R9).
 * @throws Fault conflict `opinions.askedAlready` when the structure already has this version
 */
export const askOpinions = (
  who: Who,
  { caseId, version, structures, question, origin, at }: { caseId: string; version: number; structures: readonly Asked[]; question: string } & When,
): Promise<{ readonly opinionIds: readonly string[] }> =>
  as(who, 'asking for opinions', async (tx) => {
    const kase = await caseForChange(tx, caseId);
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const draft = await latestDraft(tx, caseId);
    if (draft && draft.version !== version) throw new Fault('conflict', 'cases.draftMovedOn');
    const opinionIds: string[] = [];
    for (const asked of new Map(structures.map((one) => [one.structureId, one])).values()) {
      opinionIds.push(await askOne(tx, who, kase, draft, asked, question, { at, origin }));
    }
    return { opinionIds };
  });

/** The step itself; also a request that goes on to another structure. */
export async function askOne(
  tx: Tx,
  who: Who,
  kase: CaseRecord,
  draft: DraftRecord | undefined,
  asked: Asked,
  question: string,
  { at, origin }: When,
): Promise<string> {
  const structure = await structureById(tx, asked.structureId);
  if (!structure) throw notFound();
  const before = await opinionsOfCase(tx, kase.id);
  const refusal = refuseAsking({
    draft: draft ?? null,
    sealed: kase.sealed,
    structure: { kind: structure.kind, validFrom: structure.valid_from, validUntil: structure.valid_until },
    today: officeDay(at),
    livingForVersion: before.some(
      (one) =>
        one.structure_id === asked.structureId &&
        one.covers_version === draft?.version &&
        !['superseded', 'cancelled', 'structureEnded', 'noCompetence'].includes(one.state),
    ),
  });
  refuse('conflict', 'opinions', refusal, { structure: structure[`name_${who.lang}`] });
  if (!draft) throw new Error('a draft was asked for');
  const expertId = asked.expertId ?? (await freestExpert(tx, asked.structureId, kase.concerns_person_id, at));
  if (expertId !== null && expertId === kase.concerns_person_id) throw new Fault('conflict', 'cases.personConcerned');
  const id = await newId(tx);
  const terms = await opinionTermsOn(tx, officeDay(at));
  await tx
    .insertInto('opinions')
    .values({
      id,
      case_id: kase.id,
      draft_id: draft.id,
      covers_draft_id: draft.id,
      structure_id: asked.structureId,
      expert_id: expertId,
      question,
      state: 'sent',
      asked_by: personOf(who),
      asked_at: at,
      content_hash: frozenHash(draft),
      allowed_days: terms.days,
      concerns_person_id: kase.concerns_person_id,
    })
    .execute();
  const opinion = { id, structure_id: asked.structureId };
  await recordOpinion(tx, kase, who, 'opinion.asked', opinion, { version: draft.version });
  if (expertId !== null) {
    const name = (await namesOf(tx, [expertId])).get(expertId) ?? '';
    const proof = say(words, 'az')('proofWorkplace', { name, at: formatInstant(at) });
    await startClock(tx, who, kase, { ...opinion, expert_id: expertId }, { way: 'workplace', proof, deliveredAt: at }, { at, origin });
  }
  return id;
}

type Delivery = { readonly way: DeliveryWay; readonly proof: string; readonly deliveredAt: Date };

/** Day zero is the day of proven delivery; the date and its days are kept (R9). */
async function startClock(
  tx: Tx,
  who: Who,
  kase: CaseRecord,
  opinion: { readonly id: string; readonly structure_id: string; readonly expert_id: string | null },
  { way, proof, deliveredAt }: Delivery,
  { at, origin }: When,
): Promise<void> {
  const deliveredOn = officeDay(deliveredAt);
  const { calendar, version } = await currentCalendar(tx);
  const deadline = opinionDeadline({ deliveredOn, studied: false, correctedOn: null }, calendar, await opinionTermsOn(tx, deliveredOn));
  await tx
    .updateTable('opinions')
    .set({
      state: 'open',
      delivered_at: deliveredAt,
      delivered_on: deliveredOn,
      delivery_way: way,
      delivery_proof: proof,
      due_on: deadline.dueOn,
    })
    .where('id', '=', opinion.id)
    .execute();
  await setOpinionDeadline(tx, opinion.id, deadline, { calendarVersion: version, reason: 'delivered', act: null, at, byPerson: who.personId });
  await recordOpinion(tx, kase, who, 'opinion.delivered', opinion, { dueOn: deadline.dueOn, way });
  await tellExpert(tx, kase, opinion, deadline.dueOn, { at, origin });
}

/** The link opens the item after logging in. A mail that fails changes nothing: the item stands in the workplace. */
async function tellExpert(
  tx: Tx,
  kase: CaseRecord,
  opinion: { readonly id: string; readonly expert_id: string | null },
  dueOn: string,
  { at, origin }: When,
): Promise<void> {
  if (opinion.expert_id === null) return;
  const person = await tx.selectFrom('people').select(['email', 'lang']).where('id', '=', opinion.expert_id).executeTakeFirst();
  const messageId = person?.email ? crypto.randomUUID() : null;
  if (person?.email && messageId) {
    const w = say(words, person.lang);
    await queueMessage(tx, messageId, {
      channel: 'mail',
      recipient: person.email,
      lang: person.lang,
      subject: w('mailAskedSubject', { number: kase.number }),
      body: w('mailAsked', { number: kase.number, due: formatDate(dueOn), link: `${origin}/desk/structure/${opinion.id}` }),
      subjectKind: 'case',
      subjectId: kase.id,
      purpose: 'opinion.asked',
    });
  }
  await tx
    .insertInto('opinion_reminders')
    .values({ opinion_id: opinion.id, kind: 'asked', due_on: dueOn, at, recipient: person?.email ?? null, message_id: messageId })
    .execute();
}

/** Proof that the frozen draft reached a structure outside the workplace: its incoming number, a signed receipt (R9). */
export const recordDelivery = (
  who: Who,
  { opinionId, way, proof, deliveredAt, at, origin }: { opinionId: string; way: Exclude<DeliveryWay, 'workplace'>; proof: string; deliveredAt: Date } & When,
): Promise<OpinionReply> =>
  onOpinion(who, 'recording a delivery', opinionId, async (tx, { kase, opinion }) => {
    refuse('conflict', 'opinions', refuseDelivery(opinion.state, { askedAt: opinion.asked_at, deliveredAt, now: at }));
    await startClock(tx, who, kase, opinion, { way, proof, deliveredAt }, { at, origin });
    return { id: opinionId, state: 'open' };
  });
