import { expect, test } from 'vitest';
import { buildCalendar } from '#maths/calendar/calendar.ts';
import { calendarYears } from '#maths/calendar/calendars.ts';
import { ladderStep, refuseAnswering, sendingDates } from './sending.ts';

const calendar = buildCalendar(calendarYears);

test('accepted the next working day, answered three working days before the applicant’s last', () => {
  expect(sendingDates('2026-10-27', '2026-11-18', calendar)).toEqual({ acceptBy: '2026-10-28', dueOn: '2026-11-13' });
});
test('sent on the eve of the last day, both fall on the applicant’s own', () => {
  expect(sendingDates('2026-11-17', '2026-11-18', calendar)).toEqual({ acceptBy: '2026-11-18', dueOn: '2026-11-18' });
});
test.each([
  ['2026-11-13', 0],
  ['2026-11-14', 1],
  ['2026-11-16', 1],
  ['2026-11-17', 2],
  ['2026-11-18', 3],
] as const)('the ladder on %s is step %i', (today, step) => {
  expect(ladderStep({ state: 'accepted', acceptBy: '2026-10-28', dueOn: '2026-11-13' }, today, calendar).step).toBe(step);
});
test('a structure that replies itself names its letter', () => {
  const accepted = { state: 'accepted', repliesBy: 'structure' } as const;
  expect(refuseAnswering(accepted, { number: '', on: null }, '2026-11-13')).toBe('letterNeeded');
  expect(refuseAnswering(accepted, { number: '12', on: '2026-11-14' }, '2026-11-13')).toBe('letterAhead');
  expect(refuseAnswering(accepted, { number: '12', on: '2026-11-12' }, '2026-11-13')).toBeNull();
  expect(refuseAnswering({ ...accepted, state: 'sent' }, { number: '12', on: '2026-11-12' }, '2026-11-13')).toBe('acceptFirst');
});
