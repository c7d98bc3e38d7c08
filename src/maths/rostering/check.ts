import type { Employee, Instance, Roster, ShiftType } from './instance.ts';

/** The hard rules of the published problem, by name. */
export const hardRules = [
  'daysOffKept',
  'maxShiftsOfType',
  'maxMinutes',
  'minMinutes',
  'maxConsecutiveShifts',
  'minConsecutiveShifts',
  'minConsecutiveDaysOff',
  'maxWeekends',
  'forbiddenSuccession',
] as const;
export type HardRule = (typeof hardRules)[number];

/** One rule broken by one person: where, how much there is, and the limit it passes. */
export type Breach = {
  readonly rule: HardRule;
  readonly employee: string;
  readonly day: number | null;
  readonly shift: string | null;
  readonly found: number;
  readonly limit: number;
};

export type Score = {
  /** Requests not kept + cover missing + cover surplus, each by its weight. */
  readonly objective: number;
  readonly feasible: boolean;
  readonly breaches: readonly Breach[];
  readonly parts: { readonly requests: number; readonly under: number; readonly over: number };
};

type Run = { readonly works: boolean; readonly from: number; readonly length: number };

function runsOf(line: readonly (string | null)[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let day = 1; day <= line.length; day += 1) {
    if (day < line.length && (line[day] !== null) === (line[from] !== null)) continue;
    runs.push({ works: line[from] !== null, from, length: day - from });
    from = day;
  }
  return runs;
}

/** A run that touches the first or the last day is never too short: outside the horizon it goes on in the same state. */
const touchesEdge = (run: Run, days: number): boolean => run.from === 0 || run.from + run.length === days;

function breachesOf(person: Employee, line: readonly (string | null)[], shifts: ReadonlyMap<string, ShiftType>): readonly Breach[] {
  const found: Breach[] = [];
  const breach = (rule: HardRule, has: number, limit: number, day: number | null = null, shift: string | null = null): void => {
    found.push({ rule, employee: person.id, day, shift, found: has, limit });
  };
  const days = line.length;
  const worked = (day: number): string | null => line[day] ?? null;
  for (const day of person.daysOff) if (worked(day) !== null) breach('daysOffKept', 1, 0, day, worked(day));

  for (const [id] of shifts) {
    const count = line.filter((shift) => shift === id).length;
    const limit = person.maxShifts.get(id) ?? 0;
    if (count > limit) breach('maxShiftsOfType', count, limit, null, id);
  }

  const minutes = line.reduce((sum, shift) => sum + (shift === null ? 0 : (shifts.get(shift)?.minutes ?? 0)), 0);
  if (minutes > person.maxMinutes) breach('maxMinutes', minutes, person.maxMinutes);
  if (minutes < person.minMinutes) breach('minMinutes', minutes, person.minMinutes);

  for (const run of runsOf(line)) {
    if (run.works && run.length > person.maxConsecutiveShifts) breach('maxConsecutiveShifts', run.length, person.maxConsecutiveShifts, run.from);
    if (touchesEdge(run, days)) continue;
    if (run.works && run.length < person.minConsecutiveShifts) breach('minConsecutiveShifts', run.length, person.minConsecutiveShifts, run.from);
    if (!run.works && run.length < person.minConsecutiveDaysOff) breach('minConsecutiveDaysOff', run.length, person.minConsecutiveDaysOff, run.from);
  }

  let weekends = 0;
  for (let saturday = 5; saturday < days; saturday += 7) if (worked(saturday) !== null || worked(saturday + 1) !== null) weekends += 1;
  if (weekends > person.maxWeekends) breach('maxWeekends', weekends, person.maxWeekends);

  for (let day = 0; day + 1 < days; day += 1) {
    const [today, tomorrow] = [worked(day), worked(day + 1)];
    if (today === null || tomorrow === null) continue;
    if (shifts.get(today)?.notBefore.has(tomorrow)) breach('forbiddenSuccession', 1, 0, day + 1, tomorrow);
  }
  return found;
}

/** Scores a roster by the published rules, knowing nothing of any solver. The roster has a line for each person and a cell for each day. */
export function checkRoster(instance: Instance, roster: Roster): Score {
  const shifts = new Map(instance.shifts.map((shift) => [shift.id, shift]));
  const lineOf = new Map(instance.staff.map((person, at) => [person.id, roster[at] ?? []]));
  const breaches = instance.staff.flatMap((person) => breachesOf(person, lineOf.get(person.id) ?? [], shifts));

  const unkeptOn = instance.onRequests.filter(({ employee, day, shift }) => lineOf.get(employee)?.[day] !== shift);
  const unkeptOff = instance.offRequests.filter(({ employee, day, shift }) => lineOf.get(employee)?.[day] === shift);
  const requests = [...unkeptOn, ...unkeptOff].reduce((sum, { weight }) => sum + weight, 0);

  let under = 0;
  let over = 0;
  for (const { day, shift, wanted, weightUnder, weightOver } of instance.cover) {
    const there = roster.filter((line) => line[day] === shift).length;
    under += weightUnder * Math.max(0, wanted - there);
    over += weightOver * Math.max(0, there - wanted);
  }
  return { objective: requests + under + over, feasible: breaches.length === 0, breaches, parts: { requests, under, over } };
}

const words: Readonly<Record<HardRule, (b: Breach) => string>> = {
  daysOffKept: (b) => `works shift ${b.shift} on day ${b.day}, which is a day off`,
  maxShiftsOfType: (b) => `works shift ${b.shift} ${b.found} times, at most ${b.limit} are allowed`,
  maxMinutes: (b) => `works ${b.found} minutes, at most ${b.limit} are allowed`,
  minMinutes: (b) => `works ${b.found} minutes, at least ${b.limit} are due`,
  maxConsecutiveShifts: (b) => `works ${b.found} days in a row from day ${b.day}, at most ${b.limit} are allowed`,
  minConsecutiveShifts: (b) => `works ${b.found} days in a row from day ${b.day}, at least ${b.limit} are due`,
  minConsecutiveDaysOff: (b) => `has ${b.found} days off in a row from day ${b.day}, at least ${b.limit} are due`,
  maxWeekends: (b) => `works on ${b.found} weekends, at most ${b.limit} are allowed`,
  forbiddenSuccession: (b) => `works shift ${b.shift} on day ${b.day}, which may not follow the shift of the day before`,
};

/** A broken rule as one phrase for the terminal. */
export const breachInWords = (breach: Breach): string => `${breach.employee} ${words[breach.rule](breach)}`;
