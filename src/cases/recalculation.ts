import { currentCalendar } from '#law/actions.ts';
import { formatDate } from '#language/format.ts';
import { deriveDeadline } from '#maths/calendar/deadline.ts';
import type { Tx } from '#platform/database.ts';
import type { DeadlineRule } from './deadline.ts';
import { recordOn } from './deed.ts';
import { tellApplicant } from './notice.ts';
import { caseForChange, deadlinesOf, saveDeadline, setDeadline } from './store.ts';

export type CalendarChange = { readonly eventId: string; readonly reason: string; readonly act: string | null; readonly at: Date };

/**
 * After a change of the working calendar: every open case is counted anew by the term it already has. Where the date or
 * its certainty moved, the new one is set beside the old, with the reason and the act, and the applicant is told. Closed
 * cases keep what was true when they closed (design principle 2).
 */
export async function rederiveOpenDeadlines(tx: Tx, change: CalendarChange): Promise<{ readonly looked: number; readonly moved: number }> {
  const { calendar, version } = await currentCalendar(tx);
  const open = await tx.selectFrom('cases').select('id').where('closed_at', 'is', null).orderBy('id').execute();
  let moved = 0;
  for (const { id } of open) {
    const kase = await caseForChange(tx, id);
    const [inForce] = await deadlinesOf(tx, id);
    // Another node may have closed it, or this event may have been read before.
    if (!inForce || kase.closed_at !== null || inForce.calendar_version === version) continue;
    // Clock hours do not ask the calendar (R6).
    if (kase.due_at !== null) continue;
    const derived = deriveDeadline({ from: kase.clock_from ?? kase.registered_on, workingDays: kase.allowed_days + kase.extension_days, calendar });
    if (derived.dueOn === kase.due_on && derived.provisional === kase.provisional) continue;
    const deadline = { ...derived, allowedDays: kase.allowed_days, extensionDays: kase.extension_days, rule: inForce.rule as DeadlineRule };
    await setDeadline(tx, id, deadline);
    await saveDeadline(tx, id, deadline, { calendarVersion: version, reason: change.reason, act: change.act, at: change.at, byPerson: null });
    if (derived.dueOn !== kase.due_on) await tellApplicant(tx, kase, 'noticeRederived', { from: formatDate(kase.due_on), to: formatDate(derived.dueOn) });
    await recordOn(
      tx,
      kase,
      'cases',
      'case.deadlineRederived',
      { from: kase.due_on, to: derived.dueOn, calendarVersion: version },
      { reason: change.reason, causeId: change.eventId },
    );
    moved += 1;
  }
  return { looked: open.length, moved };
}
