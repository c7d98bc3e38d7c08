import { expect, test } from 'vitest';
import { refuseAppointment, sectorFor } from './appointment.ts';

const free = { oneself: false, headExists: false, holdsAlready: false };
test.each([
  ['a representative', { role: 'representative', sector: 's1' }, free, null],
  ['an administrator giving a post to themselves', { role: 'head', sector: null }, { ...free, oneself: true }, 'notOwnPost'],
  ['a manager without a sector', { role: 'manager', sector: null }, free, 'sectorNeeded'],
  ['a manager of a sector', { role: 'manager', sector: 's3' }, free, null],
  ['a second head', { role: 'head', sector: null }, { ...free, headExists: true }, 'headTaken'],
  ['the same post twice', { role: 'deputy', sector: null }, { ...free, holdsAlready: true }, 'holdsAlready'],
] as const)('%s', (_, asked, facts, refusal) => expect(refuseAppointment(asked, facts)).toBe(refusal));

test('the sector follows from the role, but for a manager', () => {
  expect(sectorFor({ role: 'specialist', sector: null })).toBe('s3');
  expect(sectorFor({ role: 'deputy', sector: 's1' })).toBeNull();
  expect(sectorFor({ role: 'manager', sector: 's5' })).toBe('s5');
});
