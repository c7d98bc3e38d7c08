import { randomUUID } from 'node:crypto';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { type Article, articleChanges, refuseActVersion } from './article.ts';
import './events.ts';
import type { Origin } from './reading/reading.ts';

export type ActText = { readonly version: number; readonly inForceFrom: OfficeDate; readonly articles: readonly Article[] };

/** The text of acts on a day, each by the version that had come into force last; an act without a text then is absent. */
export async function actsOn(tx: Tx, actIds: readonly string[], on: OfficeDate): Promise<ReadonlyMap<string, ActText>> {
  if (actIds.length === 0) return new Map();
  const { rows } = await sql<{ act_id: string; version: number; in_force_from: OfficeDate; key: string; heading: string; body: string }>`
    select act_id, version, in_force_from, key, heading, body from acts_on(${[...new Set(actIds)]}::uuid[], ${on}::date)`.execute(tx);
  const texts = new Map<string, { version: number; inForceFrom: OfficeDate; articles: Article[] }>();
  for (const row of rows) {
    const text = texts.get(row.act_id) ?? { version: row.version, inForceFrom: row.in_force_from, articles: [] };
    text.articles.push({ key: row.key, heading: row.heading, body: row.body });
    texts.set(row.act_id, text);
  }
  return texts;
}

export const versionsOfAct = (tx: Tx, actId: string) =>
  tx
    .selectFrom('act_versions')
    .leftJoin('people', 'people.id', 'act_versions.created_by')
    .select(['version', 'in_force_from', 'amended_by', 'origin', 'act_versions.created_at', 'people.full_name'])
    .where('act_id', '=', actId)
    .orderBy('version', 'desc')
    .execute();

export const articlesOfVersion = (tx: Tx, actId: string, version: number): Promise<readonly Article[]> =>
  tx.selectFrom('act_articles').select(['key', 'heading', 'body']).where('act_id', '=', actId).where('version', '=', version).orderBy('position').execute();

/** Two people cannot add a version at once: the act's row is held. */
async function lockAct(tx: Tx, actId: string) {
  const act = await tx.selectFrom('acts').selectAll().where('id', '=', actId).forUpdate().executeTakeFirst();
  if (!act) throw notFound();
  return act;
}

export type VersionOfAct = {
  readonly inForceFrom: OfficeDate;
  /** The act that made the change, in words. */
  readonly amendedBy: string;
  readonly articles: readonly Article[];
  readonly origin: Origin | 'typed';
};

async function saveActVersion(tx: Tx, who: Who, actId: string, asked: VersionOfAct): Promise<number> {
  const known = (await versionsOfAct(tx, actId)).map((row) => ({ version: row.version, inForceFrom: row.in_force_from }));
  refuse('conflict', 'law', refuseActVersion(asked.articles, asked.inForceFrom, known));
  const newest = known[0];
  const changes = articleChanges(newest ? await articlesOfVersion(tx, actId, newest.version) : [], asked.articles);
  const version = (newest?.version ?? 0) + 1;
  await tx
    .insertInto('act_versions')
    .values({ act_id: actId, version, in_force_from: asked.inForceFrom, amended_by: asked.amendedBy || null, origin: asked.origin, created_by: who.personId })
    .execute();
  await tx
    .insertInto('act_articles')
    .values(asked.articles.map((article, position) => ({ act_id: actId, version, ...article, position })))
    .execute();
  await record(tx, {
    kind: 'law.actVersionAdded',
    subjectKind: 'act',
    subjectId: actId,
    actor: who,
    purpose: 'acts',
    data: { version, inForceFrom: asked.inForceFrom, changed: changes.map((change) => change.key).slice(0, 500) },
  });
  return version;
}

export type NewAct = {
  readonly kind: 'statute' | 'law' | 'code' | 'rules' | 'decree' | 'decision' | 'order';
  readonly number: string;
  readonly adoptedOn: OfficeDate | null;
  readonly titleAz: string;
  readonly titleRu: string;
  readonly titleEn: string;
  readonly inForceFrom: OfficeDate | null;
  readonly note: string;
};
/** An act without a text yet; a title that is not given in a language is the Azerbaijani one. */
export const openAct = (who: Who, act: NewAct): Promise<string> =>
  as(who, 'acts', async (tx) => {
    const code = `act-${randomUUID().slice(0, 8)}`;
    const { id } = await tx
      .insertInto('acts')
      .values({
        code,
        kind: act.kind,
        number: act.number || null,
        adopted_on: act.adoptedOn,
        title_az: act.titleAz,
        title_ru: act.titleRu || act.titleAz,
        title_en: act.titleEn || act.titleAz,
        in_force_from: act.inForceFrom,
        note: act.note || null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, { kind: 'law.actAdded', subjectKind: 'act', subjectId: id, actor: who, purpose: 'acts', data: { code } });
    return id;
  });

/** A whole text of the act from its day (1.2, 4.0.27); the former versions stay for what was said by them. */
export const addActVersion = (who: Who, actId: string, asked: VersionOfAct): Promise<number> =>
  as(who, 'acts', async (tx) => {
    await lockAct(tx, actId);
    return saveActVersion(tx, who, actId, asked);
  });

export type Amendment = {
  readonly inForceFrom: OfficeDate;
  readonly amendedBy: string;
  readonly changed: readonly Article[];
  readonly removed: readonly string[];
};
/** The newest text with some articles changed, added or removed: the next version, from its own day. */
export const amendAct = (who: Who, actId: string, { inForceFrom, amendedBy, changed, removed }: Amendment): Promise<number> =>
  as(who, 'acts', async (tx) => {
    await lockAct(tx, actId);
    const newest = (await versionsOfAct(tx, actId))[0];
    const before = newest ? await articlesOfVersion(tx, actId, newest.version) : [];
    const next = new Map(changed.map((article) => [article.key, article]));
    const kept = before.filter((article) => !removed.includes(article.key)).map((article) => next.get(article.key) ?? article);
    const added = changed.filter((article) => !before.some((was) => was.key === article.key));
    return saveActVersion(tx, who, actId, { inForceFrom, amendedBy, articles: [...kept, ...added], origin: 'typed' });
  });

/** The act loses its force on a day; what cites it is no longer published from that day. */
export const endAct = (who: Who, actId: string, until: OfficeDate, reason: string): Promise<void> =>
  as(who, 'acts', async (tx) => {
    await lockAct(tx, actId);
    await tx.updateTable('acts').set({ in_force_until: until }).where('id', '=', actId).execute();
    await record(tx, { kind: 'law.actEnded', subjectKind: 'act', subjectId: actId, actor: who, purpose: 'acts', reason, data: { until } });
  });

/** Told of every change of the act from now on, or no longer. */
export const subscribe = (who: Who, actId: string, on: boolean): Promise<void> =>
  as(who, 'acts', async (tx) => {
    const act = await tx.selectFrom('acts').select('id').where('id', '=', actId).executeTakeFirst();
    if (!act || who.personId === null) throw notFound();
    await tx
      .insertInto('act_subscriptions')
      .values({ act_id: actId, person_id: who.personId, ended_at: on ? null : sql<Date>`now()` })
      .onConflict((conflict) => conflict.columns(['act_id', 'person_id']).doUpdateSet({ ended_at: on ? null : sql<Date>`now()` }))
      .execute();
  });
export const isSubscribed = async (tx: Tx, who: Who, actId: string): Promise<boolean> =>
  (await tx
    .selectFrom('act_subscriptions')
    .select('act_id')
    .where('act_id', '=', actId)
    .where('person_id', '=', who.personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined;
