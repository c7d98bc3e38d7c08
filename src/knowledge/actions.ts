import { randomUUID } from 'node:crypto';
import { officeDay } from '#language/format.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { notInForce } from './citations.ts';
import type { Basis, EntryView, SearchHit } from './contract.ts';
import { type EntryState, refuseAnswer, refuseState } from './entry.ts';
import './events.ts';
import { hitOf } from './finding.ts';
import { type NewVersion, publishedVersion, saveVersion } from './store.ts';
import { entryView } from './viewing.ts';

export { findEntries } from './finding.ts';
export { publishVersion, reviewVersion, sendForReview } from './publishing.ts';
export { settle, suggestEntry } from './suggesting.ts';
export { entryView } from './viewing.ts';

/** The published version an answer is given from; recorded with its number, so that what was said can be found again. */
export async function entryForAnswer(tx: Tx, entryId: string, on: OfficeDate = officeDay(new Date())): Promise<SearchHit> {
  const row = await publishedVersion(tx, entryId);
  if (!row) throw notFound();
  refuse('conflict', 'knowledge', refuseAnswer({ state: row.state, validUntil: row.valid_until }, on));
  return hitOf(row, 0, []);
}

export async function publicEntryOf(tx: Tx, entryId: string): Promise<SearchHit> {
  const row = await publishedVersion(tx, entryId);
  if (!row || row.state !== 'published') throw notFound();
  return hitOf(row, 0, []);
}

export async function recordUse(
  tx: Tx,
  use: {
    readonly entryId: string;
    readonly version: number;
    readonly matterId: string | null;
    readonly personId: string | null;
    readonly helped: boolean | null;
  },
): Promise<void> {
  await tx
    .insertInto('entry_uses')
    .values({ entry_id: use.entryId, version: use.version, matter_id: use.matterId, person_id: use.personId, helped: use.helped })
    .execute();
}

/** A new entry as a draft with its first version (6.7.3). */
export const openEntry = (who: Who, draft: NewVersion & { readonly structureId: string | null; readonly topicId: string | null }): Promise<string> =>
  as(who, 'Q&A base', async (tx) => {
    const key = `q-${randomUUID().slice(0, 8)}`;
    const { id } = await tx
      .insertInto('entries')
      .values({ key, state: 'draft', structure_id: draft.structureId, topic_id: draft.topicId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await saveVersion(tx, id, 1, draft, who.personId);
    await record(tx, { kind: 'entry.added', subjectKind: 'entry', subjectId: id, actor: who, purpose: 'Q&A base', data: { key } });
    return id;
  });

/** A version is written once; a change is the next version, published by a deed of its own. */
export const writeVersion = (who: Who, entryId: string, draft: NewVersion): Promise<EntryView> =>
  as(who, 'Q&A base', async (tx) => {
    const locked = await tx.selectFrom('entries').select('id').where('id', '=', entryId).forUpdate().executeTakeFirst();
    if (!locked) throw notFound();
    const last = await tx
      .selectFrom('entry_versions')
      .select((eb) => eb.fn.max('version').as('version'))
      .where('entry_id', '=', entryId)
      .executeTakeFirst();
    const version = Number(last?.version ?? 0) + 1;
    await saveVersion(tx, entryId, version, draft, who.personId);
    await record(tx, { kind: 'entry.versionAdded', subjectKind: 'entry', subjectId: entryId, actor: who, purpose: 'Q&A base', data: { version } });
    return entryView(tx, entryId);
  });

export const moveEntry = (
  who: Who,
  entryId: string,
  place: { readonly structureId: string | null; readonly topicId: string | null },
  at: Date,
): Promise<EntryView> =>
  as(who, 'Q&A base', async (tx) => {
    const moved = await tx
      .updateTable('entries')
      .set({ structure_id: place.structureId, topic_id: place.topicId, updated_at: at })
      .where('id', '=', entryId)
      .executeTakeFirst();
    if (Number(moved.numUpdatedRows) === 0) throw notFound();
    await record(tx, { kind: 'entry.placed', subjectKind: 'entry', subjectId: entryId, actor: who, purpose: 'Q&A base', data: place });
    return entryView(tx, entryId);
  });

/** Withdrawn: nobody finds it. Quarantined: hidden on the portal, read at the desk under its banner (R29). */
export const changeState = (who: Who, entryId: string, to: 'withdrawn' | 'quarantined' | 'published', reason: string, at: Date): Promise<EntryView> =>
  as(who, 'Q&A base', async (tx) => {
    const found = await tx.selectFrom('entries').select(['state', 'published_version']).where('id', '=', entryId).forUpdate().executeTakeFirst();
    if (!found) throw notFound();
    refuse('conflict', 'knowledge', refuseState(found.state as EntryState, to, found.published_version !== null));
    if (to === 'published') {
      const row = await publishedVersion(tx, entryId);
      const missing = await notInForce(tx, (row?.basis ?? []) as Basis[], officeDay(at));
      if (missing.length > 0) throw new Fault('conflict', 'knowledge.articleNotInForce', { articles: missing.join('; ') });
    }
    await tx
      .updateTable('entries')
      .set({ state: to, updated_at: at, quarantine: null, ...(to === 'published' && { checked_at: at }) })
      .where('id', '=', entryId)
      .execute();
    await record(tx, {
      kind: 'entry.stateChanged',
      subjectKind: 'entry',
      subjectId: entryId,
      actor: who,
      purpose: 'Q&A base',
      reason,
      data: { from: found.state, to },
    });
    return entryView(tx, entryId);
  });
