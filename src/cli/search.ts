import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Evaluation, evaluate, type Query, type Score } from '#knowledge/search/evaluate.ts';
import type { Findable } from '#knowledge/search/rank.ts';
import { badInput } from './bad-input.ts';

const usage = 'cagri search evaluate --answers A.jsonl --queries Q.jsonl [--json]';

class BadFile extends Error {}

type Line = Readonly<Record<string, unknown>>;
type Reader<T> = (line: Line) => T;

/** Ids may be numbers or texts in the files; they are compared as texts. */
function textOf(line: Line, name: string): string {
  const value = line[name];
  if (typeof value !== 'string' && typeof value !== 'number') throw new BadFile(`"${name}" is missing`);
  return String(value);
}
const readAnswer = (line: Line): Findable => ({ id: textOf(line, 'id'), question: textOf(line, 'question'), answer: textOf(line, 'answer') });
const readQuery = (line: Line): Query => ({
  query: textOf(line, 'query'),
  answerId: textOf(line, 'answerId'),
  variant: line['variant'] === undefined ? 'unnamed' : textOf(line, 'variant'),
});

function parseLine<T>(text: string, read: Reader<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadFile('not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new BadFile('not an object');
  return read(value as Line);
}

/** The objects of a JSONL file. @throws BadFile naming the file and the line */
async function readLines<T>(path: string, read: Reader<T>): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new BadFile(`"${path}" cannot be read (${cause.code})`);
  });
  const lines = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [parseLine(line, read)];
    } catch (cause) {
      throw new BadFile(`"${path}", line ${at + 1}: ${(cause as Error).message}`);
    }
  });
  if (lines.length === 0) throw new BadFile(`"${path}" has no lines`);
  return lines;
}

function printTable(result: Evaluation): void {
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
  const row = (name: string, score: Score): string =>
    `${name.padEnd(20)}${String(score.queries).padStart(8)}${percent(score.recallAt1)}${percent(score.recallAt5)}  ${score.mrr.toFixed(3)}\n`;
  const rows = [row('all', result), ...Object.entries(result.byVariant).map(([name, score]) => row(name, score))];
  process.stdout.write(`${''.padEnd(20)} queries   @1 %  @5 %    MRR\n${rows.join('')}`);
  process.stdout.write(`a query takes ${result.p50Ms.toFixed(2)} ms (median), ${result.p95Ms.toFixed(2)} ms (95th percentile)\n`);
}

/** `cagri search evaluate`: how well the ranking module finds the known answers. Ratios in JSON are fractions. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { answers: { type: 'string' }, queries: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'evaluate') return badInput('The search command knows one task: evaluate.', usage);
    if (values.answers === undefined || values.queries === undefined) return badInput('--answers and --queries each name a JSONL file.', usage);
    const answers = await readLines(values.answers, readAnswer);
    const queries = await readLines(values.queries, readQuery);
    const ids = new Set(answers.map((answer) => answer.id));
    if (ids.size < answers.length) return badInput(`"${values.answers}" gives one id to two answers.`, usage);
    const stray = queries.filter((query) => !ids.has(query.answerId)).length;
    if (stray > 0) process.stderr.write(`${stray} of the queries ask for an answer that "${values.answers}" does not have; they count as not found.\n`);
    const result = evaluate(answers, queries, () => performance.now());
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else printTable(result);
    return 0;
  } catch (cause) {
    if (cause instanceof BadFile || (cause instanceof TypeError && 'code' in cause)) return badInput(cause, usage);
    throw cause;
  }
}
