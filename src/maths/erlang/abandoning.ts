import { blocking } from './blocking.ts';
import { erlangsOf, type Load, type QueueOutcome } from './load.ts';
import { integral } from './quadrature.ts';

type Rates = { readonly arrival: number; readonly service: number; readonly leaving: number };

/** What lies e^−45 below the peak no longer shows in a double. */
const negligible = 45;

/**
 * ∫ over (0, seconds) of exp(level + (λ/θ)(1 − e^−θx) − νx) dx with ν = nμ + θ: the density of waiting x and being served.
 * The exponent is concave, so the integral is cut where it has fallen by `negligible` on either side of its peak.
 */
function servedAfterWaiting(level: number, { arrival, service, leaving }: Rates, seconds: number): number {
  const fall = service + leaving;
  const at = (x: number): number => Math.exp(level - (arrival / leaving) * Math.expm1(-leaving * x) - fall * x);
  const peak = Math.max(0, Math.log(arrival / fall) / leaving);
  const depth = (negligible * leaving) / (peak > 0 ? fall : arrival);
  const ahead = (depth + Math.sqrt(2 * depth)) / leaving;
  const behind = Math.min(Math.sqrt(2 * depth), Math.log(1 + depth + Math.sqrt(2 * depth))) / leaving;
  const from = Math.max(0, peak - behind);
  const to = Math.min(seconds, peak + ahead, peak > 0 ? Infinity : negligible / (fall - arrival));
  if (to <= from) return 0;
  const slope = (x: number): number => Math.abs(arrival * Math.exp(-leaving * x) - fall);
  const panels = 1 + Math.ceil(((to - from) * Math.max(slope(from), slope(to))) / 6);
  return integral(at, from, to, panels);
}

/**
 * Erlang A (M/M/n+M): callers wait in order and give up after an exponential patience. C. Palm 1937/1957; O. Garnett,
 * A. Mandelbaum, M. Reiman, "Designing a call center with impatient customers", M&SOM 4(3), 2002. The states are summed by
 * Erlang's recursion carried on past n (a queue of k serves at rate nμ + kθ), each step mixing the new state into means
 * conditional on the states so far: no term overflows, however overloaded. The share answered in time integrates the density
 * of the offered wait of Baccelli and Hebuterne (1981), λπ(n−1)·exp((λ/θ)(1 − e^−θx) − nμx), times the patience e^−θx.
 */
export function abandoningOutcome(load: Load & { readonly patienceSeconds: number }, agents: number, withinSeconds: number): QueueOutcome {
  const erlangs = erlangsOf(load);
  const arrival = load.calls / load.intervalSeconds;
  const rates: Rates = { arrival, service: agents / load.handleSeconds, leaving: 1 / load.patienceSeconds };
  const { service, leaving } = rates;

  let state = blocking(agents, erlangs);
  // The share of the state "all busy, nobody waits" among the states so far, times e^allBusyLevel: it may be below any double.
  let allBusy = state;
  let allBusyLevel = 0;
  let waiting = state;
  let queue = 0;
  let served = 1 - state + (state * service) / (service + leaving);
  // Seconds waited by those served, given k wait before them, is Σ 1/(nμ + iθ), i = 1 … k + 1.
  let waitThere = 1 / (service + leaving);
  let servedWait = ((state * service) / (service + leaving)) * waitThere;
  for (let k = 1; ; k += 1) {
    const ratio = arrival / (service + k * leaving);
    const grown = ratio * state;
    state = grown / (1 + grown);
    const rest = 1 - state;
    const servedThere = service / (service + (k + 1) * leaving);
    waitThere += 1 / (service + (k + 1) * leaving);
    allBusy *= rest;
    if (allBusy < 1e-200 && allBusy > 0) {
      allBusyLevel += Math.log(allBusy);
      allBusy = 1;
    }
    waiting = waiting * rest + state;
    queue = queue * rest + state * k;
    served = served * rest + state * servedThere;
    servedWait = servedWait * rest + state * servedThere * waitThere;
    if (ratio < 0.5 ? state < 1e-18 : ratio < 1 && state * (1 + k) < 1e-18 * (1 - ratio)) break;
  }
  const inTime = agents === 0 ? 0 : service * servedAfterWaiting(allBusyLevel + Math.log(allBusy), rates, withinSeconds);
  return {
    agents,
    erlangs,
    serviceLevel: agents === 0 ? 0 : Math.min(1, 1 - waiting + inTime),
    asaSeconds: served > 0 && agents > 0 ? servedWait / served : null,
    occupancy: agents === 0 ? 1 : Math.min(1, (erlangs * served) / agents),
    probabilityOfWait: waiting,
    abandonment: (leaving * queue) / arrival,
    meanWaitSeconds: queue / arrival,
    meanQueue: queue,
  };
}
