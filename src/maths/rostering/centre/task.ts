/**
 * The Centre's own roster: people, shift templates with a lunch, demand by half hour and skill, and the rules that hold.
 * Days count from 0 and the horizon starts on a Monday (ISO week of Asia/Baku office days). Minutes count from midnight.
 */
export const slotMinutes = 30;

export type ShiftTemplate = {
  readonly id: string;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Minutes of an unpaid lunch; 0 for none. Whole slots. */
  readonly lunchMinutes: number;
  /** The lunch may start from … to (both count). */
  readonly lunchFrom: number;
  readonly lunchTo: number;
  /** Short paid breaks, placed after the roster and moved during the day. */
  readonly breaks: readonly { readonly minutes: number; readonly from: number; readonly to: number }[];
  /** Counts in the fairness ledger, e.g. early, late, weekend duty. */
  readonly unpopular: boolean;
};

export type CentreDay = {
  /** The Centre answers on this day. */
  readonly open: boolean;
  /** The day before a non-working holiday: an hour shorter (Labour Code 108). */
  readonly shortened: boolean;
};

/** A cell the planner has fixed: a template or a day off. */
export type Lock = { readonly day: number; readonly template: string | null };
/** A wish; `weight` is paid when it is not kept. A null template wishes a day off. */
export type Wish = { readonly day: number; readonly template: string | null; readonly weight: number };

export type CentrePerson = {
  readonly id: string;
  readonly skills: readonly string[];
  /** Templates of this person's contract. */
  readonly templates: readonly string[];
  /** Paid minutes due in the horizon before leave, a shortened day counted whole; and how far below is still lawful. */
  readonly normMinutes: number;
  readonly shortfallMinutes: number;
  /** Paid minutes a day of leave counts for. */
  readonly leaveMinutes: number;
  readonly leaveDays: readonly number[];
  readonly locks: readonly Lock[];
  readonly wishes: readonly Wish[];
  /** Days worked in a row just before the horizon. */
  readonly workedBefore: number;
  /** Unpopular shifts above (+) or below (−) the average of the months before (`fairnessBalance`). */
  readonly fairnessBalance: number;
};

export type Demand = { readonly day: number; readonly slot: number; readonly skill: string; readonly wanted: number };

/** Limits of the law and of the house, as values: the caller reads them from dated settings. */
export type CentreRules = {
  readonly maxDaysInWeek: number;
  readonly maxConsecutiveDays: number;
  readonly minRestMinutes: number;
  readonly maxWeekends: number;
};

export type CentreWeights = {
  /** One person missing for one slot, in one pool of skills. */
  readonly shortage: number;
  /** One person too many for one slot. */
  readonly surplus: number;
  /** An unpopular shift, and for each above the average so far. */
  readonly unpopular: number;
};

export type CentreTask = {
  readonly days: readonly CentreDay[];
  readonly templates: readonly ShiftTemplate[];
  readonly people: readonly CentrePerson[];
  readonly demand: readonly Demand[];
  readonly rules: CentreRules;
  readonly weights: CentreWeights;
};

/** What a person works on a day: the template and when the lunch starts (null without one). */
export type Cell = { readonly template: string; readonly lunchAt: number | null };
export type CentreRoster = readonly (readonly (Cell | null)[])[];

export type Citation = {
  readonly act: string;
  readonly article: string | null;
  /** True where the limit is a value of the house, not read in the law: its setting says so. */
  readonly assumed: boolean;
};

const code = 'Labour Code';
/** The hard rules by name, each with what it rests on. */
export const hardCitations = {
  closedDay: { act: code, article: '105', assumed: false },
  shortenedDay: { act: code, article: '108', assumed: false },
  fiveDayWeek: { act: code, article: null, assumed: false },
  periodNorm: { act: code, article: null, assumed: false },
  periodShortfall: { act: code, article: null, assumed: true },
  restBetweenShifts: { act: code, article: null, assumed: true },
  consecutiveDays: { act: code, article: null, assumed: true },
  weekends: { act: code, article: null, assumed: true },
  lunchInWindow: { act: code, article: null, assumed: true },
  leaveKept: { act: 'Yearly leave schedule', article: null, assumed: false },
  lockKept: { act: 'Planner', article: null, assumed: false },
  contractTemplate: { act: 'Contract', article: null, assumed: false },
} as const satisfies Readonly<Record<string, Citation>>;
export type CentreRule = keyof typeof hardCitations;
export const centreRules = Object.keys(hardCitations) as readonly CentreRule[];

/** The soft rules by name. */
export const softRules = ['shortage', 'surplus', 'wishKept', 'fairShare'] as const;
export type SoftRule = (typeof softRules)[number];

/** Paid minutes of a template on a whole day. */
export const paidMinutes = (template: ShiftTemplate): number => template.endMinute - template.startMinute - template.lunchMinutes;

/** When a template ends on a day: an hour earlier on a shortened one (Labour Code 108). */
export const endOn = (template: ShiftTemplate, day: CentreDay): number => template.endMinute - (day.shortened ? 60 : 0);

/**
 * Sets of skills whose people are counted together. By Hall's theorem the demand can be met exactly when each set of
 * skills has enough people who have any of them; beyond three skills only the single ones and all together are counted.
 */
export function poolsOf(skills: readonly string[]): readonly (readonly string[])[] {
  if (skills.length > 3) return [...skills.map((skill) => [skill]), skills];
  return Array.from({ length: 2 ** skills.length - 1 }, (_, bits) => skills.filter((_skill, at) => ((bits + 1) >> at) & 1));
}
