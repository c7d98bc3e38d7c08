import type { Deps } from '#platform/deps.ts';
import type { Tasks, Timer } from '#platform/jobs.ts';
import { alarmPromise, handOverdue } from './promising.ts';
import { scanFile, scanWaiting } from './scanning.ts';
import { sweepLeases } from './taking.ts';

export const tasks = (deps: Deps): Tasks => ({
  'contacts.sweepLeases': async () => {
    await sweepLeases(deps.clock.now());
  },
  'contacts.promiseAlarm': ({ id }) => alarmPromise(id, deps.clock.now()),
  'contacts.promiseHand': ({ id }) => handOverdue(id, deps.clock.now()),
  'contacts.scanFile': ({ id }) => scanFile(deps, id),
  'contacts.scanWaiting': () => scanWaiting(deps),
});
export const timers: readonly Timer[] = [
  { task: 'contacts.sweepLeases', every: '* * * * *' },
  { task: 'contacts.scanWaiting', every: '* * * * *' },
];
