import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromDayNumber } from '#maths/calendar/office-date.ts';
import { inventedCentre } from '#maths/forecast/testing/centre.ts';
import { run } from './forecast.ts';
import { aTerminal } from './testing/terminal.ts';

const terminal = aTerminal();

async function file(text: string): Promise<string> {
  const path = join(terminal.folder, 'history.csv');
  await writeFile(path, text);
  return path;
}
/** An office of weekdays by the hour, as an export would have it. */
const hourly = (days: number): string =>
  `timestamp,calls\n${inventedCentre({ days })
    .days.flatMap((day) => day.slots.map((calls, hour) => `${fromDayNumber(day.day)}T${String(hour).padStart(2, '0')}:00:00,${calls}`))
    .join('\n')}\n`;

test('evaluate: one JSON object with its error beside what a planner would do without it', async () => {
  expect(await run(['evaluate', '--history', await file(hourly(120)), '--origins', '3', '--horizon-days', '7', '--json'])).toBe(0);
  const result = JSON.parse(terminal.out);
  expect(result).toMatchObject({ origins: 3, horizonDays: 7, intervals: 3 * 5 * 24, secondsPerOrigin: expect.any(Number) });
  expect(Object.keys(result.baselines)).toEqual(['seasonalNaive', 'meanOfFour', 'medianOfSix']);
  for (const share of [result.wape, result.mase, ...Object.values<number>(result.baselines)]) expect(share).toBeGreaterThan(0);
  expect(result.wape).toBeLessThan(0.5);
});

test('evaluate --at: the rest of the day with the morning beside the rest without it', async () => {
  expect(await run(['evaluate', '--history', await file(hourly(160)), '--origins', '4', '--at', '11:00', '--json'])).toBe(0);
  const result = JSON.parse(terminal.out);
  expect(result).toMatchObject({ atMinute: 660, days: 20 });
  expect(result.rest).toBeLessThan(result.restWithout);
  terminal.out = '';
  expect(await run(['evaluate', '--history', await file(hourly(160)), '--at', '25:00'])).toBe(2);
  expect(terminal.err).toContain('"25:00" is not an hour of the day');
});

test('the coming days by hour with limits, weekends left terminal.out, in the form that staffing reads', async () => {
  const path = join(terminal.folder, 'forecast.csv');
  expect(await run(['--history', await file(hourly(120)), '--days', '14', '--out', path])).toBe(0);
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  expect(lines[0]).toBe('timestamp,calls,lower80,upper80,lower95,upper95');
  expect(lines).toHaveLength(1 + 10 * 24);
  const noon = (lines.find((line) => line.includes('T12:00')) as string).split(',').slice(1).map(Number);
  expect([...noon].toSorted((a, b) => a - b)).toEqual([noon[3], noon[1], noon[0], noon[2], noon[4]]);
  expect(terminal.out).toMatch(/^\d+ calls on 10 open days/);
});

test('a short history is repeated, and it says so', async () => {
  expect(await run(['--history', await file(hourly(7)), '--days', '7', '--json'])).toBe(0);
  expect(JSON.parse(terminal.out)).toMatchObject({ method: 'medianOfSix', openDays: 5, notes: [{ kind: 'shortHistory' }] });
  terminal.out = '';
  expect(await run(['--history', await file(hourly(7)), '--days', '7', '--out', join(terminal.folder, 'f.csv')])).toBe(0);
  expect(terminal.err).toContain('Note: under six weeks of history');
});

test.each([
  ['time,calls\n2026-03-02,4\n', '"timestamp" or "date" is missing'],
  ['date,calls\n2026-03-02,4\n2026-03-03,four\n', 'Line 3: "four" is not a number of calls'],
  ['date,calls\n2026-03-02,4\n2026-03-03\n', 'line 3: 1 cells where 2 are named'],
  ['timestamp,calls\n2026-03-02T09:00Z,4\n2026-03-02T09:30+04:00,5\n', 'in different time zones'],
  ['date,calls\n', 'has no rows'],
])('the history %j ends with 2 and one sentence', async (text, sentence) => {
  expect(await run(['--history', await file(text), '--out', join(terminal.folder, 'f.csv')])).toBe(2);
  expect(terminal.err).toContain(sentence);
  expect(terminal.out).toBe('');
});

test.each([
  ['evaluate', '--history is missing'],
  ['guess', 'knows one task by name, evaluate'],
  ['evaluate --history /nowhere/h.csv', 'cannot be read (ENOENT)'],
  ['--history h.csv --days 0', '--days "0" is not a number from 1 to 400'],
  ['evaluate --history h.csv --origins 1.5', 'not a whole number'],
  ['--history h.csv --year 2027', "Unknown option '--year'"],
])('%s ends with 2 and one sentence', async (words, sentence) => {
  expect(await run(words.split(' '))).toBe(2);
  expect(terminal.err).toContain(sentence);
});

test('too many origins, or nowhere to write, end with 2', async () => {
  expect(await run(['evaluate', '--history', await file(hourly(50)), '--origins', '20'])).toBe(2);
  expect(terminal.err).toContain('20 origins need at least 21');
  expect(await run(['--history', await file(hourly(14)), '--out', join(terminal.folder, 'no', 'f.csv')])).toBe(2);
  expect(terminal.err).toContain('cannot be written (ENOENT)');
  expect(await run(['--history', await file(hourly(14))])).toBe(2);
  expect(terminal.err).toContain('--out is missing');
});
