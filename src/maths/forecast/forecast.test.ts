import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber } from '#maths/calendar/office-date.ts';
import { baselines } from './baselines.ts';
import { evaluate } from './evaluate.ts';
import { forecast } from './forecast.ts';
import { openDaysAhead } from './future.ts';
import type { History, HistoryDay } from './history.ts';
import { historyFrom } from './reading.ts';
import { inventedCentre } from './testing/centre.ts';

const noClock = (): number => 0;
const perDay = (history: History, ahead: readonly number[]): readonly number[] => {
  const { intervals } = forecast(history, ahead);
  return ahead.map((day) => intervals.filter((one) => one.day === day).reduce((sum, one) => sum + one.calls, 0));
};
const withTotals = (history: History, change: (day: HistoryDay, at: number) => number): History => ({
  ...history,
  days: history.days.map((day, at) => {
    const factor = change(day, at);
    const slots = day.slots.map((value) => Math.round(value * factor));
    return { day: day.day, slots, total: slots.reduce((sum, value) => sum + value, 0) };
  }),
});

/** Centres of different habits; no number of ours was chosen by them. */
const centres: readonly (readonly [string, History])[] = [
  ['a steady office of weekdays', inventedCentre({ seed: 3 })],
  [
    'a centre open all days that grows and has busy first days of the month',
    inventedCentre({ seed: 4, weekdays: [1, 1, 1, 1, 1, 0.5, 0.3], growth: 0.001, monthStart: 0.8, intervalMinutes: 1440 }),
  ],
  ['a restless centre with holidays', inventedCentre({ seed: 5, unrest: 0.2, holidayEvery: 17, size: 3000, intervalMinutes: 1440 })],
];
test.each(centres)('%s: no more error than repeating the calendar median, limits that hold', (_, history) => {
  const result = evaluate(history, { origins: 6, horizonDays: 7 }, noClock);
  expect(result.wape).toBeLessThanOrEqual(result.baselines.medianOfSix);
  expect(result.wape).toBeLessThan(result.baselines.seasonalNaive);
  expect(result.coverage80).toBeGreaterThan(0.6);
  expect(result.coverage95).toBeGreaterThan(0.85);
  expect(result.mase).toBeLessThan(1);
});

test('the same history gives the same numbers; none is negative; the limits enclose them', () => {
  const counts = fc.array(fc.nat({ max: 400 }), { minLength: 60, maxLength: 90 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 20_000, max: 20_100 }), (totals, first) => {
      const history: History = { intervalMinutes: 1440, slotsPerDay: 1, days: totals.map((total, at) => ({ day: first + at, total, slots: [total] })) };
      const ahead = openDaysAhead(history, 10);
      const made = forecast(history, ahead);
      expect(made).toEqual(forecast(history, ahead));
      for (const { calls, lower80, upper80, lower95, upper95 } of made.intervals) {
        expect([0 <= lower95, lower95 <= lower80, lower80 <= calls, calls <= upper80, upper80 <= upper95, Number.isFinite(upper95)]).toEqual(
          Array(6).fill(true),
        );
      }
    }),
    { seed: 4, numRuns: 12 },
  );
});

test('calendar weekdays are matched by the calendar, not by counting rows', () => {
  const history = inventedCentre({ holidayEvery: 9, intervalMinutes: 1440 });
  const ahead = openDaysAhead(history, 7);
  expect(ahead).toHaveLength(5);
  const same = history.days.filter((one) => (one.day - (ahead[0] as number)) % 7 === 0).slice(-6);
  const totals = same.map((one) => one.total).toSorted((a, b) => a - b);
  expect(baselines.medianOfSix(history, ahead)[0]).toEqual([((totals[2] as number) + (totals[3] as number)) / 2]);
});

test('one day of a hundred times the usual, even the last, changes little', () => {
  const history = inventedCentre({ intervalMinutes: 1440 });
  const ahead = openDaysAhead(history, 7);
  const before = perDay(history, ahead);
  for (const wild of [history.days.length - 1, history.days.length - 12]) {
    const shocked = withTotals(history, (_, at) => (at === wild ? 100 : 1));
    perDay(shocked, ahead).forEach((total, at) => expect(total / (before[at] as number)).toBeCloseTo(1, 0.8));
    expect(forecast(shocked, ahead).notes).toEqual([{ kind: 'wildDays', days: [fromDayNumber(history.days[wild]?.day as number)] }]);
  }
});

