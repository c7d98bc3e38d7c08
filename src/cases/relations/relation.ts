import { type CaseClock, type CaseStage, isOpen } from '../case.ts';

/** What the rules of merging need to know of a case (R7). */
export type MergeFacts = {
  readonly id: string;
  readonly stage: CaseStage;
  readonly clock: CaseClock;
  readonly applicantId: string | null;
  readonly sealed: boolean;
  readonly mergedInto: string | null;
  /** Study, an extension, or 24 clock hours: the terms are no longer the same. */
  readonly ownTerm: boolean;
};
export type MergeRefusal = 'sameCase' | 'mergeClosed' | 'mergeUnderApproval' | 'otherApplicant' | 'otherClock' | 'mergedAlready' | 'mergeSealed' | 'ownTerm';

/** R7: only for one applicant and one matter, which a person judges; on one term, so that the earliest date can rule. */
export function refuseMerging(into: MergeFacts, other: MergeFacts): MergeRefusal | null {
  if (into.id === other.id) return 'sameCase';
  if (into.sealed || other.sealed) return 'mergeSealed';
  if (!isOpen(into.stage) || !isOpen(other.stage)) return 'mergeClosed';
  if (into.mergedInto !== null || other.mergedInto !== null) return 'mergedAlready';
  if ([into, other].some(({ stage }) => stage === 'approval' || stage === 'toSign')) return 'mergeUnderApproval';
  if (into.applicantId === null || into.applicantId !== other.applicantId) return 'otherApplicant';
  if (into.clock !== other.clock) return 'otherClock';
  return into.ownTerm || other.ownTerm ? 'ownTerm' : null;
}

export const refuseUnmerging = (mergedInto: string | null, stage: CaseStage): 'notMerged' | 'mergeClosed' | null =>
  mergedInto === null ? 'notMerged' : isOpen(stage) ? null : 'mergeClosed';

/** Law 6.4: a phone, a mail address or an address of the person is enough not to be anonymous; so is a firm's letterhead. */
export const isAnonymous = (
  applicant: { readonly name: string; readonly phone: string | null; readonly email: string | null; readonly address: string | null } | null,
): boolean => applicant === null || (!applicant.phone && !applicant.email && !applicant.address);

/** R6: at once, else twenty-four clock hours from receipt, whatever days they are. */
export const importanceHours = 24;
export const importanceDue = (receivedAt: Date): Date => new Date(receivedAt.getTime() + importanceHours * 3_600_000);
export function refuseImportance(
  kase: { readonly stage: CaseStage; readonly dueAt: Date | null; readonly merged: boolean },
  asked: { readonly receivedAt: Date; readonly now: Date },
): 'closedAlready' | 'importanceAlready' | 'importanceTooLate' | 'mergedAlready' | null {
  if (!isOpen(kase.stage)) return 'closedAlready';
  if (kase.dueAt !== null) return 'importanceAlready';
  if (kase.merged) return 'mergedAlready';
  return asked.now > importanceDue(asked.receivedAt) ? 'importanceTooLate' : null;
}
