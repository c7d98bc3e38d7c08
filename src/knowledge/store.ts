import { fold } from '#language/fold.ts';
import { json, sql, type Tx } from '#platform/database.ts';
import type { DraftInput } from './contract.ts';
import { analyse } from './search/analyse.ts';

/** The stems under which a version is found: our own analysis, not the database's. */
const stemsOf = (text: string): readonly string[] => [...new Set(analyse(text).map((term) => term.stem))];
const termsOf = (draft: { readonly question: string; readonly answer: string }) =>
  sql<string>`setweight(array_to_tsvector(${stemsOf(draft.question)}::text[]), 'A') || setweight(array_to_tsvector(${stemsOf(draft.answer)}::text[]), 'B')`;

export async function saveVersion(tx: Tx, entryId: string, version: number, draft: DraftInput, authorId: string | null): Promise<void> {
  await tx
    .insertInto('entry_versions')
    .values({
      entry_id: entryId, version, lang: draft.lang, question: draft.question, answer: draft.answer, spoken: draft.spoken || null, steps: json(draft.steps), basis: json(draft.basis),
      source: draft.source || null, identification_level: draft.identificationLevel, valid_from: draft.validFrom, folded: fold(draft.question), terms: termsOf(draft), author_id: authorId,
    })
    .execute();
}

/** Candidates for the ranking, by stems and by likeness; visibility stands inside the function (design §6). */
export async function candidates(tx: Tx, query: string, most: number) {
  const stems = stemsOf(query);
  if (stems.length === 0) return [];
  // Each stem also as a prefix: a word still being typed meets what it is becoming.
  const tsquery = stems.map((stem) => `'${stem.replaceAll("'", "''").replaceAll('\\', '\\\\')}':*`).join(' | ');
  const { rows } = await sql<{ entry_id: string; version: number }>`select entry_id, version from entry_candidates(${tsquery}::tsquery, ${fold(query)}, ${most})`.execute(tx);
  if (rows.length === 0) return [];
  return tx
    .selectFrom('entry_versions')
    .innerJoin('entries', 'entries.id', 'entry_versions.entry_id')
    .selectAll('entry_versions')
    .select(['entries.state', 'entries.structure_id', 'entries.topic_id'])
    .where('entry_versions.entry_id', 'in', rows.map((row) => row.entry_id))
    .whereRef('entry_versions.version', '=', 'entries.published_version')
    .execute();
}

export const publishedVersion = (tx: Tx, entryId: string) =>
  tx
    .selectFrom('entries')
    .innerJoin('entry_versions', (join) => join.onRef('entry_versions.entry_id', '=', 'entries.id').onRef('entry_versions.version', '=', 'entries.published_version'))
    .selectAll('entry_versions')
    .select(['entries.state', 'entries.structure_id', 'entries.topic_id'])
    .where('entries.id', '=', entryId)
    .executeTakeFirst();

export async function entryPage(tx: Tx, filter: { readonly state?: string; readonly structureId?: string; readonly query?: string; readonly page: number; readonly pageSize: number }) {
  let query = tx
    .selectFrom('entries')
    .innerJoin('entry_versions', (join) =>
      join.onRef('entry_versions.entry_id', '=', 'entries.id').on(sql<boolean>`entry_versions.version = coalesce(entries.published_version, (select max(v.version) from entry_versions v where v.entry_id = entries.id))`),
    );
  if (filter.state) query = query.where('entries.state', '=', filter.state as 'draft');
  if (filter.structureId) query = query.where('entries.structure_id', '=', filter.structureId);
  const folded = fold(filter.query ?? '');
  if (folded) query = query.where(sql<boolean>`position(${folded} in entry_versions.folded) > 0`);
  const total = await query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const items = await query
    .select([
      'entries.id', 'entries.key', 'entries.state', 'entries.structure_id', 'entries.topic_id', 'entries.updated_at', 'entry_versions.question', 'entry_versions.version', 'entry_versions.valid_from',
      sql<number>`(select count(*)::int from entry_uses u where u.entry_id = entries.id)`.as('uses'),
    ])
    .orderBy('entries.updated_at', 'desc')
    .orderBy('entries.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  return { items, total: total.total };
}

export const versionsOf = (tx: Tx, entryId: string) =>
  tx
    .selectFrom('entry_versions')
    .leftJoin('people as author', 'author.id', 'entry_versions.author_id')
    .leftJoin('people as publisher', 'publisher.id', 'entry_versions.published_by')
    .selectAll('entry_versions')
    .select(['author.full_name as author', 'publisher.full_name as publisher'])
    .where('entry_id', '=', entryId)
    .orderBy('version', 'desc')
    .execute();
