import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleCentre } from '#maths/rostering/centre/testing/sample.ts';
import { solveCentreRoster } from '#workforce/solving/solve-roster.ts';
import { run } from './roster.ts';
import { aTerminal } from './testing/terminal.ts';

const terminal = aTerminal();

/** One week, two people, one shift; on Monday two are wanted, and A must be off: 100 is the best there is. */
const instance = `SECTION_HORIZON
7
SECTION_SHIFTS
D,480,
SECTION_STAFF
A,D=7,2400,480,5,1,1,1
B,D=7,2400,480,5,1,1,1
SECTION_DAYS_OFF
A,0
SECTION_COVER
0,D,2,100,1
1,D,1,100,1
`;
const files = async (text: string) => {
  const [from, to] = [join(terminal.folder, 'I.txt'), join(terminal.folder, 'S.txt')];
  await writeFile(from, text);
  return { from, to };
};

test('solves in worker threads, writes a line for each person, and the check agrees', async () => {
  const { from, to } = await files(instance);
  expect(await run(['solve', '--instance', from, '--seconds', '20', '--out', to, '--json'])).toBe(0);
  const answer = JSON.parse(terminal.out);
  expect(answer).toMatchObject({ objective: 100, feasible: true, bound: 100 });
  expect(Object.keys(answer)).toContain('seconds');
  const lines = (await readFile(to, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => line.split(',').length)).toEqual([7, 7]);
  terminal.out = '';
  expect(await run(['check', '--instance', from, '--solution', to, '--json'])).toBe(0);
  expect(JSON.parse(terminal.out)).toMatchObject({ objective: 100, feasible: true, broken: [] });
});

test('a broken roster is told in words, with exit code 1', async () => {
  const { from, to } = await files(instance);
  await writeFile(to, 'D,D,D,D,D,D,\n,D,,,,,\n');
  expect(await run(['check', '--instance', from, '--solution', to])).toBe(1);
  expect(terminal.out).toContain('A works shift D on day 0, which is a day off');
  expect(terminal.out).toContain('A works 6 days in a row from day 0, at most 5 are allowed');
});

test('people without any lawful line are named and nothing is written', async () => {
  const { from, to } = await files(instance.replace('B,D=7,2400,480', 'B,D=7,3360,3360'));
  expect(await run(['solve', '--instance', from, '--seconds', '20', '--out', to])).toBe(2);
  expect(terminal.err).toContain('nothing is lawful for B, whatever the others work');
  await expect(readFile(to)).rejects.toThrow('ENOENT');
});

test.each([
  [[], 'Say what to do: solve or check.'],
  [['solve'], '--instance is missing'],
  [['solve', '--instance', 'none.txt', '--out', 'x'], '"none.txt" cannot be read (ENOENT).'],
  [['solve', '--instance', 'I', '--out', 'x', '--fast'], "Unknown option '--fast'"],
])('bad input %j: %s', async (args, sentence) => {
  expect(await run(args)).toBe(2);
  expect(terminal.err).toContain(sentence);
});

test.each([
  [instance.replace('480,\n', 'long,\n'), 'line 4: the length in minutes "long" is not a whole number.'],
  ['\u0000\u0001', 'line 1: something stands before the first section.'],
])('a malformed file is refused with its line', async (text, sentence) => {
  const { from, to } = await files(text);
  expect(await run(['solve', '--instance', from, '--out', to])).toBe(2);
  expect(terminal.err).toContain(sentence);
});

test('the Centre’s roster can be cancelled and keeps the best so far', async () => {
  const cancelled = new AbortController();
  const found = await solveCentreRoster(sampleCentre(1, 30, 4), {
    seconds: 60,
    signal: cancelled.signal,
    progress: ({ objective }) => objective < Infinity && cancelled.abort(),
  });
  expect(found.kind).toBe('solved');
});
