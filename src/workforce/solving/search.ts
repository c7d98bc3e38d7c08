import { Worker } from 'node:worker_threads';
import type { RosterNews, RosterSubject, RosterTask } from './roster-worker.ts';

export type RosterRun = {
  readonly seconds: number;
  readonly workers?: number;
  readonly seed?: number;
  /** How long after its time a worker is ended by force; it ends by itself when it has had its seconds. */
  readonly graceMs?: number;
  /** Ends the search at once with the best so far. */
  readonly signal?: AbortSignal;
  /** Told of each better roster and of the bound, with the seconds spent. */
  readonly progress?: (news: { readonly objective: number; readonly bound: number; readonly seconds: number }) => void;
};

export type Found =
  | {
      readonly kind: 'found';
      readonly cost: number;
      readonly lines: readonly Int8Array[];
      readonly bound: number;
      readonly seconds: number;
      readonly firstSeconds: number;
    }
  | { readonly kind: 'noLawfulLine'; readonly people: readonly string[] }
  /** Not even a first roster was found in the time given. */
  | { readonly kind: 'outOfTime' };

/** A worker that does not end by itself (a call of HiGHS cannot be interrupted) is ended this long after its time. */
const usualGraceMs = 250;

/**
 * Searches in worker threads with different seeds and keeps the best roster at any instant. Ends early when one of them has
 * proven a roster best, or on cancellation.
 * @throws Error when a worker fails
 */
export async function searchInWorkers(subject: RosterSubject, run: RosterRun): Promise<Found> {
  const began = performance.now();
  const spent = (): number => (performance.now() - began) / 1000;
  let best: { readonly cost: number; readonly lines: readonly Int8Array[] } | null = null;
  let firstSeconds = Infinity;
  let bound = -Infinity;
  let without: readonly string[] | null = null;
  const stops: (() => void)[] = [];

  const hear = (news: RosterNews): void => {
    if (news.kind === 'bounded') bound = Math.max(bound, news.bound);
    if (news.kind === 'better') {
      if (best !== null && news.cost >= best.cost) return;
      best = { cost: news.cost, lines: news.lines };
      firstSeconds = Math.min(firstSeconds, spent());
    }
    if (best !== null) run.progress?.({ objective: best.cost, bound, seconds: spent() });
    if (news.kind === 'noLawfulLine') without = news.people;
    // One worker that ends before its time has proven the roster best, or that there is none.
    if (news.kind === 'ended' || news.kind === 'noLawfulLine') for (const stop of stops) stop();
  };
  const one = (at: number): Promise<void> =>
    new Promise((done, failed) => {
      const workerData: RosterTask = { subject, seed: (run.seed ?? 1) * 1000 + at, exact: at === 1, seconds: Math.max(0.05, run.seconds - spent()) };
      const worker = new Worker(new URL('./roster-worker.ts', import.meta.url), { workerData });
      const end = (): void => {
        clearTimeout(timer);
        run.signal?.removeEventListener('abort', end);
        void worker.terminate();
        done();
      };
      const timer = setTimeout(end, 1000 * run.seconds + (run.graceMs ?? usualGraceMs));
      stops.push(end);
      run.signal?.addEventListener('abort', end);
      worker.on('message', hear);
      worker.on('error', (cause) => {
        for (const stop of stops) stop();
        failed(cause);
      });
      worker.on('exit', end);
      if (run.signal?.aborted) end();
    });
  // allSettled: every worker is ended before a failure is told.
  const outcomes = await Promise.allSettled(Array.from({ length: run.workers ?? 2 }, (_, at) => one(at)));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  if (without !== null) return { kind: 'noLawfulLine', people: without };
  const found = best as { readonly cost: number; readonly lines: readonly Int8Array[] } | null;
  return found === null ? { kind: 'outOfTime' } : { kind: 'found', ...found, bound, seconds: spent(), firstSeconds };
}
