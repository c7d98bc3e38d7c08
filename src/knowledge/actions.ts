import { randomUUID } from 'node:crypto';
import { officeDay } from '#language/format.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import type { Basis, DraftInput, EntryView, SearchHit } from './contract.ts';
import { type EntryState, refuseAnswer, refusePublish, refuseState } from './entry.ts';
import './events.ts';
import { hitOf } from './finding.ts';
import { publishedVersion, saveVersion, versionsOf } from './store.ts';

export { findEntries } from './finding.ts';

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

export async function entryView(tx: Tx, entryId: string): Promise<EntryView> {
  const row = await tx.selectFrom('entries').selectAll().where('id', '=', entryId).executeTakeFirst();
  if (!row) throw notFound();
  const versions = await versionsOf(tx, entryId);
  const uses = await tx.selectFrom('entry_uses').select('helped').where('entry_id', '=', entryId).execute();
  return {
    id: row.id,
    key: row.key,
    state: row.state,
    structureId: row.structure_id,
    topicId: row.topic_id,
    publishedVersion: row.published_version,
    uses: uses.length,
    helped: uses.filter((use) => use.helped === true).length,
    notHelped: uses.filter((use) => use.helped === false).length,
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
    })),
  };
}

/** A new entry as a draft with its first version (6.7.3). */
export const openEntry = (who: Who, draft: DraftInput & { readonly structureId: string | null; readonly topicId: string | null }): Promise<string> =>
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
export const writeVersion = (who: Who, entryId: string, draft: DraftInput): Promise<EntryView> =>
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

export const publishVersion = (who: Who, entryId: string, version: number, today: OfficeDate, at: Date): Promise<EntryView> =>
  as(who, 'Q&A base', async (tx) => {
    const locked = await tx.selectFrom('entries').select('id').where('id', '=', entryId).forUpdate().executeTakeFirst();
    if (!locked) throw notFound();
    const found = await tx
      .selectFrom('entry_versions')
      .select(['version', 'valid_from', 'valid_until', 'author_id'])
      .where('entry_id', '=', entryId)
      .where('version', '=', version)
      .executeTakeFirst();
    refuse(
      'conflict',
      'knowledge',
      refusePublish(found && { version, validFrom: found.valid_from, validUntil: found.valid_until, authorId: found.author_id }, today),
    );
    await tx
      .updateTable('entry_versions')
      .set({ published_at: at, published_by: who.personId })
      .where('entry_id', '=', entryId)
      .where('version', '=', version)
      .execute();
    await tx.updateTable('entries').set({ state: 'published', published_version: version, updated_at: at }).where('id', '=', entryId).execute();
    await record(tx, { kind: 'entry.published', subjectKind: 'entry', subjectId: entryId, actor: who, purpose: 'Q&A base', data: { version } });
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
    await tx.updateTable('entries').set({ state: to, updated_at: at }).where('id', '=', entryId).execute();
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

/** One key at the desk: what could not be answered goes to the editors with its contact (6.1.8). */
export const suggestEntry = (who: Who, asked: { readonly contactId: string | null; readonly question: string; readonly note: string }): Promise<string> =>
  as(who, 'suggestion', async (tx) => {
    const { id } = await tx
      .insertInto('entry_suggestions')
      .values({ contact_id: asked.contactId, question: asked.question, note: asked.note || null, person_id: who.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'entry.suggested',
      subjectKind: 'suggestion',
      subjectId: id,
      contactId: asked.contactId,
      actor: who,
      purpose: 'suggestion',
      data: {},
    });
    return id;
  });

export const settle = (who: Who, id: string, state: 'done' | 'declined'): Promise<void> =>
  as(who, 'suggestion', async (tx) => {
    const done = await tx.updateTable('entry_suggestions').set({ state }).where('id', '=', id).where('state', '=', 'open').executeTakeFirst();
    if (Number(done.numUpdatedRows) === 0) throw notFound();
    await record(tx, { kind: 'entry.suggestionSettled', subjectKind: 'suggestion', subjectId: id, actor: who, purpose: 'suggestion', data: { state } });
  });
