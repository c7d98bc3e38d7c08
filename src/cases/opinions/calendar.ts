import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import type { Tx } from '#platform/database.ts';
import { caseForChange, type CaseRecord } from '../store.ts';
import { opinionDeadline } from './clock.ts';
import { recordOpinion } from './deed.ts';
import { opinionById, type OpinionRecord, setOpinionDeadline } from './store.ts';
import { opinionTermsOn } from './terms.ts';

type Change = { readonly reason: string; readonly act: string | null; readonly at: Date; readonly causeId: string | undefined };

/**
 * After a decree: every request still under the clock is counted anew, both dates stay. An agreement that has arisen is
 * never undone (R10), and no term ends before the day the calendar was corrected.
 */
export async function rederiveOpenOpinions(tx: Tx, change: Change): Promise<{ readonly looked: number; readonly moved: number }> {
  const open = await tx.selectFrom('opinions').select(['id', 'case_id']).where('state', '=', 'open').orderBy('case_id').execute();
  let moved = 0;
  for (const { id, case_id } of open) {
    const kase = await caseForChange(tx, case_id);
    const opinion = await opinionById(tx, id);
    if (opinion.state === 'open' && (await rederiveOne(tx, kase, opinion, change))) moved += 1;
  }
  return { looked: open.length, moved };
}

/** One request by the calendar in force now; true when its date or its certainty moved. */
export async function rederiveOne(tx: Tx, kase: CaseRecord, opinion: OpinionRecord, change: Change): Promise<boolean> {
  const { calendar, version } = await currentCalendar(tx);
  const correctedOn = officeDay(change.at);
  // One whose last day was over before the correction is settled by the calendar it ran on.
  if (opinion.delivered_on === null || opinion.due_on === null || opinion.due_on < correctedOn) return false;
  const terms = await opinionTermsOn(tx, opinion.delivered_on);
  const deadline = opinionDeadline({ deliveredOn: opinion.delivered_on, studied: opinion.study_at !== null, correctedOn }, calendar, terms);
  if (deadline.dueOn === opinion.due_on && deadline.provisional === opinion.provisional) return false;
  await setOpinionDeadline(tx, opinion.id, deadline, {
    calendarVersion: version,
    reason: deadline.heldToCorrection ? 'heldToCorrection' : change.reason,
    act: change.act,
    at: change.at,
    byPerson: null,
  });
  await recordOpinion(
    tx,
    kase,
    'opinions',
    'opinion.deadlineRederived',
    opinion,
    { from: opinion.due_on, to: deadline.dueOn, calendarVersion: version },
    { reason: change.reason, ...(change.causeId && { causeId: change.causeId }) },
  );
  return true;
}
