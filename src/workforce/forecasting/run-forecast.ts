import { inThread } from '../solving/in-thread.ts';
import type { ForecastDone, ForecastTask } from './forecast-worker.ts';

/** A forecast takes about a second; one that has not ended by now never will. */
const mostMs = 120_000;

export const runForecast = (task: ForecastTask): Promise<ForecastDone> => inThread(new URL('./forecast-worker.ts', import.meta.url), task, mostMs);
