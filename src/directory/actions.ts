import { randomUUID } from 'node:crypto';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import type { StructureView, TopicView } from './contract.ts';
import './events.ts';

/** The structures of a day: a service that left the Ministry is not among them afterwards, and was before. */
export async function structuresOn(tx: Tx, day: OfficeDate): Promise<readonly StructureView[]> {
  const rows = await tx
    .selectFrom('structures')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .orderBy(sql`array_position(array['apparatus', 'service', 'otherBody'], kind)`)
    .orderBy('name_az')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    kind: row.kind,
    name: { az: row.name_az, ru: row.name_ru, en: row.name_en },
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    basis: row.basis,
    email: row.email,
  }));
}

/** The topics with the structure each belonged to on the day (routing by the date of receipt). */
export async function topicsOn(tx: Tx, day: OfficeDate): Promise<readonly TopicView[]> {
  const rows = await tx
    .selectFrom('topics')
    .leftJoin('topic_routes', (join) =>
      join
        .onRef('topic_routes.topic_id', '=', 'topics.id')
        .on('topic_routes.valid_from', '<=', day)
        .on((eb) => eb.or([eb('topic_routes.valid_until', 'is', null), eb('topic_routes.valid_until', '>', day)])),
    )
    .select(['topics.id', 'topics.code', 'topics.name_az', 'topics.name_ru', 'topics.name_en', 'topic_routes.structure_id'])
    .orderBy('topics.name_az')
    .execute();
  return rows.map((row) => ({ id: row.id, code: row.code, name: { az: row.name_az, ru: row.name_ru, en: row.name_en }, structureId: row.structure_id }));
}

/** The structure a topic belongs to on the day of receipt, or null where nobody answers for it. */
export async function routeTopic(tx: Tx, topicId: string, day: OfficeDate): Promise<string | null> {
  const row = await tx
    .selectFrom('topic_routes')
    .select('structure_id')
    .where('topic_id', '=', topicId)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return row?.structure_id ?? null;
}

type Names = { readonly nameAz: string; readonly nameRu: string; readonly nameEn: string };
const nameColumns = (names: Names) => ({ name_az: names.nameAz, name_ru: names.nameRu, name_en: names.nameEn });
const newCode = (kind: string): string => `${kind}-${randomUUID().slice(0, 8)}`;

export const openStructure = (
  who: Who,
  asked: Names & { readonly kind: StructureView['kind']; readonly validFrom: OfficeDate; readonly basis: string; readonly email: string },
): Promise<string> =>
  as(who, 'directory', async (tx) => {
    const { id } = await tx
      .insertInto('structures')
      .values({
        code: newCode(asked.kind),
        kind: asked.kind,
        ...nameColumns(asked),
        valid_from: asked.validFrom,
        basis: asked.basis || null,
        email: asked.email || null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'directory.structureChanged',
      subjectKind: 'structure',
      subjectId: id,
      actor: who,
      purpose: 'directory',
      reason: asked.basis || null,
      data: { validUntil: null },
    });
    return id;
  });

/** Ends a structure on a day, with the act; what came before that day still belongs to it. */
export const closeStructure = (who: Who, id: string, validUntil: OfficeDate, basis: string): Promise<void> =>
  as(who, 'directory', async (tx) => {
    const found = await tx.selectFrom('structures').select('valid_from').where('id', '=', id).forUpdate().executeTakeFirst();
    if (!found) throw notFound();
    if (validUntil <= found.valid_from) throw new Fault('invalid', 'directory.endsBeforeBegin');
    await tx.updateTable('structures').set({ valid_until: validUntil, basis }).where('id', '=', id).execute();
    await record(tx, {
      kind: 'directory.structureChanged',
      subjectKind: 'structure',
      subjectId: id,
      actor: who,
      purpose: 'directory',
      reason: basis,
      data: { validUntil },
    });
  });

export const openTopic = (who: Who, asked: Names & { readonly structureId: string; readonly validFrom: OfficeDate }): Promise<string> =>
  as(who, 'directory', async (tx) => {
    const { id } = await tx
      .insertInto('topics')
      .values({ code: newCode('topic'), ...nameColumns(asked) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.insertInto('topic_routes').values({ topic_id: id, structure_id: asked.structureId, valid_from: asked.validFrom }).execute();
    await record(tx, {
      kind: 'directory.topicMoved',
      subjectKind: 'topic',
      subjectId: id,
      actor: who,
      purpose: 'directory',
      data: { structureId: asked.structureId, validFrom: asked.validFrom },
    });
    return id;
  });

export const moveTopicTo = (who: Who, topicId: string, structureId: string, validFrom: OfficeDate): Promise<void> =>
  as(who, 'directory', async (tx) => {
    const current = await tx
      .selectFrom('topic_routes')
      .selectAll()
      .where('topic_id', '=', topicId)
      .where('valid_until', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (current && validFrom <= current.valid_from) throw new Fault('invalid', 'directory.movesBeforeBegin');
    if (current)
      await tx.updateTable('topic_routes').set({ valid_until: validFrom }).where('topic_id', '=', topicId).where('valid_until', 'is', null).execute();
    await tx.insertInto('topic_routes').values({ topic_id: topicId, structure_id: structureId, valid_from: validFrom }).execute();
    await record(tx, {
      kind: 'directory.topicMoved',
      subjectKind: 'topic',
      subjectId: topicId,
      actor: who,
      purpose: 'directory',
      data: { structureId, validFrom },
    });
  });
