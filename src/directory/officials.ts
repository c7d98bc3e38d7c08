import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import type { OfficialView } from './contract.ts';
import './events.ts';

const inForce = (table: string, day: OfficeDate) =>
  sql<boolean>`${sql.ref(`${table}.valid_from`)} <= ${day} and (${sql.ref(`${table}.valid_until`)} is null or ${sql.ref(`${table}.valid_until`)} > ${day})`;

/** The leading officials of a day with whoever holds each post then, by structure and title (4.0.22). A vacant post has no holder. */
export async function officialsOn(tx: Tx, day: OfficeDate): Promise<readonly OfficialView[]> {
  const rows = await tx
    .selectFrom('officials')
    .innerJoin('structures', 'structures.id', 'officials.structure_id')
    .leftJoin('official_holders', (join) => join.onRef('official_holders.official_id', '=', 'officials.id').on(inForce('official_holders', day)))
    .selectAll('officials')
    .select(['structures.name_az', 'structures.name_ru', 'structures.name_en'])
    .select(['official_holders.id as holder_id', 'official_holders.full_name', 'official_holders.person_id', 'official_holders.valid_from as held_from'])
    .where(inForce('officials', day))
    .orderBy('structures.name_az')
    .orderBy('officials.title_az')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    structureId: row.structure_id,
    structureName: { az: row.name_az, ru: row.name_ru, en: row.name_en },
    title: { az: row.title_az, ru: row.title_ru, en: row.title_en },
    place: { az: row.place_az, ru: row.place_ru, en: row.place_en },
    confirmedAt: row.confirmed_at.toISOString(),
    holder: row.holder_id && row.full_name && row.held_from ? { id: row.holder_id, name: row.full_name, personId: row.person_id, from: row.held_from } : null,
  }));
}

export type ReceptionHours = {
  readonly weekday: number;
  readonly startsMinute: number;
  readonly endsMinute: number;
  readonly slotMinutes: number;
  readonly validFrom: OfficeDate;
  readonly validUntil: OfficeDate | null;
};
/** When an official receives, all rows whose validity touches the days asked for. */
export async function receptionHours(tx: Tx, officialId: string, from: OfficeDate, until: OfficeDate): Promise<readonly ReceptionHours[]> {
  const rows = await tx
    .selectFrom('reception_hours')
    .selectAll()
    .where('official_id', '=', officialId)
    .where('valid_from', '<=', until)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', from)]))
    .orderBy('weekday')
    .orderBy('starts_minute')
    .execute();
  return rows.map((row) => ({
    weekday: row.weekday,
    startsMinute: row.starts_minute,
    endsMinute: row.ends_minute,
    slotMinutes: row.slot_minutes,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }));
}

export type NewHolder = {
  readonly officialId: string;
  readonly fullName: string;
  readonly phone: string;
  readonly email: string;
  readonly personId: string | null;
  readonly from: OfficeDate;
  readonly basis: string;
};
/**
 * Another person takes the post from a day on, at once for everybody (4.0.22); the event makes `cases` tell those who
 * had booked with the former one. @throws Fault invalid `directory.holderBeforeBegin`
 */
export const replaceHolder = (who: Who, asked: NewHolder, at: Date): Promise<string> =>
  as(who, 'directory', async (tx) => {
    const official = await tx.selectFrom('officials').select('id').where('id', '=', asked.officialId).forUpdate().executeTakeFirst();
    if (!official) throw notFound();
    const last = await tx
      .selectFrom('official_holders')
      .select(['id', 'valid_from', 'valid_until'])
      .where('official_id', '=', asked.officialId)
      .orderBy('valid_from', 'desc')
      .executeTakeFirst();
    if (last && asked.from <= last.valid_from) throw new Fault('invalid', 'directory.holderBeforeBegin');
    if (last && (last.valid_until === null || last.valid_until > asked.from))
      await tx.updateTable('official_holders').set({ valid_until: asked.from }).where('id', '=', last.id).execute();
    const { id } = await tx
      .insertInto('official_holders')
      .values({
        official_id: asked.officialId,
        full_name: asked.fullName,
        person_id: asked.personId,
        phone: asked.phone || null,
        email: asked.email || null,
        valid_from: asked.from,
        basis: asked.basis,
        recorded_by: who.personId,
        recorded_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.updateTable('officials').set({ confirmed_at: at }).where('id', '=', asked.officialId).execute();
    await record(tx, {
      kind: 'directory.officialReplaced',
      subjectKind: 'official',
      subjectId: asked.officialId,
      actor: who,
      purpose: 'directory',
      reason: asked.basis,
      data: { holderId: id, from: asked.from },
    });
    return id;
  });
