import { expect, test } from 'vitest';
import { toDayNumber } from '#maths/calendar/office-date.ts';
import { historyFrom, type HistoryRow } from './reading.ts';

const rows = (...pairs: readonly (readonly [string, string])[]): readonly HistoryRow[] => pairs.map(([time, calls], at) => ({ line: at + 2, time, calls }));

test('half hours of a day, in any order, with gaps at night', () => {
  const { history, notes } = historyFrom(rows(['2026-03-02T09:30', '4'], ['2026-03-02 09:00:00', '3'], ['2026-03-03T09:00', '5'], ['2026-03-03T09:30', '0']));
  expect(history).toMatchObject({ intervalMinutes: 30, slotsPerDay: 48 });
  expect(history.days.map(({ day, total }) => [day, total])).toEqual([
    [toDayNumber('2026-03-02'), 7],
    [toDayNumber('2026-03-03'), 5],
  ]);
  expect(notes).toEqual([]);
});

test('days; a day without a row was closed', () => {
  const { history } = historyFrom(rows(['2026-03-02', '40'], ['2026-03-04', '44']));
  expect(history).toMatchObject({ intervalMinutes: 1440, slotsPerDay: 1 });
  expect(history.days).toHaveLength(2);
});

test('a day cut off in the morning is left out and named', () => {
  const week = (date: string, hours: readonly number[]) =>
    hours.map((hour): readonly [string, string] => [`${date}T${String(hour).padStart(2, '0')}:00`, '10']);
  const { history, notes } = historyFrom(
    rows(...['2026-03-02', '2026-03-09', '2026-03-16'].flatMap((date) => week(date, [9, 10, 11, 12])), ...week('2026-03-23', [9, 10])),
  );
  expect(history.days).toHaveLength(3);
  expect(notes).toEqual([{ kind: 'partialDays', days: ['2026-03-23'] }]);
});

test.each([
  ['no rows', [], 'has no rows'],
  ['no time', [['yesterday', '3']], 'Line 2: "yesterday" is not a time'],
  ['no such day', [['2026-02-30', '3']], 'Line 2: "2026-02-30" is not a time'],
  ['no such hour', [['2026-02-03T25:00', '3']], 'not a time of day'],
  ['seconds', [['2026-02-03T09:00:07', '3']], 'does not begin an interval'],
  ['a word for a number', [['2026-02-03', 'many']], 'Line 2: "many" is not a number of calls'],
  ['a negative number', [['2026-02-03', '-3']], 'is not a number of calls'],
  ['an empty cell', [['2026-02-03', '']], 'is not a number of calls'],
  ['a huge number', [['2026-02-03', '1e300']], 'is not a number of calls'],
  [
    'a day twice',
    [
      ['2026-02-03', '3'],
      ['2026-02-03', '4'],
    ],
    'Line 3: "2026-02-03" was already given on line 2',
  ],
  [
    'days among times',
    [
      ['2026-02-03T09:00', '3'],
      ['2026-02-04', '4'],
    ],
    'days and times of day are mixed',
  ],
  [
    'two time zones',
    [
      ['2026-02-03T09:00+04:00', '3'],
      ['2026-02-03T09:30Z', '4'],
    ],
    'Line 3: "2026-02-03T09:30Z" and line 2',
  ],
  [
    'a zone and none',
    [
      ['2026-02-03T09:00', '3'],
      ['2026-02-03T09:30+04:00', '4'],
    ],
    'in different time zones',
  ],
  [
    'times off the grid',
    [
      ['2026-02-03T09:00', '3'],
      ['2026-02-03T09:30', '4'],
      ['2026-02-03T10:07', '4'],
    ],
    'does not stand on a grid',
  ],
  [
    'minutes',
    [
      ['2026-02-03T09:00', '3'],
      ['2026-02-03T09:01', '4'],
    ],
    'sum them to intervals of 5 minutes',
  ],
] as const)('%s: a sentence that names the line', (_, pairs, sentence) => {
  expect(() => historyFrom(rows(...pairs))).toThrow(sentence);
});

test('one zone throughout is taken as the clock of the centre', () => {
  const { history } = historyFrom(rows(['2026-02-03T23:00+0400', '1'], ['2026-02-03T23:30+0400', '2'], ['2026-02-04T00:00+04:00', '4']));
  expect(history.days.map((day) => day.total)).toEqual([3, 4]);
});
