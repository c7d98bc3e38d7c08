/** The states of a representative and what may follow what (R20). Plain: the call bar greys with the rule the deed refuses with. */
export const agentStates = ['ready', 'notReady', 'offered', 'talking', 'writing', 'wrapUp', 'break'] as const;
export type AgentState = (typeof agentStates)[number];
/** Reasons a person gives for themselves; the others are the system's. */
export const pauseReasons = ['lunch', 'training', 'meeting', 'offPhone', 'technical'] as const;
export type PauseReason = (typeof pauseReasons)[number];
export const systemReasons = ['shiftStart', 'missedOffer', 'connectionLost', 'wrapUpOverrun', 'supervisor'] as const;
export type StateReason = PauseReason | (typeof systemReasons)[number];

/** The page says every `beatSeconds` that it is there; silent past the lease, its states heal. */
export const beatSeconds = 10;
export const leaseSeconds = 35;
/** An offer rings this long. */
export const offerSeconds = 20;
/** A representative's wrap-up past this is shown as over; past `wrapUpMostSeconds` it ends by itself. */
export const wrapUpSeconds = 120;
export const wrapUpMostSeconds = 900;
export const breakMinutes = [5, 10, 15, 30, 60] as const;

export type AgentStanding = {
  readonly state: AgentState;
  readonly nextState: 'notReady' | 'break' | null;
  readonly nextReason: string | null;
};

export type Wish = { readonly to: 'ready' } | { readonly to: 'notReady'; readonly reason: PauseReason } | { readonly to: 'break'; readonly minutes: number };

/** During a conversation a pause is kept for afterwards; with an offer ringing it must be answered or declined first. */
export const refuseWish = (standing: Pick<AgentStanding, 'state'>, wish: Wish): 'offerOpen' | null =>
  standing.state === 'offered' && wish.to !== 'ready' ? 'offerOpen' : null;

export const isBusy = (state: AgentState): boolean => state === 'talking' || state === 'writing' || state === 'offered';

export type Change =
  | { readonly kind: 'now'; readonly state: AgentState; readonly reason: string | null; readonly untilMs: number | null }
  | { readonly kind: 'later'; readonly nextState: 'notReady' | 'break' | null; readonly nextReason: string | null };

/** What a wish does: at once, or after the conversation ("break after the call"). */
export function grant(standing: Pick<AgentStanding, 'state'>, wish: Wish, nowMs: number): Change {
  if (isBusy(standing.state)) {
    if (wish.to === 'ready') return { kind: 'later', nextState: null, nextReason: null };
    return { kind: 'later', nextState: wish.to, nextReason: wish.to === 'break' ? String(wish.minutes) : wish.reason };
  }
  if (wish.to === 'ready') return { kind: 'now', state: 'ready', reason: null, untilMs: null };
  if (wish.to === 'break') return { kind: 'now', state: 'break', reason: null, untilMs: nowMs + wish.minutes * 60_000 };
  return { kind: 'now', state: 'notReady', reason: wish.reason, untilMs: null };
}

/** After the last work of a contact: the pause asked for meanwhile, else ready. */
export function afterWork(standing: Pick<AgentStanding, 'nextState' | 'nextReason'>, nowMs: number): Extract<Change, { kind: 'now' }> {
  if (standing.nextState === 'break')
    return { kind: 'now', state: 'break', reason: null, untilMs: nowMs + Math.max(1, Number(standing.nextReason) || 15) * 60_000 };
  if (standing.nextState === 'notReady') return { kind: 'now', state: 'notReady', reason: standing.nextReason, untilMs: null };
  return { kind: 'now', state: 'ready', reason: null, untilMs: null };
}

/** One page holds a person's place: an older epoch is another device's. */
export const refuseHand = (session: { readonly epoch: number; readonly device: string } | null, hand: { readonly epoch: number; readonly device: string }) =>
  session === null ? 'shiftOver' : session.epoch !== hand.epoch || session.device !== hand.device ? 'deviceTaken' : null;
