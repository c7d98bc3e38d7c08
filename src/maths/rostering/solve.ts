import type { Problem } from './problem.ts';
import { randomFrom } from './random.ts';
import { construct, emptyState, improve, type State } from './search.ts';

export type SolveOptions = {
  readonly seed: number;
  /** Share 0–1 of the time spent, from whoever owns the clock; 1 or more ends the search, as does a cancellation. */
  readonly share: () => number;
  /** Called at each better roster with its cost and lines (copied). */
  readonly better: (cost: number, lines: readonly Int8Array[]) => void;
};

export type Solved =
  | { readonly kind: 'solved'; readonly cost: number; readonly lines: readonly Int8Array[] }
  /** These people have no lawful line at all, whatever the others do: their rules contradict. */
  | { readonly kind: 'noLawfulLine'; readonly people: readonly string[] };

/** The best roster found until the share of time is spent. Every line in it is lawful by construction. */
export function solve(problem: Problem, options: SolveOptions): Solved {
  const random = randomFrom(options.seed);
  const state = emptyState(problem);
  const without = construct(problem, state, random);
  if (without.length > 0) return { kind: 'noLawfulLine', people: without.map((person) => problem.people[person]!.id) };
  let best = { cost: Infinity, lines: [] as readonly Int8Array[] };
  const keep = (found: State): void => {
    if (found.cost >= best.cost - 1e-9) return;
    best = { cost: found.cost, lines: found.lines.map((line) => line.slice()) };
    options.better(best.cost, best.lines);
  };
  keep(state);
  const hot = 20;
  const cold = 0.5;
  improve(problem, state, { random, share: options.share, temperature: (share) => hot * (cold / hot) ** share, better: keep });
  return { kind: 'solved', ...best };
}
