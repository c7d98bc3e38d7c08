import { expect, test } from 'vitest';
import { clockMeaning, filledSegments } from './clock.ts';

test.each([
  { leftDays: 4, meaning: 'none' },
  { leftDays: 3, meaning: 'soon' },
  { leftDays: 0, meaning: 'soon' },
  { leftDays: -1, meaning: 'late' },
] as const)('with $leftDays working days left the clock is $meaning', ({ leftDays, meaning }) => {
  expect(clockMeaning({ usedDays: 15 - leftDays, totalDays: 15, leftDays })).toBe(meaning);
});

test('an answered case is done however late it was', () => {
  expect(clockMeaning({ usedDays: 20, totalDays: 15, leftDays: -5, done: true })).toBe('done');
});

test('a late clock keeps its shape: all its segments, none more', () => {
  expect(filledSegments({ usedDays: 19, totalDays: 15, leftDays: -4 })).toBe(15);
  expect(filledSegments({ usedDays: 10, totalDays: 15, leftDays: 5 })).toBe(10);
});
