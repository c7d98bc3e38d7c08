import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ImportMode, importRows, readRows, type ReadRows, rowsToTake } from '#knowledge/import.ts';
import { asSystem, closeDatabase } from '#platform/database.ts';
import { badInput } from './bad-input.ts';

const usage = 'cagri import answers FILE.jsonl|FILE.csv [--mode take-rest|all-or-nothing] [--json]';

type Asked = { readonly read: ReadRows; readonly mode: ImportMode; readonly json: boolean };

function readArgs(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { mode: { type: 'string', default: 'all-or-nothing' }, json: { type: 'boolean' } },
  });
  const [what, path] = positionals;
  if (what !== 'answers' || !path || positionals.length > 2) throw new Error('say what to import and from which file');
  if (values.mode !== 'take-rest' && values.mode !== 'all-or-nothing') throw new Error(`--mode is take-rest or all-or-nothing, not "${values.mode}"`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Error(`"${path}" cannot be read (${(cause as NodeJS.ErrnoException).code})`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`"${path}" is not UTF-8 text`);
  }
  return { read: readRows(text, path.toLowerCase().endsWith('.csv') ? 'csv' : 'jsonl'), mode: values.mode, json: values.json ?? false };
}

/** The database is opened only when there is something to take; a fresh one is made ready first. */
async function put(rows: ReturnType<typeof rowsToTake>): Promise<Awaited<ReturnType<typeof importRows>>> {
  const { prepareDatabase } = await import('../main.ts');
  const { ownerUrl } = await import('./database-url.ts');
  await prepareDatabase(await ownerUrl());
  return asSystem('import', 'answers', (tx) => importRows(tx, rows, new Date())).finally(closeDatabase);
}

/** Puts questions and answers into the Q&A base; refused rows are named with their line, the rest taken or nothing. */
export async function run(args: string[]): Promise<number> {
  let asked: Asked;
  try {
    asked = readArgs(args);
  } catch (cause) {
    return badInput(cause, usage);
  }
  const { refused } = asked.read;
  const rows = rowsToTake(asked.read, asked.mode);
  const counts = rows.length > 0 ? await put(rows) : { added: 0, changed: 0, same: 0 };
  if (asked.json) process.stdout.write(`${JSON.stringify({ ...counts, refused })}\n`);
  else {
    process.stdout.write(`added ${counts.added}, changed ${counts.changed}, unchanged ${counts.same}, refused ${refused.length}\n`);
    for (const row of refused) process.stdout.write(`  line ${row.line}: ${row.reason}\n`);
    if (refused.length > 0 && asked.mode === 'all-or-nothing') process.stdout.write('Nothing was taken. Mend the lines, or run again with --mode take-rest.\n');
  }
  return refused.length > 0 && asked.mode === 'all-or-nothing' ? 2 : 0;
}
