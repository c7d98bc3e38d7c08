import { generate, roundOf } from './generate.ts';
import type { Master } from './master.ts';
import { type Pool, startFrom } from './pool.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import { putIn, type State, takeOut } from './search.ts';

export type DiveOptions = {
  readonly problem: Problem;
  readonly pool: Pool;
  readonly master: Master;
  readonly random: Random;
  /** Share of the open people settled at each step. */
  readonly pace: number;
  /** Rounds of pricing before the first person is settled, and after each step. */
  readonly firstRounds: number;
  readonly rounds: number;
  readonly stop: () => boolean;
};

/** What a person's line costs alone. */
export function ownCost(problem: Problem, person: number, line: Int8Array): number {
  const { wish, off } = problem.people[person]!;
  let sum = 0;
  for (let day = 0; day < line.length; day += 1) sum += line[day]! < 0 ? off[day]! : wish[day * problem.kinds + line[day]!]!;
  return sum;
}

/**
 * Opens the `free` people of a roster and settles them again, the most decided first; prices and lines are found anew for
 * the others after each step. The state is a whole lawful roster at the end even when time runs out on the way.
 */
export function dive(state: State, opened: readonly number[], options: DiveOptions): void {
  const { problem, pool, random } = options;
  const master: Master = { ...options.master, weight: 1, heaviest: 10, prices: options.master.smooth.slice(), smooth: options.master.smooth.slice() };
  let fixedCost = 0;
  for (let person = 0; person < problem.people.length; person += 1) if (!opened.includes(person)) fixedCost += ownCost(problem, person, state.lines[person]!);
  // A part is mended from what stands: the mix begins as the lines in hand, so that they are lost only to something better.
  if (opened.length < problem.people.length) for (const person of opened) startFrom(problem, pool, person, state.lines[person]!, roundOf(pool));
  for (const person of opened) takeOut(problem, state, person);
  let free = [...opened];
  let first = true;
  while (free.length > 0) {
    if (!options.stop()) {
      generate({
        problem,
        pool,
        master,
        free,
        fixed: state.counts,
        fixedCost,
        steps: 30,
        rounds: first ? options.firstRounds : options.rounds,
        stop: options.stop,
      });
      first = false;
    }
    const ranked = free
      .map((person) => {
        const columns = pool.columns[person]!;
        let top = columns[0]!;
        for (const column of columns) if (column.share > top.share) top = column;
        return { person, top, rank: top.share + 0.15 * random.next() };
      })
      .toSorted((a, b) => b.rank - a.rank);
    const least = Math.max(1, Math.ceil(options.pace * free.length));
    const settled = ranked.filter(({ top }, at) => at < least || top.share > 0.97);
    for (const { person, top } of settled) {
      state.lines[person]!.set(top.line);
      putIn(problem, state, person);
      fixedCost += top.own;
    }
    const gone = new Set(settled.map(({ person }) => person));
    free = free.filter((person) => !gone.has(person));
  }
}
