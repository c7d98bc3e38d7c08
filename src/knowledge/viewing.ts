import type { Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { Basis, ChangedBasis, EntryView, Link, Translations } from './contract.ts';
import { reviewState } from './entry.ts';
import { versionsOf } from './store.ts';

const usesOf = (tx: Tx, entryId: string) => tx.selectFrom('entry_uses').select('helped').where('entry_id', '=', entryId).execute();
const opinionsOf = (tx: Tx, entryId: string) => tx.selectFrom('entry_opinions').select('helped').where('entry_id', '=', entryId).execute();

/** An entry with every version, its use and what citizens said of it. */
export async function entryView(tx: Tx, entryId: string): Promise<EntryView> {
  const row = await tx.selectFrom('entries').selectAll().where('id', '=', entryId).executeTakeFirst();
  if (!row) throw notFound();
  const versions = await versionsOf(tx, entryId);
  const [uses, opinions] = [await usesOf(tx, entryId), await opinionsOf(tx, entryId)];
  return {
    id: row.id,
    key: row.key,
    state: row.state,
    structureId: row.structure_id,
    topicId: row.topic_id,
    reviewDue: row.review_due,
    quarantine: (row.quarantine as ChangedBasis[] | null) ?? [],
    publishedVersion: row.published_version,
    uses: uses.length,
    helped: uses.filter((use) => use.helped === true).length,
    notHelped: uses.filter((use) => use.helped === false).length,
    citizensHelped: opinions.filter((one) => one.helped).length,
    citizensNotHelped: opinions.filter((one) => !one.helped).length,
    versions: versions.map((version) => ({
      version: version.version,
      lang: version.lang,
      question: version.question,
      answer: version.answer,
      spoken: version.spoken,
      steps: version.steps as string[],
      basis: version.basis as Basis[],
      source: version.source,
      identificationLevel: version.identification_level,
      validFrom: version.valid_from,
      validUntil: version.valid_until,
      author: version.author,
      createdAt: version.created_at.toISOString(),
      publishedAt: version.published_at?.toISOString() ?? null,
      publishedBy: version.publisher,
      letter: version.letter,
      links: version.links as Link[],
      forms: version.forms as string[],
      translations: version.translations as Translations,
      review: reviewState(version),
      reviewedBy: version.reviewer,
      reviewedAt: version.reviewed_at?.toISOString() ?? null,
      reviewNote: version.review_note,
      authorId: version.author_id,
    })),
  };
}
