import type { CalendarYearData } from './calendars.ts';
import { addDays, type OfficeDate, weekday, yearOf } from './office-date.ts';

export type DayKind = 'working' | 'weekend' | 'holiday' | 'movedRest' | 'mourning' | 'voting' | 'swapOff' | 'swapWorked';

export type DayInfo = {
  readonly date: OfficeDate;
  readonly kind: DayKind;
  readonly working: boolean;
  /** Key of the day's name: a holiday that rests, or one that is worked (18 Oct, 12 Nov, 17 Nov). */
  readonly holiday: HolidayName | null;
  /** For a moved rest day: the holiday whose coincidence moved it. */
  readonly movedFrom: OfficeDate | null;
  /** For a moved rest day: 105.5 when the holiday met a weekend, 105.6 when a religious one met another holiday. */
  readonly article: '105.5' | '105.6' | null;
  readonly act: string | null;
  /** Labour Code 108: one hour shorter before a non-working holiday and before 20 January. */
  readonly short: boolean;
};

export type HolidayName =
  | 'newYear'
  | 'womensDay'
  | 'novruz'
  | 'victoryOverFascism'
  | 'independence'
  | 'salvation'
  | 'armedForces'
  | 'victory'
  | 'flag'
  | 'solidarity'
  | 'ramazan'
  | 'qurban'
  | 'mourning'
  | 'restorationOfIndependence'
  | 'constitution'
  | 'revival';

export type WorkingCalendar = {
  readonly day: (date: OfficeDate) => DayInfo;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly isProjected: (year: number) => boolean;
  readonly sourceOf: (year: number) => string;
};

/** Labour Code 105.1–2, fixed by date. */
const fixedHolidays: readonly (readonly [string, HolidayName])[] = [
  ['01-01', 'newYear'],
  ['01-02', 'newYear'],
  ['03-08', 'womensDay'],
  ['05-09', 'victoryOverFascism'],
  ['05-28', 'independence'],
  ['06-15', 'salvation'],
  ['06-26', 'armedForces'],
  ['11-08', 'victory'],
  ['11-09', 'flag'],
  ['12-31', 'solidarity'],
];
const workedHolidays: Readonly<Record<string, HolidayName>> = {
  '10-18': 'restorationOfIndependence',
  '11-12': 'constitution',
  '11-17': 'revival',
};

type Draft = { readonly names: Map<OfficeDate, HolidayName>; readonly religious: Set<OfficeDate>; readonly alsoOther: Set<OfficeDate> };

function holidaysOf(years: readonly CalendarYearData[]): Draft {
  const names = new Map<OfficeDate, HolidayName>();
  const religious = new Set<OfficeDate>();
  const alsoOther = new Set<OfficeDate>();
  for (const { year, novruz, ramazan, qurban } of years) {
    for (const [day, name] of fixedHolidays) names.set(`${year}-${day}`, name);
    for (const day of novruz) names.set(day, 'novruz');
    for (const [days, name] of [
      [ramazan, 'ramazan'],
      [qurban, 'qurban'],
    ] as const) {
      for (const day of days) {
        religious.add(day);
        if (names.has(day)) alsoOther.add(day);
        else names.set(day, name);
      }
    }
  }
  return { names, religious, alsoOther };
}

/**
 * The national five-day calendar of consecutive years, by Labour Code 105 and 108 (domain notes §4.3): rest days that
 * meet a holiday move to the next working day (105.5), so does a religious holiday that meets another (105.6), the
 * years are computed together, Cabinet swaps come last and are never derived.
 * @throws RangeError when the years have a gap or a date is not a date
 */
export function buildCalendar(years: readonly CalendarYearData[]): WorkingCalendar {
  const sorted = years.toSorted((a, b) => a.year - b.year);
  const [first, last] = [sorted[0]?.year, sorted.at(-1)?.year];
  if (first === undefined || last === undefined) throw new RangeError('a calendar needs at least one year');
  sorted.forEach((entry, at) => {
    if (entry.year !== first + at) throw new RangeError(`the calendar lacks the year ${first + at}`);
  });

  const { names, alsoOther } = holidaysOf(sorted);
  const voting = new Set(sorted.flatMap((entry) => entry.votingDays));
  const isWeekend = (date: OfficeDate): boolean => weekday(date) >= 6;
  const isMourning = (date: OfficeDate): boolean => date.endsWith('-01-20');
  const moved = new Map<OfficeDate, Pick<DayInfo, 'movedFrom' | 'article'>>();
  const isOff = (date: OfficeDate): boolean => isWeekend(date) || names.has(date) || isMourning(date) || voting.has(date) || moved.has(date);
  for (const date of [...names.keys()].sort()) {
    for (const article of [isWeekend(date) ? '105.5' : null, alsoOther.has(date) ? '105.6' : null] as const) {
      if (article === null) continue;
      let next = addDays(date, 1);
      while (isOff(next)) next = addDays(next, 1);
      moved.set(next, { movedFrom: date, article });
    }
  }
  const off = new Map<OfficeDate, string>();
  const worked = new Map<OfficeDate, string>();
  for (const swap of sorted.flatMap((entry) => entry.swaps)) {
    for (const date of swap.off) off.set(date, swap.act);
    for (const date of swap.worked) worked.set(date, swap.act);
  }

  const plain = (date: OfficeDate): Omit<DayInfo, 'short'> => {
    const base = { date, holiday: names.get(date) ?? workedHolidays[date.slice(5)] ?? null, movedFrom: null, article: null, act: null };
    if (worked.has(date)) return { ...base, kind: 'swapWorked', working: true, act: worked.get(date) ?? null };
    if (names.has(date)) return { ...base, kind: 'holiday', working: false };
    if (isMourning(date)) return { ...base, kind: 'mourning', working: false, holiday: 'mourning' };
    if (voting.has(date)) return { ...base, kind: 'voting', working: false };
    if (off.has(date)) return { ...base, kind: 'swapOff', working: false, act: off.get(date) ?? null };
    if (moved.has(date)) return { ...base, ...moved.get(date), kind: 'movedRest', working: false };
    if (isWeekend(date)) return { ...base, kind: 'weekend', working: false };
    return { ...base, kind: 'working', working: true };
  };
  const known = new Map<OfficeDate, DayInfo>();
  return {
    firstYear: first,
    lastYear: last,
    isProjected: (year) => sorted[year - first]?.projected ?? true,
    sourceOf: (year) => sorted[year - first]?.source ?? '',
    day: (date) => {
      const cached = known.get(date);
      if (cached) return cached;
      const year = yearOf(date);
      if (year < first || year > last) throw new RangeError(`the working calendar covers ${first}–${last}, not ${date}`);
      const info = plain(date);
      const next = addDays(date, 1);
      const short = info.working && (names.has(next) || isMourning(next));
      const made = { ...info, short };
      known.set(date, made);
      return made;
    },
  };
}

export const isWorkingDay = (date: OfficeDate, calendar: WorkingCalendar): boolean => calendar.day(date).working;

/**
 * The n-th working day after `from`; `from` itself is day zero (R7). n = 0 gives `from`.
 * @throws RangeError for a count that is not a whole number of at least 0, or past the calendar
 */
export function addWorkingDays(from: OfficeDate, count: number, calendar: WorkingCalendar): OfficeDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`working days must be a whole number of at least 0, not ${count}`);
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (calendar.day(date).working) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: OfficeDate, to: OfficeDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (calendar.day(date).working) count += 1;
  return count;
}

export function workingDaysInYear(year: number, calendar: WorkingCalendar): number {
  return workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar);
}
