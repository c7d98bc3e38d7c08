import { Worker } from 'node:worker_threads';
import { checkRoster, type Score } from '#maths/rostering/check.ts';
import type { Instance, Roster } from '#maths/rostering/instance.ts';
import { rosterOf } from '#maths/rostering/problem.ts';
import type { RosterNews, RosterTask } from './roster-worker.ts';

export type RosterSolution =
  | { readonly kind: 'solved'; readonly roster: Roster; readonly score: Score; readonly bound: number; readonly seconds: number }
  | { readonly kind: 'noLawfulLine'; readonly people: readonly string[] }
  /** Not even a first roster was found in the time given. */
  | { readonly kind: 'outOfTime' };

export type RosterRun = {
  readonly seconds: number;
  readonly workers?: number;
  readonly seed?: number;
  /** Ends the search at once with the best so far. */
  readonly signal?: AbortSignal;
  /** Told of each better roster, by its objective and the seconds spent. */
  readonly progress?: (objective: number, seconds: number) => void;
};

/** A worker that does not end by itself is ended this long after its time. */
const graceMs = 250;

/**
 * Solves an instance in worker threads with different seeds and keeps the best roster at any instant; the independent
 * checker scores it before it is handed on.
 * @throws Error when a worker fails, or when solver and checker disagree (a defect, never a wrong roster)
 */
export async function solveRoster(instance: Instance, run: RosterRun): Promise<RosterSolution> {
  const began = performance.now();
  const spent = (): number => (performance.now() - began) / 1000;
  let best: { cost: number; lines: readonly Int8Array[] } | null = null;
  let bound = -Infinity;
  const stops: (() => void)[] = [];
  let without: readonly string[] | null = null;
  const one = (seed: number): Promise<void> =>
    new Promise((done, failed) => {
      const workerData: RosterTask = { instance, seed, exact: seed % 2 === 1, seconds: Math.max(0.05, run.seconds - spent()) };
      const worker = new Worker(new URL('./roster-worker.ts', import.meta.url), { workerData });
      const end = (): void => {
        clearTimeout(timer);
        run.signal?.removeEventListener('abort', end);
        void worker.terminate();
        done();
      };
      stops.push(end);
      const timer = setTimeout(end, 1000 * run.seconds + graceMs);
      run.signal?.addEventListener('abort', end);
      worker.on('message', (news: RosterNews) => {
        if (news.kind === 'better') {
          if (best !== null && news.cost >= best.cost) return;
          best = { cost: news.cost, lines: news.lines };
          run.progress?.(news.cost, spent());
          return;
        }
        if (news.kind === 'bounded') {
          bound = Math.max(bound, news.bound);
          return;
        }
        if (news.kind === 'noLawfulLine') without = news.people;
        // One worker that ends before its time has proven the roster best, or that there is none.
        for (const stop of stops) stop();
      });
      worker.on('error', (cause) => {
        end();
        failed(cause);
      });
      worker.on('exit', end);
    });
  await Promise.all(Array.from({ length: run.workers ?? 2 }, (_, at) => one((run.seed ?? 1) * 1000 + at)));
  if (without !== null) return { kind: 'noLawfulLine', people: without };
  const found = best as { cost: number; lines: readonly Int8Array[] } | null;
  if (found === null) return { kind: 'outOfTime' };
  const roster = rosterOf(instance, found.lines);
  const score = checkRoster(instance, roster);
  if (!score.feasible || Math.abs(score.objective - found.cost) > 1e-6) {
    throw new Error(`the checker disagrees with the solver: ${score.objective} beside ${found.cost}, ${score.breaches.length} broken rules`);
  }
  return { kind: 'solved', roster, score, bound, seconds: spent() };
}
