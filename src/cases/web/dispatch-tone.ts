import type { DispatchRow } from '../contract.ts';

/** Colour by what must be done: amber waits for a hand, red went wrong, green has left. */
export const dispatchTone = (state: DispatchRow['state']): 'neutral' | 'soon' | 'late' | 'done' =>
  state === 'sent' || state === 'dispatched' ? 'done' : state === 'queued' ? 'neutral' : state === 'toPrint' ? 'soon' : 'late';
