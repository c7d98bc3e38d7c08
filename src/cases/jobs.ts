import type { Deps } from '#platform/deps.ts';
import type { Tasks, Timer } from '#platform/jobs.ts';
import { sendDispatch, settleDispatches } from './dispatching.ts';

/** Timed and queued work of the room; each takes an id, reads again, and does nothing if it is done. */
export const tasks = (deps: Pick<Deps, 'config'>): Tasks => ({
  'cases.dispatch': ({ id }) => sendDispatch(id, deps.config.origin),
  'cases.settle': async () => {
    await settleDispatches();
  },
});

export const timers: readonly Timer[] = [{ task: 'cases.settle', every: '* * * * *' }];