test('a month written as zeros is a gap, not a forecast of zero', () => {
  const history = inventedCentre({ intervalMinutes: 1440 });
  const ahead = openDaysAhead(history, 7);
  const before = perDay(history, ahead);
  const silent = withTotals(history, (_, at) => (at >= history.days.length - 22 ? 0 : 1));
  const made = forecast(silent, ahead);
  expect(made.notes).toMatchObject([{ kind: 'zeroDays' }]);
  perDay(silent, ahead).forEach((total, at) => expect(total / (before[at] as number)).toBeCloseTo(1, 0.6));
});

test('nothing but zeros is forecast as zero', () => {
  const silent = withTotals(inventedCentre({ days: 100 }), () => 0);
  expect(new Set(forecast(silent, openDaysAhead(silent, 7)).intervals.map((one) => one.upper95 < 3 && one.calls))).toEqual(new Set([0]));
});

test.each([7, 12, 30])('%i days of history repeat the calendar median and say so', (days) => {
  const history = inventedCentre({ days });
  const ahead = openDaysAhead(history, 7);
  const made = forecast(history, ahead);
  expect(made.method).toBe('medianOfSix');
  expect(made.notes).toMatchObject([{ kind: 'shortHistory', days: ['2025-01-06', expect.any(String)] }]);
  expect(made.intervals.map((one) => one.calls)).toEqual(baselines.medianOfSix(history, ahead).flat());
});

test('a queue of three calls a day keeps its mean, where a median would say none', () => {
  const history = inventedCentre({ size: 3, days: 200 });
  const ahead = openDaysAhead(history, 28);
  const made = forecast(history, ahead);
  expect(made.method).toBe('thin');
  expect(made.intervals.reduce((sum, one) => sum + one.calls, 0) / ahead.length).toBeCloseTo(3, 0);
});

test('too many origins for the history are refused', () => {
  expect(() => evaluate(inventedCentre({ days: 50 }), { origins: 7, horizonDays: 7 }, noClock)).toThrow('has 7 whole weeks: 7 origins need at least 8');
  expect(() =>
    evaluate(
      withTotals(inventedCentre({ days: 70 }), () => 0),
      { origins: 2, horizonDays: 7 },
      noClock,
    ),
  ).toThrow('no calls at all');
});

/** A bank's calls, never part of the project: found by CAGRI_DATA or skipped. */
const folder = process.env['CAGRI_DATA'] === undefined ? null : join(process.env['CAGRI_DATA'], 'forecast');
const present = folder !== null && existsSync(folder);
const why = present ? '' : ' (skipped: CAGRI_DATA has no forecast folder)';
const bank = (name: string, time: string): History => {
  const rows = parse(readFileSync(join(folder ?? '', name)), { columns: true }) as readonly Record<string, string>[];
  return historyFrom(rows.map((row, at) => ({ line: at + 2, time: row[time] as string, calls: row['calls'] as string }))).history;
};
test.skipIf(!present)(`real days: WAPE at most 15.8 % over 16 origins${why}`, () => {
  const result = evaluate(bank('technion_bank1999_daily.csv', 'date'), { origins: 16, horizonDays: 7 }, noClock);
  expect(result.wape).toBeLessThan(0.158);
  expect(result.baselines).toEqual({ seasonalNaive: expect.closeTo(0.2097, 3), meanOfFour: expect.closeTo(0.1771, 3), medianOfSix: expect.any(Number) });
});
test.skipIf(!present)(`real half hours: WAPE at most 19.8 % over 8 origins${why}`, () => {
  const result = evaluate(bank('technion_bank1999_30min.csv', 'timestamp'), { origins: 8, horizonDays: 7 }, noClock);
  expect(result.wape).toBeLessThan(0.198);
  expect(result.baselines).toEqual({ seasonalNaive: expect.closeTo(0.2557, 3), meanOfFour: expect.closeTo(0.2036, 3), medianOfSix: expect.closeTo(0.2019, 3) });
  expect(result.coverage80).toBeCloseTo(0.8, 1);
  expect(result.coverage95).toBeCloseTo(0.95, 1);
});
