import { dive } from './dive.ts';
import { generate } from './generate.ts';
import { newMaster } from './master.ts';
import { choiceOfLines, enrich, type MixedSolver, reducedCosts } from './mixed.ts';
import { addLine, emptyPool } from './pool.ts';
import type { Problem } from './problem.ts';
import { randomFrom } from './random.ts';
import { construct, copyState, emptyState, improve, putIn, type State, takeOut } from './search.ts';

export type SolveOptions = {
  readonly seed: number;
  /** Share 0–1 of the time spent, from whoever owns the clock; 1 or more ends the search, as does a cancellation. */
  readonly share: () => number;
  /** Called at each better roster with its cost and lines (copied). */
  readonly better: (cost: number, lines: readonly Int8Array[]) => void;
  /** Called when a better bound is known: no roster at all costs less. */
  readonly bounded?: (bound: number) => void;
  /** Solves choices among known lines exactly, where the problem is small enough to hope for it. */
  readonly mixed?: MixedSolver;
  /** Called with a word on what was done, for those who tune. */
  readonly trace?: (what: string) => void;
};

export type Solved =
  | { readonly kind: 'solved'; readonly cost: number; readonly bound: number; readonly lines: readonly Int8Array[] }
  /** These people have no lawful line at all, whatever the others do: their rules contradict. */
  | { readonly kind: 'noLawfulLine'; readonly people: readonly string[] };

const isWhole = (list: Float64Array): boolean => list.every((value) => value === Infinity || Number.isInteger(value));

/**
 * The best roster found until the share of time is spent, with a bound: construction, ruin and recreate, column
 * generation to its bound, then dives from it, each polished. Every line is lawful by construction. Ends early when the
 * roster is proven best.
 */
