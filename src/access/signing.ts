/**
 * Who may sign now (5.5, 5.6, 5.7.8; map §3; ruling R1): a function of the records and an instant, never a fixed
 * role. The same function serves the screen, the deed and the test.
 */
export type Period = { readonly from: Date; readonly until: Date | null };
export type Holder = { readonly personId: string; readonly name: string; readonly sector: string | null; readonly period: Period };
export type ActingRecord = { readonly id: string; readonly personId: string; readonly name: string; readonly period: Period; readonly basis: string };
export type SigningRecords = {
  readonly heads: readonly Holder[];
  readonly deputies: readonly Holder[];
  readonly managers: readonly Holder[];
  readonly absences: readonly { readonly personId: string; readonly period: Period }[];
  readonly actingHeads: readonly ActingRecord[];
  readonly delegations: readonly { readonly personId: string; readonly scope: string; readonly period: Period; readonly basis: string }[];
};
export type SigningScope = 'signReplies' | 'signReports';
export type Capacity = 'head' | 'actingHead' | 'deputy';
export type Signatory = {
  readonly personId: string;
  readonly name: string;
  readonly capacity: Capacity;
  /** Key of the capacity's words: `access.head`, `access.actingHead`, `access.deputy`. */
  readonly title: Capacity;
  readonly basis: string;
};

export const covers = (period: Period, at: Date): boolean => period.from <= at && (period.until === null || at < period.until);
export const meet = (a: Period, b: Period): boolean => (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

export const isAbsent = (records: SigningRecords, personId: string, at: Date): boolean =>
  records.absences.some((absence) => absence.personId === personId && covers(absence.period, at));

const holds = (holders: readonly Holder[], personId: string, at: Date): boolean =>
  holders.some((holder) => holder.personId === personId && covers(holder.period, at));

/** Deputies at their posts and at work at the instant. */
export const deputiesPresent = (records: SigningRecords, at: Date): readonly Holder[] =>
  records.deputies.filter((deputy) => covers(deputy.period, at) && !isAbsent(records, deputy.personId, at));

/** The one acting head of an instant, if one was appointed and still holds the post he was chosen by. */
export const actingHead = (records: SigningRecords, at: Date): ActingRecord | null =>
  records.actingHeads.find(({ personId, period }) => covers(period, at) && (holds(records.deputies, personId, at) || holds(records.managers, personId, at))) ??
  null;

/**
 * Everyone who may sign at the instant, first the holder of the head's powers. An acting head takes the head's place
 * while the record runs; a deputy signs within a delegated right; nobody signs while absent; a manager never, unless
 * he is the acting head himself.
 */
export function whoMaySign(records: SigningRecords, at: Date, what: SigningScope): readonly Signatory[] {
  const signers: Signatory[] = [];
  const acting = actingHead(records, at);
  if (acting && !isAbsent(records, acting.personId, at)) {
    signers.push({ personId: acting.personId, name: acting.name, capacity: 'actingHead', title: 'actingHead', basis: acting.basis });
  } else {
    for (const head of records.heads) {
      if (covers(head.period, at) && !isAbsent(records, head.personId, at)) {
        signers.push({ personId: head.personId, name: head.name, capacity: 'head', title: 'head', basis: '5.7.8' });
      }
    }
  }
  for (const deputy of deputiesPresent(records, at)) {
    if (signers.some((signer) => signer.personId === deputy.personId)) continue;
    const right = records.delegations.find(({ personId, scope, period }) => personId === deputy.personId && scope === what && covers(period, at));
    if (right) signers.push({ personId: deputy.personId, name: deputy.name, capacity: 'deputy', title: 'deputy', basis: right.basis });
  }
  return signers;
}

export const actingRefusals = ['actingOverlaps', 'deputyAvailable', 'actingNotEligible', 'actingAbsent', 'periodBackwards'] as const;
export type ActingRefusal = (typeof actingRefusals)[number];
export type AskedActing = { readonly personId: string; readonly period: Period };

/** The record that stands in the way of another in the same period: one acting head at any moment (map §3 rule 4). */
export const overlappingActing = (records: SigningRecords, period: Period): ActingRecord | null =>
  records.actingHeads.find((acting) => meet(acting.period, period)) ?? null;

/**
 * Why a person may not be made acting head for a period (map §3): one holder at any moment, deputies first, a manager
 * only while no deputy is available at its beginning; whoever is away himself cannot stand in.
 */
export function refuseActing(records: SigningRecords, { personId, period }: AskedActing): ActingRefusal | null {
  if (period.until !== null && period.until <= period.from) return 'periodBackwards';
  if (overlappingActing(records, period)) return 'actingOverlaps';
  const deputy = holds(records.deputies, personId, period.from);
  if (!deputy && !holds(records.managers, personId, period.from)) return 'actingNotEligible';
  if (isAbsent(records, personId, period.from)) return 'actingAbsent';
  return !deputy && deputiesPresent(records, period.from).length > 0 ? 'deputyAvailable' : null;
}

export type DelegationRefusal = 'delegateDeputiesOnly' | 'delegationOverlaps' | 'periodBackwards' | 'dutyNeeded';
export type AskedDelegation = { readonly personId: string; readonly scope: SigningScope | 'duty'; readonly duty?: string | null; readonly period: Period };

/** Signing is delegated to deputies only (5.7.8); a duty of a deputy is named in words (5.5). */
export function refuseDelegation(records: SigningRecords, { personId, scope, duty, period }: AskedDelegation): DelegationRefusal | null {
  if (period.until !== null && period.until <= period.from) return 'periodBackwards';
  if (!holds(records.deputies, personId, period.from)) return 'delegateDeputiesOnly';
  if (scope === 'duty') return duty ? null : 'dutyNeeded';
  const overlaps = records.delegations.some((other) => other.personId === personId && other.scope === scope && meet(other.period, period));
  return overlaps ? 'delegationOverlaps' : null;
}
