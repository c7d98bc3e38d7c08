import { ownCost } from '../dive.ts';
import { cellPrices, copyState, emptyState, putIn, type State, takeOut } from '../search.ts';
import { centreProblem, type CentreProblem, dueMinutes, type Liftable, linesOf, personOf } from './problem.ts';
import { type CentrePerson, type CentreRoster, type CentreTask, paidMinutes } from './task.ts';

/** What is wrong with a task before anything is solved, as codes with what they speak of; the words stand in the room. */
export type Contradiction =
  | { readonly code: 'nobodyHasSkill'; readonly skill: string; readonly wanted: number }
  | { readonly code: 'twoLocksOnOneDay'; readonly person: string; readonly day: number }
  | { readonly code: 'lockOnClosedDay'; readonly person: string; readonly day: number }
  | { readonly code: 'lockOnLeave'; readonly person: string; readonly day: number; readonly template: string }
  | { readonly code: 'lockOutsideContract'; readonly person: string; readonly day: number; readonly template: string }
  /** Nothing is lawful for this person; each of `wouldGive` alone would make it so, none of them when the list is empty. */
  | { readonly code: 'noLawfulLine'; readonly person: string; readonly wouldGive: readonly Give[] };

/** One thing that would have to give: a rule, or one lock. */
export type Give = { readonly rule: Liftable; readonly day: number | null };

const liftables: readonly Liftable[] = ['periodShortfall', 'periodNorm', 'fiveDayWeek', 'consecutiveDays', 'weekends', 'restBetweenShifts', 'leaveKept'];

const lawful = (task: CentreTask, person: CentrePerson, kinds: CentreProblem['kinds'], without: readonly Liftable[] = []): boolean => {
  const { solver, wish, off } = personOf(task, person, kinds, 0, without);
  return solver.solve(wish, off, new Int8Array(task.days.length)) < Infinity;
};

/** Each single rule or lock that alone would have to give for the person to have a lawful line. */
export function whatWouldGive(task: CentreTask, person: CentrePerson, kinds: CentreProblem['kinds']): readonly Give[] {
  const locks = person.locks
    .filter((lock) => lawful(task, { ...person, locks: person.locks.filter((other) => other !== lock) }, kinds))
    .map(({ day }): Give => ({ rule: 'lockKept', day }));
  const rules = liftables.filter((rule) => lawful(task, person, kinds, [rule])).map((rule): Give => ({ rule, day: null }));
  return [...locks, ...rules];
}

/** Everything in a task that cannot be kept together; an empty list means that a lawful roster exists. */
export function contradictions(task: CentreTask, { kinds }: CentreProblem = centreProblem(task)): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const held = new Set(task.people.flatMap(({ skills }) => skills));
  const wantedBySkill = new Map<string, number>();
  for (const { skill, wanted } of task.demand) wantedBySkill.set(skill, Math.max(wantedBySkill.get(skill) ?? 0, wanted));
  for (const [skill, wanted] of wantedBySkill) if (wanted > 0 && !held.has(skill)) found.push({ code: 'nobodyHasSkill', skill, wanted });
  for (const person of task.people) {
    const before = found.length;
    for (const [at, { day, template }] of person.locks.entries()) {
      const other = person.locks.findIndex((lock) => lock.day === day && lock.template !== template);
      if (other >= 0 && other < at) found.push({ code: 'twoLocksOnOneDay', person: person.id, day });
      if (template === null) continue;
      if (!task.days[day]?.open) found.push({ code: 'lockOnClosedDay', person: person.id, day });
      if (person.leaveDays.includes(day)) found.push({ code: 'lockOnLeave', person: person.id, day, template });
      if (!person.templates.includes(template)) found.push({ code: 'lockOutsideContract', person: person.id, day, template });
    }
    if (found.length === before && !lawful(task, person, kinds)) {
      found.push({ code: 'noLawfulLine', person: person.id, wouldGive: whatWouldGive(task, person, kinds) });
    }
  }
  return found;
}

