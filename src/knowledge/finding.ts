import { sql, type Tx } from '#platform/database.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Basis, SearchHit } from './contract.ts';
import { buildIndex, type Index, rank } from './search/rank.ts';
import { publishedVersions, type PublishedVersion } from './store.ts';

export const hitOf = (row: PublishedVersion, score: number, marks: readonly string[]): SearchHit => ({
  entryId: row.entry_id,
  version: row.version,
  lang: row.lang,
  question: row.question,
  answer: row.answer,
  spoken: row.spoken,
  steps: row.steps as string[],
  basis: row.basis as Basis[],
  marks: [...marks],
  score,
  state: row.state,
  identificationLevel: row.identification_level,
  structureId: row.structure_id,
  topicId: row.topic_id,
  validFrom: row.valid_from,
});

/**
 * Indexes of bases as they were seen, newest last. A word's weight comes from all entries, so the ranking needs the
 * whole base and not a handful of candidates; and two readers who see different entries have different bases.
 */
const indexes = new Map<string, Index>();
const keptIndexes = 4;

/** What `tx` may see of the base, in one short text: any publication, withdrawal or new version changes it. */
async function fingerprint(tx: Tx): Promise<string> {
  const { rows } = await sql<{ seen: string }>`
    select count(*) || ':' || coalesce(sum(hashtextextended(id::text || published_version || state, 0)), 0) as seen
    from entries where published_version is not null and state in ('published', 'quarantined')`.execute(tx);
  return rows[0]?.seen ?? '';
}

async function indexFor(tx: Tx): Promise<Index> {
  const seen = await fingerprint(tx);
  const known = indexes.get(seen);
  if (known) return known;
  const rows = await publishedVersions(tx);
  const index = buildIndex(rows.map((row) => ({ id: row.entry_id, question: row.question, answer: row.answer })));
  indexes.set(seen, index);
  const oldest = indexes.keys().next().value;
  if (indexes.size > keptIndexes && oldest !== undefined) indexes.delete(oldest);
  return index;
}

export type SearchFilter = { readonly query: string; readonly limit: number; readonly on: OfficeDate; readonly structureId?: string | undefined };

/** Every entry that answers what was typed, best first, in the module's own order. */
export const rankedIds = async (tx: Tx, query: string): Promise<readonly string[]> => {
  const index = await indexFor(tx);
  return rank(query, index, index.ids.length).map((hit) => hit.id);
};

/** Past its last day a version answers nothing, though nobody has withdrawn it yet (R29). */
const inForce = (row: PublishedVersion, on: OfficeDate): boolean => row.valid_until === null || row.valid_until > on;

/** The entries that answer what was typed on a day, best first, as far as `tx` may see them. */
export async function findEntries(tx: Tx, { query, limit, on, structureId }: SearchFilter): Promise<readonly SearchHit[]> {
  // Some may fall out by structure or by their last day, so more are ranked than are shown.
  const hits = rank(query, await indexFor(tx), structureId ? 1_000 : limit * 4);
  const rows = new Map(
    (
      await publishedVersions(
        tx,
        hits.map((hit) => hit.id),
      )
    ).map((row) => [row.entry_id, row]),
  );
  return hits
    .flatMap((hit) => {
      const row = rows.get(hit.id);
      return row && inForce(row, on) && (!structureId || row.structure_id === structureId) ? [hitOf(row, hit.score, hit.marks)] : [];
    })
    .slice(0, limit);
}
