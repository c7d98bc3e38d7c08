import { expect, test } from 'vitest';
import { placeBreaks } from './breaks.ts';
import { fairnessBalance, ledgerOf } from './fairness.ts';
import { type Cell, type CentreRoster, endOn } from './task.ts';
import { sampleCentre } from './testing/sample.ts';

const task = sampleCentre(2, 20, 1);
const cellOf = (templates: readonly string[]): Cell =>
  templates.includes('half') ? { template: 'half', lunchAt: null } : { template: 'day', lunchAt: 13 * 60 };
const roster: CentreRoster = task.people.map(({ templates }) => Array.from({ length: 7 }, (_, d) => (d < 5 ? cellOf(templates) : null)));

test('breaks stand in their windows, clear of lunch, of each other and of both ends', () => {
  const breaks = placeBreaks(task, roster, 0);
  const templates = new Map(task.templates.map((template) => [template.id, template]));
  for (const [at, person] of task.people.entries()) {
    const cell = roster[at]![0]!;
    const template = templates.get(cell.template)!;
    const own = breaks.filter((one) => one.person === person.id);
    expect(own.length).toBe(2);
    for (const { startMinute, minutes } of own) {
      expect(template.breaks.some(({ from, to }) => startMinute >= from && startMinute <= to)).toBe(true);
      expect(startMinute + minutes).toBeLessThan(endOn(template, task.days[0]!));
      if (cell.lunchAt !== null) expect(startMinute >= cell.lunchAt + 75 || startMinute + minutes < cell.lunchAt).toBe(true);
    }
  }
});

test('breaks spread: where one place is as good as another, no quarter takes them all', () => {
  const breaks = placeBreaks({ ...task, demand: [] }, roster, 0);
  const most = Math.max(...breaks.map((one) => breaks.filter((other) => other.startMinute === one.startMinute).length));
  expect(most).toBeLessThanOrEqual(task.people.length);
  const demand = task.demand.map((row) => ({ ...row, wanted: row.skill === 'az' ? 15 : 0 }));
  const spread = placeBreaks({ ...task, demand }, roster, 0);
  expect(Math.max(...spread.map((one) => spread.filter((other) => other.startMinute === one.startMinute).length))).toBeLessThanOrEqual(6);
});

test('during the day, breaks already begun stay and the others move on from now', () => {
  const morning = placeBreaks(task, roster, 0);
  const now = 12 * 60;
  const later = placeBreaks(task, roster, 0, { notBefore: now, kept: morning });
  for (const one of morning.filter(({ startMinute }) => startMinute < now)) expect(later).toContainEqual(one);
  expect(later.length).toBe(morning.length);
});

test('the ledger counts unpopular shifts against a fair share of the days worked', () => {
  const late: CentreRoster = roster.map((line, at) => (at === 0 ? line.map((cell) => (cell === null ? null : { template: 'late', lunchAt: 13 * 60 })) : line));
  const rows = ledgerOf(task, late, '2026-11');
  expect(rows[0]).toMatchObject({ worked: 5, unpopular: 5, month: '2026-11' });
  const balance = fairnessBalance(rows);
  expect(balance.get(task.people[0]!.id)).toBeCloseTo(5 - (5 * 5) / 100, 9);
  expect([...balance.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
  expect(fairnessBalance([]).size).toBe(0);
});
