import type { Problem } from './problem.ts';
import type { Random } from './random.ts';

/** Lines in hand, how many stand in each demand row, and what one more would cost there. */
export type State = {
  readonly lines: readonly Int8Array[];
  readonly counts: Int32Array;
  readonly oneMore: Float64Array;
  cost: number;
};

export const emptyState = (problem: Problem): State => {
  const state: State = {
    lines: problem.people.map(() => new Int8Array(problem.days).fill(-1)),
    counts: new Int32Array(problem.wanted.length),
    oneMore: new Float64Array(problem.wanted.length),
    cost: problem.constant,
  };
  for (let row = 0; row < problem.wanted.length; row += 1) {
    state.cost += problem.wanted[row]! * problem.under[row]!;
    state.oneMore[row] = problem.wanted[row]! > 0 ? -problem.under[row]! : problem.over[row]!;
  }
  for (const person of problem.people) for (let day = 0; day < problem.days; day += 1) state.cost += finite(person.off[day]!);
  return state;
};

export const copyState = (state: State): State => ({
  lines: state.lines.map((line) => line.slice()),
  counts: state.counts.slice(),
  oneMore: state.oneMore.slice(),
  cost: state.cost,
});

const finite = (cost: number): number => (cost === Infinity ? 0 : cost);

/** Takes a person's line out of the coverage (`step` −1) or puts it in (+1), and keeps the cost. */
function move(problem: Problem, state: State, person: number, step: 1 | -1): void {
  const { days, kinds, wanted, under, over } = problem;
  const { wish, off, group } = problem.people[person]!;
  const { start, list } = problem.cells[group]!;
  const { counts, oneMore } = state;
  const line = state.lines[person]!;
  let cost = 0;
  for (let day = 0; day < days; day += 1) {
    const kind = line[day]!;
    if (kind < 0) continue;
    const cell = day * kinds + kind;
    cost += step * (wish[cell]! - finite(off[day]!));
    for (let i = start[cell]!; i < start[cell + 1]!; i += 1) {
      const row = list[i]!;
      if (step > 0) {
        cost += oneMore[row]!;
        counts[row]! += 1;
      } else {
        counts[row]! -= 1;
      }
      oneMore[row] = counts[row]! < wanted[row]! ? -under[row]! : over[row]!;
      if (step < 0) cost -= oneMore[row]!;
    }
  }
  state.cost += cost;
}

export const takeOut = (problem: Problem, state: State, person: number): void => move(problem, state, person, -1);
export const putIn = (problem: Problem, state: State, person: number): void => move(problem, state, person, 1);

/** What each cell would cost now for a person who is out of the coverage: own wishes and one more in each row. */
export function cellPrices(problem: Problem, prices: Float64Array, person: number, out: Float64Array): void {
  const { wish, group } = problem.people[person]!;
  const { start, list } = problem.cells[group]!;
  for (let cell = 0; cell < wish.length; cell += 1) {
    let price = wish[cell]!;
    if (price !== Infinity) for (let i = start[cell]!; i < start[cell + 1]!; i += 1) price += prices[list[i]!]!;
    out[cell] = price;
  }
}

/** Everyone in turn gets the best line beside those already placed. Returns the people who have no lawful line at all. */
export function construct(problem: Problem, state: State, random: Random): readonly number[] {
  const order = problem.people.map((_, person) => person);
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const cost = new Float64Array(problem.days * problem.kinds);
  const without: number[] = [];
  for (const person of order) {
    const { solver, off } = problem.people[person]!;
    cellPrices(problem, state.oneMore, person, cost);
    if (solver.solve(cost, off, state.lines[person]!) === Infinity) without.push(person);
    else putIn(problem, state, person);
  }
  return without;
}

export type SearchOptions = {
  readonly random: Random;
  /** Temperature of the annealing for a share 0–1 of the time spent; in cost. */
  readonly temperature: (share: number) => number;
  /** Share 0–1 of the time spent; 1 or more ends the search. */
  readonly share: () => number;
  /** Called with each better state; it must copy what it keeps. */
  readonly better: (state: State) => void;
  /** Called with every line found, for a pool of columns. */
  readonly found?: (person: number, line: Int8Array) => void;
};

/**
 * Ruin and recreate: one or two people are freed, each gets the exactly best line beside the others, and annealing decides.
 * @returns how many recreations were made
 */
export function improve(problem: Problem, state: State, options: SearchOptions): number {
  const { random, better } = options;
  const { days, kinds, people } = problem;
  const cost = new Float64Array(days * kinds);
  const size = people.length;
  const held = [new Int8Array(days), new Int8Array(days), new Int8Array(days)];
  let best = state.cost;
  let rounds = 0;
  let temperature = options.temperature(0);
  for (;;) {
    if (rounds % 16 === 0) {
      const share = options.share();
      if (share >= 1) break;
      temperature = options.temperature(share);
    }
    rounds += 1;
    const before = state.cost;
    const freed: number[] = [random.below(size)];
    if (size > 1) {
      const many = random.next();
      const wantedFree = many < 0.15 ? 1 : many < 0.9 ? 2 : Math.min(3, size);
      while (freed.length < wantedFree) {
        const person = random.below(size);
        if (!freed.includes(person)) freed.push(person);
      }
    }
    for (const [at, person] of freed.entries()) {
      held[at]!.set(state.lines[person]!);
      takeOut(problem, state, person);
    }
    const noise = freed.length > 1 || random.next() < 0.5 ? temperature * 2 * random.next() : 0;
    for (const [at, person] of freed.entries()) {
      cellPrices(problem, state.oneMore, person, cost);
      // Whoever is placed before another is gets a nudge: the same pair finds different ways to share.
      if (noise > 0 && (at < freed.length - 1 || freed.length === 1)) for (let cell = 0; cell < cost.length; cell += 1) cost[cell]! += noise * random.next();
      const { solver, off } = people[person]!;
      solver.solve(cost, off, state.lines[person]!);
      putIn(problem, state, person);
      options.found?.(person, state.lines[person]!);
    }
    const worse = state.cost - before;
    if (worse <= 1e-9 || random.next() < Math.exp(-worse / temperature)) {
      if (state.cost < best - 1e-9) {
        best = state.cost;
        better(state);
      }
      continue;
    }
    for (const person of freed) takeOut(problem, state, person);
    for (const [at, person] of freed.entries()) {
      state.lines[person]!.set(held[at]!);
      putIn(problem, state, person);
    }
    state.cost = before;
  }
  return rounds;
}
