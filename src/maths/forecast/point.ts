import { baselines, type SlotForecast } from './baselines.ts';
import { dayFacts, logTotals } from './day-facts.ts';
import { type History, weekdayOf } from './history.ts';
import { processForecast } from './process.ts';
import { profileOf } from './profile.ts';
import { regressionForecast } from './regression.ts';
import { median } from './robust.ts';
import { thinForecast } from './thin.ts';

export type Method = 'blend' | 'thin' | 'medianOfSix';

/** Under six weeks no weekday has been seen often enough to tell a habit from a chance. */
const leastSpanDays = 42;
const leastOpenDays = 12;
/** Below this many calls on a usual day a logarithm says little and a mean more. */
const thinDay = 8;

/** Which method a history of this length and size deserves. */
export function methodFor({ days }: History): Method {
  const first = days[0]?.day ?? 0;
  const last = days.at(-1)?.day ?? 0;
  if (last - first + 1 < leastSpanDays || days.length < leastOpenDays) return 'medianOfSix';
  return median(days.slice(-60).map((day) => day.total)) < thinDay ? 'thin' : 'blend';
}

/**
 * Calls per interval of the days ahead: two different models of a day's total, their geometric mean, times how the weekday falls
 * on its intervals. Short histories repeat the calendar median, thin ones their mean.
 */
export function pointForecast(history: History, ahead: readonly number[], method: Method = methodFor(history)): SlotForecast {
  if (method === 'medianOfSix') return baselines.medianOfSix(history, ahead);
  if (method === 'thin') return thinForecast(history, ahead);
  const { past, ahead: coming } = dayFacts(
    history.days.map((day) => day.day),
    ahead,
  );
  const logs = logTotals(history);
  const regression = regressionForecast(past, logs, coming);
  const process = processForecast(past, logs, coming);
  const last = (history.days.at(-1) as { day: number }).day;
  const profiles = new Map<number, readonly number[]>();
  return ahead.map((day, at) => {
    const total = Math.exp(((regression[at] as number) + (process[at] as number)) / 2);
    if (history.slotsPerDay === 1) return [total];
    const weekday = weekdayOf(day);
    let profile = profiles.get(weekday);
    if (profile === undefined) profiles.set(weekday, (profile = profileOf(history, weekday, last)));
    return profile.map((share) => total * share);
  });
}
