/** What neighbours ask of this room. */
export { countFinishedDays, importHistory } from './history.ts';
export { type HistoryRow, saveHistory } from './store.ts';
export { intervalMinutes, type Stream, streams } from './stream.ts';
export { targetsOn } from './forecasting/forecasts.ts';
export { peopleNeeded } from './need.ts';
