import { toDayNumber } from '#maths/calendar/office-date.ts';
import { randomFrom } from '#maths/sampling/random.ts';
import { type History, type HistoryDay, monthPhase, weekdayOf } from '../history.ts';

/** How an invented centre's calls come: every part is a factor of the day. */
export type CentreShape = {
  readonly seed: number;
  readonly days: number;
  /** Calls of a usual day. */
  readonly size: number;
  /** Factor by weekday, Monday first; 0: closed. */
  readonly weekdays: readonly number[];
  /** Growth a day, as a share. */
  readonly growth: number;
  /** How much the first days of a month stand out. */
  readonly monthStart: number;
  /** Standard deviation of the day's own factor, in logarithms; half of it lasts to the next day. */
  readonly unrest: number;
  /** Every so many open days one is closed, as a holiday. */
  readonly holidayEvery: number;
  readonly intervalMinutes: number;
};

const usual: CentreShape = {
  seed: 1,
  days: 280,
  size: 800,
  weekdays: [1.2, 1.05, 1, 1, 0.9, 0, 0],
  growth: 0,
  monthStart: 0,
  unrest: 0.06,
  holidayEvery: 0,
  intervalMinutes: 60,
};

/** A seeded invented centre; nothing of a real one. */
export function inventedCentre(shape: Partial<CentreShape> = {}): History {
  const { seed, days, size, weekdays, growth, monthStart, unrest, holidayEvery, intervalMinutes } = { ...usual, ...shape };
  const random = randomFrom(seed);
  const first = toDayNumber('2025-01-06');
  const slotsPerDay = 1440 / intervalMinutes;
  const opens = (9 * 60) / intervalMinutes;
  const closes = (18 * 60) / intervalMinutes;
  const profile = Array.from({ length: slotsPerDay }, (_, slot) =>
    slotsPerDay === 1 ? 1 : slot >= opens && slot < closes ? 1 + 0.6 * Math.sin((Math.PI * (slot - opens)) / (closes - opens)) : 0,
  );
  const whole = profile.reduce((sum, share) => sum + share, 0);
  const found: HistoryDay[] = [];
  let [mood, open] = [0, 0];
  for (let day = first; day < first + days; day += 1) {
    const factor = weekdays[weekdayOf(day)] as number;
    mood = 0.5 * mood + Math.sqrt(0.75) * unrest * random.normal();
    if (factor === 0) continue;
    open += 1;
    if (holidayEvery > 0 && open % holidayEvery === 0) continue;
    const month = 1 + monthStart * Math.max(0, 1 - 6 * monthPhase(day));
    const expected = size * factor * month * (1 + growth) ** (day - first) * Math.exp(mood);
    const slots = profile.map((share) => random.poisson((expected * share) / whole));
    found.push({ day, slots, total: slots.reduce((sum, value) => sum + value, 0) });
  }
  return { intervalMinutes, slotsPerDay, days: found };
}
