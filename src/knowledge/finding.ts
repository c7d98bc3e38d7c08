import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';
import type { Basis, Link, SearchHit } from './contract.ts';
import { currentIndex } from './search-index.ts';
import { rank } from './search/rank.ts';
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
  links: row.links as Link[],
  forms: row.forms as string[],
});

export type SearchFilter = {
  readonly query: string;
  readonly limit: number;
  readonly on: OfficeDate;
  /** Only this structure's entries. */
  readonly structureId?: string | undefined;
  /** The structure the caller's matter belongs to: its entries stand a little higher. */
  readonly near?: string | undefined;
};

/** Every entry that answers what was typed, best first, in the module's own order. */
export const rankedIds = async (tx: Tx, query: string): Promise<readonly string[]> =>
  rank(query, await currentIndex(tx), { limit: 1_000 }).map((hit) => hit.id);

/** Past its last day a version answers nothing, though nobody has withdrawn it yet (R29). */
const inForce = (row: PublishedVersion, on: OfficeDate): boolean => row.valid_until === null || row.valid_until > on;

export type Found = {
  readonly hits: readonly SearchHit[];
  /** How much of the query the best entry met, 0–1; 0 when nothing was found. */
  readonly met: number;
};

/** The entries that answer what was typed on a day, best first, as far as `tx` may see them. */
export async function findWithCertainty(tx: Tx, { query, limit, on, structureId, near }: SearchFilter): Promise<Found> {
  // Some may fall out by structure, by their last day or by who asks, so more are ranked than are shown.
  const hits = rank(query, await currentIndex(tx), { limit: structureId ? 1_000 : limit * 4, structureId: near ?? null });
  const rows = await publishedVersions(
    tx,
    hits.map((hit) => hit.id),
  );
  const rowOf = new Map(rows.map((row) => [row.entry_id, row]));
  const shown = hits
    .flatMap((hit) => {
      const row = rowOf.get(hit.id);
      return row && inForce(row, on) && (!structureId || row.structure_id === structureId) ? [{ hit: hitOf(row, hit.score, hit.marks), met: hit.met }] : [];
    })
    .slice(0, limit);
  return { hits: shown.map(({ hit }) => hit), met: shown[0]?.met ?? 0 };
}

export const findEntries = async (tx: Tx, filter: SearchFilter): Promise<readonly SearchHit[]> => (await findWithCertainty(tx, filter)).hits;
