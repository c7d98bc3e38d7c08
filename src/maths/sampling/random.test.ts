import { expect, test } from 'vitest';
import { type Random, randomFrom } from './random.ts';

const drawn = (seed: number, draw: (random: Random) => number, count = 20_000): readonly number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => draw(random));
};
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => mean(values.map((value) => (value - mean(values)) ** 2));

test('one seed, one sequence; another seed, another', () => {
  expect(drawn(7, (random) => random.next(), 5)).toEqual(drawn(7, (random) => random.next(), 5));
  expect(drawn(7, (random) => random.next(), 5)).not.toEqual(drawn(8, (random) => random.next(), 5));
  expect(new Set(drawn(1, (random) => random.next())).size).toBe(20_000);
});

test.each([
  ['uniform', (random: Random) => random.next(), 1 / 2, 1 / 12],
  ['exponential', (random: Random) => random.exponential(3), 3, 9],
  ['normal', (random: Random) => random.normal(), 0, 1],
  ['log-normal', (random: Random) => random.logNormal(10, 0.5), 10, 25],
  ['a thin Poisson', (random: Random) => random.poisson(0.4), 0.4, 0.4],
  ['a thick Poisson', (random: Random) => random.poisson(300), 300, 300],
])('%s numbers have their mean and variance', (_, draw, wantedMean, wantedVariance) => {
  const values = drawn(11, draw);
  expect(Math.abs(mean(values) - wantedMean)).toBeLessThan(5 * Math.sqrt(wantedVariance / values.length));
  expect(variance(values) / wantedVariance).toBeGreaterThan(0.9);
  expect(variance(values) / wantedVariance).toBeLessThan(1.1);
});
