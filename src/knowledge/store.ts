import { fold } from '#language/fold.ts';
import { json, sql, type Tx } from '#platform/database.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { DraftInput, EntrySort } from './contract.ts';

/** What a version says; the parts that came later may be left out. */
export type NewVersion = Omit<DraftInput, 'validUntil' | LaterPart> & { readonly validUntil?: OfficeDate | null } & Partial<Pick<DraftInput, LaterPart>>;
type LaterPart = 'letter' | 'links' | 'forms' | 'translations';

export async function saveVersion(tx: Tx, entryId: string, version: number, draft: NewVersion, authorId: string | null): Promise<void> {
  await tx
    .insertInto('entry_versions')
    .values({
      entry_id: entryId,
      version,
      lang: draft.lang,
      question: draft.question,
      answer: draft.answer,
      spoken: draft.spoken || null,
      steps: json(draft.steps),
      basis: json(draft.basis),
      source: draft.source || null,
      identification_level: draft.identificationLevel,
      valid_from: draft.validFrom,
      valid_until: draft.validUntil ?? null,
      folded: fold(draft.question),
      letter: draft.letter || null,
      links: json(draft.links ?? []),
      forms: json(draft.forms ?? []),
      translations: json(draft.translations ?? {}),
      author_id: authorId,
    })
    .execute();
}

const published = (tx: Tx) =>
  tx
    .selectFrom('entries')
    .innerJoin('entry_versions', (join) =>
      join.onRef('entry_versions.entry_id', '=', 'entries.id').onRef('entry_versions.version', '=', 'entries.published_version'),
    )
    .selectAll('entry_versions')
    .select(['entries.key', 'entries.state', 'entries.structure_id', 'entries.topic_id']);

/** The version that speaks for an entry, whatever state the entry is in. */
export const publishedVersion = (tx: Tx, entryId: string) => published(tx).where('entries.id', '=', entryId).executeTakeFirst();
export type PublishedVersion = NonNullable<Awaited<ReturnType<typeof publishedVersion>>>;

/** Everything that may be found, or those of it with these ids. */
export async function publishedVersions(tx: Tx, ids?: readonly string[]): Promise<readonly PublishedVersion[]> {
  if (ids?.length === 0) return [];
  const query = published(tx).where('entries.state', 'in', ['published', 'quarantined']);
  return (ids ? query.where('entries.id', 'in', ids) : query.orderBy('entries.id')).execute();
}

export type EntryFilter = {
  readonly state?: 'draft' | 'published' | 'quarantined' | 'withdrawn' | undefined;
  readonly structureId?: string | undefined;
  readonly query?: string | undefined;
  /** Those the ranking found for `query`, best first; drafts and withdrawn ones are found by their letters only. */
  readonly rankedIds?: readonly string[];
  readonly sort?: EntrySort | undefined;
  readonly page: number;
  readonly pageSize: number;
};

const usesOf = sql<number>`(select count(*)::int from entry_uses u where u.entry_id = entries.id)`;
const sortBy = {
  question: sql`entry_versions.question collate "az-x-icu"`,
  uses: usesOf,
  updatedAt: sql`entries.updated_at`,
  state: sql`entries.state`,
} as const;

/** One page of the base by its published version, or its newest where none was published. */
export async function entryPage(tx: Tx, filter: EntryFilter) {
  let query = tx
    .selectFrom('entries')
    .innerJoin('entry_versions', (join) =>
      join
        .onRef('entry_versions.entry_id', '=', 'entries.id')
        .on(
          sql<boolean>`entry_versions.version = coalesce(entries.published_version, (select max(v.version) from entry_versions v where v.entry_id = entries.id))`,
        ),
    );
  if (filter.state) query = query.where('entries.state', '=', filter.state);
  if (filter.structureId) query = query.where('entries.structure_id', '=', filter.structureId);
  const folded = fold(filter.query ?? '');
  const ranked = filter.rankedIds ?? [];
  if (folded)
    query = query.where(
      sql<boolean>`(entries.id = any (${ranked}::uuid[]) or position(${folded} in entry_versions.folded) > 0 or entries.key = ${filter.query})`,
    );
  const total = await query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const [column, down] = [filter.sort?.replace(/^-/, '') as keyof typeof sortBy | undefined, filter.sort?.startsWith('-')];
  const order = column
    ? sql`${sortBy[column]} ${sql.raw(down ? 'desc' : 'asc')}`
    : folded
      ? sql`array_position(${ranked}::uuid[], entries.id) nulls last`
      : sql`entries.updated_at desc`;
  const items = await query
    .select([
      'entries.id',
      'entries.key',
      'entries.state',
      'entries.structure_id',
      'entries.topic_id',
      'entries.updated_at',
      'entry_versions.question',
      'entry_versions.answer',
      'entry_versions.version',
      'entry_versions.valid_from',
      'entry_versions.basis',
      usesOf.as('uses'),
    ])
    .orderBy(order)
    .orderBy('entries.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  return { items, total: total.total };
}

/** What published answers rest on, with how many rest on it. */
export const basesInUse = (tx: Tx) =>
  sql<{ act: string; article: string; entries: number }>`
    select b ->> 'act' as act, coalesce(b ->> 'article', '') as article, count(distinct e.id)::int as entries
    from entries e join entry_versions v on v.entry_id = e.id and v.version = e.published_version, jsonb_array_elements(v.basis) b
    where e.state in ('published', 'quarantined') group by 1, 2 order by 1, 2`
    .execute(tx)
    .then((result) => result.rows);

export const versionsOf = (tx: Tx, entryId: string) =>
  tx
    .selectFrom('entry_versions')
    .leftJoin('people as author', 'author.id', 'entry_versions.author_id')
    .leftJoin('people as publisher', 'publisher.id', 'entry_versions.published_by')
    .selectAll('entry_versions')
    .leftJoin('people as reviewer', 'reviewer.id', 'entry_versions.reviewed_by')
    .select(['author.full_name as author', 'publisher.full_name as publisher', 'reviewer.full_name as reviewer'])
    .where('entry_id', '=', entryId)
    .orderBy('version', 'desc')
    .execute();
