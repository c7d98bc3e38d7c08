import { type History, weekdayOf } from './history.ts';
import { mean, median } from './robust.ts';

/** A forecast of each interval of each day asked for. */
export type SlotForecast = readonly (readonly number[])[];

/** Per interval, a number drawn from the last `count` same weekdays of the calendar (holidays are gaps, not shifts). */
function fromLastWeekdays(history: History, ahead: readonly number[], count: number, draw: (values: readonly number[]) => number): SlotForecast {
  const known = new Map<number, readonly number[]>();
  return ahead.map((day) => {
    const weekday = weekdayOf(day);
    let slots = known.get(weekday);
    if (slots === undefined) {
      const same = history.days.filter((one) => weekdayOf(one.day) === weekday).slice(-count);
      // A weekday never seen: the last days of any kind.
      const days = same.length > 0 ? same : history.days.slice(-count);
      slots = Array.from({ length: history.slotsPerDay }, (_, slot) => draw(days.map((one) => one.slots[slot] as number)));
      known.set(weekday, slots);
    }
    return slots;
  });
}

/** What a planner would do without us; every forecast is shown beside them. */
export const baselines = {
  seasonalNaive: (history: History, ahead: readonly number[]): SlotForecast => fromLastWeekdays(history, ahead, 1, mean),
  meanOfFour: (history: History, ahead: readonly number[]): SlotForecast => fromLastWeekdays(history, ahead, 4, mean),
  medianOfSix: (history: History, ahead: readonly number[]): SlotForecast => fromLastWeekdays(history, ahead, 6, median),
} as const;
export type BaselineName = keyof typeof baselines;
