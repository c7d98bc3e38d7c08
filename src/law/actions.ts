import { randomUUID } from 'node:crypto';
import { buildCalendar, type WorkingCalendar } from '#maths/calendar/calendar.ts';
import type { CalendarYearData } from '#maths/calendar/calendars.ts';
import { type OfficeDate, yearOf } from '#maths/calendar/office-date.ts';
import { as, json, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault } from '#platform/fault.ts';
import './events.ts';
import { newestCalendar, settingOn, settingsOn } from './store.ts';

/** `since`: when this version was put in. */
export type CalendarNow = { readonly calendar: WorkingCalendar; readonly version: number; readonly since: Date };
/** Building a calendar takes a moment and a version never changes, so a built one is kept; the version is always asked. */
const built = new Map<number, WorkingCalendar>();

/** The newest version of the working calendar, ready to count with. */
export async function currentCalendar(tx: Tx): Promise<CalendarNow> {
  const newest = await newestCalendar(tx);
  if (!newest) throw new Error('no calendar is loaded');
  // Numbers repeat between the databases of one process in tests, so the content is part of the key's truth.
  const known = built.get(newest.version);
  if (known && fingerprint.get(known) === newest.fingerprint) return { calendar: known, version: newest.version, since: newest.since };
  const calendar = buildCalendar(newest.years);
  fingerprint.set(calendar, newest.fingerprint);
  built.set(newest.version, calendar);
  return { calendar, version: newest.version, since: newest.since };
}
const fingerprint = new WeakMap<WorkingCalendar, string>();

export type SettingNow<T> = {
  readonly value: T;
  readonly actTitle: { readonly az: string; readonly ru: string; readonly en: string } | null;
  readonly clause: string | null;
  readonly certainty: 'statute' | 'law' | 'rules' | 'assumed';
};

/** A dated setting as it stood on a day, with the act and clause it rests on; null where none is set. */
export async function setting<T>(tx: Tx, key: string, on: OfficeDate): Promise<SettingNow<T>> {
  const row = await settingOn(tx, key, on);
  if (!row) return null as unknown as SettingNow<T>;
  return {
    value: row.value as T,
    actTitle: row.title_az === null ? null : { az: row.title_az, ru: row.title_ru ?? '', en: row.title_en ?? '' },
    clause: row.clause,
    certainty: row.certainty,
  };
}

/** The values of several dated settings on one day, by key, in one question; a key not set has no entry. */
export async function settingValues(tx: Tx, keys: readonly string[], on: OfficeDate): Promise<ReadonlyMap<string, unknown>> {
  return new Map((await settingsOn(tx, keys, on)).map(({ key, value }) => [key, value]));
}

type CalendarChange = { readonly change: (years: readonly CalendarYearData[]) => readonly CalendarYearData[]; readonly act: string; readonly reason: string };

/**
 * A new version of the calendar; the old one stays. The event makes `cases` derive every open deadline again.
 * @throws Fault invalid `law.calendarRefused` when the years do not make a calendar
 */
export const changeCalendar = (who: Who, asked: CalendarChange): Promise<number> =>
  as(who, 'calendar', async (tx) => {
    const newest = await newestCalendar(tx);
    const years = asked.change(newest?.years ?? []);
    try {
      buildCalendar(years);
    } catch (cause) {
      throw new Fault('invalid', 'law.calendarRefused', { why: (cause as Error).message }, cause);
    }
    const { version } = await tx
      .insertInto('calendar_versions')
      .values({ years: json(years), act_text: asked.act, reason: asked.reason, set_by: who.personId })
      .returning('version')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'law.calendarChanged',
      subjectKind: 'calendar',
      subjectId: randomUUID(),
      actor: who,
      purpose: 'calendar',
      reason: asked.reason,
      data: { version, act: asked.act },
    });
    return version;
  });

/** Puts a swap into the years it touches. A day made off must be a working one, a day made worked must be a rest day. */
export function withSwap(
  years: readonly CalendarYearData[],
  swap: { readonly off: readonly OfficeDate[]; readonly worked: readonly OfficeDate[]; readonly act: string },
): readonly CalendarYearData[] {
  const calendar = buildCalendar(years);
  const days = [...swap.off, ...swap.worked];
  if (days.length === 0) throw new Fault('invalid', 'law.swapEmpty');
  const outside = days.find((day) => yearOf(day) < calendar.firstYear || yearOf(day) > calendar.lastYear);
  if (outside) throw new Fault('invalid', 'law.dayOutside', { day: outside });
  const wrong = swap.off.find((day) => !calendar.day(day).working) ?? swap.worked.find((day) => calendar.day(day).working);
  if (wrong) throw new Fault('invalid', 'law.swapSenseless', { day: wrong });
  return years.map((entry) => {
    const mine = (list: readonly OfficeDate[]): readonly OfficeDate[] => list.filter((day) => yearOf(day) === entry.year);
    const [off, worked] = [mine(swap.off), mine(swap.worked)];
    return off.length + worked.length === 0 ? entry : { ...entry, swaps: [...entry.swaps, { off, worked, act: swap.act }] };
  });
}

/** The Cabinet's decision on a year: its declared days replace the projected ones and the year is projected no more. */
export function withApproval(
  years: readonly CalendarYearData[],
  year: number,
  decided: Pick<CalendarYearData, 'novruz' | 'ramazan' | 'qurban'> & { readonly act: string },
): readonly CalendarYearData[] {
  if (!years.some((entry) => entry.year === year)) throw new Fault('invalid', 'law.dayOutside', { day: String(year) });
  if ([...decided.novruz, ...decided.ramazan, ...decided.qurban].some((day) => yearOf(day) !== year))
    throw new Fault('invalid', 'law.dayOutside', { day: String(year) });
  const { act, ...days } = decided;
  return years.map((entry) => (entry.year === year ? { ...entry, ...days, projected: false, source: act } : entry));
}

export type SettingChange = {
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: OfficeDate;
  readonly actId: string | null;
  readonly clause: string;
  readonly certainty: SettingNow<unknown>['certainty'];
  readonly reason: string;
};
/** A setting is never overwritten: a new dated row takes over from its day. An unknown key is refused. */
export const setSetting = (who: Who, change: SettingChange): Promise<string> =>
  as(who, 'setting', async (tx) => {
    const known = await tx.selectFrom('settings').select(['value']).where('key', '=', change.key).orderBy('set_at', 'desc').executeTakeFirst();
    if (!known) throw new Fault('notFound', 'law.settingUnknown', { key: change.key });
    if (typeof known.value !== typeof change.value) throw new Fault('invalid', 'law.settingKind', { key: change.key });
    const { id } = await tx
      .insertInto('settings')
      .values({
        key: change.key,
        value: json(change.value),
        valid_from: change.validFrom,
        act_id: change.actId,
        clause: change.clause || null,
        certainty: change.certainty,
        reason: change.reason,
        set_by: who.personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'law.settingChanged',
      subjectKind: 'setting',
      subjectId: id,
      actor: who,
      purpose: 'setting',
      reason: change.reason,
      data: { key: change.key },
    });
    return id;
  });
