import { type History, type HistoryDay, weekdayOf } from './history.ts';
import { median, weightedMedian } from './robust.ts';

const mostDays = 40;
const halfLifeWeeks = 5;

/** Days whose total is far from its weekday's usual one have a shape of their own (a strike, a failure): they are left out. */
function usual(days: readonly HistoryDay[], at: number): boolean {
  const near = median(days.slice(Math.max(0, at - 4), at + 5).map((day) => day.total));
  const { total } = days[at] as HistoryDay;
  return total > 0.6 * near && total < 1.6 * near;
}

/**
 * How a weekday's total falls on its intervals: per interval the weighted median of past shares, brought back to a sum of 1.
 * A weekday never seen borrows the shape of all days.
 */
export function profileOf(history: History, weekday: number, fromDay: number): readonly number[] {
  const busy = history.days.filter((day) => day.total > 0);
  if (busy.length === 0) return Array.from({ length: history.slotsPerDay }, () => 1 / history.slotsPerDay);
  const own = busy.filter((day) => weekdayOf(day.day) === weekday);
  const same = own.length > 0 ? own : busy;
  const kept = same.filter((_, at) => usual(same, at)).slice(-mostDays);
  const days = kept.length > 0 ? kept : same.slice(-mostDays);
  const weights = days.map((day) => 0.5 ** ((fromDay - day.day) / 7 / halfLifeWeeks));
  const shares = Array.from({ length: history.slotsPerDay }, (_, slot) => {
    const values = days.map((day) => (day.slots[slot] as number) / day.total);
    return weightedMedian(values, weights);
  });
  const sum = shares.reduce((all, share) => all + share, 0);
  if (sum > 0) return shares.map((share) => share / sum);
  // Very thin: every interval's median is zero; then the mean share.
  return Array.from({ length: history.slotsPerDay }, (_, slot) => days.reduce((all, day) => all + (day.slots[slot] as number) / day.total, 0) / days.length);
}
