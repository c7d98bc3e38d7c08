import { ownCost } from './dive.ts';
import { cellWorth } from './master.ts';
import { addLine, type Column, type Pool } from './pool.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';

/** A mixed-integer program in compressed columns: minimise costs, each row between its limits. */
export type MixedProgram = {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
};

/** Solves a program for at most that share of the whole time, from a known solution; null when nothing was found. */
export type MixedSolver = (program: MixedProgram, start: Float64Array | null, share: number) => Float64Array | null;

/** What each person's line costs above that person's cheapest at these prices, with the cheapest itself. */
export function reducedCosts(
  problem: Problem,
  prices: Float64Array,
): { readonly of: (person: number, line: Int8Array) => number; readonly cost: (person: number) => Float64Array } {
  const size = problem.days * problem.kinds;
  const worth = problem.cells.map((_, group) => {
    const out = new Float64Array(size);
    cellWorth(problem, prices, group, out);
    return out;
  });
  const costs = problem.people.map(({ wish, group }) => wish.map((price, cell) => price - worth[group]![cell]!));
  const line = new Int8Array(problem.days);
  const least = problem.people.map(({ solver, off }, person) => solver.solve(costs[person]!, off, line));
  return {
    of: (person, worked) => {
      let mine = ownCost(problem, person, worked);
      const table = worth[problem.people[person]!.group]!;
      for (let day = 0; day < worked.length; day += 1) if (worked[day]! >= 0) mine -= table[day * problem.kinds + worked[day]!]!;
      return mine - least[person]!;
    },
    cost: (person) => costs[person]!,
  };
}

/** Lines near the cheapest at the root's prices: a roster cheaper than `gap` above the bound has no line that costs `gap` more than it must. */
export function enrich(problem: Problem, pool: Pool, prices: Float64Array, gap: number, random: Random, stop: () => boolean): void {
  const reduced = reducedCosts(problem, prices);
  const cost = new Float64Array(problem.days * problem.kinds);
  const line = new Int8Array(problem.days);
  while (!stop()) {
    for (const [person, { solver, off }] of problem.people.entries()) {
      const noise = (gap / 2) * random.next() ** 2;
      const base = reduced.cost(person);
      for (let cell = 0; cell < cost.length; cell += 1) cost[cell] = base[cell]! + noise * random.next();
      solver.solve(cost, off, line);
      if (reduced.of(person, line) < gap) addLine(problem, pool, person, line, 0);
    }
  }
}

/** The choice of one known line for each person as a program, with the lines it chooses from. */
export function choiceOfLines(
  problem: Problem,
  pool: Pool,
  prices: Float64Array,
  gap: number,
  most: number,
  incumbent: readonly Int8Array[],
): { readonly program: MixedProgram; readonly start: Float64Array | null; readonly linesOf: (values: Float64Array) => readonly Int8Array[] } {
  const reduced = reducedCosts(problem, prices);
  const near = pool.columns
    .flatMap((columns, person) =>
      columns.map((column) => {
        const mine = column.line.every((kind, day) => kind === incumbent[person]![day]);
        return { person, column, mine, rank: reduced.of(person, column.line) };
      }),
    )
    .filter(({ rank }) => rank < gap)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, Math.max(most, problem.people.length));
  const people = problem.people.length;
  const rows = problem.wanted.length;
  const used = Array.from({ length: rows }, (_, row) => row).filter((row) => problem.under[row]! > 0 || problem.over[row]! > 0);
  const rowAt = new Map(used.map((row, at) => [row, people + at]));
  const covered = new Float64Array(rows);
  const entriesOf = ({ cells }: Column, group: number): ReadonlyMap<number, number> => {
    const { start, list } = problem.cells[group]!;
    const entries = new Map<number, number>();
    for (const cell of cells) for (let i = start[cell]!; i < start[cell + 1]!; i += 1) entries.set(list[i]!, (entries.get(list[i]!) ?? 0) + 1);
    return entries;
  };
  const cost: number[] = [];
  const starts: number[] = [0];
  const at: number[] = [];
  const values: number[] = [];
  const startAt: number[] = [];
  const upper: number[] = [];
  let whole = near.filter(({ mine }) => mine).length === people;
  for (const { person, column, mine } of near) {
    cost.push(column.own);
    startAt.push(mine ? 1 : 0);
    upper.push(1);
    at.push(person);
    values.push(1);
    for (const [row, count] of entriesOf(column, problem.people[person]!.group)) {
      if (mine) covered[row]! += count;
      const place = rowAt.get(row);
      if (place === undefined) continue;
      at.push(place);
      values.push(count);
    }
    starts.push(at.length);
  }
  for (const row of used) {
    for (const [price, sign] of [
      [problem.under[row]!, 1],
      [problem.over[row]!, -1],
    ] as const) {
      cost.push(price);
      const amount = Math.max(0, sign * (problem.wanted[row]! - covered[row]!));
      // A missing or surplus one costs this much above its price: more of them than the gap allows cannot pay.
      const most = Math.min(people + problem.wanted[row]!, Math.floor(gap / Math.max(1e-9, price - sign * prices[row]!) + 1e-9));
      if (amount > most) whole = false;
      upper.push(most);
      startAt.push(amount);
      at.push(rowAt.get(row)!);
      values.push(sign);
      starts.push(at.length);
    }
  }
  const limits = Float64Array.from([...problem.people.map(() => 1), ...used.map((row) => problem.wanted[row]!)]);
  const program: MixedProgram = {
    cost: Float64Array.from(cost),
    lower: new Float64Array(cost.length),
    upper: Float64Array.from(upper),
    integer: new Uint8Array(cost.length).fill(1, 0, near.length),
    rowLower: limits,
    rowUpper: limits,
    starts: Int32Array.from(starts),
    rows: Int32Array.from(at),
    values: Float64Array.from(values),
  };
  return {
    program,
    start: whole ? Float64Array.from(startAt) : null,
    linesOf: (found) => {
      const lines = incumbent.map((line) => line);
      for (const [n, { person, column }] of near.entries()) if (found[n]! > 0.5) lines[person] = column.line;
      return lines;
    },
  };
}
