import { fromDayNumber } from '#maths/calendar/office-date.ts';
import { type Memory, newMemory, pastOrigins, type PastOrigin, rememberedPoint } from './backtest.ts';
import type { History } from './history.ts';
import { errorModel, type Limits, limitsOf } from './limits.ts';
import { type Method, methodFor } from './point.ts';
import type { HistoryNote } from './reading.ts';
import { usable } from './usable.ts';

export type IntervalForecast = { readonly day: number; readonly slot: number; readonly calls: number } & Limits;
export type Forecast = { readonly method: Method; readonly intervals: readonly IntervalForecast[]; readonly notes: readonly HistoryNote[] };

const mostOrigins = 16;
/** Fewer origins than this are chance. */
const leastOrigins = 6;
const weeksApart = 4;

/** Over the past origins the models were clearly worse than repeating the calendar median: then it is repeated. */
function medianWins(origins: readonly PastOrigin[]): boolean {
  if (origins.length < leastOrigins) return false;
  let [model, median] = [0, 0];
  for (const { days } of origins) {
    for (const day of days) {
      day.actual.forEach((actual, slot) => {
        model += Math.abs(actual - (day.forecast[slot] as number));
        median += Math.abs(actual - (day.median[slot] as number));
      });
    }
  }
  return model > 1.03 * median;
}

/**
 * Calls per interval of the open days `ahead`, with 80 % and 95 % limits learnt from what the same method would have said in the
 * last 16 weeks. A function of its arguments: the same history gives the same numbers, everywhere.
 * @param ahead days after the last of the history, in order
 * @param memory what may be kept between calls on growing pieces of one history
 */
export function forecast(history: History, ahead: readonly number[], memory: Memory = newMemory()): Forecast {
  const { history: known, notes } = usable(history);
  if (known.days.length === 0) {
    const slots = Array.from({ length: history.slotsPerDay }, (_, slot) => slot);
    const nothing = { calls: 0, lower80: 0, upper80: 0, lower95: 0, upper95: 0 };
    return { method: 'medianOfSix', notes, intervals: ahead.flatMap((day) => slots.map((slot) => ({ day, slot, ...nothing }))) };
  }
  const last = (history.days.at(-1) as { day: number }).day;
  const horizonDays = Math.min(7 * weeksApart, Math.max(7, (ahead.at(-1) ?? last) - last));
  const origins = pastOrigins(history, horizonDays, mostOrigins, memory);
  const firstWeek = origins.map((origin) => ({ ...origin, days: origin.days.filter((day) => day.day <= origin.cut + 7) }));
  const wanted = methodFor(known);
  // A thin queue's median is zero: it would win by saying that nobody calls.
  const method = wanted === 'blend' && medianWins(firstWeek) ? 'medianOfSix' : wanted;
  const useMedian = method === 'medianOfSix';
  // Errors grow with the weeks between saying and seeing: each week ahead has its own, beyond the fourth the fourth's.
  const weeks = Array.from({ length: Math.ceil(horizonDays / 7) }, (_, week) =>
    errorModel(
      origins.map((origin) => ({ ...origin, days: origin.days.filter((day) => Math.floor((day.day - origin.cut - 1) / 7) === week) })),
      useMedian,
    ),
  );
  const points = rememberedPoint(known, last, ahead, method, memory);
  const intervals = ahead.flatMap((day, at) => {
    const errors = weeks[Math.min(weeks.length - 1, Math.floor((day - last - 1) / 7))] as (typeof weeks)[number];
    return (points[at] as readonly number[]).map((calls, slot) => ({ day, slot, calls, ...limitsOf(calls, errors) }));
  });
  const short: readonly HistoryNote[] =
    wanted === 'medianOfSix' ? [{ kind: 'shortHistory', days: [fromDayNumber(known.days[0]?.day ?? last), fromDayNumber(last)] }] : [];
  return { method, intervals, notes: [...notes, ...short] };
}
