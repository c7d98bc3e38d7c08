import { fromDayNumber } from '#maths/calendar/office-date.ts';
import { type History, type HistoryDay, weekdayOf } from './history.ts';
import type { HistoryNote } from './reading.ts';
import { median } from './robust.ts';

/** A weekday is thin when half of its days bring fewer calls than this: there a day of zero is news, not a failure. */
const thinCalls = 10;

/** The usual total of a day: the median of up to nine same weekdays around it, itself left out. */
export function usualTotal(days: readonly HistoryDay[], at: number): number {
  const weekday = weekdayOf((days[at] as HistoryDay).day);
  const near: number[] = [];
  for (let step = 1; near.length < 4 && at - step >= 0; step += 1)
    if (weekdayOf((days[at - step] as HistoryDay).day) === weekday) near.push((days[at - step] as HistoryDay).total);
  const before = near.length;
  for (let step = 1; near.length < before + 4 && at + step < days.length; step += 1)
    if (weekdayOf((days[at + step] as HistoryDay).day) === weekday) near.push((days[at + step] as HistoryDay).total);
  return median(near);
}

/**
 * The history as a model may learn from it. A day without one call on a weekday that is never so quiet is a gap (a failure, a
 * closure written as zeros), however many there are in a row; wild days stay, the models give them little weight.
 */
export function usable(history: History): { readonly history: History; readonly notes: readonly HistoryNote[] } {
  const typical = Array.from({ length: 7 }, (_, weekday) => {
    const totals = history.days.filter((day) => weekdayOf(day.day) === weekday && day.total > 0).map((day) => day.total);
    return totals.length === 0 ? 0 : median(totals);
  });
  const empty = history.days.filter((day) => day.total === 0 && (typical[weekdayOf(day.day)] as number) >= thinCalls);
  const gone = new Set(empty.map((day) => day.day));
  const days = empty.length === 0 ? history.days : history.days.filter((day) => !gone.has(day.day));
  const wild = days.filter((day, at) => {
    const usual = usualTotal(days, at);
    return usual >= thinCalls && (day.total > 4 * usual || day.total < usual / 6);
  });
  const notes: HistoryNote[] = [];
  if (empty.length > 0) notes.push({ kind: 'zeroDays', days: empty.map((day) => fromDayNumber(day.day)) });
  if (wild.length > 0) notes.push({ kind: 'wildDays', days: wild.map((day) => fromDayNumber(day.day)) });
  return { history: empty.length === 0 ? history : { ...history, days }, notes };
}
