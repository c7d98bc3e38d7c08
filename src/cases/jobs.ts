import type { Deps } from '#platform/deps.ts';
import type { Tasks, Timer } from '#platform/jobs.ts';
import { remindExperts } from './opinions/reminding.ts';
import { passOnAboutHead } from './complaints/deeds.ts';
import { alarmOne, soundAll } from './onsite/actions.ts';
import { settlePast } from './opinions/tacit.ts';
import { climbLadder } from './sendings/ladder.ts';
import { followNewHolder } from './receptions/actions.ts';
import { remindRequests } from './requests/actions.ts';
import { settleEnded } from './specialists/actions.ts';
import { escalateOverdue } from './tickets/actions.ts';
import { soundUrgent } from './urgent/deeds.ts';
import { sendDispatch, settleDispatches } from './dispatching.ts';

/** Timed and queued work of the room; each takes an id, reads again, and does nothing if it is done. */
export const tasks = (deps: Deps): Tasks => ({
  'cases.dispatch': ({ id }) => sendDispatch(id, deps.config.origin),
  'cases.settle': async () => {
    await settleDispatches();
  },
  'requests.remind': async () => {
    await remindRequests(deps.clock.now());
  },
  'specialists.end': async () => {
    await settleEnded(deps.clock.now());
  },
  'tickets.overdue': async () => {
    await escalateOverdue(deps.clock.now());
  },
  'receptions.follow': ({ id }) => followNewHolder(deps, id),
  'onsite.alarm': async ({ id }) => {
    await alarmOne(id, deps.clock.now(), deps.config.origin);
  },
  'complaints.passOn': async () => {
    await passOnAboutHead(deps.clock.now());
  },
  'urgent.sweep': async () => {
    await soundUrgent(deps.clock.now(), deps.config.origin);
  },
  'onsite.sweep': async () => {
    await soundAll(deps.clock.now(), deps.config.origin);
  },
  'opinions.settle': async () => {
    await settlePast(deps.clock.now());
  },
  'sendings.ladder': async () => {
    await climbLadder(deps.clock.now(), deps.config.origin);
  },
  'opinions.remind': async () => {
    await remindExperts(deps.clock.now(), deps.config.origin);
  },
});

export const timers: readonly Timer[] = [
  { task: 'cases.settle', every: '* * * * *' },
  { task: 'complaints.passOn', every: '*/10 * * * *' },
  { task: 'urgent.sweep', every: '* * * * *' },
  { task: 'onsite.sweep', every: '* * * * *' },
  { task: 'opinions.settle', every: '* * * * *' },
  { task: 'opinions.remind', every: '*/10 * * * *' },
  { task: 'sendings.ladder', every: '*/10 * * * *' },
  { task: 'tickets.overdue', every: '*/10 * * * *' },
  { task: 'requests.remind', every: '*/10 * * * *' },
  { task: 'specialists.end', every: '* * * * *' },
];
