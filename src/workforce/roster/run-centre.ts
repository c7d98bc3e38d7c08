import { Worker } from 'node:worker_threads';
import type { CentreRoster } from '#maths/rostering/centre/task.ts';
import type { CentreNews, CentreRun } from './centre-worker.ts';

const graceMs = 2000;

/** The best roster a thread of its own finds in `seconds`; null when there is none. @throws Error when the thread fails */
export function runCentre(run: CentreRun): Promise<CentreRoster | null> {
  return new Promise((done, failed) => {
    let best: CentreRoster | null = null;
    const worker = new Worker(new URL('./centre-worker.ts', import.meta.url), { workerData: run });
    const end = (): void => {
      clearTimeout(limit);
      void worker.terminate();
      done(best);
    };
    const limit = setTimeout(end, 1000 * run.seconds + graceMs);
    worker.on('message', (news: CentreNews) => {
      if (news.kind === 'better') best = news.roster;
      else end();
    });
    worker.on('error', (cause) => {
      clearTimeout(limit);
      failed(cause);
    });
    worker.on('exit', end);
  });
}
