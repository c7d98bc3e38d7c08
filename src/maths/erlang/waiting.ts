import { blocking } from './blocking.ts';
import { erlangsOf, type Load, type QueueOutcome } from './load.ts';

/** The share that must wait, from the share that would be blocked: C = B / (1 − ρ(1 − B)), ρ = a/n < 1. */
export const waitingFromBlocking = (blocked: number, agents: number, erlangs: number): number => blocked / (1 - (erlangs / agents) * (1 - blocked));

/** P(wait ≤ seconds): the wait of those who wait is exponential with rate (n − a)/handleSeconds. */
export const servedWithin = (waiting: number, spareErlangs: number, seconds: number, handleSeconds: number): number =>
  1 - waiting * Math.exp((-spareErlangs * seconds) / handleSeconds);

/**
 * Erlang C (M/M/n): callers wait in order and nobody gives up; A. K. Erlang 1917. When there is not more than `erlangs` of
 * people, the queue grows without end: service level 0, mean wait null.
 */
export function waitingOutcome(load: Load, agents: number, withinSeconds: number): QueueOutcome {
  const erlangs = erlangsOf(load);
  const { handleSeconds } = load;
  if (agents <= erlangs && erlangs > 0) {
    return {
      agents,
      erlangs,
      serviceLevel: 0,
      asaSeconds: null,
      occupancy: 1,
      probabilityOfWait: 1,
      abandonment: 0,
      meanWaitSeconds: null,
      meanQueue: null,
    };
  }
  const waiting = waitingFromBlocking(blocking(agents, erlangs), agents, erlangs);
  const meanWaitSeconds = (waiting * handleSeconds) / (agents - erlangs);
  return {
    agents,
    erlangs,
    serviceLevel: servedWithin(waiting, agents - erlangs, withinSeconds, handleSeconds),
    asaSeconds: meanWaitSeconds,
    occupancy: erlangs / agents,
    probabilityOfWait: waiting,
    abandonment: 0,
    meanWaitSeconds,
    meanQueue: (waiting * erlangs) / (agents - erlangs),
  };
}
