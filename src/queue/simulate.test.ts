import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';

/** The published case of 100 calls in 30 minutes, 180 s each, 14 people; and one with patience. Full sizes: bench/routing.ts. */
test.each([
  ['Erlang C', { agents: 14, callsPerSecond: 100 / 1800, handlingSeconds: 180, patienceSeconds: null, withinSeconds: 20 }, 0.88835],
  ['Erlang A', { agents: 12, callsPerSecond: 100 / 1800, handlingSeconds: 180, patienceSeconds: 120, withinSeconds: 20 }, 0.82558],
] as const)('what the rule decides gives the service level of %s', (_, load, theory) => {
  const { serviceLevel } = simulate(load, 150_000, 20261124);
  expect(Math.abs(serviceLevel - theory)).toBeLessThan(0.01);
});
