import { Worker } from 'node:worker_threads';
import type { ForecastDone, ForecastTask } from './forecast-worker.ts';

/** A forecast takes about a second; one that has not ended by now never will. */
const mostMs = 120_000;

/** The forecast in a thread of its own, so that the server goes on answering. @throws Error when the thread fails or hangs */
export function runForecast(task: ForecastTask): Promise<ForecastDone> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url), { workerData: task });
    const end = (then: () => void): void => {
      clearTimeout(limit);
      void worker.terminate();
      then();
    };
    const limit = setTimeout(() => end(() => failed(new Error(`no forecast within ${mostMs / 1000} seconds`))), mostMs);
    worker.on('message', (reply: ForecastDone) => end(() => done(reply)));
    worker.on('error', (cause) => end(() => failed(cause)));
    worker.on('exit', () => end(() => failed(new Error('the forecast ended without a result'))));
  });
}
