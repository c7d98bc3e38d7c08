import type { Pool } from './pool.ts';
import type { Problem } from './problem.ts';

/**
 * The relaxed master of column generation by a first-order method: each person takes a mix of known lines, each demand
 * row has a price between −over and +under. Primal–dual hybrid gradient with the adaptive step and primal weight of
 * PDLP (Applegate et al. 2021); used for rosters after Strandmark, Qu & Curtois (2020). No factorisation: one step costs
 * what the lines have cells, it can stop at any time, and its prices are central rather than a corner's.
 */
export type Master = {
  /** Price of each demand row: what one more there would be worth. */
  readonly prices: Float64Array;
  /** Prices averaged over the last steps: what to price lines by. */
  readonly smooth: Float64Array;
  /** Balance of primal against dual steps, and the most it may grow to: heavy prices overshoot. */
  weight: number;
  readonly heaviest: number;
  step: number;
};

export const newMaster = (problem: Problem): Master => ({
  prices: new Float64Array(problem.wanted.length),
  smooth: new Float64Array(problem.wanted.length),
  weight: 10,
  heaviest: 100,
  step: 0.05,
});

/** Sums of row prices for each cell of each group: what working it is worth. */
export function cellWorth(problem: Problem, prices: Float64Array, group: number, out: Float64Array): void {
  const { start, list } = problem.cells[group]!;
  for (let cell = 0; cell < out.length; cell += 1) {
    let sum = 0;
    for (let i = start[cell]!; i < start[cell + 1]!; i += 1) sum += prices[list[i]!]!;
    out[cell] = sum;
  }
}

/** Nearest point of the simplex to `v` (sorted threshold); a few columns only. */
function toSimplex(v: Float64Array, n: number, sorted: Float64Array): void {
  for (let i = 0; i < n; i += 1) sorted[i] = v[i]!;
  const view = sorted.subarray(0, n).sort();
  let sum = 0;
  let threshold = 0;
  for (let k = 1; k <= n; k += 1) {
    const value = view[n - k]!;
    sum += value;
    if (value - (sum - 1) / k <= 0) break;
    threshold = (sum - 1) / k;
  }
  for (let i = 0; i < n; i += 1) v[i] = Math.max(0, v[i]! - threshold);
}

/**
 * Takes `steps` steps for the `free` people; `fixed` is what the others already cover.
 * Shares of the columns and prices are changed in place.
 */
