import { parentPort, workerData } from 'node:worker_threads';
import { forecast, type IntervalForecast } from '#maths/forecast/forecast.ts';
import type { History } from '#maths/forecast/history.ts';

export type ForecastTask = { readonly history: History; readonly ahead: readonly number[] };
export type ForecastDone = {
  readonly method: string;
  readonly intervals: readonly IntervalForecast[];
  /** The same days as one number each: limits of a day are narrower than those of its parts added up. */
  readonly days: readonly IntervalForecast[];
};

const { history, ahead } = workerData as ForecastTask;
const daily: History = { intervalMinutes: 1440, slotsPerDay: 1, days: history.days.map((day) => ({ ...day, slots: [day.total] })) };
const { method, intervals } = forecast(history, ahead);
const done: ForecastDone = { method, intervals, days: forecast(daily, ahead).intervals };
parentPort?.postMessage(done);
