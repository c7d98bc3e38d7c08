import { type History, monthPhase, weekdayOf } from './history.ts';
import { median } from './robust.ts';

/** What is known of a day before it comes. */
export type DayFacts = {
  readonly day: number;
  readonly weekday: number;
  /** Position in the month, 0–1. */
  readonly phase: number;
  /** 1: the first open day after an extra closure. */
  readonly afterClosure: number;
};

/**
 * The facts of past days and of days to come. A day follows an extra closure when more days lie between it and the last open
 * day than is usual for its weekday.
 */
export function dayFacts(
  pastDays: readonly number[],
  daysAhead: readonly number[],
): { readonly past: readonly DayFacts[]; readonly ahead: readonly DayFacts[] } {
  const all = [...pastDays, ...daysAhead];
  const since = all.map((day, at) => (at === 0 ? null : day - (all[at - 1] as number)));
  const usual = Array.from({ length: 7 }, (_, weekday) =>
    median(since.slice(0, pastDays.length).filter((gap, at): gap is number => gap !== null && weekdayOf(all[at] as number) === weekday)),
  );
  const facts = all.map((day, at): DayFacts => {
    const gap = since[at] ?? null;
    const weekday = weekdayOf(day);
    return { day, weekday, phase: monthPhase(day), afterClosure: gap !== null && gap > (usual[weekday] as number) ? 1 : 0 };
  });
  return { past: facts.slice(0, pastDays.length), ahead: facts.slice(pastDays.length) };
}

/** Totals on a scale where a tenth more is the same step everywhere. */
export const logTotals = (history: History): readonly number[] => history.days.map((day) => Math.log(Math.max(1, day.total)));
