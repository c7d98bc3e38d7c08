import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './staff.ts';
import { aTerminal } from './testing/terminal.ts';

const terminal = aTerminal();
const asked = (words: string): Promise<number> => run(words.split(' '));
const usual = '--interval-minutes 30 --aht 180 --target 80/20';

test('the fewest people, what they reach, and one fewer and one more beside', async () => {
  expect(await asked(`--calls 100 ${usual} --shrinkage 30 --json`)).toBe(0);
  const answer = JSON.parse(terminal.out);
  expect(answer).toMatchObject({ model: 'erlangC', agents: 14, scheduled: 20, abandonment: 0 });
  expect(Object.keys(answer)).toEqual(expect.arrayContaining(['serviceLevel', 'asaSeconds', 'occupancy', 'probabilityOfWait']));
  expect(answer.beside.map((one: { agents: number }) => one.agents)).toEqual([13, 14, 15]);
});

test('with patience Erlang A; a number of people asked for is answered, also when it is too small', async () => {
  expect(await asked(`--calls 100 ${usual} --patience 120 --json`)).toBe(0);
  expect(JSON.parse(terminal.out)).toMatchObject({ model: 'erlangA', agents: 12 });
  terminal.out = '';
  expect(await asked(`--calls 100 ${usual} --agents 8 --json`)).toBe(0);
  expect(JSON.parse(terminal.out)).toMatchObject({ agents: 8, serviceLevel: 0, asaSeconds: null });
  terminal.out = '';
  expect(await asked(`--calls 0 ${usual}`)).toBe(0);
  expect(terminal.out).toContain('>     0');
});

test('a simulation of the same queue stands beside the formula', async () => {
  expect(await asked(`--calls 100 ${usual} --patience 120 --simulate --json`)).toBe(0);
  const { serviceLevel, simulated } = JSON.parse(terminal.out);
  expect(simulated.agents).toBe(12);
  expect(Math.abs(simulated.serviceLevel - serviceLevel)).toBeLessThan(0.02);
  expect(await asked(`--calls 1e6 ${usual} --simulate`)).toBe(2);
  expect(terminal.err).toContain('plays at most 20000');
});

test('a plan of intervals, each row with its own queue and handling time', async () => {
  const plan = join(terminal.folder, 'plan.csv');
  await writeFile(plan, 'timestamp,queue,calls,aht\n2026-03-02T09:00,"vergi, az",100,\n2026-03-02T09:30,"vergi, az",100,360\n2026-03-02T10:00,gömrük,0,\n');
  const staffed = join(terminal.folder, 'staffed.csv');
  expect(await run(['--plan', plan, ...usual.split(' '), '--shrinkage', '30', '--out', staffed, '--json'])).toBe(0);
  const answer = JSON.parse(terminal.out);
  expect(answer.intervals.map((one: { agents: number; scheduled: number }) => [one.agents, one.scheduled])).toEqual([
    [14, 20],
    [25, 36],
    [0, 0],
  ]);
  expect(answer.agentHours).toBe(19.5);
  expect((await readFile(staffed, 'utf8')).split('\n')[1]).toMatch(/^2026-03-02T09:00,"vergi, az",100,14,20,0\.888/);
});

test.each([
  ['timestamp,calls\n2026-03-02T09:00,100\n2026-03-02T09:30,many\n', 'line 3: "calls" is "many"'],
  ['timestamp,calls\n2026-03-02T09:00\n', 'line 2: 1 cells where 2 are named'],
  ['timestamp,calls\n"2026-03-02T09:00,100\n', 'line 2: a quotation mark'],
  ['timestamp,answered\n', 'a column "calls" is missing'],
  ['timestamp,calls\n', 'has no rows'],
  ['', 'is empty'],
])('the plan %j ends with 2 and one sentence', async (text, sentence) => {
  const plan = join(terminal.folder, 'plan.csv');
  await writeFile(plan, text);
  expect(await run(['--plan', plan, ...usual.split(' ')])).toBe(2);
  expect(terminal.err).toContain(sentence);
});

test.each([
  [usual, '--calls is missing'],
  [`--calls ten ${usual}`, '--calls "ten" is not a number'],
  [`--calls=-3 ${usual}`, '--calls "-3" is not a number from 0'],
  ['--calls 10 --interval-minutes 30 --aht 180', '--target is missing'],
  ['--calls 10 --interval-minutes 30 --aht 180 --target 80', 'not of the form 80/20'],
  ['--calls 10 --interval-minutes 30 --aht 180 --target 100/0', 'cannot be promised'],
  [`--calls 10 ${usual} --agents 0`, '--agents "0" is not a number from 1'],
  [`--calls 10 ${usual} --agents 2.5`, 'not a whole number'],
  [`--calls 1e9 ${usual}`, 'above 100000'],
  [`--calls 10 ${usual} --shrinkage 100`, '--shrinkage "100"'],
  [`--plan /nowhere/p.csv ${usual}`, 'cannot be read (ENOENT)'],
  [`--calls 10 --skill az`, "Unknown option '--skill'"],
])('%s ends with 2 and one sentence', async (words, sentence) => {
  expect(await asked(words)).toBe(2);
  expect(terminal.err).toContain(sentence);
  expect(terminal.out).toBe('');
});
