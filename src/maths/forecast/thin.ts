import type { SlotForecast } from './baselines.ts';
import { type History, weekdayOf } from './history.ts';

const halfLifeDays = 35;
/** A weekday's own level weighs as much as the whole after this many of its days. */
const pooledDays = 3;
/** A slot's own share weighs as much as the day's common shape after this many calls. */
const pooledCalls = 30;

/**
 * A queue of a few calls a day: recent mean per weekday, drawn towards the mean of all days, spread over the intervals by the
 * mean shape of all days with that weekday's own as far as its calls carry it.
 */
export function thinForecast(history: History, ahead: readonly number[]): SlotForecast {
  const last = history.days.at(-1)?.day ?? 0;
  const weighted = history.days.map((day) => ({ day, weight: 0.5 ** ((last - day.day) / halfLifeDays) }));
  const sums = (days: typeof weighted): { readonly weight: number; readonly slots: readonly number[]; readonly total: number } => {
    const weight = days.reduce((sum, one) => sum + one.weight, 0);
    const slots = Array.from({ length: history.slotsPerDay }, (_, slot) => days.reduce((sum, one) => sum + one.weight * (one.day.slots[slot] as number), 0));
    return { weight, slots, total: slots.reduce((sum, value) => sum + value, 0) };
  };
  const all = sums(weighted);
  const level = all.weight > 0 ? all.total / all.weight : 0;
  return ahead.map((day) => {
    const own = sums(weighted.filter((one) => weekdayOf(one.day.day) === weekdayOf(day)));
    const total = (own.total + pooledDays * level) / (own.weight + pooledDays);
    if (all.total === 0) return all.slots.map(() => 0);
    return all.slots.map((value, slot) => (total * ((own.slots[slot] as number) + (pooledCalls * value) / all.total)) / (own.total + pooledCalls));
  });
}
