import { outcomeOf } from '#maths/erlang/staffing.ts';
import { peopleNeeded } from '../need.ts';
import { intervalMinutes } from '../stream.ts';

/** A half hour of the day as the alerts look at it. */
export type WatchedSlot = {
  readonly slot: number;
  readonly expected: number;
  /** What is expected now that the morning is known. */
  readonly again: number;
  readonly came: number | null;
  readonly handleSeconds: number;
  readonly planned: number;
};
export type Watched = {
  readonly slots: readonly WatchedSlot[];
  /** The half hour that is running. */
  readonly nowSlot: number;
  /** Signed in and at the phones at this moment. */
  readonly onPhone: number;
  readonly targets: { readonly share: number; readonly seconds: number; readonly maxOccupancy: number; readonly patienceSeconds: number };
};

export const helps = ['moveBreaks', 'overflow', 'callOrders', 'callbackShare', 'askPeople', 'freePeople'] as const;
export type Help = (typeof helps)[number];
export type Alert =
  | { readonly code: 'forecastOff'; readonly share: number; readonly came: number; readonly expected: number; readonly helps: readonly Help[] }
  | {
      readonly code: 'levelAtRisk';
      readonly slot: number;
      readonly level: number;
      readonly target: number;
      readonly missing: number;
      readonly helps: readonly Help[];
    };

/** Below this deviation the day is as forecast (issue: "off by more than 10 %"). */
const offShare = 0.1;
/** Fewer expected contacts than this say nothing yet. */
const leastExpected = 15;
const aheadMinutes = 30;

/**
 * What a supervisor should know now: the day is more than a tenth off, or a target is lost in the next 30 minutes with the people
 * who will be there. Each says what would help, the mildest first.
 */
export function alertsOf({ slots, nowSlot, onPhone, targets }: Watched): readonly Alert[] {
  const found: Alert[] = [];
  const over = slots.filter((one) => one.slot < nowSlot && one.came !== null);
  const [came, expected] = [over.reduce((all, one) => all + (one.came ?? 0), 0), over.reduce((all, one) => all + one.expected, 0)];
  const share = expected > 0 ? came / expected - 1 : 0;
  if (expected >= leastExpected && Math.abs(share) > offShare)
    found.push({ code: 'forecastOff', share, came, expected, helps: share > 0 ? ['moveBreaks', 'overflow', 'askPeople'] : ['freePeople'] });
  for (const one of slots.filter((next) => next.slot >= nowSlot && next.slot <= nowSlot + aheadMinutes / intervalMinutes)) {
    // Now those who are there count; for the next half hour the plan, if not fewer came than it says.
    const planned = slots.find((now) => now.slot === nowSlot)?.planned ?? one.planned;
    const there = one.slot === nowSlot ? onPhone : Math.max(0, one.planned - Math.max(0, planned - onPhone));
    const calls = Math.max(one.again, one.slot === nowSlot ? (one.came ?? 0) : 0);
    if (calls < 1) continue;
    const load = { calls, intervalSeconds: intervalMinutes * 60, handleSeconds: one.handleSeconds, patienceSeconds: targets.patienceSeconds };
    const level = there < 1 ? 0 : outcomeOf(load, there, targets.seconds).serviceLevel;
    if (level >= targets.share) continue;
    const missing = Math.max(1, peopleNeeded(calls, one.handleSeconds, targets) - there);
    found.push({
      code: 'levelAtRisk',
      slot: one.slot,
      level,
      target: targets.share,
      missing,
      helps: ['moveBreaks', 'overflow', 'callOrders', 'callbackShare', ...(missing > 2 ? (['askPeople'] as const) : [])],
    });
  }
  return found;
}
