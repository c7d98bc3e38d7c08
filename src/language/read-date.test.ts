import { expect, test } from 'vitest';
import { readDate } from './read-date.ts';

test.each([
  ['24.11.2026', '2026-11-24'],
  ['4.1.26', '2026-01-04'],
  ['24/11/2026', '2026-11-24'],
  ['24 11 2026', '2026-11-24'],
  ['24112026', '2026-11-24'],
  [' 2026-11-24 ', '2026-11-24'],
  ['29.02.2028', '2028-02-29'],
  ['29.02.2026', null],
  ['31.04.2026', null],
  ['2026-13-01', null],
  ['24.11', null],
  ['sabah', null],
  ['', null],
])('"%s" is read as %s', (text, day) => {
  expect(readDate(text)).toBe(day);
});
