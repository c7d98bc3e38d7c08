import { expect, test } from 'vitest';
import { contactNumberLike } from './record-search.ts';

test.each([
  ['a whole number', 'E-2026-016402', 'E-2026-016402'],
  ['its beginning, in small letters', 'e-2026-01', 'E-2026-01'],
  ['only its digits', '16402', 'E-2026-016402'],
  ['a letter alone is a word', 'e', null],
  ['two digits say too little', '16', null],
  ['a case’s number is not a contact’s', 'M-2026-000041', null],
  ['a name', 'Misalova', null],
])('%s: "%s"', (_, typed, number) => {
  expect(contactNumberLike(typed, '2026')).toBe(number);
});
