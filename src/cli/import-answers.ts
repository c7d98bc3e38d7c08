import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importRows, readRows } from '#knowledge/import.ts';
import { asSystem, closeDatabase, openDatabase } from '#platform/database.ts';
import { badInput } from './bad-input.ts';
import { ownerUrl } from './database-url.ts';

const usage = 'cagri import answers FILE.jsonl|FILE.csv [--mode take-rest|all-or-nothing] [--json]';

/** Puts questions and answers into the Q&A base; refused rows are named with their line, the rest taken or nothing. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { mode: { type: 'string', default: 'all-or-nothing' }, json: { type: 'boolean' } } });
    const [what, path] = positionals;
    if (what !== 'answers' || !path) throw new Error('say what to import and from which file');
    if (values.mode !== 'take-rest' && values.mode !== 'all-or-nothing') throw new Error(`--mode is take-rest or all-or-nothing, not "${values.mode}"`);
    const { rows, refused } = readRows(readFileSync(path, 'utf8'), path.toLowerCase().endsWith('.csv') ? 'csv' : 'jsonl');
    const nothing = refused.length > 0 && values.mode === 'all-or-nothing';
    let counts = { added: 0, changed: 0, same: 0 };
    if (!nothing && rows.length > 0) {
      await openDatabase(await ownerUrl());
      counts = await asSystem('import', 'answers', (tx) => importRows(tx, rows, new Date()));
      await closeDatabase();
    }
    if (values.json) process.stdout.write(`${JSON.stringify({ ...counts, refused })}\n`);
    else {
      process.stdout.write(`added ${counts.added}, changed ${counts.changed}, unchanged ${counts.same}, refused ${refused.length}\n`);
      for (const row of refused) process.stdout.write(`  line ${row.line}: ${row.reason}\n`);
      if (nothing) process.stdout.write('Nothing was taken. Mend the lines, or run again with --mode take-rest.\n');
    }
    return nothing ? 2 : 0;
  } catch (cause) {
    return badInput(cause, usage);
  }
}