export function stepMaster(problem: Problem, pool: Pool, master: Master, free: readonly number[], fixed: Int32Array | Float64Array, steps: number): void {
  const { wanted, under, over } = problem;
  const rows = wanted.length;
  const size = problem.days * problem.kinds;
  const worth = problem.cells.map(() => new Float64Array(size));
  const load = problem.cells.map(() => new Float64Array(size));
  const { prices, smooth } = master;
  const next = new Float64Array(rows);
  const covered = new Float64Array(rows);
  const fresh = new Float64Array(rows);
  const most = Math.max(1, ...free.map((person) => pool.columns[person]!.length));
  const scratch = new Float64Array(most);
  const trial = free.map((person) => new Float64Array(pool.columns[person]!.length));
  const sums = free.map((person) => new Float64Array(pool.columns[person]!.length));
  const from = free.map((person) => Float64Array.from(pool.columns[person]!, (column) => column.share));
  const first = prices.slice();
  const shares = from.map((list) => list.slice());
  const sumPrices = new Float64Array(rows);

  const cover = (lists: readonly Float64Array[], out: Float64Array): void => {
    for (const table of load) table.fill(0);
    for (let f = 0; f < free.length; f += 1) {
      const person = free[f]!;
      const columns = pool.columns[person]!;
      const table = load[problem.people[person]!.group]!;
      const list = lists[f]!;
      for (let j = 0; j < columns.length; j += 1) {
        const share = list[j]!;
        if (share === 0) continue;
        const cells = columns[j]!.cells;
        for (let i = 0; i < cells.length; i += 1) table[cells[i]!]! += share;
      }
    }
    for (let row = 0; row < rows; row += 1) out[row] = fixed[row]!;
    for (let g = 0; g < load.length; g += 1) {
      const { start, list } = problem.cells[g]!;
      const table = load[g]!;
      for (let cell = 0; cell < size; cell += 1) {
        const amount = table[cell]!;
        if (amount !== 0) for (let i = start[cell]!; i < start[cell + 1]!; i += 1) out[list[i]!]! += amount;
      }
    }
  };
  cover(shares, covered);
  let done = 0;
  for (let k = 0; k < steps; k += 1) {
    for (let g = 0; g < worth.length; g += 1) cellWorth(problem, prices, g, worth[g]!);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const tau = master.step / master.weight;
      const sigma = master.step * master.weight;
      let moved = 0;
      for (let f = 0; f < free.length; f += 1) {
        const person = free[f]!;
        const columns = pool.columns[person]!;
        const table = worth[problem.people[person]!.group]!;
        const [list, now] = [trial[f]!, shares[f]!];
        for (let j = 0; j < columns.length; j += 1) {
          const { cells, own } = columns[j]!;
          let reduced = own;
          for (let i = 0; i < cells.length; i += 1) reduced -= table[cells[i]!]!;
          list[j] = now[j]! - tau * reduced;
        }
        toSimplex(list, columns.length, scratch);
        for (let j = 0; j < columns.length; j += 1) moved += (list[j]! - now[j]!) ** 2;
      }
      cover(trial, fresh);
      let priced = 0;
      let crossed = 0;
      for (let row = 0; row < rows; row += 1) {
        const price = Math.max(-over[row]!, Math.min(under[row]!, prices[row]! + sigma * (wanted[row]! - 2 * fresh[row]! + covered[row]!)));
        next[row] = price;
        const change = price - prices[row]!;
        priced += change * change;
        crossed += change * (fresh[row]! - covered[row]!);
      }
      const movement = master.weight * moved + priced / master.weight;
      const limit = crossed === 0 ? Infinity : movement / (2 * Math.abs(crossed));
      const used = master.step;
      done += 1;
      master.step = Math.min((1 - (done + 1) ** -0.3) * limit, (1 + (done + 1) ** -0.6) * used);
      if (!(master.step > 1e-9)) master.step = 1e-9;
      if (used > limit) continue;
      for (let f = 0; f < free.length; f += 1) {
        const [list, sum] = [trial[f]!, sums[f]!];
        shares[f]!.set(list);
        for (let j = 0; j < list.length; j += 1) sum[j]! += list[j]!;
      }
      prices.set(next);
      covered.set(fresh);
      break;
    }
    for (let row = 0; row < rows; row += 1) sumPrices[row]! += prices[row]!;
  }
  // Restart from the average, and balance primal against dual by how far each has gone.
  let [farX, farY] = [0, 0];
  for (let f = 0; f < free.length; f += 1) {
    const columns = pool.columns[free[f]!]!;
    for (let j = 0; j < columns.length; j += 1) {
      const share = shares[f]![j]!;
      columns[j]!.share = share < 1e-6 ? 0 : share;
      farX += (share - from[f]![j]!) ** 2;
    }
  }
  for (let row = 0; row < rows; row += 1) {
    smooth[row] = sumPrices[row]! / steps;
    farY += (prices[row]! - first[row]!) ** 2;
  }
  if (farX > 1e-12 && farY > 1e-12) master.weight = Math.max(0.3, Math.min(master.heaviest, Math.sqrt(master.weight * Math.sqrt(farY / farX))));
}

/** Cost of the mix of columns, demand paid by the mixed coverage: never below the master's optimum. */
export function masterCost(problem: Problem, pool: Pool, free: readonly number[], fixed: Int32Array | Float64Array): number {
  const { wanted, under, over } = problem;
  const covered = Float64Array.from(fixed);
  let cost = problem.constant;
  for (const person of free) {
    const { start, list } = problem.cells[problem.people[person]!.group]!;
    for (const { share, own, cells } of pool.columns[person]!) {
      if (share === 0) continue;
      cost += share * own;
      for (const cell of cells) for (let i = start[cell]!; i < start[cell + 1]!; i += 1) covered[list[i]!]! += share;
    }
  }
  for (let row = 0; row < wanted.length; row += 1) {
    const missing = wanted[row]! - covered[row]!;
    cost += missing > 0 ? missing * under[row]! : -missing * over[row]!;
  }
  return cost;
}
