import { factor, solve } from './cholesky.ts';
import type { DayFacts } from './day-facts.ts';
import { median } from './robust.ts';

const windowDays = 250;
const halfLifeDays = 70;
const rounds = 6;

function features({ weekday, phase, afterClosure }: DayFacts): readonly number[] {
  const row = Array.from({ length: 7 }, (_, at): number => (at === weekday ? 1 : 0));
  for (let harmonic = 1; harmonic <= 3; harmonic += 1) {
    const scale = 0.15 / Math.sqrt(harmonic);
    row.push(scale * Math.sin(2 * Math.PI * harmonic * phase), scale * Math.cos(2 * Math.PI * harmonic * phase));
  }
  row.push(0.3 * afterClosure);
  return row;
}
const ridge = [...Array.from({ length: 7 }, () => 0.01), ...Array.from({ length: 7 }, () => 0.02)];

/** Weighted least squares with a ridge, around the centre of what is fitted. */
function fit(rows: readonly (readonly number[])[], values: readonly number[], weights: readonly number[]): readonly number[] {
  const size = ridge.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  rows.forEach((row, at) => {
    const weight = weights[at] as number;
    for (let i = 0; i < size; i += 1) {
      const scaled = weight * (row[i] as number);
      if (scaled === 0) continue;
      right[i] = (right[i] as number) + scaled * (values[at] as number);
      for (let j = 0; j <= i; j += 1) matrix[i * size + j] = (matrix[i * size + j] as number) + scaled * (row[j] as number);
    }
  });
  for (let i = 0; i < size; i += 1) matrix[i * size + i] = (matrix[i * size + i] as number) + (ridge[i] as number);
  factor(matrix, size);
  return Array.from(solve(matrix, size, right));
}

/**
 * The logarithm of a day's total as weekday + position in the month + "first day after a closure", fitted by reweighted least
 * squares (Holland and Welsch 1977; weight falls with the cube beyond twice the spread), recent days counting more; then the
 * level of what is left, smoothed, fading by a tenth a day.
 * @returns logarithms for the days ahead
 */
export function regressionForecast(past: readonly DayFacts[], logs: readonly number[], ahead: readonly DayFacts[]): readonly number[] {
  const last = (past.at(-1) as DayFacts).day;
  const from = past.findIndex((facts) => last - facts.day < windowDays);
  const days = past.slice(from);
  const centre = median(logs.slice(from));
  const values = logs.slice(from).map((value) => value - centre);
  const rows = days.map(features);
  const ages = days.map((facts) => 0.5 ** ((last - facts.day) / halfLifeDays));
  let weights: readonly number[] = ages;
  let residuals: readonly number[] = [];
  let scale = 0;
  let coefficients: readonly number[] = [];
  const predicted = (row: readonly number[]): number => row.reduce((sum, value, at) => sum + value * (coefficients[at] as number), 0);
  for (let round = 0; round < rounds; round += 1) {
    coefficients = fit(rows, values, weights);
    residuals = rows.map((row, at) => (values[at] as number) - predicted(row));
    scale = Math.max(1e-3, 1.4826 * median(residuals.map(Math.abs)));
    weights = ages.map((age, at) => {
      const beyond = Math.abs(residuals[at] as number) / (2 * scale);
      return beyond > 1 ? age / beyond ** 3 : age;
    });
  }
  const level = residuals.reduce((sum, residual) => sum + 0.2 * (Math.min(2 * scale, Math.max(-2 * scale, residual)) - sum), 0);
  return ahead.map((facts, step) => centre + predicted(features(facts)) + level * 0.9 ** step);
}
