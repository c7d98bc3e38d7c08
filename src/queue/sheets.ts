import { peopleHolding } from '#access/actions.ts';
import { officeDay } from '#language/format.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { refuse } from '#platform/fault.ts';
import './events.ts';
import { saveMeasure } from './measures.ts';
import { type Level, refuseSheet, type SheetChannel } from './sheet.ts';

export type NewSheet = {
  readonly personId: string;
  readonly channels: readonly SheetChannel[];
  readonly langs: readonly ('az' | 'ru' | 'en')[];
  readonly level: Level;
  /** Empty: every topic. */
  readonly topicIds: readonly string[];
  readonly validFrom: OfficeDate;
  /** Null: until something else is set. */
  readonly validUntil: OfficeDate | null;
  readonly reason: string;
};

const frontLine = ['representative', 'outbound'] as const;

/** 5.8: a manager sets what an employee answers from a day on; what stood for the days around it goes on standing. */
export const setSheet = (who: Who, sheet: NewSheet, at = new Date()): Promise<string> => as(who, 'sheet', (tx) => putSheet(tx, who, sheet, at));

async function putSheet(tx: Tx, who: Who, sheet: NewSheet, at: Date): Promise<string> {
  const people = await peopleHolding(tx, frontLine, at);
  const facts = { today: officeDay(at), frontLine: people.some((person) => person.id === sheet.personId) };
  refuse('invalid', 'queue', sheet.validUntil !== null && sheet.validUntil < sheet.validFrom ? 'sheetBackwards' : refuseSheet(sheet, facts));
  const before = await tx
    .selectFrom('work_sheets')
    .selectAll()
    .where('person_id', '=', sheet.personId)
    .where('replaced_at', 'is', null)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', sheet.validFrom)]))
    .where((eb) => (sheet.validUntil === null ? eb.lit(true) : eb('valid_from', '<=', sheet.validUntil)))
    .forUpdate()
    .execute();
  for (const old of before) {
    await tx.updateTable('work_sheets').set({ replaced_at: at }).where('id', '=', old.id).execute();
    const { id: _id, replaced_at: _replaced, ...kept } = old;
    if (old.valid_from < sheet.validFrom)
      await tx
        .insertInto('work_sheets')
        .values({ ...kept, valid_until: addDays(sheet.validFrom, -1) })
        .execute();
    if (sheet.validUntil !== null && (old.valid_until === null || old.valid_until > sheet.validUntil))
      await tx
        .insertInto('work_sheets')
        .values({ ...kept, valid_from: addDays(sheet.validUntil, 1) })
        .execute();
  }
  const { id } = await tx
    .insertInto('work_sheets')
    .values({
      person_id: sheet.personId,
      valid_from: sheet.validFrom,
      valid_until: sheet.validUntil,
      channels: [...sheet.channels],
      langs: [...sheet.langs],
      level: sheet.level,
      topic_ids: [...sheet.topicIds],
      reason: sheet.reason,
      set_by: who.personId,
      set_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, {
    kind: 'sheet.changed',
    subjectKind: 'sheet',
    subjectId: id,
    actor: who,
    purpose: 'sheet',
    reason: sheet.reason,
    data: { sheetId: id, personId: sheet.personId, validFrom: sheet.validFrom, validUntil: sheet.validUntil },
  });
  return id;
}

/** R26: somebody answers something else for the rest of today, at once; tomorrow the sheet stands as before. */
export const movePerson = (
  who: Who,
  move: Omit<NewSheet, 'validFrom' | 'validUntil'> & { readonly agreedWith: string | null },
  at = new Date(),
): Promise<string> =>
  as(who, 'floor', async (tx) => {
    const today = officeDay(at);
    const { agreedWith, ...sheet } = move;
    const sheetId = await putSheet(tx, who, { ...sheet, validFrom: today, validUntil: today }, at);
    const data = { personId: move.personId, channels: move.channels, langs: move.langs, level: move.level };
    await saveMeasure(tx, who, { kind: 'moved', until: null, agreedWith, data }, at);
    return sheetId;
  });
