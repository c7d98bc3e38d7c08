import { parentPort, workerData } from 'node:worker_threads';
import type { Instance } from '#maths/rostering/instance.ts';
import { problemOf } from '#maths/rostering/problem.ts';
import { solve } from '#maths/rostering/solve.ts';
import { highsSolver } from './highs.ts';

/** What a worker is given: the instance, its own seed and how long it may take. */
export type RosterTask = { readonly instance: Instance; readonly seed: number; readonly seconds: number; readonly exact: boolean };
/** What it tells: each better roster as it is found, and the end. */
export type RosterNews =
  | { readonly kind: 'better'; readonly cost: number; readonly lines: readonly Int8Array[] }
  | { readonly kind: 'bounded'; readonly bound: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'noLawfulLine'; readonly people: readonly string[] };

const task = workerData as RosterTask;
const tell = (news: RosterNews): void => parentPort?.postMessage(news);
const began = performance.now();
// One of the workers may choose among known lines exactly; the other goes on searching meanwhile.
const highs = task.exact ? await highsSolver() : null;
const solved = solve(problemOf(task.instance), {
  seed: task.seed,
  share: () => (performance.now() - began) / (1000 * task.seconds),
  mixed: highs ? (program, start, share) => highs(program, start, share * task.seconds).values : undefined,
  bounded: (bound) => tell({ kind: 'bounded', bound }),
  better: (cost, lines) => tell({ kind: 'better', cost, lines }),
});
tell(solved.kind === 'noLawfulLine' ? solved : { kind: 'ended' });
