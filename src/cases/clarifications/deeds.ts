import { currentCalendar, settingValues } from '#law/actions.ts';
import { formatDate, officeDay } from '#language/format.ts';
import { deriveDeadline } from '#maths/calendar/deadline.ts';
import type { CountedDay } from '#maths/calendar/deadline.ts';
import { as, json, type Tx, type Who } from '#platform/database.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { isOpen, refuseWork } from '../case.ts';
import { type DeedReply, onCase, personOf, recordOn } from '../deed.ts';
import { tellApplicant } from '../notice.ts';
import { isAnonymous } from '../relations/relation.ts';
import { applicantOf, caseById, caseForChange, type CaseRecord, factsOf, namesOf, newId } from '../store.ts';
import { type AnswerWay, isSilent, refuseAnswering, refuseAsking } from './clarification.ts';
import './events.ts';

const defaultDays = 5;
/** Our own term for an answer, inside the law's clock. */
async function answerDay(tx: Tx, at: Date) {
  const from = officeDay(at);
  const value = (await settingValues(tx, ['clarifications.days'], from)).get('clarifications.days');
  const { calendar } = await currentCalendar(tx);
  return deriveDeadline({ from, workingDays: typeof value === 'number' ? value : defaultDays, calendar });
}
const openOf = (tx: Tx, caseId: string) =>
  tx.selectFrom('case_clarifications').select('id').where('case_id', '=', caseId).where('answered_at', 'is', null).executeTakeFirst();

/** Asks the applicant by mail and SMS; the law's clock runs on, and the message says by when we need the answer. */
export const askClarification = (
  who: Who,
  { caseId, id, question, at }: { readonly caseId: string; readonly id: string; readonly question: string; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'asking the applicant', caseId, async (tx, kase) => {
    const before = await tx.selectFrom('case_clarifications').select('id').where('id', '=', id).where('case_id', '=', caseId).executeTakeFirst();
    if (before) return;
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const anonymous = isAnonymous(await applicantOf(tx, kase.applicant_id));
    refuse('conflict', 'clarifications', refuseAsking({ anonymous, open: (await openOf(tx, caseId)) !== undefined }));
    const due = await answerDay(tx, at);
    const told = await tellApplicant(tx, kase, 'noticeClarification', { question, date: formatDate(due.dueOn) });
    await tx
      .insertInto('case_clarifications')
      .values({ id, case_id: caseId, question, asked_by: personOf(who), asked_at: at, answer_by: due.dueOn, derivation: json(due.derivation), told: [...told] })
      .execute();
    await recordOn(tx, kase, who, 'clarification.asked', { clarificationId: id, answerBy: due.dueOn, told });
  });

async function answer(
  tx: Tx,
  kase: CaseRecord,
  id: string,
  of: { readonly answer: string; readonly via: AnswerWay },
  who: Who | null,
  at: Date,
): Promise<void> {
  const row = await tx.selectFrom('case_clarifications').selectAll().where('id', '=', id).where('case_id', '=', kase.id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  // The same words sent twice are one answer.
  if (row.answer === of.answer) return;
  refuse('conflict', 'clarifications', refuseAnswering({ answered: row.answered_at !== null, caseOpen: isOpen(kase.stage) }));
  await tx
    .updateTable('case_clarifications')
    .set({ answer: of.answer, answered_at: at, answered_via: of.via, recorded_by: who?.personId ?? null })
    .where('id', '=', id)
    .execute();
  const noteId = await newId(tx);
  await tx
    .insertInto('case_notes')
    .values({ id: noteId, case_id: kase.id, body: of.answer, by_person: who?.personId ?? null, from_applicant: true, at })
    .execute();
  await recordOn(tx, kase, who ?? 'applicant', 'clarification.answered', { clarificationId: id, via: of.via });
}

export const recordClarification = (who: Who, id: string, of: { readonly answer: string; readonly via: AnswerWay }, at: Date): Promise<DeedReply> =>
  as(who, 'recording a clarification', async (tx) => {
    const row = await tx.selectFrom('case_clarifications').select('case_id').where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound();
    const kase = await caseForChange(tx, row.case_id);
    await answer(tx, kase, id, of, who, at);
    return { id: kase.id, stage: kase.stage };
  });

/** The applicant answers on the portal; the caller has checked number and code. Late answers count while the case is open. */
export async function applicantClarifies(tx: Tx, caseId: string, text: string, at: Date): Promise<void> {
  const kase = await caseForChange(tx, caseId);
  const open = await openOf(tx, caseId);
  const last = open ?? (await tx.selectFrom('case_clarifications').select('id').where('case_id', '=', caseId).orderBy('asked_at', 'desc').executeTakeFirst());
  if (!last) throw notFound();
  await answer(tx, kase, last.id, { answer: text, via: 'portal' }, null, at);
}

/** What the applicant's page shows: the question that waits, if one does. */
export async function openQuestion(tx: Tx, caseId: string): Promise<{ readonly question: string; readonly answerBy: string } | null> {
  const row = await tx
    .selectFrom('case_clarifications')
    .innerJoin('cases', 'cases.id', 'case_clarifications.case_id')
    .select(['question', 'answer_by'])
    .where('case_id', '=', caseId)
    .where('case_clarifications.answered_at', 'is', null)
    .where('cases.closed_at', 'is', null)
    .executeTakeFirst();
  return row ? { question: row.question, answerBy: row.answer_by } : null;
}

export const clarificationsOfCase = (who: Who, caseId: string, at: Date) =>
  as(who, 'clarifications of a case', async (tx) => {
    const kase = await caseById(tx, caseId);
    const rows = await tx.selectFrom('case_clarifications').selectAll().where('case_id', '=', caseId).orderBy('asked_at').orderBy('id').execute();
    const names = await namesOf(
      tx,
      rows.map((row) => row.asked_by),
    );
    const today = officeDay(at);
    const anonymous = isAnonymous(await applicantOf(tx, kase.applicant_id));
    const items = rows.map((row) => ({
      id: row.id,
      question: row.question,
      askedByName: names.get(row.asked_by) ?? '',
      askedAt: row.asked_at.toISOString(),
      answerBy: row.answer_by,
      derivation: row.derivation as CountedDay[],
      told: row.told,
      answer: row.answer,
      answeredAt: row.answered_at?.toISOString() ?? null,
      answeredVia: row.answered_via,
      silent: isOpen(kase.stage) && isSilent({ answerBy: row.answer_by, answered: row.answered_at !== null }, today),
    }));
    const refusal = refuseAsking({ anonymous, open: rows.some((row) => row.answered_at === null) });
    return { items, total: items.length, refusal, answerBy: (await answerDay(tx, at)).dueOn };
  });
