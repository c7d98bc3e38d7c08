import { parse } from 'csv-parse/sync';
import type { Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Basis } from './contract.ts';
import './events.ts';
import { saveVersion } from './store.ts';

export type ImportRow = {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly source: string;
  readonly spoken?: string;
  readonly steps?: readonly string[];
  readonly basis?: readonly Basis[];
  /** Codes of the directory. */
  readonly structure?: string;
  readonly topic?: string;
};
export type RefusedRow = { readonly line: number; readonly reason: string };
export type ReadRows = { readonly rows: readonly (ImportRow & { readonly line: number })[]; readonly refused: readonly RefusedRow[] };

/** Why a row is not taken, in words for whoever runs the command. `id` may be a number or a text, as files have both. */
function refuseRow(row: Partial<Record<string, unknown>>, seen: ReadonlySet<string>): string | null {
  for (const field of ['id', 'question', 'answer'] as const) {
    const value = row[field];
    if (typeof value !== 'string' || value.trim() === '') return `"${field}" is missing`;
    if (value.includes('\u0000')) return `"${field}" holds a NUL sign`;
  }
  if (String(row['question']).length > 500) return '"question" is longer than 500 characters';
  if (String(row['answer']).length > 20_000) return '"answer" is longer than 20,000 characters';
  if (String(row['question']).trim().length < 3) return '"question" is shorter than 3 characters';
  if (String(row['id']).length > 100) return '"id" is longer than 100 characters';
  return seen.has(String(row['id'])) ? `the id "${String(row['id'])}" stands twice` : null;
}

/** Reads JSONL or CSV (header id,question,answer,source; comma or semicolon), naming the line of each refused row. */
export function readRows(text: string, format: 'jsonl' | 'csv'): ReadRows {
  const refused: RefusedRow[] = [];
  const rows: (ImportRow & { line: number })[] = [];
  const seen = new Set<string>();
  const take = (given: Partial<Record<string, unknown>>, line: number): void => {
    const row = {
      ...given,
      id: typeof given['id'] === 'number' ? String(given['id']) : typeof given['id'] === 'string' ? given['id'].trim() : given['id'],
    } as Partial<Record<string, unknown>>;
    const reason = refuseRow(row, seen);
    if (reason) refused.push({ line, reason });
    else {
      seen.add(String(row['id']));
      rows.push({
        line,
        id: String(row['id']),
        question: String(row['question']).trim(),
        answer: String(row['answer']).trim(),
        source: typeof row['source'] === 'string' ? row['source'] : '',
      });
    }
  };
  if (format === 'jsonl') {
    text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .forEach((line, at) => {
        if (line.trim() === '') return;
        try {
          const row: unknown = JSON.parse(line);
          if (row === null || typeof row !== 'object' || Array.isArray(row)) throw new Error('not an object');
          take(row as Record<string, unknown>, at + 1);
        } catch {
          refused.push({ line: at + 1, reason: 'not a JSON object' });
        }
      });
    return { rows, refused };
  }
  const head = text.split('\n', 1)[0] ?? '';
  let found: readonly { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
  try {
    found = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: head.includes(';') ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof found;
  } catch (cause) {
    // A broken quote makes every later line doubtful: nothing of such a file is taken.
    return { rows: [], refused: [{ line: Number((cause as { lines?: number }).lines ?? 1), reason: `not CSV: ${(cause as Error).message}` }] };
  }
  for (const { record: row, info } of found) take(row, info.lines);
  return { rows, refused };
}

export type ImportMode = 'all-or-nothing' | 'take-rest';
/** What of a file is put in: with 'all-or-nothing' one refused row holds back the whole file. */
export const rowsToTake = ({ rows, refused }: ReadRows, mode: ImportMode): readonly ImportRow[] =>
  refused.length > 0 && mode === 'all-or-nothing' ? [] : rows;

/**
 * Puts the rows into the base as published entries: a new key becomes an entry, a changed text its next version, an
 * equal one nothing, so importing twice changes nothing the second time.
 */
export async function importRows(
  tx: Tx,
  rows: readonly ImportRow[],
  at: Date,
): Promise<{ readonly added: number; readonly changed: number; readonly same: number }> {
  let [added, changed, same] = [0, 0, 0];
  const structures = new Map((await tx.selectFrom('structures').select(['id', 'code']).execute()).map((row) => [row.code, row.id]));
  const topics = new Map((await tx.selectFrom('topics').select(['id', 'code']).execute()).map((row) => [row.code, row.id]));
  for (const row of rows) {
    const draft = {
      lang: 'az' as const,
      question: row.question,
      answer: row.answer,
      spoken: row.spoken ?? '',
      steps: [...(row.steps ?? [])],
      basis: [...(row.basis ?? [])],
      source: row.source.slice(0, 500),
      identificationLevel: 0,
      validFrom: null,
    };
    const known = await tx
      .selectFrom('entries')
      .innerJoin('entry_versions', 'entry_versions.entry_id', 'entries.id')
      .select(['entries.id', 'entries.state', 'entry_versions.version', 'entry_versions.question', 'entry_versions.answer'])
      .where('entries.key', '=', row.id)
      .orderBy('entry_versions.version', 'desc')
      .executeTakeFirst();
    if (known && known.question === draft.question && known.answer === draft.answer) {
      same += 1;
      continue;
    }
    const place = { structure_id: structures.get(row.structure ?? '') ?? null, topic_id: topics.get(row.topic ?? '') ?? null };
    const id =
      known?.id ??
      (
        await tx
          .insertInto('entries')
          .values({ key: row.id, state: 'draft', ...place })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    const version = (known?.version ?? 0) + 1;
    await saveVersion(tx, id, version, draft, null);
    await tx.updateTable('entry_versions').set({ published_at: at }).where('entry_id', '=', id).where('version', '=', version).execute();
    await tx.updateTable('entries').set({ state: 'published', published_version: version, updated_at: at }).where('id', '=', id).execute();
    if (known) changed += 1;
    else added += 1;
  }
  if (added + changed > 0) {
    await record(tx, {
      kind: 'entry.imported',
      subjectKind: 'import',
      subjectId: crypto.randomUUID(),
      actor: 'import',
      purpose: 'import answers',
      data: { count: added + changed },
    });
  }
  return { added, changed, same };
}
