import { cellWorth, type Master, masterCost, stepMaster } from './master.ts';
import { addLine, dropIdle, type Pool } from './pool.ts';
import type { Problem } from './problem.ts';

export type Generation = {
  readonly problem: Problem;
  readonly pool: Pool;
  readonly master: Master;
  /** People whose lines are open; the lines of the others stand in `fixed` (coverage by row) and `fixedCost`. */
  readonly free: readonly number[];
  readonly fixed: Int32Array;
  readonly fixedCost: number;
  readonly steps: number;
  readonly rounds: number;
  readonly stop: () => boolean;
};

export type Generated = {
  /** No roster that keeps the fixed lines costs less: prices times demand, and the cheapest lawful line of each free person. */
  readonly bound: number;
  readonly mix: number;
  readonly rounds: number;
};

/** A round counter for the whole pool's life: what was useful lately stays. */
const clocks = new WeakMap<Pool, number>();
/** The round the pool is in. */
export const roundOf = (pool: Pool): number => clocks.get(pool) ?? 0;
const tick = (pool: Pool): number => {
  const now = (clocks.get(pool) ?? 0) + 1;
  clocks.set(pool, now);
  return now;
};

/** Prices and lines in turn until mix and bound meet, or the rounds or the time are spent. */
export function generate(task: Generation): Generated {
  const { problem, pool, master, free, fixed } = task;
  const size = problem.days * problem.kinds;
  const cost = new Float64Array(size);
  const line = new Int8Array(problem.days);
  const worth = problem.cells.map(() => new Float64Array(size));
  let [bound, mix, rounds] = [-Infinity, Infinity, 0];
  while (rounds < task.rounds && !task.stop()) {
    rounds += 1;
    const now = tick(pool);
    stepMaster(problem, pool, master, free, fixed, task.steps);
    const prices = master.smooth;
    let value = problem.constant + task.fixedCost;
    for (let row = 0; row < prices.length; row += 1) value += prices[row]! * (problem.wanted[row]! - fixed[row]!);
    for (let g = 0; g < worth.length; g += 1) cellWorth(problem, prices, g, worth[g]!);
    for (const person of free) {
      const { wish, off, solver, group } = problem.people[person]!;
      const table = worth[group]!;
      for (let cell = 0; cell < size; cell += 1) cost[cell] = wish[cell]! - table[cell]!;
      value += solver.solve(cost, off, line);
      addLine(problem, pool, person, line, now);
      for (const column of pool.columns[person]!) if (column.share > 0) column.used = now;
    }
    bound = Math.max(bound, value);
    mix = masterCost(problem, pool, free, fixed) + task.fixedCost;
    if (now % 10 === 0) dropIdle(pool, now - 20, 25);
    if (mix - bound <= 0.0004 * Math.abs(mix) + 0.01) break;
  }
  return { bound, mix, rounds };
}
