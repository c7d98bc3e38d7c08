import { expect, test } from 'vitest';
import { calendarWeeks, countedHolidays, type Derivation, namedDaysOff, weekendDays } from './derivation.ts';
import { exampleDerivation } from './gallery/example-derivation.ts';

test('a law clock of fifteen working days fills five weeks, with its first day numbered 0 and its last 15', () => {
  const weeks = calendarWeeks(exampleDerivation('az'), '2026-11-24');
  expect(weeks).toHaveLength(5);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  const cells = weeks.flat();
  expect(cells.find((cell) => cell.mark === 'start')).toMatchObject({ date: '2026-11-06', number: 0 });
  expect(cells.find((cell) => cell.mark === 'last')).toMatchObject({ date: '2026-12-01', number: 15 });
  expect(cells.filter((cell) => cell.today).map((cell) => cell.number)).toEqual([10]);
});

test('holidays are named, weekends are summed up, holidays that count stand apart', () => {
  const derivation = exampleDerivation('az');
  expect(namedDaysOff(derivation).map((day) => day.date)).toEqual(['2026-11-08', '2026-11-09', '2026-11-10']);
  expect(weekendDays(derivation)).toBe(7);
  expect(countedHolidays(derivation).map((day) => day.date)).toEqual(['2026-11-12', '2026-11-17']);
});

test('a date that falls on its own start still shows its week', () => {
  const sameDay: Derivation = { from: '2026-11-24', dueOn: '2026-11-24', provisional: false, days: [], basis: [] };
  expect(calendarWeeks(sameDay)).toHaveLength(1);
});
