import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from './deadline.ts';

let out = '';
let err = '';
beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

test('prints one JSON object with the due day and every day passed over', async () => {
  expect(await run(['--from', '2026-03-17', '--working-days', '10', '--json'])).toBe(0);
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({ dueOn: '2026-04-09', provisional: false });
  expect(answer.derivation[0]).toMatchObject({ date: '2026-03-17', counted: 0 });
  expect(answer.derivation.at(-1)).toMatchObject({ date: '2026-04-09', counted: 10, kind: 'working' });
  expect(answer.derivation.find((day: { date: string }) => day.date === '2026-03-27')).toMatchObject({
    counted: null,
    kind: 'movedRest',
    movedFrom: '2026-03-21',
  });
});

test('says in words that a date rests on a projected calendar', async () => {
  expect(await run(['--from', '2026-11-24', '--working-days', '30'])).toBe(0);
  expect(out).toContain('due 08.01.2027');
  expect(out).toContain('Provisional');
});

test.each([
  [[], '--from is missing'],
  [['--from', '2026-02-30', '--working-days', '3'], 'not a day of the calendar'],
  [['--from', '2026-03-17'], '--working-days is missing'],
  [['--from', '2026-03-17', '--working-days', '2.5'], 'not a whole number'],
  [['--from', '2026-03-17', '--working-days', '0'], 'from 1 to 250'],
  [['--from', '2027-12-20', '--working-days', '30'], 'covers 2023–2027'],
  [['--until', '2026-03-17'], "Unknown option '--until'"],
])('%j ends with 2 and one sentence', async (args, sentence) => {
  expect(await run(args)).toBe(2);
  expect(err).toContain(sentence);
  expect(out).toBe('');
});
