/** What an opinion of a structure is and what may follow what (4.0.3, R9–R12). Plain: screens grey a button with the rule the deed refuses with. */

export const outcomes = ['agreed', 'remarks', 'objected', 'noCompetence'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * `sent` waits for proof of delivery and has no clock yet; `open` is under the clock. `superseded`: a newer version
 * went out; `structureEnded`: the structure was dissolved in mid-clock; `cancelled`: the author no longer asks.
 */
export const opinionStates = ['sent', 'open', 'agreed', 'remarks', 'objected', 'noCompetence', 'tacit', 'superseded', 'structureEnded', 'cancelled'] as const;
export type OpinionState = (typeof opinionStates)[number];

export const deliveryWays = ['workplace', 'mail', 'hand'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];
/** What the author does about an opinion that came too late (R10). */
export const lateChoices = ['letter', 'repeat', 'nothing'] as const;
export type LateChoice = (typeof lateChoices)[number];

export const isAwaited = (state: OpinionState): boolean => state === 'sent' || state === 'open';

/** What the rules need to know of one request. */
export type OpinionFacts = {
  readonly state: OpinionState;
  readonly draftVersion: number;
  /** The version it stands for: later than its own when the author said that the substance is the same. */
  readonly coversVersion: number;
  readonly studied: boolean;
  readonly dueOn: string | null;
  /** Asked of another structure instead. */
  readonly readdressed: boolean;
};

export type AskRefusal = 'noDraft' | 'notAReply' | 'notOfMinistry' | 'structureNotThen' | 'askedAlready' | 'sealedStays';

/**
 * A saved reply goes to structures of the Ministry that exist on the day; a version to each of them once. A sealed
 * complaint about the Centre's own people stays inside (R15).
 */
export function refuseAsking(asked: {
  readonly draft: { readonly kind: string; readonly version: number } | null;
  readonly sealed: boolean;
  readonly structure: { readonly kind: string; readonly validFrom: string; readonly validUntil: string | null };
  readonly today: string;
  readonly livingForVersion: boolean;
}): AskRefusal | null {
  if (asked.sealed) return 'sealedStays';
  if (!asked.draft) return 'noDraft';
  if (asked.draft.kind !== 'reply') return 'notAReply';
  if (asked.structure.kind === 'otherBody') return 'notOfMinistry';
  if (asked.structure.validFrom > asked.today || (asked.structure.validUntil !== null && asked.structure.validUntil <= asked.today)) return 'structureNotThen';
  return asked.livingForVersion ? 'askedAlready' : null;
}

/** Delivery is recorded once; it cannot lie before the request or ahead of now (R9: the clock counts from proven delivery). */
export function refuseDelivery(
  state: OpinionState,
  asked: { readonly askedAt: Date; readonly deliveredAt: Date; readonly now: Date },
): 'deliveredAlready' | 'deliveredBeforeAsked' | 'deliveredAhead' | null {
  if (state !== 'sent') return 'deliveredAlready';
  if (asked.deliveredAt > asked.now) return 'deliveredAhead';
  return asked.deliveredAt < asked.askedAt ? 'deliveredBeforeAsked' : null;
}

/** Extra study: with a reason, until the end of the day the first term ends, once (R10). */
export function refuseStudy(opinion: OpinionFacts, today: string): 'notOpen' | 'studyOnceAlready' | 'studyTooLate' | null {
  if (opinion.studied) return 'studyOnceAlready';
  if (opinion.state !== 'open' || opinion.dueOn === null) return 'notOpen';
  return today > opinion.dueOn ? 'studyTooLate' : null;
}

/** 24:00 of the last day has struck. */
export const isPast = (dueOn: string | null, today: string): boolean => dueOn !== null && today > dueOn;

/**
 * What an answer is when it comes: in its term it settles the request; after tacit agreement has arisen, or on a
 * request that no longer lives, it is kept and flagged late and changes nothing by itself (R10).
 */
export function refuseAnswer(opinion: OpinionFacts, closed: boolean): 'notDelivered' | 'answeredAlready' | 'noLongerAsked' | null {
  switch (opinion.state) {
    case 'sent':
      return 'notDelivered';
    case 'open':
    case 'tacit':
      return null;
    case 'objected':
      // A structure may take its objection back while the matter is open.
      return closed ? 'answeredAlready' : null;
    case 'agreed':
    case 'remarks':
    case 'noCompetence':
      return 'answeredAlready';
    default:
      return 'noLongerAsked';
  }
}

/** A late answer settles nothing once the agreement has arisen; before that (another objected) it does, and is marked late. */
export const settles = (state: OpinionState): boolean => state === 'open' || state === 'objected';

/** An objection that stands on this version holds back every tacit agreement (R9). */
export const objectionStands = (opinions: readonly OpinionFacts[]): boolean => opinions.some((one) => one.state === 'objected');

/**
 * R9: tacit agreement arises at 24:00 of the last day, for the silent structure only, never while another structure
 * objects to the same version. `others` are the requests that stand for the same version.
 */
export function tacitArises(opinion: OpinionFacts, others: readonly OpinionFacts[], today: string): boolean {
  if (opinion.state !== 'open' || !isPast(opinion.dueOn, today)) return false;
  return !objectionStands(others.filter((one) => one.coversVersion === opinion.coversVersion));
}

export type ReleaseRefusal = 'opinionsAwaited' | 'objectionStands' | 'noCompetenceStands' | 'structureGone' | 'versionNotAsked';

/**
 * Why the latest version may not go to approval yet. Nothing asked: nothing stands in the way. A version saved after
 * the request goes out only when the author has said whether the substance changed (R10).
 */
export function refuseRelease(opinions: readonly OpinionFacts[], latestVersion: number): ReleaseRefusal | null {
  const living = opinions.filter((one) => one.state !== 'superseded' && one.state !== 'cancelled' && !one.readdressed);
  if (living.length === 0) return null;
  if (living.some((one) => one.state === 'structureEnded')) return 'structureGone';
  if (living.some((one) => one.state === 'noCompetence')) return 'noCompetenceStands';
  if (living.some((one) => one.coversVersion < latestVersion)) return 'versionNotAsked';
  if (living.some((one) => isAwaited(one.state))) return 'opinionsAwaited';
  return objectionStands(living) ? 'objectionStands' : null;
}

/** Goes to approval by itself only when a structure was silent and nobody said anything the author should weigh. */
export function releasesItself(opinions: readonly OpinionFacts[], latestVersion: number): boolean {
  const living = opinions.filter((one) => one.state !== 'superseded' && one.state !== 'cancelled' && !one.readdressed);
  return (
    refuseRelease(opinions, latestVersion) === null &&
    living.some((one) => one.state === 'tacit') &&
    living.every((one) => one.state === 'tacit' || one.state === 'agreed')
  );
}

/** The choice about a late opinion is made once; a correcting letter corrects a letter that has been signed. */
export function refuseLateChoice(
  answer: { readonly late: boolean; readonly chosen: boolean },
  choice: LateChoice,
  caseClosed: boolean,
): 'notLate' | 'chosenAlready' | 'nothingSignedYet' | null {
  if (!answer.late) return 'notLate';
  if (answer.chosen) return 'chosenAlready';
  return choice === 'letter' && !caseClosed ? 'nothingSignedYet' : null;
}

export type Standing = 'none' | 'awaited' | 'objected' | 'remarks' | 'agreed' | 'tacit' | 'look';
/** One word for a list: what the structures' side of a case is at. */
export function standingOf(opinions: readonly OpinionFacts[]): Standing {
  const living = opinions.filter((one) => one.state !== 'superseded' && one.state !== 'cancelled' && !one.readdressed);
  if (living.length === 0) return 'none';
  if (living.some((one) => one.state === 'noCompetence' || one.state === 'structureEnded')) return 'look';
  if (objectionStands(living)) return 'objected';
  if (living.some((one) => isAwaited(one.state))) return 'awaited';
  if (living.some((one) => one.state === 'remarks')) return 'remarks';
  return living.some((one) => one.state === 'tacit') ? 'tacit' : 'agreed';
}
