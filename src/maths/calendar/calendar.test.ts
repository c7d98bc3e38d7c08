import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, buildCalendar, workingDaysBetween, workingDaysInYear } from './calendar.ts';
import { calendarYears } from './calendars.ts';
import { deriveDeadline } from './deadline.ts';
import { addDays, daysBetween, fromDayNumber, toDayNumber, weekday } from './office-date.ts';

const calendar = buildCalendar(calendarYears);

/** Official counts and moved rest days: domain notes §4.2; 2024 as the Cabinet left it on its last days. */
test.each([
  { year: 2024, days: 241 },
  { year: 2025, days: 239 },
  { year: 2026, days: 241 },
  { year: 2027, days: 241 },
])('$year has $days working days', ({ year, days }) => {
  expect(workingDaysInYear(year, calendar)).toBe(days);
});

test('2024 had 240 working days until the swap of 28–30 December 2024 with 3 January 2025', () => {
  const before = calendarYears.map((data) => ({ ...data, swaps: data.swaps.filter((swap) => !swap.off.includes('2025-01-03')) }));
  expect(workingDaysInYear(2024, buildCalendar(before))).toBe(240);
});

test.each([
  { year: 2024, moved: ['01-03', '03-25', '03-26', '06-18', '06-19', '11-11'] },
  { year: 2025, moved: ['03-25', '03-26', '06-09', '06-16', '11-10', '11-11'] },
  { year: 2026, moved: ['03-09', '03-25', '03-26', '03-27', '03-30', '05-11', '05-29', '11-10'] },
  { year: 2027, moved: ['01-04', '03-25', '03-26', '05-10', '05-18', '06-28'] },
  // 3 January 2025 and the moved days that were worked instead (10 March, 1 April 2025) are swaps, not derived.
])('the rest days moved in $year are the official ones', ({ year, moved }) => {
  const found: string[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) if (calendar.day(date).kind === 'movedRest') found.push(date.slice(5));
  expect(found).toEqual(moved);
});

/** Domain notes §4.5 and the orientation dates at the foot of the rulings. */
test.each([
  ['2026-03-17', 10, '2026-04-09'],
  ['2026-03-17', 15, '2026-04-16'],
  ['2026-03-19', 15, '2026-04-20'],
  ['2026-05-20', 10, '2026-06-08'],
  ['2026-11-06', 3, '2026-11-13'],
  ['2026-10-26', 15, '2026-11-18'],
  ['2026-10-26', 30, '2026-12-09'],
  ['2026-11-05', 10, '2026-11-23'],
  ['2026-02-27', 30, '2026-04-22'],
  ['2026-10-27', 10, '2026-11-12'],
  ['2026-10-27', 15, '2026-11-19'],
  ['2026-11-24', 15, '2026-12-15'],
])('%s + %i working days is %s', (from, days, due) => {
  expect(addWorkingDays(from, days, calendar)).toBe(due);
  expect(deriveDeadline({ from, workingDays: days, calendar }).dueOn).toBe(due);
});

test('a term that reaches into a projected year says so', () => {
  const late = deriveDeadline({ from: '2026-11-24', workingDays: 30, calendar });
  expect(late).toMatchObject({ dueOn: '2027-01-08', provisional: true });
  expect(deriveDeadline({ from: '2026-11-24', workingDays: 15, calendar }).provisional).toBe(false);
});

describe('what a day is', () => {
  test.each([
    ['2026-11-08', 'holiday', 'victory'],
    ['2026-11-10', 'movedRest', null],
    ['2026-11-12', 'working', 'constitution'],
    ['2026-11-17', 'working', 'revival'],
    ['2026-01-20', 'mourning', 'mourning'],
    ['2025-01-29', 'voting', null],
    ['2024-04-06', 'swapWorked', null],
    ['2024-04-12', 'swapOff', null],
  ] as const)('%s is %s', (date, kind, holiday) => {
    expect(calendar.day(date)).toMatchObject({ kind, holiday });
  });
  test('a moved rest day names the holiday it comes from and the article', () => {
    const ofMarch = ['03-25', '03-26', '03-27', '03-30'].map((day) => calendar.day(`2026-${day}`));
    expect(ofMarch.map(({ movedFrom, article }) => `${movedFrom} ${article}`)).toEqual([
      '2026-03-20 105.6',
      '2026-03-21 105.5',
      '2026-03-21 105.6',
      '2026-03-22 105.5',
    ]);
  });
  test('six short days make the official norm of 1,922 hours in 2026', () => {
    const short = Array.from({ length: 365 }, (_, at) => calendar.day(addDays('2026-01-01', at))).filter((day) => day.short).length;
    expect(workingDaysInYear(2026, calendar) * 8 - short).toBe(1922);
  });
  test('the working day before a holiday and before 20 January is short', () => {
    expect(calendar.day('2026-12-30').short).toBe(true);
    expect(calendar.day('2026-01-19').short).toBe(true);
    expect(calendar.day('2026-11-24').short).toBe(false);
  });
});

test('days and their numbers are one another’s inverse', () => {
  fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => toDayNumber(fromDayNumber(number)) === number));
  expect(weekday('2026-11-24')).toBe(2);
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(() => toDayNumber('2026-02-30')).toThrow('not a day of the calendar');
  expect(() => toDayNumber('24.11.2026')).toThrow('YYYY-MM-DD');
});

test('counting on and counting back agree, and the last day is always a working day', () => {
  const start = toDayNumber('2024-01-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
      const from = fromDayNumber(start + offset);
      const due = addWorkingDays(from, days, calendar);
      const { derivation } = deriveDeadline({ from, workingDays: days, calendar });
      return (
        workingDaysBetween(from, due, calendar) === days && calendar.day(due).working && derivation.filter((day) => (day.counted ?? 0) > 0).length === days
      );
    }),
  );
});

test.each([
  [{ from: '2026-11-24', workingDays: 0 }, 'from 1 to 250'],
  [{ from: '2026-11-24', workingDays: 2.5 }, 'whole number'],
  [{ from: '2031-01-01', workingDays: 3 }, 'covers 2023–2027'],
])('%j is refused in words', (facts, sentence) => {
  expect(() => deriveDeadline({ ...facts, calendar })).toThrow(sentence);
});
