import type { OfficeDate } from '#maths/calendar/office-date.ts';

export type EntryState = 'draft' | 'published' | 'quarantined' | 'withdrawn';
export type ReviewState = 'drafted' | 'inReview' | 'accepted' | 'returned';
type Version = {
  readonly version: number;
  readonly validFrom: OfficeDate | null;
  readonly validUntil: OfficeDate | null;
  readonly authorId: string | null;
  readonly review: ReviewState;
};

export const reviewState = (row: { readonly sent_for_review_at: Date | null; readonly review_outcome: string | null }): ReviewState =>
  (row.review_outcome as 'accepted' | 'returned' | null) ?? (row.sent_for_review_at ? 'inReview' : 'drafted');

/**
 * Published only reviewed by a second person, and only while in force (R29): a version with a later day waits for it,
 * one whose day has passed is over, one that cites an article no longer (or not yet) in force is corrected first.
 */
export function refusePublish(
  version: Version | undefined,
  today: OfficeDate,
  facts: { readonly publishedNow: number | null; readonly notInForce: readonly string[] } = { publishedNow: null, notInForce: [] },
): 'versionUnknown' | 'publishedAlready' | 'notReviewed' | 'notInForceYet' | 'noLongerInForce' | 'articleNotInForce' | null {
  if (!version) return 'versionUnknown';
  if (facts.publishedNow === version.version) return 'publishedAlready';
  if (version.review !== 'accepted') return 'notReviewed';
  if (version.validFrom && version.validFrom > today) return 'notInForceYet';
  if (version.validUntil && version.validUntil <= today) return 'noLongerInForce';
  return facts.notInForce.length > 0 ? 'articleNotInForce' : null;
}

/** Sent once; a returned version is written anew as the next one. */
export function refuseSending(version: Version | undefined): 'versionUnknown' | 'sentAlready' | null {
  if (!version) return 'versionUnknown';
  return version.review === 'drafted' ? null : 'sentAlready';
}

/** A second person reviews: never the author, and once (R29). */
export function refuseReview(version: Version | undefined, reviewerId: string | null): 'versionUnknown' | 'ownWork' | 'notSent' | 'reviewedAlready' | null {
  if (!version) return 'versionUnknown';
  if (version.authorId !== null && version.authorId === reviewerId) return 'ownWork';
  if (version.review === 'drafted') return 'notSent';
  return version.review === 'inReview' ? null : 'reviewedAlready';
}

/** What may follow what: withdrawn and quarantined answers come back only by publishing. */
export function refuseState(from: EntryState, to: EntryState, hasPublished: boolean): 'alreadySo' | 'neverPublished' | null {
  if (from === to) return 'alreadySo';
  return to !== 'withdrawn' && !hasPublished ? 'neverPublished' : null;
}

/** An answer is given from an entry only as it stands published and in force; a quarantined one is read, not given (R29). */
export function refuseAnswer(
  entry: { readonly state: EntryState; readonly validUntil: OfficeDate | null },
  on: OfficeDate,
): 'entryQuarantined' | 'entryNotPublished' | 'noLongerInForce' | null {
  if (entry.state === 'quarantined') return 'entryQuarantined';
  if (entry.state !== 'published') return 'entryNotPublished';
  return entry.validUntil && entry.validUntil <= on ? 'noLongerInForce' : null;
}
