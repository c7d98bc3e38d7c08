import { expect, test } from 'vitest';
import { evaluateIntraday } from './evaluate-intraday.ts';
import { learnUpdate, reforecastDay } from './intraday.ts';
import { inventedCentre } from './testing/centre.ts';

const day = [0, 0, 10, 10, 10, 10];
const half = { gain: 0.5, steady: 2 };

test('what has come stands; the rest follows a part of the morning’s deviation', () => {
  const { factor, slots } = reforecastDay(day, [0, 0, 20, 20], 4, half);
  expect(factor).toBeCloseTo(Math.sqrt(42 / 22), 9);
  expect(slots.slice(0, 4)).toEqual([0, 0, 20, 20]);
  expect(slots[4]).toBeCloseTo(10 * factor, 9);
});

test('before the first call, and with nothing expected, nothing explodes; a wild morning is held', () => {
  expect(reforecastDay(day, [], 0, half)).toEqual({ factor: 1, slots: day });
  expect(reforecastDay([0, 0, 0], [900, 0], 2, { gain: 1, steady: 1 }).factor).toBe(3);
  expect(reforecastDay(day, [0, 0, 0, 0], 4, { gain: 1.2, steady: 0.1 }).factor).toBe(0.2);
});

test('without days to learn from, a half is kept', () => {
  expect(learnUpdate([], 20)).toEqual({ gain: 0.5, steady: 1 });
});

test('where days have a level of their own, the morning takes a quarter of the error of the rest away', () => {
  const found = evaluateIntraday(inventedCentre({ days: 300, unrest: 0.2, size: 900, intervalMinutes: 30 }), { origins: 8, atMinute: 660 });
  expect(found.less).toBeGreaterThan(0.25);
});

test('where they have none, the morning does no harm worth naming', () => {
  const found = evaluateIntraday(inventedCentre({ days: 300, unrest: 0, size: 900, intervalMinutes: 30 }), { origins: 8, atMinute: 660 });
  expect(found.rest).toBeLessThan(found.restWithout * 1.05);
});

test('a history by days has no morning', () => {
  const days = inventedCentre({ days: 100 }).days.map(({ day: at, total }) => ({ day: at, total, slots: [total] }));
  expect(() => evaluateIntraday({ intervalMinutes: 1440, slotsPerDay: 1, days }, { origins: 2, atMinute: 660 })).toThrow(/no hours/);
});
