import { newMemory, pastOrigins, until } from './backtest.ts';
import { forecast } from './forecast.ts';
import type { History } from './history.ts';
import { learnUpdate, reforecastDay } from './intraday.ts';

/** How much better the rest of a day is known at an hour of it, over the intervals that had not come. */
export type IntradayEvaluation = {
  readonly atMinute: number;
  readonly days: number;
  /** WAPE of the rest of the day without looking at the morning, and with it. */
  readonly wapeWithout: number;
  readonly wape: number;
  /** The same of the rest as one number: what staffing of the afternoon turns on. */
  readonly restWithout: number;
  readonly rest: number;
  /** Share of the error of the rest that the morning takes away. */
  readonly less: number;
};

const learntOrigins = 16;

/**
 * Weekly rolling origins: each day of the week after them is forecast at the origin, then again at `atMinute` of the day itself.
 * What the update has learnt is from before the origin.
 * @throws RangeError for a history by days, or one whose days are over at that minute
 */
export function evaluateIntraday(history: History, { origins, atMinute }: { origins: number; atMinute: number }): IntradayEvaluation {
  if (history.slotsPerDay === 1) throw new RangeError('A history by days has no hours to look at: intervals are needed.');
  const fromSlot = Math.ceil(atMinute / history.intervalMinutes);
  const last = history.days.at(-1)?.day ?? 0;
  const memory = newMemory();
  let [without, error, restWithout, rest, came, days] = [0, 0, 0, 0, 0, 0];
  for (let week = origins; week >= 1; week -= 1) {
    const cut = last - 7 * week;
    const known = until(history, cut);
    const ahead = history.days.filter((day) => day.day > cut && day.day <= cut + 7);
    if (known.days.length === 0 || ahead.length === 0) continue;
    const update = learnUpdate(pastOrigins(known, 7, learntOrigins, memory), fromSlot);
    const { intervals } = forecast(
      known,
      ahead.map((day) => day.day),
      memory,
    );
    for (const [at, day] of ahead.entries()) {
      const expected = intervals.slice(at * history.slotsPerDay, (at + 1) * history.slotsPerDay).map((one) => one.calls);
      const { slots } = reforecastDay(expected, day.slots, fromSlot, update);
      let [sumActual, sumExpected, sumAgain] = [0, 0, 0];
      for (let slot = fromSlot; slot < history.slotsPerDay; slot += 1) {
        const [actual, first, again] = [day.slots[slot] as number, expected[slot] as number, slots[slot] as number];
        without += Math.abs(actual - first);
        error += Math.abs(actual - again);
        sumActual += actual;
        sumExpected += first;
        sumAgain += again;
      }
      came += sumActual;
      restWithout += Math.abs(sumActual - sumExpected);
      rest += Math.abs(sumActual - sumAgain);
      days += 1;
    }
  }
  if (came === 0) throw new RangeError('Nothing came after that hour: there is nothing to measure.');
  return { atMinute, days, wapeWithout: without / came, wape: error / came, restWithout: restWithout / came, rest: rest / came, less: 1 - rest / restWithout };
}
