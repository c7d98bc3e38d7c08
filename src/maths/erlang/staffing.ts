import { abandoningOutcome } from './abandoning.ts';
import { nextBlocking } from './blocking.ts';
import { checkLoad, checkTarget, erlangsOf, type Load, type QueueOutcome, type ServiceTarget } from './load.ts';
import { servedWithin, waitingFromBlocking, waitingOutcome } from './waiting.ts';

const nobodyCalls: Omit<QueueOutcome, 'agents'> = {
  erlangs: 0,
  serviceLevel: 1,
  asaSeconds: 0,
  occupancy: 0,
  probabilityOfWait: 0,
  abandonment: 0,
  meanWaitSeconds: 0,
  meanQueue: 0,
};

function outcome(load: Load, agents: number, withinSeconds: number): QueueOutcome {
  if (load.calls === 0) return { agents, ...nobodyCalls };
  const { patienceSeconds } = load;
  return patienceSeconds === null ? waitingOutcome(load, agents, withinSeconds) : abandoningOutcome({ ...load, patienceSeconds }, agents, withinSeconds);
}

/** What `agents` people make of this load: Erlang C without patience, Erlang A with it. @throws RangeError */
export function outcomeOf(load: Load, agents: number, withinSeconds: number): QueueOutcome {
  checkLoad(load);
  if (!Number.isInteger(agents) || agents < 0 || agents > 1_000_000) throw new RangeError(`Agents are a whole number from 0 to 1 000 000, not ${agents}.`);
  return outcome(load, agents, withinSeconds);
}

/** Without patience one pass of Erlang's recursion meets the smallest number on its way. */
function fewestPatient(load: Load, { answeredShare, withinSeconds, maxOccupancy }: ServiceTarget): number {
  const erlangs = erlangsOf(load);
  const least = erlangs / (maxOccupancy ?? 1);
  let blocked = 1;
  for (let agents = 1; ; agents += 1) {
    blocked = nextBlocking(blocked, agents, erlangs);
    if (agents <= erlangs || agents < least) continue;
    const waiting = waitingFromBlocking(blocked, agents, erlangs);
    if (servedWithin(waiting, agents - erlangs, withinSeconds, load.handleSeconds) >= answeredShare) return agents;
  }
}

/** With patience: from a guess outward in doubling steps, then halving; the service level only grows with people. */
function fewestImpatient(load: Load, target: ServiceTarget, guess: number): number {
  const meets = (agents: number): boolean => {
    const reached = outcome(load, agents, target.withinSeconds);
    return reached.serviceLevel >= target.answeredShare && (target.maxOccupancy === null || reached.occupancy <= target.maxOccupancy);
  };
  let [short, enough] = [0, Math.max(1, Math.round(guess))];
  if (meets(enough)) {
    for (let step = 1; enough - step > 0; step *= 2) {
      if (!meets(enough - step)) {
        short = enough - step;
        break;
      }
      enough -= step;
    }
  } else {
    for (let step = 1; ; step *= 2) {
      short = enough;
      enough += step;
      if (meets(enough)) break;
    }
  }
  while (enough - short > 1) {
    const middle = (short + enough) >> 1;
    if (meets(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}

/**
 * The smallest number of people that meets the target; 0 when nobody calls.
 * @param rootsAbove where to begin looking, as people above the load in square roots of it (Garnett, Mandelbaum, Reiman 2002)
 * @throws RangeError
 */
export function fewestAgents(load: Load, target: ServiceTarget, rootsAbove = 0): number {
  checkLoad(load);
  checkTarget(target);
  if (load.calls === 0) return 0;
  if (load.patienceSeconds === null) return fewestPatient(load, target);
  const erlangs = erlangsOf(load);
  return fewestImpatient(load, target, erlangs + rootsAbove * Math.sqrt(erlangs));
}

/** The same for a whole plan; equal intervals are counted once. @throws RangeError naming the interval */
export function staffSeries(loads: readonly Load[], target: ServiceTarget): readonly QueueOutcome[] {
  const known = new Map<string, QueueOutcome>();
  let rootsAbove = 0;
  return loads.map((load, at) => {
    const key = `${load.calls} ${load.intervalSeconds} ${load.handleSeconds} ${load.patienceSeconds}`;
    let reached = known.get(key);
    if (reached === undefined) {
      try {
        reached = outcome(load, fewestAgents(load, target, rootsAbove), target.withinSeconds);
      } catch (cause) {
        throw cause instanceof RangeError ? new RangeError(`Interval ${at + 1}: ${cause.message}`, { cause }) : cause;
      }
      if (reached.erlangs > 0) rootsAbove = (reached.agents - reached.erlangs) / Math.sqrt(reached.erlangs);
      known.set(key, reached);
    }
    return reached;
  });
}

/** People on the list so that `agents` are at their places when `shrinkage` (a share 0–1) is away. @throws RangeError */
export function withShrinkage(agents: number, shrinkage: number): number {
  if (!(shrinkage >= 0 && shrinkage < 1)) throw new RangeError(`Shrinkage lies from 0 to below 100 %, not ${100 * shrinkage} %.`);
  // 14 / (1 − 0.3) is 20.000000000000004 in doubles; nobody is called in for the last bit.
  return Math.max(0, Math.ceil(agents / (1 - shrinkage) - 1e-9));
}
