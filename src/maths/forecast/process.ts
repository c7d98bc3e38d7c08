import { factor, inverseDiagonal, solve } from './cholesky.ts';
import type { DayFacts } from './day-facts.ts';
import { median } from './robust.ts';

const windowDays = 300;

function kernel(one: DayFacts, other: DayFacts): number {
  const apart = Math.abs(one.day - other.day);
  const sine = Math.sin(Math.PI * (one.phase - other.phase));
  return (
    100 +
    (one.weekday === other.weekday ? 100 + Math.exp(-apart / 300) : 0) +
    Math.exp(-apart / 30) +
    0.5 * Math.exp(-apart / 3) +
    0.5 * Math.exp((-2 * sine * sine) / 0.25) +
    (one.afterClosure === 1 && other.afterClosure === 1 ? 4 : 0)
  );
}

/** A weekday's own spread against the whole, drawn towards it by eight days' worth. */
function noises(days: readonly DayFacts[], values: readonly number[]): Float64Array {
  const overall = median(values.map(Math.abs)) || 1;
  const ratio = Array.from({ length: 7 }, (_, weekday) => {
    const own = values.filter((_value, at) => (days[at] as DayFacts).weekday === weekday).map(Math.abs);
    const scale = own.length === 0 ? 1 : median(own) / overall;
    return Math.max(0.5, (own.length * scale * scale + 8) / (own.length + 8));
  });
  return Float64Array.from(days, (facts) => ratio[facts.weekday] as number);
}

/**
 * The logarithm of a day's total as a Gaussian process (Rasmussen and Williams 2006, ch. 2, 5.4.2): a common level and one per
 * weekday, drifts over 300, 30 and 3 days, a smooth position in the month, the first day after a closure. A day that its
 * neighbours do not expect gets more noise of its own, twice over, so that wild days do not pull.
 * @returns logarithms for the days ahead
 */
export function processForecast(past: readonly DayFacts[], logs: readonly number[], ahead: readonly DayFacts[]): readonly number[] {
  const last = (past.at(-1) as DayFacts).day;
  const from = past.findIndex((facts) => last - facts.day < windowDays);
  const days = past.slice(from);
  const size = days.length;
  const overall = median(logs.slice(from));
  const centres = Array.from({ length: 7 }, (_, weekday) => {
    const own = logs.slice(from).filter((_value, at) => (days[at] as DayFacts).weekday === weekday);
    return own.length === 0 ? overall : median(own);
  });
  const centred = logs.slice(from).map((value, at) => value - (centres[(days[at] as DayFacts).weekday] as number));
  const unit = 0.7 * Math.max(1e-3, 1.4826 * median(centred.map(Math.abs)));
  const values = centred.map((value) => value / unit);

  const covariance = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) for (let j = 0; j <= i; j += 1) covariance[i * size + j] = kernel(days[i] as DayFacts, days[j] as DayFacts);
  const noise = noises(days, values);
  let weights = new Float64Array(size);
  for (let round = 0; round < 3; round += 1) {
    const lower = covariance.slice();
    for (let i = 0; i < size; i += 1) lower[i * size + i] = (lower[i * size + i] as number) + (noise[i] as number);
    factor(lower, size);
    weights = solve(lower, size, values) as Float64Array<ArrayBuffer>;
    if (round === 2) break;
    const diagonal = inverseDiagonal(lower, size);
    for (let i = 0; i < size; i += 1) {
      const leftOut = (weights[i] as number) / (diagonal[i] as number);
      const expected = Math.max(0, 1 / (diagonal[i] as number) - (noise[i] as number));
      const bound = 2.2 * Math.sqrt(expected + 0.5);
      if (Math.abs(leftOut) > bound) noise[i] = Math.max(noise[i] as number, (leftOut / 2.2) ** 2 - expected);
    }
  }
  return ahead.map((facts) => {
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += (weights[i] as number) * kernel(facts, days[i] as DayFacts);
    return (centres[facts.weekday] as number) + unit * sum;
  });
}
