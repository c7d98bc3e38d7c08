/** A day of the office as 'YYYY-MM-DD': no time of day and no time zone, so nothing can shift it. */
export type OfficeDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01, by integer arithmetic (Howard Hinnant's civil-from-days algorithms). */
export function toDayNumber(date: OfficeDate): number {
  const match = shape.exec(date);
  if (!match) throw new RangeError(`"${date}" is not a date: write YYYY-MM-DD`);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const number = era * 146_097 + dayOfEra - 719_468;
  if (fromDayNumber(number) !== date) throw new RangeError(`"${date}" is not a day of the calendar`);
  return number;
}

export function fromDayNumber(number: number): OfficeDate {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const addDays = (date: OfficeDate, days: number): OfficeDate => fromDayNumber(toDayNumber(date) + days);
/** 1 Monday … 7 Sunday. */
export const weekday = (date: OfficeDate): number => ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
export const yearOf = (date: OfficeDate): number => Number(date.slice(0, 4));
export const daysBetween = (from: OfficeDate, to: OfficeDate): number => toDayNumber(to) - toDayNumber(from);
export const isOfficeDate = (text: string): boolean => {
  try {
    return toDayNumber(text) !== undefined;
  } catch {
    return false;
  }
};
