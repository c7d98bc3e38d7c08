import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { isOpen, refuseWork } from '../case.ts';
import { type DeedReply, onCase, personOf, recordOn } from '../deed.ts';
import { tellApplicant } from '../notice.ts';
import { closeOpinions } from '../opinions/readdress.ts';
import { freestExpert, structureById } from '../opinions/store.ts';
import { caseForChange, type CaseRecord, factsOf, moveCase, newId } from '../store.ts';
import './events.ts';
import { isLiving, refuseAccepting, refuseAnswering, refuseReturning, refuseSending, type Replier, sendingDates, type SendingState } from './sending.ts';
import { ownNow, sendingById, type SendingRecord, sendingsOf, sendingTermsOn } from './store.ts';

export type SendingReply = { readonly id: string; readonly state: SendingState };

const recordSending = (
  tx: Tx,
  kase: Pick<CaseRecord, 'id' | 'contact_id'>,
  actor: Who | string,
  kind: string,
  sending: Pick<SendingRecord, 'id' | 'structure_id'>,
  data: Readonly<Record<string, unknown>> = {},
  reason: string | null = null,
): Promise<void> => recordOn(tx, kase, actor, kind, { sendingId: sending.id, structureId: sending.structure_id, ...data }, { reason });

/**
 * 3.0.2, R8: a matter within a structure's competence goes to it to be worked on. Nothing of the applicant's clock
 * stops; who answers the applicant is recorded. Another body of state is forwarded to instead.
 */
export const sendToStructure = (
  who: Who,
  { caseId, structureId, note, repliesBy, at }: { caseId: string; structureId: string; note: string; repliesBy: Replier; at: Date },
): Promise<DeedReply> =>
  onCase(who, 'sending a case to a structure', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const structure = await structureById(tx, structureId);
    if (!structure) throw notFound();
    const today = officeDay(at);
    const before = await sendingsOf(tx, caseId);
    const refusal = refuseSending({
      sealed: kase.sealed,
      structure: { kind: structure.kind, validFrom: structure.valid_from, validUntil: structure.valid_until },
      today,
      living: before.some((one) => one.structure_id === structureId && isLiving(one.state)),
    });
    refuse('conflict', 'sendings', refusal);
    const { calendar } = await currentCalendar(tx);
    const dates = sendingDates(today, kase.due_on, calendar, await sendingTermsOn(tx, today));
    const id = await newId(tx);
    await tx
      .insertInto('structure_sendings')
      .values({
        id,
        case_id: caseId,
        structure_id: structureId,
        expert_id: await freestExpert(tx, structureId, kase.concerns_person_id, at),
        note,
        replies_by: repliesBy,
        state: 'sent',
        sent_by: personOf(who),
        sent_at: at,
        accept_by: dates.acceptBy,
        due_on: dates.dueOn,
        concerns_person_id: kase.concerns_person_id,
      })
      .execute();
    await recordSending(tx, kase, who, 'sending.sent', { id, structure_id: structureId }, { dueOn: dates.dueOn, repliesBy }, note || null);
  });

/** The Centre takes it back, with a reason. */
export const withdrawSending = (who: Who, { sendingId, reason }: { readonly sendingId: string; readonly reason: string }): Promise<SendingReply> =>
  as(who, 'taking a sending back', async (tx) => {
    const kase = await caseForChange(tx, (await sendingById(tx, sendingId)).case_id);
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const sending = await sendingById(tx, sendingId);
    if (!isLiving(sending.state)) throw new Fault('conflict', 'sendings.overAlready');
    await tx.updateTable('structure_sendings').set({ state: 'withdrawn' }).where('id', '=', sendingId).execute();
    await recordSending(tx, kase, who, 'sending.withdrawn', sending, {}, reason);
    return { id: sendingId, state: 'withdrawn' };
  });

