import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { setting } from '#law/actions.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { notInForce } from './citations.ts';
import type { Basis, EntryView } from './contract.ts';
import { refusePublish, refuseReview, refuseSending, reviewState } from './entry.ts';
import './events.ts';
import { entryView } from './viewing.ts';

/** One version, held: two people cannot review or send it at once. */
async function versionForChange(tx: Tx, entryId: string, version: number) {
  const row = await tx.selectFrom('entry_versions').selectAll().where('entry_id', '=', entryId).where('version', '=', version).forUpdate().executeTakeFirst();
  if (!row) return { row: undefined, facts: undefined };
  return { row, facts: { version, validFrom: row.valid_from, validUntil: row.valid_until, authorId: row.author_id, review: reviewState(row) } };
}
const ofVersion = (tx: Tx, entryId: string, version: number) => tx.updateTable('entry_versions').where('entry_id', '=', entryId).where('version', '=', version);

/** The author is done: the version waits for a second person. */
export const sendForReview = (who: Who, entryId: string, version: number, at: Date): Promise<EntryView> =>
  as(who, 'Q&A base', async (tx) => {
    const { facts } = await versionForChange(tx, entryId, version);
    refuse('conflict', 'knowledge', refuseSending(facts));
    await ofVersion(tx, entryId, version).set({ sent_for_review_at: at }).execute();
    await record(tx, { kind: 'entry.sentForReview', subjectKind: 'entry', subjectId: entryId, actor: who, purpose: 'Q&A base', data: { version } });
    return entryView(tx, entryId);
  });

/** A second S4 person or a named helper accepts the version or returns it with a note; never its author (R29). */
export const reviewVersion = (
  who: Who,
  entryId: string,
  asked: { readonly version: number; readonly outcome: 'accepted' | 'returned'; readonly note: string },
  at: Date,
): Promise<EntryView> =>
  as(who, 'Q&A base', async (tx) => {
    const { facts } = await versionForChange(tx, entryId, asked.version);
    refuse('conflict', 'knowledge', refuseReview(facts, who.personId));
    await ofVersion(tx, entryId, asked.version)
      .set({ reviewed_by: who.personId, reviewed_at: at, review_outcome: asked.outcome, review_note: asked.note || null })
      .execute();
    await record(tx, {
      kind: 'entry.reviewed',
      subjectKind: 'entry',
      subjectId: entryId,
      actor: who,
      purpose: 'Q&A base',
      reason: asked.note || null,
      data: { version: asked.version, outcome: asked.outcome },
    });
    return entryView(tx, entryId);
  });

/** Where no term of review is set. */
const reviewAfterDays = 180;

/** Reviewed by a second person, in force itself and by every article it cites: the version speaks for the entry (R29). */
export const publishVersion = (who: Who, entryId: string, version: number, today: OfficeDate, at: Date): Promise<EntryView> =>
  as(who, 'Q&A base', async (tx) => {
    await publishIn(tx, who, entryId, version, today, at);
    return entryView(tx, entryId);
  });

/** The same in a transaction of its caller: a person's, or the house's at 00:00 of the version's day. */
export async function publishIn(tx: Tx, actor: Who | string, entryId: string, version: number, today: OfficeDate, at: Date): Promise<void> {
  const entry = await tx.selectFrom('entries').select(['id', 'state', 'published_version']).where('id', '=', entryId).forUpdate().executeTakeFirst();
  if (!entry) throw notFound();
  const { row, facts } = await versionForChange(tx, entryId, version);
  const missing = row ? await notInForce(tx, row.basis as Basis[], today) : [];
  const refusal = refusePublish(facts, today, { publishedNow: entry.state === 'published' ? entry.published_version : null, notInForce: missing });
  if (refusal) throw new Fault('conflict', `knowledge.${refusal}`, { articles: missing.join('; ') });
  const term = await setting<number>(tx, 'answers.reviewAfterDays', today);
  await ofVersion(tx, entryId, version)
    .set({ published_at: at, published_by: typeof actor === 'string' ? null : actor.personId })
    .execute();
  await tx
    .updateTable('entries')
    .set({
      state: 'published',
      published_version: version,
      quarantine: null,
      checked_at: null,
      review_due: addDays(today, term?.value ?? reviewAfterDays),
      updated_at: at,
    })
    .where('id', '=', entryId)
    .execute();
  await record(tx, { kind: 'entry.published', subjectKind: 'entry', subjectId: entryId, actor, purpose: 'Q&A base', data: { version } });
}
