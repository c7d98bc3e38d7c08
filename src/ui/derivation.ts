/** Why a date is what it is, ready to show: the rule's own derivation with its reasons already in words. */
export type DerivationDay = {
  readonly date: string;
  readonly counted: boolean;
  /** 'start' is the day of receipt, which never counts. */
  readonly kind: 'start' | 'working' | 'weekend' | 'holiday' | 'moved' | 'paused' | 'short';
  readonly reasonText?: string;
  /** The holiday on which people work, and which therefore counts. */
  readonly holidayThatCounts?: string;
};
export type DerivationBasis = { readonly label: string; readonly text: string; readonly href?: string };
export type Derivation = {
  readonly from: string;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly days: readonly DerivationDay[];
  readonly basis: readonly DerivationBasis[];
};

export type CalendarCell = {
  readonly date: string;
  readonly mark: 'outside' | 'start' | 'counted' | 'not' | 'last';
  /** The number of the counted day, 1 for the first; 0 on the day of registration. */
  readonly number: number | null;
  readonly today: boolean;
  readonly day: DerivationDay | null;
};

const dayMs = 86_400_000;
const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
/** Monday is 0. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Whole weeks, Monday first, from the week of the start to the week of the last day. */
export function calendarWeeks(derivation: Derivation, today?: string): readonly (readonly CalendarCell[])[] {
  const days = new Map(derivation.days.map((day) => [day.date, day]));
  const numbers = new Map(derivation.days.filter((day) => day.counted).map((day, at) => [day.date, at + 1]));
  const monday = addDays(derivation.from, -weekdayOf(derivation.from));
  const weeks = Math.floor((Date.parse(derivation.dueOn) - Date.parse(monday)) / (7 * dayMs)) + 1;
  const cell = (date: string): CalendarCell => {
    const day = days.get(date) ?? null;
    const mark = date === derivation.dueOn ? 'last' : date === derivation.from ? 'start' : !day ? 'outside' : day.counted ? 'counted' : 'not';
    return { date, mark, number: mark === 'start' ? 0 : (numbers.get(date) ?? null), today: date === today, day };
  };
  return Array.from({ length: Math.max(1, weeks) }, (_, week) => Array.from({ length: 7 }, (__, at) => cell(addDays(monday, week * 7 + at))));
}

/** Days that do not count and have a reason of their own; plain weekends are only counted together. */
export const namedDaysOff = (derivation: Derivation): readonly DerivationDay[] =>
  derivation.days.filter((day) => !day.counted && day.kind !== 'weekend' && day.kind !== 'start');
export const weekendDays = (derivation: Derivation): number => derivation.days.filter((day) => !day.counted && day.kind === 'weekend').length;
export const countedHolidays = (derivation: Derivation): readonly DerivationDay[] => derivation.days.filter((day) => day.holidayThatCounts);
