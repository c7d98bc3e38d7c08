import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './search.ts';
import { aTerminal } from './testing/terminal.ts';

const terminal = aTerminal();

async function file(name: string, lines: readonly (object | string)[]): Promise<string> {
  const path = join(terminal.folder, name);
  await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}
const answers = [
  { id: 1, question: 'Sınaq arayışını necə almaq olar?', answer: 'Portaldan.' },
  { id: 2, question: 'Sınaq haqqı nə qədərdir?', answer: 'Nümunə.' },
];
const evaluateFiles = async (a: readonly (object | string)[], q: readonly (object | string)[], ...more: string[]): Promise<number> =>
  run(['evaluate', '--answers', await file('a.jsonl', a), '--queries', await file('q.jsonl', q), ...more]);

test('one JSON object with shares, times and variants', async () => {
  const queries = [
    { query: 'sinaq arayisi', answerId: 1, variant: 'ascii' },
    { query: 'sınaq haqqı', answerId: 2, variant: 'exact' },
  ];
  expect(await evaluateFiles(answers, queries, '--json')).toBe(0);
  expect(JSON.parse(terminal.out)).toMatchObject({
    queries: 2,
    recallAt1: 1,
    recallAt5: 1,
    mrr: 1,
    p50Ms: expect.any(Number),
    p95Ms: expect.any(Number),
    byVariant: { ascii: { queries: 1, mrr: 1 }, exact: { queries: 1, mrr: 1 } },
  });
});

test('a query whose answer is absent counts as not found and is named', async () => {
  expect(await evaluateFiles(answers, [{ query: 'sınaq', answerId: 9 }], '--json')).toBe(0);
  expect(JSON.parse(terminal.out).mrr).toBe(0);
  expect(terminal.err).toContain('1 of the queries ask for an answer');
});

test.each([
  ['a broken line', [...answers, '{"id":'], 'line 3: not JSON'],
  ['a missing field', [{ id: 1, question: 'yalnız sual' }], 'line 1: "answer" is missing'],
  ['a doubled id', [answers[0] as object, answers[0] as object], 'one id to two answers'],
  ['an empty file', [''], 'has no lines'],
])('%s ends with 2 and one sentence', async (_, lines, sentence) => {
  expect(await evaluateFiles(lines, [{ query: 'sınaq', answerId: 1 }])).toBe(2);
  expect(terminal.err).toContain(sentence);
});

test.each([
  [[], 'knows one task'],
  [['evaluate'], '--answers and --queries'],
  [['evaluate', '--answers', '/nowhere/a.jsonl', '--queries', '/nowhere/q.jsonl'], 'cannot be read (ENOENT)'],
  [['evaluate', '--shuffle'], "Unknown option '--shuffle'"],
])('%j ends with 2 and one sentence', async (args, sentence) => {
  expect(await run(args)).toBe(2);
  expect(terminal.err).toContain(sentence);
});