/** The answer to "why does this person not work this shift on this day?". */
export type WhyNot =
  /** It may not be: a closed day, leave, no such contract, another lock, or rules together; each of `wouldGive` alone would allow it. */
  | {
      readonly kind: 'unlawful';
      readonly because: 'closedDay' | 'leaveKept' | 'contractTemplate' | 'lockKept' | 'rulesTogether';
      readonly wouldGive: readonly Give[];
    }
  /** It may be, at a price: the person's best line with it costs so much more, and changes these other days. */
  | { readonly kind: 'costsMore'; readonly costsMore: number; readonly wishes: number; readonly coverage: number; readonly changedDays: readonly number[] }
  | { readonly kind: 'isSo' };

const stateOf = ({ problem, kinds }: CentreProblem, roster: CentreRoster): State => {
  const state = emptyState(problem);
  for (const [at, line] of linesOf(kinds, roster).entries()) {
    state.lines[at]!.set(line);
    putIn(problem, state, at);
  }
  return state;
};

/**
 * Why a person does not work a template (or have a day off, null) on a day of a roster.
 * @throws RangeError for a person who is not in the task
 */
export function whyNot(task: CentreTask, roster: CentreRoster, personId: string, day: number, template: string | null): WhyNot {
  const at = task.people.findIndex(({ id }) => id === personId);
  const person = task.people[at];
  if (!person) throw new RangeError(`no person "${personId}"`);
  if ((roster[at]?.[day]?.template ?? null) === template) return { kind: 'isSo' };
  const centre = centreProblem(task);
  const { problem, kinds } = centre;
  const unlawful = (because: 'closedDay' | 'leaveKept' | 'contractTemplate' | 'lockKept' | 'rulesTogether', wouldGive: readonly Give[]): WhyNot => ({
    kind: 'unlawful',
    because,
    wouldGive,
  });
  if (template !== null && !task.days[day]?.open) return unlawful('closedDay', []);
  if (template !== null && person.leaveDays.includes(day)) return unlawful('leaveKept', [{ rule: 'leaveKept', day }]);
  if (template !== null && !person.templates.includes(template)) return unlawful('contractTemplate', []);
  if (person.locks.some((lock) => lock.day === day && lock.template !== template)) return unlawful('lockKept', [{ rule: 'lockKept', day }]);
  const wanted: CentrePerson = { ...person, locks: [...person.locks, { day, template }] };
  if (!lawful(task, wanted, kinds))
    return unlawful(
      'rulesTogether',
      whatWouldGive(task, wanted, kinds).filter((give) => give.rule !== 'lockKept' || give.day !== day),
    );
  const state = stateOf(centre, roster);
  const before = copyState(state);
  takeOut(problem, state, at);
  const cost = new Float64Array(problem.days * problem.kinds);
  cellPrices(problem, state.oneMore, at, cost);
  const forced = personOf(task, wanted, kinds, problem.people[at]!.group);
  for (let cell = 0; cell < cost.length; cell += 1) if (forced.wish[cell] === Infinity) cost[cell] = Infinity;
  forced.solver.solve(cost, forced.off, state.lines[at]!);
  putIn(problem, state, at);
  const wishes = ownCost(problem, at, state.lines[at]!) - ownCost(problem, at, before.lines[at]!);
  const costsMore = state.cost - before.cost;
  const changedDays = task.days.flatMap((_, d) => (templateOn(kinds, state.lines[at]!, d) === templateOn(kinds, before.lines[at]!, d) ? [] : [d]));
  return { kind: 'costsMore', costsMore, wishes, coverage: costsMore - wishes, changedDays };
}

const templateOn = (kinds: CentreProblem['kinds'], line: Int8Array, day: number): string | null => kinds[line[day]!]?.template.id ?? null;

/** How many paid minutes the people could give at most, beside what the demand takes: the first thing to look at. */
export function capacity(task: CentreTask): { readonly dueMinutes: number; readonly wantedMinutes: number } {
  const longest = Math.max(0, ...task.templates.map(paidMinutes));
  const due = task.people.reduce((sum, person) => sum + (longest > 0 ? dueMinutes(person) : 0), 0);
  return { dueMinutes: due, wantedMinutes: task.demand.reduce((sum, { wanted }) => sum + 30 * wanted, 0) };
}
