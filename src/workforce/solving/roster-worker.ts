import { parentPort, workerData } from 'node:worker_threads';
import { centreProblem } from '#maths/rostering/centre/problem.ts';
import type { CentreTask } from '#maths/rostering/centre/task.ts';
import type { Instance } from '#maths/rostering/instance.ts';
import { problemOf } from '#maths/rostering/problem.ts';
import { solve } from '#maths/rostering/solve.ts';
import { highsSolver } from './highs.ts';

export type RosterSubject = { readonly kind: 'published'; readonly instance: Instance } | { readonly kind: 'centre'; readonly task: CentreTask };
/** What a worker is given: the subject, its own seed, how long it may take, and whether it may choose among lines by HiGHS. */
export type RosterTask = { readonly subject: RosterSubject; readonly seed: number; readonly seconds: number; readonly exact: boolean };
/** What it tells: each better roster as it is found, the bound, and the end. */
export type RosterNews =
  | { readonly kind: 'better'; readonly cost: number; readonly lines: readonly Int8Array[] }
  | { readonly kind: 'bounded'; readonly bound: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'noLawfulLine'; readonly people: readonly string[] };

const { subject, seed, seconds, exact } = workerData as RosterTask;
const tell = (news: RosterNews): void => parentPort?.postMessage(news);
const began = performance.now();
// One of the workers may choose among known lines exactly; the other goes on searching meanwhile.
const highs = exact ? await highsSolver() : null;
const problem = subject.kind === 'published' ? problemOf(subject.instance) : centreProblem(subject.task).problem;
const solved = solve(problem, {
  seed,
  share: () => (performance.now() - began) / (1000 * seconds),
  mixed: highs ? (program, start, share) => highs(program, start, share * seconds).values : undefined,
  bounded: (bound) => tell({ kind: 'bounded', bound }),
  better: (cost, lines) => tell({ kind: 'better', cost, lines }),
});
tell(solved.kind === 'noLawfulLine' ? solved : { kind: 'ended' });