/** A deed of the structure: its own rights decide whether the item is there; the case, which it may not see, is locked first. */
async function onOwnSending(who: Who, purpose: string, id: string, work: (tx: Tx, kase: CaseRecord, sending: SendingRecord) => Promise<SendingState>) {
  const own = await as(who, purpose, (tx) =>
    tx
      .selectFrom('structure_sendings')
      .select(['case_id', ownNow.as('own')])
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  if (!own?.own) throw notFound();
  return asSystem('sendings', purpose, async (tx): Promise<SendingReply> => {
    const kase = await caseForChange(tx, own.case_id);
    if (!isOpen(kase.stage)) throw new Fault('conflict', 'cases.closedAlready');
    return { id, state: await work(tx, kase, await sendingById(tx, id)) };
  });
}

export const acceptSending = (who: Who, { sendingId, at }: { readonly sendingId: string; readonly at: Date }): Promise<SendingReply> =>
  onOwnSending(who, 'accepting a sending', sendingId, async (tx, kase, sending) => {
    refuse('conflict', 'sendings', refuseAccepting(sending.state));
    await tx.updateTable('structure_sendings').set({ state: 'accepted', accepted_by: who.personId, accepted_at: at }).where('id', '=', sendingId).execute();
    await recordSending(tx, kase, who, 'sending.accepted', sending);
    return 'accepted';
  });

/** Not ours: back to the Centre with the reason, which sends it elsewhere or answers itself. */
export const returnSending = (who: Who, { sendingId, reason }: { readonly sendingId: string; readonly reason: string }): Promise<SendingReply> =>
  onOwnSending(who, 'returning a sending', sendingId, async (tx, kase, sending) => {
    refuse('conflict', 'sendings', refuseReturning(sending.state));
    await tx.updateTable('structure_sendings').set({ state: 'notOurs', returned_reason: reason }).where('id', '=', sendingId).execute();
    await recordSending(tx, kase, who, 'sending.notOurs', sending, {}, reason);
    return 'notOurs';
  });

export type SendingAnswer = {
  readonly sendingId: string;
  readonly answer: string;
  readonly personName: string;
  readonly personPost: string;
  readonly letterNumber: string;
  readonly letterOn: string | null;
  readonly at: Date;
};

/**
 * The structure's answer. To the Centre: what the reply will be written from. To the applicant: the copy comes back
 * with the number and day of the structure's own letter, and the case ends as answered by it (R8).
 */
export const answerSending = (who: Who, { sendingId, answer, personName, personPost, letterNumber, letterOn, at }: SendingAnswer): Promise<SendingReply> =>
  onOwnSending(who, 'answering a sending', sendingId, async (tx, kase, sending) => {
    const facts = { state: sending.state, repliesBy: sending.replies_by };
    refuse('conflict', 'sendings', refuseAnswering(facts, { number: letterNumber, on: letterOn }, officeDay(at)));
    const byStructure = sending.replies_by === 'structure';
    await tx
      .updateTable('structure_sendings')
      .set({
        state: 'answered',
        answer,
        answered_by: who.personId,
        answered_at: at,
        person_name: personName,
        person_post: personPost,
        ...(byStructure && { letter_number: letterNumber, letter_on: letterOn }),
      })
      .where('id', '=', sendingId)
      .execute();
    await recordSending(tx, kase, who, 'sending.answered', sending, { repliesBy: sending.replies_by, letterNumber: byStructure ? letterNumber : null });
    if (byStructure && letterOn) await endByStructure(tx, who, kase, sending, { number: letterNumber, on: letterOn }, at);
    return 'answered';
  });

async function endByStructure(
  tx: Tx,
  who: Who,
  kase: CaseRecord,
  sending: SendingRecord,
  letter: { readonly number: string; readonly on: string },
  at: Date,
): Promise<void> {
  const structure = await structureById(tx, sending.structure_id);
  const answeredAt = letter.on === officeDay(at) ? at : startOfOfficeDay(letter.on);
  await moveCase(tx, kase.id, { stage: 'answered', closedAt: at, answeredAt, closingReason: 'structureReplied' });
  await closeOpinions(tx, who, kase, at);
  await closeSendings(tx, who, kase);
  await tellApplicant(tx, kase, 'noticeStructureReplied', { structure: structure?.[`name_${kase.lang}`] ?? '', letter: letter.number });
}

/** A case that ends takes its living sendings with it. */
export async function closeSendings(tx: Tx, who: Who, kase: CaseRecord): Promise<void> {
  for (const sending of await sendingsOf(tx, kase.id)) {
    if (!isLiving(sending.state)) continue;
    await tx.updateTable('structure_sendings').set({ state: 'withdrawn' }).where('id', '=', sending.id).execute();
    await recordSending(tx, kase, who, 'sending.withdrawn', sending);
  }
}
