/** What a simulated queue is made of. Times are seconds from the start of the simulated time. */

export type SimulatedCall = {
  readonly atSeconds: number;
  /** What it needs: an index the people's skills name. */
  readonly need: number;
  readonly handleSeconds: number;
  /** Gives up after this long; Infinity never. */
  readonly patienceSeconds: number;
};

export type SimulatedPerson = {
  /** Needs this person can answer. */
  readonly needs: readonly number[];
  /** When they are at their place, in order, not overlapping: a shift broken by lunch and breaks. A call begun is ended. */
  readonly present: readonly { readonly from: number; readonly to: number }[];
};

/** Somebody waiting and somebody ready, as the rule sees them. */
export type WaitingCall = { readonly id: number; readonly need: number; readonly enteredAt: number };
export type ReadyPerson = { readonly id: number; readonly needs: ReadonlySet<number>; readonly idleSince: number };
/** Who gets whom now: any pure function; each call and each person in at most one pair. */
export type MatchRule = (
  waiting: readonly WaitingCall[],
  ready: readonly ReadyPerson[],
  nowSeconds: number,
) => readonly { readonly call: number; readonly person: number }[];

/** Sums over the calls of one need. Shares divide by `offered`. */
export type SimulatedNeed = {
  readonly offered: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly abandoned: number;
  /** Neither answered nor given up when the simulated time ended. */
  readonly waiting: number;
  readonly waited: number;
  readonly serviceLevel: number;
  readonly abandonment: number;
  readonly probabilityOfWait: number;
  readonly asaSeconds: number | null;
};

export type SimulatedResult = {
  readonly all: SimulatedNeed;
  readonly byNeed: readonly SimulatedNeed[];
  /** Busy share of the time present; a call that outlasts the presence counts as present. */
  readonly occupancy: number;
};
