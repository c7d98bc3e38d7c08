import { fromDayNumber, isOfficeDate, toDayNumber } from '#maths/calendar/office-date.ts';
import { type History, type HistoryDay, weekdayOf } from './history.ts';
import { mean } from './robust.ts';

/** A row of an export: where it stands, its time as written, its number as written. */
export type HistoryRow = { readonly line: number; readonly time: string; readonly calls: string };
/** Something the reader should know of the data; never a reason to stop. */
export type HistoryNote =
  | { readonly kind: 'partialDays'; readonly days: readonly string[] }
  | { readonly kind: 'zeroDays'; readonly days: readonly string[] }
  | { readonly kind: 'wildDays'; readonly days: readonly string[] }
  | { readonly kind: 'shortHistory'; readonly days: readonly string[] };

type Moment = { readonly day: number; readonly minute: number | null; readonly zone: string };

const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.0+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const mostCalls = 1e9;

function momentOf({ line, time }: HistoryRow): Moment {
  const parts = shape.exec(time.trim());
  if (!parts || !isOfficeDate(parts[1] as string))
    throw new RangeError(`Line ${line}: "${time}" is not a time like 2026-03-02T09:30 or a day like 2026-03-02.`);
  const [, date, hours, minutes, seconds, zone] = parts;
  const day = toDayNumber(date as string);
  if (hours === undefined) return { day, minute: null, zone: '' };
  const minute = Number(hours) * 60 + Number(minutes);
  if (minute >= 1440 || Number(minutes) > 59) throw new RangeError(`Line ${line}: "${time}" is not a time of day.`);
  if (Number(seconds ?? 0) !== 0) throw new RangeError(`Line ${line}: "${time}" does not begin an interval of whole minutes.`);
  return { day, minute, zone: zone === undefined ? '' : zone.replace('Z', '+00:00').replace(/^(...)(\d\d)$/, '$1:$2') };
}

function callsOf({ line, calls }: HistoryRow): number {
  const value = /^\d+(\.\d+)?(e\+?\d+)?$/i.test(calls.trim()) ? Number(calls) : Number.NaN;
  if (!(value >= 0 && value <= mostCalls)) throw new RangeError(`Line ${line}: "${calls}" is not a number of calls from 0 to 1000000000.`);
  return value;
}

/** The interval as the smallest step between times of a day. */
function intervalOf(rows: readonly HistoryRow[], moments: readonly Moment[]): number {
  const minutes = [...new Set(moments.map((moment) => moment.minute as number))].toSorted((a, b) => a - b);
  let interval = minutes.length < 2 ? 1440 : Infinity;
  for (let at = 1; at < minutes.length; at += 1) interval = Math.min(interval, (minutes[at] as number) - (minutes[at - 1] as number));
  const odd = moments.findIndex((moment) => (moment.minute as number) % interval !== 0);
  if (1440 % interval !== 0 || (odd >= 0 && interval < 1440)) {
    const { line, time } = rows[Math.max(0, odd)] as HistoryRow;
    throw new RangeError(`Line ${line}: "${time}" does not stand on a grid of ${interval} minutes from midnight.`);
  }
  if (interval < 5) throw new RangeError(`The times are ${interval} minutes apart: sum them to intervals of 5 minutes or more first.`);
  return interval;
}

/** Days that lack intervals which usually carry more than a twentieth of their weekday: an export cut off, a failure. */
function partial(days: readonly { readonly day: number; readonly slots: readonly number[] }[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const same = days.filter((day) => weekdayOf(day.day) === weekday);
    const slots = same[0]?.slots.length ?? 0;
    const typical = Array.from({ length: slots }, (_, slot) => {
      const seen = same.map((day) => day.slots[slot] as number).filter((value) => !Number.isNaN(value));
      return seen.length * 2 >= same.length && seen.length > 0 ? mean(seen) : 0;
    });
    const whole = typical.reduce((sum, value) => sum + value, 0);
    for (const day of same) {
      const lacking = typical.reduce((sum, value, slot) => sum + (Number.isNaN(day.slots[slot]) ? value : 0), 0);
      if (lacking > 0.05 * whole && whole > 0) found.add(day.day);
    }
  }
  return found;
}

/**
 * Rows of an export as a history. Times are the centre's own; all with the same offset or all without. A day without rows was
 * closed; an interval without a row had no calls, unless it usually carries many: then the day is left out and noted.
 * @throws RangeError with one sentence that names the line
 */
export function historyFrom(rows: readonly HistoryRow[]): { readonly history: History; readonly notes: readonly HistoryNote[] } {
  if (rows.length === 0) throw new RangeError('The history has no rows.');
  const moments = rows.map(momentOf);
  const first = moments[0] as Moment;
  moments.forEach((moment, at) => {
    const { line, time } = rows[at] as HistoryRow;
    if ((moment.minute === null) !== (first.minute === null))
      throw new RangeError(`Line ${line}: "${time}" where line ${rows[0]?.line} has "${rows[0]?.time}": days and times of day are mixed.`);
    if (moment.zone !== first.zone)
      throw new RangeError(
        `Line ${line}: "${time}" and line ${rows[0]?.line} "${rows[0]?.time}" are in different time zones: write all times in the centre's own.`,
      );
  });
  const intervalMinutes = first.minute === null ? 1440 : intervalOf(rows, moments);
  const slotsPerDay = 1440 / intervalMinutes;
  const byDay = new Map<number, { slots: number[]; lines: number[] }>();
  moments.forEach((moment, at) => {
    const row = rows[at] as HistoryRow;
    let day = byDay.get(moment.day);
    if (!day) byDay.set(moment.day, (day = { slots: Array.from({ length: slotsPerDay }, () => Number.NaN), lines: [] }));
    const slot = Math.floor((moment.minute ?? 0) / intervalMinutes);
    if (day.lines[slot] !== undefined) throw new RangeError(`Line ${row.line}: "${row.time}" was already given on line ${day.lines[slot]}.`);
    day.slots[slot] = callsOf(row);
    day.lines[slot] = row.line;
  });
  const days = [...byDay].map(([day, { slots }]) => ({ day, slots })).toSorted((a, b) => a.day - b.day);
  const cut = intervalMinutes === 1440 ? new Set<number>() : partial(days);
  const whole = days
    .filter((day) => !cut.has(day.day))
    .map(({ day, slots }): HistoryDay => {
      const filled = slots.map((value) => (Number.isNaN(value) ? 0 : value));
      return { day, slots: filled, total: filled.reduce((sum, value) => sum + value, 0) };
    });
  if (whole.length === 0) throw new RangeError('The history has no whole day.');
  const notes: readonly HistoryNote[] = cut.size > 0 ? [{ kind: 'partialDays', days: [...cut].toSorted((a, b) => a - b).map(fromDayNumber) }] : [];
  return { history: { intervalMinutes, slotsPerDay, days: whole }, notes };
}
