import type { OfficeDate } from '#maths/calendar/office-date.ts';

export type EntryState = 'draft' | 'published' | 'quarantined' | 'withdrawn';
type Version = { readonly version: number; readonly validFrom: OfficeDate | null; readonly validUntil: OfficeDate | null; readonly authorId: string | null };

/** Published only while in force (R29): a version with a later day waits for it, one whose day has passed is over. */
export function refusePublish(version: Version | undefined, today: OfficeDate): 'versionUnknown' | 'notInForceYet' | 'noLongerInForce' | null {
  if (!version) return 'versionUnknown';
  if (version.validFrom && version.validFrom > today) return 'notInForceYet';
  return version.validUntil && version.validUntil <= today ? 'noLongerInForce' : null;
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
