import type { Instance, Roster } from './instance.ts';
import { type LineSolver, lineSolver } from './line.ts';

/** One person to be rostered: lawful lines, and what each cell costs this person alone. */
export type Person = {
  readonly id: string;
  readonly solver: LineSolver;
  /** Cost of each (day, kind) for this person; `Infinity` where it may not be worked. */
  readonly wish: Float64Array;
  /** Cost of each day off; `Infinity` where a shift must be worked. */
  readonly off: Float64Array;
  /** Which table of `cells` is this person's (people of equal skills share one). */
  readonly group: number;
};

/** For each (day, kind) the demand rows a shift covers: `list[start[cell]] … list[start[cell + 1] - 1]`. */
export type Cells = { readonly start: Int32Array; readonly list: Int32Array };

/** A roster to be found: people with lines, demand rows with wanted numbers, everything else in costs. */
export type Problem = {
  readonly days: number;
  readonly kinds: number;
  readonly people: readonly Person[];
  readonly cells: readonly Cells[];
  readonly wanted: Int32Array;
  /** Cost of one missing, of one too many, for each row. */
  readonly under: Float64Array;
  readonly over: Float64Array;
  /** Paid whatever the roster is (wishes counted as unkept until a cell keeps them). */
  readonly constant: number;
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The published problem in the solver's terms: a row for each (day, shift), a cell covers exactly its own row. */
export function problemOf(instance: Instance): Problem {
  const { days, shifts, staff, cover } = instance;
  const kinds = shifts.length;
  const at = new Map(shifts.map((shift, k) => [shift.id, k]));
  const unit = shifts.reduce((sum, shift) => gcd(sum, shift.minutes), 0);
  const units = shifts.map((shift) => shift.minutes / unit);
  const mayFollow = shifts.flatMap((before) => shifts.map((after) => !before.notBefore.has(after.id)));
  const wanted = new Int32Array(days * kinds);
  const under = new Float64Array(days * kinds);
  const over = new Float64Array(days * kinds);
  for (const row of cover) {
    const cell = row.day * kinds + (at.get(row.shift) as number);
    wanted[cell] = row.wanted;
    under[cell] = row.weightUnder;
    over[cell] = row.weightOver;
  }
  const wishes = new Map(staff.map((person) => [person.id, new Float64Array(days * kinds)]));
  let constant = 0;
  for (const { employee, day, shift, weight } of instance.onRequests) {
    (wishes.get(employee) as Float64Array)[day * kinds + (at.get(shift) as number)]! -= weight;
    constant += weight;
  }
  for (const { employee, day, shift, weight } of instance.offRequests) {
    (wishes.get(employee) as Float64Array)[day * kinds + (at.get(shift) as number)]! += weight;
  }
  const people = staff.map((person): Person => {
    const wish = wishes.get(person.id) as Float64Array;
    for (const day of person.daysOff) wish.fill(Infinity, day * kinds, (day + 1) * kinds);
    const solver = lineSolver({
      days,
      kinds,
      units,
      mayFollow,
      minUnits: Math.ceil(person.minMinutes / unit),
      // More than every day's longest shift is no limit at all.
      maxUnits: Math.min(Math.floor(person.maxMinutes / unit), days * Math.max(...units)),
      maxRun: person.maxConsecutiveShifts,
      minRun: person.minConsecutiveShifts,
      minRest: person.minConsecutiveDaysOff,
      maxWeekends: person.maxWeekends,
      maxOfKind: shifts.map((shift) => person.maxShifts.get(shift.id) ?? 0),
      maxDaysInWeek: 7,
    });
    return { id: person.id, solver, wish, off: new Float64Array(days), group: 0 };
  });
  const start = Int32Array.from({ length: days * kinds + 1 }, (_, cell) => cell);
  const list = Int32Array.from({ length: days * kinds }, (_, cell) => cell);
  return { days, kinds, people, cells: [{ start, list }], wanted, under, over, constant };
}

/** Lines of kinds (−1 is off) as the roster of an instance. */
export const rosterOf = (instance: Instance, lines: readonly Int8Array[]): Roster =>
  lines.map((line) => Array.from(line, (kind) => (kind < 0 ? null : (instance.shifts[kind]?.id ?? null))));
