import type { PastOrigin } from './backtest.ts';
import { median } from './robust.ts';

/** How a morning speaks for the rest of its day, learnt from days that are over. */
export type DayUpdate = {
  /** Which part of the morning's relative deviation the rest of the day keeps, on a logarithmic scale. */
  readonly gain: number;
  /** Calls added to both sides of the morning's ratio: without them a tiny morning would explode. */
  readonly steady: number;
};

/** A history that has not met its own days yet: half of the deviation stays, which several centres agreed on. */
const assumedGain = 0.5;
/** The assumed gain weighs as much as this many usual mornings. */
const assumedDays = 6;
const steadyShare = 0.1;
const leastFactor = 0.2;
const mostFactor = 3;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/**
 * Learns from past origins how much of a morning's deviation the rest of the day keeps: least squares through the origin on
 * logarithms of (came ÷ expected), each weighed by its calls, days far outside the others by less, drawn towards a half.
 * @param fromSlot the first interval that has not come yet
 */
export function learnUpdate(origins: readonly PastOrigin[], fromSlot: number): DayUpdate {
  const days = origins.flatMap((origin) =>
    origin.days.map(({ actual, forecast }) => ({
      came: sum(actual.slice(0, fromSlot)),
      expected: sum(forecast.slice(0, fromSlot)),
      restCame: sum(actual.slice(fromSlot)),
      rest: sum(forecast.slice(fromSlot)),
    })),
  );
  if (days.length === 0) return { gain: assumedGain, steady: 1 };
  const steady = Math.max(1, steadyShare * median(days.map((day) => day.came)));
  const points = days
    .filter((day) => day.rest > 0)
    .map((day) => ({
      x: Math.log((day.came + steady) / (day.expected + steady)),
      y: Math.log((day.restCame + steady) / (day.rest + steady)),
    }));
  if (points.length === 0) return { gain: assumedGain, steady };
  const usual = median(points.map(({ x }) => x * x)) || 1e-4;
  let gain = assumedGain;
  for (let round = 0; round < 4; round += 1) {
    const scale = 1.4826 * median(points.map(({ x, y }) => Math.abs(y - gain * x))) || 1e-3;
    let [xy, xx] = [assumedGain * assumedDays * usual, assumedDays * usual];
    for (const { x, y } of points) {
      const weight = Math.min(1, (2 * scale) / Math.max(1e-9, Math.abs(y - gain * x)));
      xy += weight * x * y;
      xx += weight * x * x;
    }
    gain = Math.min(1.2, Math.max(0, xy / xx));
  }
  return { gain, steady };
}

/**
 * The day again from what has come: intervals before `fromSlot` as they came, the rest of the forecast moved by the part of the
 * morning's deviation that days like it keep.
 * @returns the factor on the rest, between 0.2 and 3, and every interval of the day
 */
export function reforecastDay(
  expected: readonly number[],
  came: readonly number[],
  fromSlot: number,
  { gain, steady }: DayUpdate,
): { readonly factor: number; readonly slots: readonly number[] } {
  const ratio = (sum(came.slice(0, fromSlot)) + steady) / (sum(expected.slice(0, fromSlot)) + steady);
  const factor = Math.min(mostFactor, Math.max(leastFactor, ratio ** gain));
  return { factor, slots: expected.map((value, slot) => (slot < fromSlot ? (came[slot] ?? 0) : value * factor)) };
}
