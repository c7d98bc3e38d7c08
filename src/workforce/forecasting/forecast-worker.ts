import { parentPort, workerData } from 'node:worker_threads';
import { newMemory, pastOrigins } from '#maths/forecast/backtest.ts';
import { forecast, type IntervalForecast } from '#maths/forecast/forecast.ts';
import type { History } from '#maths/forecast/history.ts';
import { type DayUpdate, learnUpdate } from '#maths/forecast/intraday.ts';

export type ForecastTask = { readonly history: History; readonly ahead: readonly number[] };
export type ForecastDone = {
  readonly method: string;
  readonly intervals: readonly IntervalForecast[];
  /** The same days as one number each: limits of a day are narrower than those of its parts added up. */
  readonly days: readonly IntervalForecast[];
  /** How much of a morning its day keeps, by the half hour one looks at it. */
  readonly dayUpdates: readonly DayUpdate[];
};

const { history, ahead } = workerData as ForecastTask;
const memory = newMemory();
const daily: History = { intervalMinutes: 1440, slotsPerDay: 1, days: history.days.map((day) => ({ ...day, slots: [day.total] })) };
const { method, intervals } = forecast(history, ahead, memory);
const origins = pastOrigins(history, 7, 16, memory);
const dayUpdates = Array.from({ length: history.slotsPerDay }, (_, slot) => learnUpdate(origins, slot));
const done: ForecastDone = { method, intervals, days: forecast(daily, ahead).intervals, dayUpdates };
parentPort?.postMessage(done);
