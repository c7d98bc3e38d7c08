import { type History, weekdayOf } from './history.ts';

const lookBackDays = 56;

/** Days ahead on which the centre is likely to be open: weekdays that were open at least every second time in the last eight weeks. */
export function openDaysAhead({ days }: History, count: number): readonly number[] {
  const last = days.at(-1)?.day ?? 0;
  const first = Math.max(days[0]?.day ?? 0, last - lookBackDays + 1);
  const open = new Set(days.map((day) => day.day));
  const usual = Array.from({ length: 7 }, (_, weekday) => {
    let [seen, all] = [0, 0];
    for (let day = first; day <= last; day += 1) {
      if (weekdayOf(day) !== weekday) continue;
      all += 1;
      if (open.has(day)) seen += 1;
    }
    // A weekday not met in so short a history: open if it is a working one.
    return all === 0 ? weekday < 5 : seen * 2 >= all;
  });
  return Array.from({ length: count }, (_, at) => last + 1 + at).filter((day) => usual[weekdayOf(day)]);
}
