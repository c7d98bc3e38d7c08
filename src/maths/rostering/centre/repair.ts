import { cellPrices, copyState, emptyState, putIn, takeOut } from '../search.ts';
import { centreProblem, centreRosterOf, linesOf } from './problem.ts';
import type { Cell, CentreRoster, CentreTask } from './task.ts';

export type Change = { readonly person: string; readonly day: number; readonly from: Cell | null; readonly to: Cell | null };
/** One way to go on: the changes for others, what it costs by the roster's weights, and the roster with them. */
export type Offer = { readonly changes: readonly Change[]; readonly objective: number; readonly roster: CentreRoster };

export type Absence = { readonly person: string; readonly days: readonly number[] };

/**
 * Ways to go on after an absence, the fewest changes first: none, then each time the one person whose cells, changed
 * least, mend most. Only days from `fromDay` on may change, locks and every hard rule hold. The absent person's own days
 * are leave and are no changes.
 * @throws RangeError for a person who is not in the task
 */
export function repairAbsence(task: CentreTask, roster: CentreRoster, absence: Absence, fromDay: number, most = 5): readonly Offer[] {
  const absent = task.people.findIndex(({ id }) => id === absence.person);
  if (absent < 0) throw new RangeError(`no person "${absence.person}"`);
  const published = roster.map((line, at) => (at === absent ? line.map((cell, day) => (absence.days.includes(day) ? null : cell)) : line));
  const { problem, kinds } = centreProblem(task);
  const state = emptyState(problem);
  const before = linesOf(kinds, published);
  for (const [at, line] of before.entries()) {
    state.lines[at]!.set(line);
    putIn(problem, state, at);
  }
  // A change must mend at least this much; changing only a lunch counts as one too.
  const change = Math.max(1, 2 * task.weights.shortage);
  const changed = new Set<number>([absent]);
  const cost = new Float64Array(problem.days * problem.kinds);
  const line = new Int8Array(problem.days);
  const offers: Offer[] = [];
  const offer = (): void => {
    const now = centreRosterOf(kinds, state.lines);
    const changes = now.flatMap((cells, at) =>
      at === absent
        ? []
        : cells.flatMap((to, day): readonly Change[] => {
            const from = published[at]?.[day] ?? null;
            return from?.template === to?.template && from?.lunchAt === to?.lunchAt ? [] : [{ person: task.people[at]!.id, day, from, to }];
          }),
    );
    offers.push({ changes, objective: Math.round(state.cost * 1000) / 1000, roster: now });
  };
  offer();
  while (offers.length <= most) {
    let best = { gain: 1e-6, person: -1, line: new Int8Array(0) };
    for (let person = 0; person < problem.people.length; person += 1) {
      if (changed.has(person)) continue;
      const trial = state;
      const held = trial.lines[person]!.slice();
      const costBefore = trial.cost;
      takeOut(problem, trial, person);
      cellPrices(problem, trial.oneMore, person, cost);
      const was = before[person]!;
      const off = problem.people[person]!.off.slice();
      for (let day = 0; day < problem.days; day += 1) {
        const kept = was[day]!;
        for (let kind = 0; kind < problem.kinds; kind += 1) {
          if (kind === kept) continue;
          cost[day * problem.kinds + kind]! += day < fromDay ? Infinity : change;
        }
        if (kept >= 0) off[day]! += day < fromDay ? Infinity : change;
        else if (day < fromDay) for (let kind = 0; kind < problem.kinds; kind += 1) cost[day * problem.kinds + kind] = Infinity;
      }
      const value = problem.people[person]!.solver.solve(cost, off, line);
      let changes = 0;
      if (value < Infinity) {
        for (let day = 0; day < problem.days; day += 1) if (line[day] !== was[day]) changes += 1;
        trial.lines[person]!.set(line);
        putIn(problem, trial, person);
        const gain = costBefore - trial.cost - change * changes;
        if (changes > 0 && gain > best.gain) best = { gain, person, line: line.slice() };
        takeOut(problem, trial, person);
      }
      trial.lines[person]!.set(held);
      putIn(problem, trial, person);
      trial.cost = costBefore;
    }
    if (best.person < 0) break;
    takeOut(problem, state, best.person);
    state.lines[best.person]!.set(best.line);
    putIn(problem, state, best.person);
    changed.add(best.person);
    offer();
  }
  return offers;
}

/** A roster's cost by the solver's own sums: for showing the price of a hand-made change at once. */
export function rosterCost(task: CentreTask, roster: CentreRoster): number {
  const { problem, kinds } = centreProblem(task);
  const state = copyState(emptyState(problem));
  for (const [at, line] of linesOf(kinds, roster).entries()) {
    state.lines[at]!.set(line);
    putIn(problem, state, at);
  }
  return state.cost;
}
