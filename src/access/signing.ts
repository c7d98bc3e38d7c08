/**
 * Who may sign now (5.5, 5.6, 5.7.8; rulings R1): a function of the records and an instant, never a fixed role. The
 * same function serves the screen, the deed and the test.
 */
export type Period = { readonly from: Date; readonly until: Date | null };
export type Holder = { readonly personId: string; readonly name: string; readonly sector: string | null; readonly period: Period };
export type SigningRecords = {
  readonly heads: readonly Holder[];
  readonly deputies: readonly Holder[];
  readonly managers: readonly Holder[];
  readonly absences: readonly { readonly personId: string; readonly period: Period }[];
  readonly actingHeads: readonly { readonly id: string; readonly personId: string; readonly name: string; readonly period: Period; readonly basis: string }[];
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
const meet = (a: Period, b: Period): boolean => (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

export const isAbsent = (records: SigningRecords, personId: string, at: Date): boolean =>
  records.absences.some((absence) => absence.personId === personId && covers(absence.period, at));

/** The one acting head of an instant, if the head is away and one was appointed. */
export const actingHead = (records: SigningRecords, at: Date): SigningRecords['actingHeads'][number] | null =>
  records.actingHeads.find((acting) => covers(acting.period, at)) ?? null;

/**
 * Everyone who may sign at the instant, first the holder of the head's powers. An acting head takes the head's place
 * while the record runs; a deputy signs within a delegated right and only while present; a manager never, unless he is
 * the acting head himself.
 */
export function whoMaySign(records: SigningRecords, at: Date, scope: SigningScope): readonly Signatory[] {
  const signers: Signatory[] = [];
  const acting = actingHead(records, at);
  if (acting) signers.push({ personId: acting.personId, name: acting.name, capacity: 'actingHead', title: 'actingHead', basis: acting.basis });
  else {
    for (const head of records.heads) {
      if (covers(head.period, at) && !isAbsent(records, head.personId, at)) {
        signers.push({ personId: head.personId, name: head.name, capacity: 'head', title: 'head', basis: '5.7.8' });
      }
    }
  }
  for (const deputy of records.deputies) {
    if (!covers(deputy.period, at) || isAbsent(records, deputy.personId, at) || signers.some((signer) => signer.personId === deputy.personId)) continue;
    const right = records.delegations.find((delegation) => delegation.personId === deputy.personId && delegation.scope === scope && covers(delegation.period, at));
    if (right) signers.push({ personId: deputy.personId, name: deputy.name, capacity: 'deputy', title: 'deputy', basis: right.basis });
  }
  return signers;
}

export type ActingRefusal = 'actingOverlaps' | 'deputyAvailable' | 'actingNotEligible' | 'periodBackwards';

/**
 * Why a person may not be made acting head for a period (map §3): one holder at any moment, deputies first, a manager
 * only while no deputy is available at its beginning.
 */
export function refuseActing(records: SigningRecords, asked: { readonly personId: string; readonly period: Period }): ActingRefusal | null {
  const { personId, period } = asked;
  if (period.until !== null && period.until <= period.from) return 'periodBackwards';
  if (records.actingHeads.some((acting) => meet(acting.period, period))) return 'actingOverlaps';
  const holds = (holders: readonly Holder[]): boolean => holders.some((holder) => holder.personId === personId && covers(holder.period, period.from));
  if (holds(records.deputies)) return null;
  if (!holds(records.managers)) return 'actingNotEligible';
  const available = records.deputies.some((deputy) => covers(deputy.period, period.from) && !isAbsent(records, deputy.personId, period.from));
  return available ? 'deputyAvailable' : null;
}

/** Signing is delegated to deputies only (5.7.8). */
export function refuseDelegation(records: SigningRecords, asked: { readonly personId: string; readonly scope: string; readonly period: Period }): 'delegateDeputiesOnly' | 'delegationOverlaps' | 'periodBackwards' | null {
  if (asked.period.until !== null && asked.period.until <= asked.period.from) return 'periodBackwards';
  if (!records.deputies.some((deputy) => deputy.personId === asked.personId && covers(deputy.period, asked.period.from))) return 'delegateDeputiesOnly';
  const overlaps = records.delegations.some((other) => other.personId === asked.personId && other.scope === asked.scope && meet(other.period, asked.period));
  return overlaps ? 'delegationOverlaps' : null;
}
