import { type QueueOutcome } from '#maths/erlang/load.ts';
import { fewestAgents, outcomeOf, withShrinkage } from '#maths/erlang/staffing.ts';
import type { ForecastInterval } from './contract.ts';
import { intervalMinutes, type Stream } from './stream.ts';

/** The planner's question: the targets, and how far the day may differ from what is expected. */
export type Asked = {
  readonly share: number;
  readonly seconds: number;
  readonly maxOccupancy: number;
  readonly shrinkage: number;
  /** Null: nobody gives up (Erlang C). */
  readonly patienceSeconds: number | null;
  readonly volume: number;
  readonly handle: number;
};
export type Need = {
  readonly slot: number;
  readonly calls: number;
  readonly handleSeconds: number;
  readonly agents: number;
  readonly onList: number;
  /** Null for written work: it waits in hours, not in seconds. */
  readonly reached: QueueOutcome | null;
  readonly oneFewer: QueueOutcome | null;
  readonly oneMore: QueueOutcome | null;
};

const intervalSeconds = intervalMinutes * 60;

type Targets = Pick<Asked, 'share' | 'seconds' | 'maxOccupancy' | 'patienceSeconds'>;
/** The fewest people at their places who keep the targets in a half hour (Erlang C; with patience Erlang A). */
export const peopleNeeded = (calls: number, handleSeconds: number, targets: Targets): number =>
  fewestAgents(
    { calls, intervalSeconds, handleSeconds, patienceSeconds: targets.patienceSeconds },
    { answeredShare: targets.share, withinSeconds: targets.seconds, maxOccupancy: targets.maxOccupancy },
  );

/** People of a half hour: Erlang for what waits in seconds; the load itself at the highest occupancy for what can wait. */
export function needOf(interval: ForecastInterval, stream: Stream, asked: Asked): Need {
  const calls = interval.expected * asked.volume;
  const handleSeconds = Math.max(1, interval.handleSeconds * asked.handle);
  const load = { calls, intervalSeconds, handleSeconds, patienceSeconds: asked.patienceSeconds };
  if (stream === 'written') {
    const agents = Math.ceil((calls * handleSeconds) / intervalSeconds / asked.maxOccupancy - 1e-9);
    return { slot: interval.slot, calls, handleSeconds, agents, onList: withShrinkage(agents, asked.shrinkage), reached: null, oneFewer: null, oneMore: null };
  }
  const agents = peopleNeeded(calls, handleSeconds, asked);
  const reach = (count: number): QueueOutcome | null => (count < 1 || calls === 0 ? null : outcomeOf(load, count, asked.seconds));
  return {
    slot: interval.slot,
    calls,
    handleSeconds,
    agents,
    onList: withShrinkage(agents, asked.shrinkage),
    reached: reach(agents),
    oneFewer: reach(agents - 1),
    oneMore: reach(agents + 1),
  };
}
