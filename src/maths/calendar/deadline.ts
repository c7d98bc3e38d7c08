import { type DayInfo, type DayKind, type HolidayName, type WorkingCalendar } from './calendar.ts';
import { addDays, type OfficeDate, toDayNumber, yearOf } from './office-date.ts';

/** One day of a derivation: `counted` is its number, null when it does not count; the day of receipt is 0. */
export type CountedDay = {
  readonly date: OfficeDate;
  readonly counted: number | null;
  readonly kind: DayKind;
  readonly holiday: HolidayName | null;
  readonly movedFrom: OfficeDate | null;
  readonly act: string | null;
};

export type DerivedDeadline = {
  readonly from: OfficeDate;
  readonly workingDays: number;
  /** Due at 24:00 of this day (R7). */
  readonly dueOn: OfficeDate;
  readonly derivation: readonly CountedDay[];
  /** True when the count reaches into a year whose calendar is only projected. */
  readonly provisional: boolean;
};

const countedDay = (info: DayInfo, counted: number | null): CountedDay => ({
  date: info.date,
  counted,
  kind: info.kind,
  holiday: info.holiday,
  movedFrom: info.movedFrom,
  act: info.act,
});

/**
 * A term of whole working days with every day it passed over: day of receipt is day zero, due at 24:00 of the last (R7).
 * @throws RangeError for a date outside the calendar or a count outside 1–250
 */
export function deriveDeadline(facts: { readonly from: OfficeDate; readonly workingDays: number; readonly calendar: WorkingCalendar }): DerivedDeadline {
  const { from, workingDays, calendar } = facts;
  toDayNumber(from);
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 250) {
    throw new RangeError(`working days must be a whole number from 1 to 250, not ${workingDays}`);
  }
  const derivation: CountedDay[] = [countedDay(calendar.day(from), 0)];
  let date = from;
  let count = 0;
  while (count < workingDays) {
    date = addDays(date, 1);
    const info = calendar.day(date);
    if (info.working) count += 1;
    derivation.push(countedDay(info, info.working ? count : null));
  }
  return { from, workingDays, dueOn: date, derivation, provisional: calendar.isProjected(yearOf(date)) };
}
