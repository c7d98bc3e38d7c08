/** What comes to a queue in one interval. */
export type Load = {
  readonly calls: number;
  readonly intervalSeconds: number;
  /** Average handling time: talk and wrap-up. */
  readonly handleSeconds: number;
  /** Mean time a caller is ready to wait; null: nobody gives up (Erlang C). */
  readonly patienceSeconds: number | null;
};

/** 80/20 is `{ answeredShare: 0.8, withinSeconds: 20 }`, answered ÷ offered. */
export type ServiceTarget = {
  readonly answeredShare: number;
  readonly withinSeconds: number;
  /** People are not to be busier than this share of their time; null: no limit. */
  readonly maxOccupancy: number | null;
};

/** What a number of people makes of a load. Shares are fractions 0–1; null: without end or not defined. */
export type QueueOutcome = {
  readonly agents: number;
  readonly erlangs: number;
  /** Answered within the target's seconds ÷ offered. */
  readonly serviceLevel: number;
  /** Mean wait of those answered. */
  readonly asaSeconds: number | null;
  readonly occupancy: number;
  readonly probabilityOfWait: number;
  readonly abandonment: number;
  /** Mean wait of all, also of those who gave up. */
  readonly meanWaitSeconds: number | null;
  readonly meanQueue: number | null;
};

/** Hours of people's work asked in an hour; the unit is named for A. K. Erlang. */
export const erlangsOf = ({ calls, intervalSeconds, handleSeconds }: Load): number => (calls / intervalSeconds) * handleSeconds;

const mostErlangs = 100_000;
/** More states of the queue than this are not counted one by one: the sums would take minutes. */
const mostStates = 20_000_000;

const between = (value: number, least: number, most: number): boolean => Number.isFinite(value) && value >= least && value <= most;

/** @throws RangeError with one sentence that says what to change */
export function checkLoad(load: Load): void {
  const { calls, intervalSeconds, handleSeconds, patienceSeconds } = load;
  if (!between(calls, 0, 1e9)) throw new RangeError(`Calls must be a number from 0 to 1 000 000 000, not ${calls}.`);
  if (!between(intervalSeconds, 1, 31 * 86_400)) throw new RangeError(`An interval is from 1 second to 31 days, not ${intervalSeconds} seconds.`);
  if (!between(handleSeconds, 0.1, 86_400)) throw new RangeError(`The handling time is from 0.1 to 86 400 seconds, not ${handleSeconds}.`);
  if (patienceSeconds !== null && !between(patienceSeconds, 0.1, 1e7)) {
    throw new RangeError(`Patience is from 0.1 to 10 000 000 seconds, not ${patienceSeconds}; leave it out when nobody gives up.`);
  }
  const erlangs = erlangsOf(load);
  if (erlangs > mostErlangs) throw new RangeError(`The load is ${Math.round(erlangs)} erlangs, above ${mostErlangs}: check calls, interval and handling time.`);
  if (patienceSeconds !== null && (calls / intervalSeconds) * patienceSeconds > mostStates) {
    throw new RangeError(`Patience of ${patienceSeconds} seconds is too long for so many calls; leave it out: that is a queue where nobody gives up.`);
  }
}

/** @throws RangeError */
export function checkTarget({ answeredShare, withinSeconds, maxOccupancy }: ServiceTarget): void {
  if (!(answeredShare > 0 && answeredShare < 1)) {
    throw new RangeError(`A target of ${100 * answeredShare} % cannot be promised: the share lies above 0 and below 100 %.`);
  }
  if (!between(withinSeconds, 0, 86_400)) throw new RangeError(`The target's seconds are from 0 to 86 400, not ${withinSeconds}.`);
  if (maxOccupancy !== null && !(maxOccupancy > 0 && maxOccupancy <= 1)) {
    throw new RangeError(`The highest occupancy lies above 0 and up to 100 %, not ${100 * maxOccupancy} %.`);
  }
}
