import type { Meaning } from './meaning.tsx';

/** A clock as the screen needs it: whole working days, counted elsewhere by the law's function. */
export type ClockFacts = {
  /** Working days that have passed since the start, not more than `total` matter for the bar. */
  readonly usedDays: number;
  readonly totalDays: number;
  /** Working days until the last day: 0 is today, below 0 is late. */
  readonly leftDays: number;
  /** Stopped by an answer, an agreement: keeps its shape, turns green. */
  readonly done?: boolean;
};

/** From three working days on the clock is amber. */
const soonDays = 3;

export function clockMeaning({ leftDays, done }: ClockFacts): Meaning {
  if (done) return 'done';
  if (leftDays < 0) return 'late';
  return leftDays <= soonDays ? 'soon' : 'none';
}

/** How many segments are filled: one is one working day; done and late are full. */
export const filledSegments = (facts: ClockFacts): number =>
  facts.done || facts.leftDays < 0 ? facts.totalDays : Math.max(0, Math.min(facts.totalDays, facts.usedDays));
