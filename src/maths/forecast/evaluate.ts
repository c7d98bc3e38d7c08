import { newMemory, until } from './backtest.ts';
import { type BaselineName, baselines } from './baselines.ts';
import { forecast } from './forecast.ts';
import type { History } from './history.ts';
import { coverage, type Limits } from './limits.ts';

export type Evaluation = {
  readonly origins: number;
  readonly horizonDays: number;
  /** Intervals compared. */
  readonly intervals: number;
  /** Σ|actual − forecast| ÷ Σ actual, over all intervals of all origins. */
  readonly wape: number;
  /** Mean absolute error ÷ that of repeating the last week, within each origin's own history (Hyndman and Koehler 2006). */
  readonly mase: number;
  /** The same as `wape` of sums of a day. */
  readonly dailyWape: number;
  readonly secondsPerOrigin: number;
  readonly coverage80: number;
  readonly coverage95: number;
  /** WAPE of what a planner would do without us. */
  readonly baselines: Readonly<Record<BaselineName, number>>;
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Mean absolute difference of an interval from the same of a week before. */
function weekBeforeError({ days }: History): number {
  const known = new Map(days.map((day) => [day.day, day.slots]));
  let [error, count] = [0, 0];
  for (const { day, slots } of days) {
    const before = known.get(day - 7);
    if (!before) continue;
    slots.forEach((value, slot) => (error += Math.abs(value - (before[slot] as number))));
    count += slots.length;
  }
  return count === 0 ? Number.NaN : error / count;
}

/**
 * Weekly rolling origins over the last `origins` weeks: at each the history before it, a forecast of the open days within the
 * horizon, compared with what came.
 * @param now milliseconds, for `secondsPerOrigin`
 * @throws RangeError when the history is too short for the origins
 */
export function evaluate(history: History, { origins, horizonDays }: { origins: number; horizonDays: number }, now: () => number): Evaluation {
  const last = history.days.at(-1)?.day ?? 0;
  const first = history.days[0]?.day ?? 0;
  const weeks = Math.floor((last - first + 1) / 7);
  if (weeks < origins + 1) {
    throw new RangeError(`The history has ${weeks} whole weeks: ${origins} origins need at least ${origins + 1}.`);
  }
  const memory = newMemory();
  const names = Object.keys(baselines) as BaselineName[];
  const errors: Record<BaselineName, number> = { seasonalNaive: 0, meanOfFour: 0, medianOfSix: 0 };
  let [error, dailyError, came, scaled, took] = [0, 0, 0, 0, 0];
  const cases: { actual: number; limits: Limits }[] = [];
  for (let week = origins; week >= 1; week -= 1) {
    const cut = last - 7 * week;
    const known = until(history, cut);
    const days = history.days.filter((day) => day.day > cut && day.day <= cut + horizonDays);
    const ahead = days.map((day) => day.day);
    const began = now();
    const { intervals } = forecast(known, ahead, memory);
    took += now() - began;
    const scale = weekBeforeError(known);
    const beside = names.map((name) => ({ name, slots: baselines[name](known, ahead) }));
    days.forEach((day, at) => {
      const ours = intervals.slice(at * history.slotsPerDay, (at + 1) * history.slotsPerDay);
      day.slots.forEach((actual, slot) => {
        const one = ours[slot] as (typeof ours)[number];
        const off = Math.abs(actual - one.calls);
        error += off;
        scaled += off / scale;
        came += actual;
        cases.push({ actual, limits: one });
        for (const { name, slots } of beside) errors[name] += Math.abs(actual - ((slots[at] as readonly number[])[slot] as number));
      });
      dailyError += Math.abs(day.total - sum(ours.map((one) => one.calls)));
    });
  }
  if (came === 0) throw new RangeError('The days to compare with have no calls at all: there is nothing to measure.');
  const { within80, within95 } = coverage(cases);
  return {
    origins,
    horizonDays,
    intervals: cases.length,
    wape: error / came,
    mase: scaled / cases.length,
    dailyWape: dailyError / came,
    secondsPerOrigin: took / origins / 1000,
    coverage80: within80,
    coverage95: within95,
    baselines: { seasonalNaive: errors.seasonalNaive / came, meanOfFour: errors.meanOfFour / came, medianOfSix: errors.medianOfSix / came },
  };
}
