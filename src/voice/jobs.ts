import type { Deps } from '#platform/deps.ts';
import type { Tasks, Timer } from '#platform/jobs.ts';
import { expireCopies } from './copy-fetching.ts';
import { deleteExpired } from './retention.ts';

/** Timed work of the room; each reads the state again and does nothing if it is done. */
export const tasks = (deps: Deps): Tasks => ({
  'voice.retention': async () => {
    await expireCopies(deps);
    await deleteExpired(deps);
  },
});

/** 23:10 UTC is ten past three at night in Baku. */
export const timers: readonly Timer[] = [{ task: 'voice.retention', every: '10 23 * * *' }];
