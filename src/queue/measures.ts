import { heldPosts } from '#access/actions.ts';
import { as, asSystem, json, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import './events.ts';
import { refuseMeasure, type MeasureKind } from './measure.ts';

const about = (id: string, actor: Who | string) => ({ subjectKind: 'measure', subjectId: id, actor, purpose: 'floor' }) as const;

export type NewMeasure = {
  readonly kind: MeasureKind;
  readonly until: Date | null;
  readonly agreedWith: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

/** The sector a manager leads at the instant. */
export async function managedSector(tx: Tx, personId: string, at: Date): Promise<string | null> {
  return (await heldPosts(tx, personId, at)).find((post) => post.role === 'manager')?.sector ?? null;
}

/**
 * What the managers of sectors 1 and 2 do with their shared floor (6.3.1): it holds at once and says who agreed. One of a
 * kind is on at a time, but for broadcasts: a new one takes the place of the old.
 */
export const startMeasure = (who: Who, measure: NewMeasure, at = new Date()): Promise<string> =>
  as(who, 'floor', async (tx) => {
    const sector = await managedSector(tx, who.personId as string, at);
    const otherSector = measure.agreedWith ? await managedSector(tx, measure.agreedWith, at) : null;
    refuse('conflict', 'queue', refuseMeasure(measure, { sector, otherSector, at }));
    if (measure.kind !== 'broadcast' && measure.kind !== 'moved') {
      const before = await tx.selectFrom('queue_measures').selectAll().where('kind', '=', measure.kind).where('ended_at', 'is', null).forUpdate().execute();
      for (const old of before) {
        if (measure.kind !== 'overflow' || JSON.stringify(old.data) === JSON.stringify(measure.data)) await close(tx, old, { actor: who, at, byItself: false });
      }
    }
    return saveMeasure(tx, who, measure, at);
  });

export async function saveMeasure(tx: Tx, who: Who, measure: NewMeasure, at: Date): Promise<string> {
  const { id } = await tx
    .insertInto('queue_measures')
    .values({
      kind: measure.kind,
      started_at: at,
      until: measure.until,
      by_person: who.personId as string,
      agreed_with: measure.agreedWith,
      data: json(measure.data),
      ...(measure.kind === 'moved' && { ended_at: at }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { ...about(id, who), kind: 'measure.started', data: { kind: measure.kind, agreedWith: measure.agreedWith } });
  return id;
}

async function close(
  tx: Tx,
  measure: { readonly id: string; readonly kind: string },
  by: { readonly actor: Who | string; readonly at: Date; readonly byItself: boolean },
): Promise<void> {
  const personId = typeof by.actor === 'string' ? null : by.actor.personId;
  await tx.updateTable('queue_measures').set({ ended_at: by.at, ended_by: personId }).where('id', '=', measure.id).execute();
  await record(tx, { ...about(measure.id, by.actor), kind: 'measure.ended', data: { kind: measure.kind, byItself: by.byItself } });
}

export const endMeasure = (who: Who, measureId: string, at = new Date()): Promise<void> =>
  as(who, 'floor', async (tx) => {
    const measure = await tx.selectFrom('queue_measures').selectAll().where('id', '=', measureId).forUpdate().executeTakeFirst();
    if (!measure) throw notFound();
    if (measure.ended_at === null) await close(tx, measure, { actor: who, at, byItself: false });
  });

/** Measures past their time end by themselves. How many did. */
export const endMeasuresBy = (at: Date): Promise<number> =>
  asSystem('queue', 'heal', async (tx) => {
    const over = await tx.selectFrom('queue_measures').selectAll().where('ended_at', 'is', null).where('until', '<=', at).forUpdate().skipLocked().execute();
    for (const measure of over) await close(tx, measure, { actor: 'queue', at: measure.until as Date, byItself: true });
    return over.length;
  });

/** What the voice menu says on top of its prompts at the instant, in the caller's language; null where nothing is on. */
export async function activeMenuMessage(tx: Tx, lang: 'az' | 'ru' | 'en', at: Date): Promise<string | null> {
  const { rows } = await sql<{ text: string | null }>`
    select data->>${lang} as text from queue_measures where kind = 'menuMessage' and ended_at is null and started_at <= ${at}::timestamptz
      and (until is null or until > ${at}::timestamptz) order by started_at desc limit 1`.execute(tx);
  return rows[0]?.text || null;
}

/** Per cent of the people at work who may ring back at once (R24). */
export async function callbackShare(tx: Tx, at: Date, otherwise: number): Promise<number> {
  const { rows } = await sql<{ percent: number }>`
    select (data->>'percent')::int as percent from queue_measures where kind = 'callbackShare' and ended_at is null
      and (until is null or until > ${at}::timestamptz) order by started_at desc limit 1`.execute(tx);
  return rows[0]?.percent ?? otherwise;
}
