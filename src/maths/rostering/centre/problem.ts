import { type LineRules, lineSolver } from '../line.ts';
import type { Cells, Person, Problem } from '../problem.ts';
import { type Cell, type CentrePerson, type CentreRoster, type CentreTask, endOn, paidMinutes, poolsOf, type ShiftTemplate, slotMinutes } from './task.ts';

/** A kind of the solver: a template with its lunch at one time. Kinds of one template are one class to the line program. */
export type CentreKind = { readonly template: ShiftTemplate; readonly lunchAt: number | null };

export function kindsOf(templates: readonly ShiftTemplate[]): readonly CentreKind[] {
  return templates.flatMap((template): readonly CentreKind[] => {
    if (template.lunchMinutes === 0) return [{ template, lunchAt: null }];
    const count = Math.floor((template.lunchTo - template.lunchFrom) / slotMinutes) + 1;
    return Array.from({ length: Math.max(0, count) }, (_, n) => ({ template, lunchAt: template.lunchFrom + n * slotMinutes }));
  });
}

/** Slots of the day in which someone on this kind answers. */
export function slotsOf({ template, lunchAt }: CentreKind, endMinute: number): readonly number[] {
  const slots: number[] = [];
  for (let minute = template.startMinute; minute + slotMinutes <= endMinute; minute += slotMinutes) {
    if (lunchAt !== null && minute >= lunchAt && minute < lunchAt + template.lunchMinutes) continue;
    slots.push(minute / slotMinutes);
  }
  return slots;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Names of the limits that `without` can lift, to ask what would have to give. */
export type Liftable = 'fiveDayWeek' | 'periodNorm' | 'periodShortfall' | 'restBetweenShifts' | 'consecutiveDays' | 'weekends' | 'leaveKept' | 'lockKept';

/** A person's lawful lines and own costs, with some rules lifted. */
export function personOf(task: CentreTask, person: CentrePerson, kinds: readonly CentreKind[], group: number, without: readonly Liftable[] = []): Person {
  const { days, rules, weights } = task;
  const lifted = (rule: Liftable): boolean => without.includes(rule);
  const size = days.length * kinds.length;
  const wish = new Float64Array(size);
  const off = new Float64Array(days.length);
  const leave = new Set(lifted('leaveKept') ? [] : person.leaveDays);
  for (const [d, day] of days.entries()) {
    for (const [k, { template, lunchAt }] of kinds.entries()) {
      const cell = d * kinds.length + k;
      const lunchLate = lunchAt !== null && lunchAt + template.lunchMinutes > endOn(template, day);
      if (!day.open || lunchLate || leave.has(d) || !person.templates.includes(template.id)) wish[cell] = Infinity;
      else if (template.unpopular) wish[cell] = weights.unpopular * Math.max(0, 1 + Math.round(person.fairnessBalance));
    }
  }
  for (const { day, template, weight } of person.wishes) {
    for (const [k, kind] of kinds.entries()) if (template === null || kind.template.id !== template) wish[day * kinds.length + k]! += weight;
    if (template !== null) off[day]! += weight;
  }
  if (!lifted('lockKept')) {
    for (const { day, template } of person.locks) {
      for (const [k, kind] of kinds.entries()) if (template === null || kind.template.id !== template) wish[day * kinds.length + k] = Infinity;
      if (template !== null) off[day] = Infinity;
    }
  }
  const minutes = kinds.map(({ template }) => paidMinutes(template));
  const unit = minutes.reduce(gcd, 0) || 1;
  const due = dueMinutes(person);
  const most = days.length * Math.max(unit, ...minutes);
  const lineRules: LineRules = {
    days: days.length,
    kinds: kinds.length,
    units: minutes.map((value) => value / unit),
    mayFollow: kinds.flatMap((a) =>
      kinds.map((b) => lifted('restBetweenShifts') || 1440 - a.template.endMinute + b.template.startMinute >= rules.minRestMinutes),
    ),
    minUnits: lifted('periodShortfall') ? 0 : Math.ceil(Math.max(0, due - person.shortfallMinutes) / unit),
    maxUnits: Math.floor((lifted('periodNorm') ? most : Math.min(most, due)) / unit),
    maxRun: lifted('consecutiveDays') ? days.length : rules.maxConsecutiveDays,
    minRun: 1,
    minRest: 1,
    maxWeekends: lifted('weekends') ? days.length : rules.maxWeekends,
    maxOfKind: kinds.map(({ template }) => (person.templates.includes(template.id) ? days.length : 0)),
    // The axis of the week is only carried where more days are open than may be worked.
    maxDaysInWeek: lifted('fiveDayWeek') || mostOpenInWeek(task) <= rules.maxDaysInWeek ? 7 : rules.maxDaysInWeek,
    runBefore: lifted('consecutiveDays') ? 0 : person.workedBefore,
  };
  return { id: person.id, solver: lineSolver(lineRules), wish, off, group };
}

/** Paid minutes due in the horizon after leave. */
export const dueMinutes = (person: CentrePerson): number => Math.max(0, person.normMinutes - new Set(person.leaveDays).size * person.leaveMinutes);

function mostOpenInWeek({ days }: CentreTask): number {
  const open = Array.from({ length: Math.ceil(days.length / 7) }, () => 0);
  for (const [d, day] of days.entries()) if (day.open) open[Math.floor(d / 7)]! += 1;
  return Math.max(0, ...open);
}

export type CentreProblem = { readonly problem: Problem; readonly kinds: readonly CentreKind[] };

/** The Centre's roster in the solver's terms: a demand row for each open day, slot and pool of skills that is wanted. */
export function centreProblem(task: CentreTask): CentreProblem {
  const { days, people, demand, weights } = task;
  const kinds = kindsOf(task.templates);
  const skills = [...new Set(demand.map(({ skill }) => skill))].toSorted();
  const pools = poolsOf(skills);
  const slots = 48;
  const wantedOf = new Map<number, number>();
  const rowKey = (day: number, slot: number, pool: number): number => (day * slots + slot) * pools.length + pool;
  for (const { day, slot, skill, wanted } of demand) {
    for (const [pool, set] of pools.entries()) {
      if (set.includes(skill)) wantedOf.set(rowKey(day, slot, pool), (wantedOf.get(rowKey(day, slot, pool)) ?? 0) + wanted);
    }
  }
  // Surplus is counted once, in the pool of everybody; where nothing is wanted, people present are surplus too.
  const all = pools.length - 1;
  for (const [d, day] of days.entries()) {
    if (!day.open || all < 0) continue;
    for (const kind of kinds)
      for (const slot of slotsOf(kind, endOn(kind.template, day))) if (!wantedOf.has(rowKey(d, slot, all))) wantedOf.set(rowKey(d, slot, all), 0);
  }
  const keys = [...wantedOf.keys()].toSorted((a, b) => a - b);
  const rowAt = new Map(keys.map((key, row) => [key, row]));
  const groupKeys = people.map((person) => skills.filter((skill) => person.skills.includes(skill)).join('|'));
  const groups = [...new Set(groupKeys)];
  const cells = groups.map((group): Cells => {
    const own = group.split('|');
    const start: number[] = [0];
    const list: number[] = [];
    for (const [d, day] of days.entries()) {
      for (const kind of kinds) {
        if (day.open) {
          for (const slot of slotsOf(kind, endOn(kind.template, day))) {
            for (const [pool, set] of pools.entries()) {
              const row = set.some((skill) => own.includes(skill)) ? rowAt.get(rowKey(d, slot, pool)) : undefined;
              if (row !== undefined) list.push(row);
            }
          }
        }
        start.push(list.length);
      }
    }
    return { start: Int32Array.from(start), list: Int32Array.from(list) };
  });
  const problem: Problem = {
    days: days.length,
    kinds: kinds.length,
    people: people.map((person, at) => personOf(task, person, kinds, groups.indexOf(groupKeys[at]!))),
    cells,
    wanted: Int32Array.from(keys, (key) => wantedOf.get(key)!),
    under: new Float64Array(keys.length).fill(weights.shortage),
    over: Float64Array.from(keys, (key) => (key % pools.length === all ? weights.surplus : 0)),
    constant: 0,
  };
  return { problem, kinds };
}

export const centreRosterOf = (kinds: readonly CentreKind[], lines: readonly Int8Array[]): CentreRoster =>
  lines.map((line) =>
    Array.from(line, (k): Cell | null => {
      const kind = k < 0 ? undefined : kinds[k];
      return kind ? { template: kind.template.id, lunchAt: kind.lunchAt } : null;
    }),
  );

/** The lines of a roster, for going on from it. @throws RangeError when a cell is no kind of these templates */
export function linesOf(kinds: readonly CentreKind[], roster: CentreRoster): readonly Int8Array[] {
  return roster.map((line) =>
    Int8Array.from(line, (cell) => {
      if (cell === null) return -1;
      const at = kinds.findIndex((kind) => kind.template.id === cell.template && kind.lunchAt === cell.lunchAt);
      if (at < 0) throw new RangeError(`no shift "${cell.template}" with a lunch at minute ${cell.lunchAt}`);
      return at;
    }),
  );
}