export function solve(problem: Problem, options: SolveOptions): Solved {
  const random = randomFrom(options.seed);
  const { share, trace } = options;
  const state = emptyState(problem);
  const without = construct(problem, state, random);
  if (without.length > 0) return { kind: 'noLawfulLine', people: without.map((person) => problem.people[person]!.id) };
  const pool = emptyPool(problem);
  const whole = isWhole(problem.under) && isWhole(problem.over) && problem.people.every(({ wish, off }) => isWhole(wish) && isWhole(off));
  let best = { cost: Infinity, state: copyState(state) };
  let bound = -Infinity;
  const keep = (found: State): void => {
    if (found.cost >= best.cost - 1e-9) return;
    best = { cost: found.cost, state: copyState(found) };
    for (const [person, line] of found.lines.entries()) addLine(problem, pool, person, line, 0);
    options.better(found.cost, best.state.lines);
  };
  const proven = (): boolean => best.cost <= (whole ? Math.ceil(bound - 1e-6) : bound) + 1e-6;
  const over = (): boolean => share() >= 1 || proven();
  /** Ruin and recreate until a share of the whole time, cooling from `hot`. */
  const polish = (from: State, until: number, hot: number, cold: number): number => {
    const began = share();
    const length = Math.max(1e-9, until - began);
    return improve(problem, from, {
      random,
      share: () => (proven() ? 1 : (share() - began) / length),
      temperature: (spent) => hot * (cold / hot) ** Math.min(1, spent),
      better: keep,
    });
  };
  keep(state);
  const startCost = best.cost;
  polish(state, 0.04, Math.max(2, (20 * startCost) / (startCost + 1)), 1);
  trace?.(`ruin and recreate ${best.cost} at ${share().toFixed(3)}`);

  const master = newMaster(problem);
  const everyone = problem.people.map((_, person) => person);
  const root = generate({
    problem,
    pool,
    master,
    free: everyone,
    fixed: new Int32Array(problem.wanted.length),
    fixedCost: 0,
    steps: 60,
    rounds: 400,
    stop: () => share() > 0.5,
  });
  bound = root.bound;
  options.bounded?.(bound);
  trace?.(`bound ${root.bound.toFixed(2)}, mix ${root.mix.toFixed(2)} after ${root.rounds} rounds at ${share().toFixed(3)}`);
  // Dives from prices that are far from settled lose to ruin and recreate: then that goes on instead.
  const promising = root.mix - root.bound < 0.3 * Math.abs(root.mix) + 5;
  if (!promising) {
    polish(copyState(best.state), 1, 10, 0.3);
    return { kind: 'solved', cost: best.cost, bound, lines: best.state.lines };
  }
  const rootEnd = share();
  const rootPrices = master.smooth.slice();
  const reduced = reducedCosts(problem, rootPrices);
  /** Every better roster is made of lines near the root's cheapest: gather many, choose exactly. */
  const chooseExactly = (until: number, part: number): void => {
    const gap = part * (best.cost - bound);
    const gathered = share() + 0.06;
    enrich(problem, pool, rootPrices, gap, random, () => over() || share() > gathered);
    const lines = best.state.lines;
    const { program, start, linesOf } = choiceOfLines(problem, pool, rootPrices, gap, 3000, lines);
    const values = options.mixed?.(program, start, Math.max(0.01, until - share()));
    trace?.(`choice among ${program.integer.filter(Boolean).length} lines, ${values ? 'found' : 'nothing'} at ${share().toFixed(3)}`);
    if (!values) return;
    const work = copyState(best.state);
    for (const [person, line] of linesOf(values).entries()) {
      takeOut(problem, work, person);
      work.lines[person]!.set(line);
      putIn(problem, work, person);
    }
    keep(work);
  };
  let current = copyState(best.state);
  const exactParts = [0.3, 0.6, 1];
  let exactTries = 0;
  let exactAt = rootEnd + 0.3 * (1 - rootEnd);
  let [wholeSpent, wholeLast] = [0, 0];
  for (let turn = 0; !over(); turn += 1) {
    const began = share();
    const all = turn === 0 || (wholeSpent < 0.3 * (began - rootEnd) && wholeLast < 1 - began);
    if (options.mixed && began > exactAt && problem.people.length <= 40) {
      chooseExactly(Math.min(1, began + 0.25), exactParts[exactTries % exactParts.length]!);
      exactTries += 1;
      exactAt = share() + 0.1;
      continue;
    }
    const work = copyState(current);
    const opened = all
      ? everyone
      : chosen(
          work.lines.map((line, person) => reduced.of(person, line)),
          Math.max(4, Math.min(40, Math.ceil(everyone.length * (0.08 + 0.3 * random.next())))),
          random.next,
        );
    const rounds = all ? { firstRounds: 6, rounds: 2, pace: 0.04 } : { firstRounds: 16, rounds: 3, pace: 0.06 };
    dive(work, opened, { problem, pool, master, random, ...rounds, stop: over });
    const dived = work.cost;
    keep(work);
    // A little worse is a new place to look from.
    if (work.cost <= best.cost + 0.004 * Math.abs(best.cost) * random.next()) current = copyState(work);
    else if (current.cost > best.cost + 0.004 * Math.abs(best.cost) || random.next() < 0.05) current = copyState(best.state);
    const spent = share() - began;
    if (all) {
      wholeSpent += spent;
      wholeLast = spent;
    }
    if (dived < best.cost + 0.15 * Math.abs(best.cost)) polish(work, Math.min(1, share() + Math.min(0.05, 0.3 * spent)), 2, 0.3);
    trace?.(`${all ? 'dive' : `dive of ${opened.length}`} ${dived} → ${work.cost}, best ${best.cost} at ${share().toFixed(3)}`);
  }
  return { kind: 'solved', cost: best.cost, bound, lines: best.state.lines };
}

/** Some people, those with more to gain more likely. */
function chosen(gains: readonly number[], count: number, next: () => number): readonly number[] {
  const most = Math.max(1e-9, ...gains);
  return gains
    .map((gain, person) => ({ person, key: -Math.log(1 - next()) / (0.1 + Math.max(0, gain) / most) }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ person }) => person);
}
