/** The callback list (6.1.7, R24): what may follow what. Plain. */
export const callbackKinds = ['abandoned', 'order'] as const;
export const callbackStates = ['open', 'claimed', 'calling', 'done'] as const;
export type CallbackState = (typeof callbackStates)[number];
export const callbackOutcomes = ['informed', 'investigation', 'appeal', 'unreachable', 'gotThrough', 'unusable'] as const;
export type CallbackOutcome = (typeof callbackOutcomes)[number];
export const attemptResults = ['reached', 'noAnswer', 'busy', 'unusable'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** A claimed entry that nobody rings is free again after this. */
export const claimMinutes = 5;
/** Minutes until the next attempt, by how many there were; a busy line is tried sooner. */
const afterAttempts = [30, 120, 240] as const;
export const nextAttemptMinutes = (attempts: number, result: AttemptResult): number =>
  result === 'busy' ? 10 : (afterAttempts[Math.min(attempts, afterAttempts.length) - 1] ?? 30);

export type CallbackFacts = {
  readonly state: CallbackState;
  readonly phone: string | null;
  readonly claimedBy: string | null;
  readonly claimedUntil: Date | null;
  readonly nextAt: Date;
  readonly hearingMark: boolean;
};

export type ClaimRefusal = 'callbackDone' | 'callbackTaken' | 'callbackTooEarly' | 'callbackNoNumber' | 'callbackTextOnly' | 'callbackShareFull';
/**
 * One person rings one number at a time, in its daytime, and no more people than the supervisor set aside ring at once.
 * R22: whoever is marked deaf or speech-impaired is written to and never rung.
 */
export function refuseClaim(
  entry: CallbackFacts,
  asked: { readonly personId: string | null; readonly now: Date; readonly ringing: number; readonly most: number },
): ClaimRefusal | null {
  if (entry.state === 'done') return 'callbackDone';
  const held = entry.state !== 'open' && entry.claimedUntil !== null && entry.claimedUntil > asked.now;
  if (held && entry.claimedBy !== asked.personId) return 'callbackTaken';
  if (entry.phone === null) return 'callbackNoNumber';
  if (entry.hearingMark) return 'callbackTextOnly';
  if (entry.nextAt > asked.now) return 'callbackTooEarly';
  return !held && asked.ringing >= asked.most ? 'callbackShareFull' : null;
}

/** Of the people at work, how many may ring back at once; one at least, since the list must move (R24). */
export const mostRinging = (atWork: number, sharePercent: number): number => (atWork === 0 ? 0 : Math.max(1, Math.floor((atWork * sharePercent) / 100)));

/** After an attempt: over when the number is of no use or the tries are used up, else when to try again. */
export function afterAttempt(result: AttemptResult, attempts: number, mostAttempts: number): CallbackOutcome | 'calling' | 'again' {
  if (result === 'reached') return 'calling';
  if (result === 'unusable') return 'unusable';
  return attempts >= mostAttempts ? 'unreachable' : 'again';
}

/** What a call that reached somebody came to, from the dispositions of its matters: the weightiest counts. */
export function outcomeOf(dispositions: readonly (string | null)[]): CallbackOutcome {
  if (dispositions.includes('appeal')) return 'appeal';
  return dispositions.includes('investigation') ? 'investigation' : 'informed';
}
