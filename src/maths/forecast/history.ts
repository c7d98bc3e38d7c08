import { fromDayNumber, type OfficeDate } from '#maths/calendar/office-date.ts';

/** One day the centre was open: what came in each interval of it. */
export type HistoryDay = {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly total: number;
  /** `slotsPerDay` numbers, from midnight. */
  readonly slots: readonly number[];
};

/** Open days in order; a day that is not here was closed. */
export type History = { readonly intervalMinutes: number; readonly slotsPerDay: number; readonly days: readonly HistoryDay[] };

/** A named day, past or coming: what it is called is what it has in common with others of the name. */
export type NamedDay = { readonly date: OfficeDate; readonly name: string };

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Where in its month a day stands, 0–1: pay days, tax days and month ends recur by it. */
export function monthPhase(day: number): number {
  const date = fromDayNumber(day);
  const [year, month, dayOfMonth] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const daysInMonth = month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (dayOfMonth - 0.5) / daysInMonth;
}
