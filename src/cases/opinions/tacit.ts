import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addDays, yearOf } from '#maths/calendar/office-date.ts';
import { asSystem, json, sql, type Tx } from '#platform/database.ts';
import { isOpen } from '../case.ts';
import { submitBySystem } from '../drafting.ts';
import { newVerificationCode } from '../letter.ts';
import { caseForChange, type CaseRecord, latestDraft, nextNumber } from '../store.ts';
import { recordOpinion } from './deed.ts';
import { rederiveOne } from './calendar.ts';
import { isPast, releasesItself, tacitArises } from './opinion.ts';
import { factsOfOpinion, opinionById, opinionDeadlines, opinionsOfCase, type OpinionRecord, structureById } from './store.ts';

/** The clause a tacit agreement rests on. */
export const tacitClause = '4.0.3';

/**
 * Settles every request whose last day is over: dissolved structures drop out, tacit agreement arises where nobody
 * objects (R9). Each case is its own transaction; run twice, it does nothing the second time.
 */
export async function settlePast(at: Date): Promise<number> {
  const due = await asSystem('opinions', 'whose term is over', (tx) =>
    tx
      .selectFrom('opinions')
      .innerJoin('structures', 'structures.id', 'opinions.structure_id')
      .select(['opinions.id', 'case_id'])
      .where('opinions.state', '=', 'open')
      .where((eb) => eb.or([eb('due_on', '<', officeDay(at)), eb('structures.valid_until', '<=', officeDay(at))]))
      .orderBy('due_on')
      .limit(1000)
      .execute(),
  );
  let settled = 0;
  for (const { id, case_id } of due) {
    settled += await asSystem('opinions', 'the end of a term', async (tx) => {
      const kase = await caseForChange(tx, case_id);
      return (await settleIfPast(tx, kase, await opinionById(tx, id), at)) ? 1 : 0;
    });
  }
  return settled;
}

/**
 * What the clock has decided of one request by now. The case is locked by the caller. The date is counted by the
 * calendar of today first: a decree moves it as long as the agreement has not arisen (R10).
 */
export async function settleIfPast(tx: Tx, kase: CaseRecord, found: OpinionRecord, at: Date): Promise<boolean> {
  if (found.state !== 'open' || !isOpen(kase.stage)) return false;
  const { version, since } = await currentCalendar(tx);
  const [inForce] = await opinionDeadlines(tx, [found.id]);
  if (inForce && inForce.calendar_version !== version)
    await rederiveOne(tx, kase, found, { reason: 'calendar', act: null, at: since < at ? since : at, causeId: undefined });
  const opinion = await opinionById(tx, found.id);
  const today = officeDay(at);
  if (await endedWithItsStructure(tx, kase, opinion, today)) return true;
  if (!isPast(opinion.due_on, today)) return false;
  const all = await opinionsOfCase(tx, kase.id);
  const others = all.filter((one) => one.id !== opinion.id);
  if (!tacitArises(factsOfOpinion(opinion), others.map(factsOfOpinion), today)) return false;
  await arise(tx, kase, opinion, others, at);
  await release(tx, kase, at);
  return true;
}

/** A structure that was dissolved before 24:00 of the last day cannot be silent: the author asks its successor. */
async function endedWithItsStructure(tx: Tx, kase: CaseRecord, opinion: OpinionRecord, today: string): Promise<boolean> {
  const structure = await structureById(tx, opinion.structure_id);
  const until = structure?.valid_until ?? null;
  if (until === null || until > today || (opinion.due_on !== null && until > opinion.due_on)) return false;
  await tx.updateTable('opinions').set({ state: 'structureEnded', ended_reason: until }).where('id', '=', opinion.id).execute();
  await recordOpinion(tx, kase, 'opinions', 'opinion.structureEnded', opinion);
  return true;
}

/** The instant is 24:00 of the last day, however late the job runs; or the one in which the last objection was taken back. */
async function arise(tx: Tx, kase: CaseRecord, opinion: OpinionRecord, others: readonly OpinionRecord[], at: Date): Promise<void> {
  const [deadline] = await opinionDeadlines(tx, [opinion.id]);
  if (!deadline || opinion.due_on === null || opinion.delivered_at === null) throw new Error(`opinion ${opinion.id} has no clock`);
  const midnight = startOfOfficeDay(addDays(opinion.due_on, 1));
  const freed = await objectionTakenBackAt(
    tx,
    others.map((one) => one.id),
  );
  const arisenAt = freed && freed > midnight ? freed : midnight;
  await tx.updateTable('opinions').set({ state: 'tacit', settled_at: arisenAt }).where('id', '=', opinion.id).execute();
  const number = await nextNumber(tx, 'R', yearOf(officeDay(at)));
  await tx
    .insertInto('tacit_certificates')
    .values({
      opinion_id: opinion.id,
      number,
      arisen_at: arisenAt,
      recorded_at: at,
      due_on: opinion.due_on,
      working_days: deadline.working_days,
      calendar_version: deadline.calendar_version,
      derivation: json(deadline.derivation),
      clause: tacitClause,
      delivered_at: opinion.delivered_at,
      delivery_proof: opinion.delivery_proof ?? '',
      content_hash: opinion.content_hash,
      verification_code: newVerificationCode(),
    })
    .execute();
  await recordOpinion(tx, kase, 'opinions', 'opinion.tacit', opinion, { certificate: number, dueOn: opinion.due_on });
}

async function objectionTakenBackAt(tx: Tx, opinionIds: readonly string[]): Promise<Date | null> {
  if (opinionIds.length === 0) return null;
  const row = await tx
    .selectFrom('opinion_answers as later')
    .innerJoin('opinion_answers as objection', (join) =>
      join.onRef('objection.opinion_id', '=', 'later.opinion_id').on('objection.outcome', '=', 'objected').onRef('objection.id', '<', 'later.id'),
    )
    .select(sql<Date | null>`max(later.at)`.as('at'))
    .where('later.opinion_id', 'in', [...opinionIds])
    .where('later.outcome', '!=', 'objected')
    .executeTakeFirst();
  return row?.at ?? null;
}

/**
 * R9: releases the draft to signature, never to the citizen: it goes to the manager's table by itself when every
 * structure agreed or was silent and nobody left a remark. Anything else waits for the author.
 */
async function release(tx: Tx, kase: CaseRecord, at: Date): Promise<void> {
  if (kase.stage !== 'investigating') return;
  const draft = await latestDraft(tx, kase.id);
  const all = await opinionsOfCase(tx, kase.id);
  if (!draft || draft.kind !== 'reply' || !releasesItself(all.map(factsOfOpinion), draft.version)) return;
  await submitBySystem(tx, 'opinions', kase, draft, at);
}
