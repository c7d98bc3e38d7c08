import { expect, test } from 'vitest';
import { type Asked, needOf } from './need.ts';

const asked: Asked = { share: 0.8, seconds: 20, maxOccupancy: 1, shrinkage: 0.3, patienceSeconds: null, volume: 1, handle: 1 };
const interval = { slot: 20, expected: 100, lower80: 90, upper80: 110, lower95: 80, upper95: 120, handleSeconds: 180, actual: null };

test('the published case of 100 calls in half an hour, 180 s, 80/20: 14 people, 20 on the list at 30 % shrinkage', () => {
  const need = needOf(interval, 'phone', asked);
  expect([need.agents, need.onList]).toEqual([14, 20]);
  expect(need.reached?.serviceLevel).toBeGreaterThanOrEqual(0.8);
  expect(need.oneFewer?.serviceLevel).toBeLessThan(0.8);
  expect(need.oneMore?.serviceLevel).toBeGreaterThan(need.reached?.serviceLevel ?? 1);
});

test('written work needs the load itself, and no target in seconds', () => {
  const need = needOf({ ...interval, expected: 20, handleSeconds: 900 }, 'written', asked);
  expect([need.agents, need.reached]).toEqual([10, null]);
});

test('a fifth more volume never needs fewer', () => {
  const more = needOf(interval, 'phone', { ...asked, volume: 1.2 });
  expect(more.agents).toBeGreaterThan(needOf(interval, 'phone', asked).agents);
});

test('an hour without calls needs nobody', () => {
  expect(needOf({ ...interval, expected: 0 }, 'phone', asked)).toMatchObject({ agents: 0, onList: 0, reached: null });
});
