import { parentPort, workerData } from 'node:worker_threads';
import { centreProblem, centreRosterOf } from '#maths/rostering/centre/problem.ts';
import type { CentreRoster, CentreTask } from '#maths/rostering/centre/task.ts';
import { solve } from '#maths/rostering/solve.ts';

export type CentreRun = { readonly task: CentreTask; readonly seed: number; readonly seconds: number };
/** The best roster so far, each time it gets better; null when nobody can have a lawful line. */
export type CentreNews = { readonly kind: 'better'; readonly roster: CentreRoster } | { readonly kind: 'ended' };

const { task, seed, seconds } = workerData as CentreRun;
const tell = (news: CentreNews): void => parentPort?.postMessage(news);
const { problem, kinds } = centreProblem(task);
const began = performance.now();
solve(problem, {
  seed,
  share: () => (performance.now() - began) / (1000 * seconds),
  better: (_cost, lines) => tell({ kind: 'better', roster: centreRosterOf(kinds, lines) }),
});
tell({ kind: 'ended' });
