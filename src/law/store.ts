import type { CalendarYearData } from '#maths/calendar/calendars.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';

export async function newestCalendar(
  tx: Tx,
): Promise<{ readonly version: number; readonly years: readonly CalendarYearData[]; readonly fingerprint: string; readonly since: Date } | null> {
  const { rows } = await sql<{ version: number; years: CalendarYearData[]; fingerprint: string; since: Date }>`
    select version, years, md5(years::text) as fingerprint, set_at as since from calendar_versions order by version desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The row in force on a day: the latest beginning, and of those the one set last. */
export const settingOn = (tx: Tx, key: string, on: OfficeDate) =>
  tx
    .selectFrom('settings')
    .leftJoin('acts', 'acts.id', 'settings.act_id')
    .select(['settings.value', 'settings.clause', 'settings.certainty', 'acts.title_az', 'acts.title_ru', 'acts.title_en'])
    .where('settings.key', '=', key)
    .where('settings.valid_from', '<=', on)
    .orderBy('settings.valid_from', 'desc')
    .orderBy('settings.set_at', 'desc')
    .executeTakeFirst();

/** The rows in force on a day of several keys at once, as `settingOn` would choose each. */
export const settingsOn = (tx: Tx, keys: readonly string[], on: OfficeDate) =>
  tx
    .selectFrom('settings')
    .select(['key', 'value'])
    .distinctOn('key')
    .where('key', 'in', keys)
    .where('valid_from', '<=', on)
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .execute();

export const allSettings = (tx: Tx) =>
  tx
    .selectFrom('settings')
    .leftJoin('acts', 'acts.id', 'settings.act_id')
    .leftJoin('people', 'people.id', 'settings.set_by')
    .select([
      'settings.id',
      'settings.key',
      'settings.act_id',
      'settings.value',
      'settings.valid_from',
      'settings.clause',
      'settings.certainty',
      'settings.reason',
      'settings.set_at',
      'acts.title_az',
      'acts.title_ru',
      'acts.title_en',
      'people.full_name',
    ])
    .orderBy('settings.key')
    .orderBy('settings.valid_from', 'desc')
    .orderBy('settings.set_at', 'desc')
    .execute();

export const allActs = (tx: Tx) =>
  tx
    .selectFrom('acts')
    .selectAll()
    .orderBy('adopted_on', (order) => order.desc().nullsLast())
    .orderBy('code')
    .execute();

export const actOf = (tx: Tx, id: string) => tx.selectFrom('acts').selectAll().where('id', '=', id).executeTakeFirst();

export const calendarVersions = (tx: Tx) =>
  tx
    .selectFrom('calendar_versions')
    .leftJoin('people', 'people.id', 'calendar_versions.set_by')
    .select(['version', 'reason', 'act_text', 'set_at', 'people.full_name'])
    .orderBy('version', 'desc')
    .execute();
