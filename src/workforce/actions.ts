/** What neighbours ask of this room. */
export { countFinishedDays, importHistory } from './history.ts';
export { type HistoryRow, saveHistory } from './store.ts';
export { intervalMinutes, type Stream, streams } from './stream.ts';
