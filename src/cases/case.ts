/** What a case is and what may follow what. Plain: the screen greys a button with the rule the deed refuses with. */

export const caseKinds = ['question', 'eService', 'proposal', 'application', 'complaint', 'information'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Whose term runs: the law on appeals, or the Centre's own for what the law does not count (R5). */
export const caseClocks = ['law', 'centre'] as const;
export type CaseClock = (typeof caseClocks)[number];

export const caseStages = ['registered', 'investigating', 'approval', 'toSign', 'answered', 'forwarded', 'notConsidered', 'withdrawn'] as const;
export type CaseStage = (typeof caseStages)[number];
export const openStages = ['registered', 'investigating', 'approval', 'toSign'] as const satisfies readonly CaseStage[];
export const isOpen = (stage: CaseStage): boolean => (openStages as readonly CaseStage[]).includes(stage);

/**
 * What a letter under signature does to the case: the answer, a forwarding to another body (law 7.10), or notice that
 * it stays without consideration (law art. 8). All three travel the same road and are signed alike (R1).
 */
export const letterKinds = ['reply', 'forwarding', 'refusal'] as const;
export type LetterKind = (typeof letterKinds)[number];
export const stageAfterSignature: Readonly<Record<LetterKind, CaseStage>> = {
  reply: 'answered',
  forwarding: 'forwarded',
  refusal: 'notConsidered',
};

/** Grounds of the law (art. 6.4, 8) for leaving an appeal without consideration. */
export const refusalGrounds = ['anonymous', 'otherProcedure', 'formalRequirements', 'courtDecision', 'threeReplies', 'insufficientData'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

export const channels = ['phone', 'visit', 'portal', 'email', 'post'] as const;
export type Channel = (typeof channels)[number];
export const replyWays = ['email', 'post', 'pickup'] as const;
export type ReplyWay = (typeof replyWays)[number];

/** R5: only proposal, application and complaint carry the law's clock. */
export const clockOf = (kind: CaseKind): CaseClock => (kind === 'proposal' || kind === 'application' || kind === 'complaint' ? 'law' : 'centre');

/** The register a case is numbered in: M an appeal under the law, A an investigation on the Centre's clock (R17). */
export const registerOf = (clock: CaseClock): 'M' | 'A' => (clock === 'law' ? 'M' : 'A');

/** What the rules need to know of a case. */
export type CaseFacts = {
  readonly stage: CaseStage;
  readonly assigneeId: string | null;
  readonly concernsPersonId: string | null;
  /** Answered with another case of the same applicant (R7). */
  readonly mergedInto?: string | null;
};

/** A case is taken once; taking one's own again changes nothing. */
export function refuseTaking(kase: CaseFacts, personId: string): 'closedAlready' | 'takenByAnother' | 'personConcerned' | null {
  if (!isOpen(kase.stage)) return 'closedAlready';
  if (kase.concernsPersonId === personId) return 'personConcerned';
  return kase.assigneeId !== null && kase.assigneeId !== personId ? 'takenByAnother' : null;
}

/** A manager gives work out (5.8); whoever has it may hand it over. Nobody gets a case about himself (R15). */
export function refuseAssigning(kase: CaseFacts, toPersonId: string): 'closedAlready' | 'personConcerned' | null {
  if (!isOpen(kase.stage)) return 'closedAlready';
  return kase.concernsPersonId === toPersonId ? 'personConcerned' : null;
}

/** Writing, submitting, closing: the work of whoever has the case, while it is being investigated. */
export function refuseWork(kase: CaseFacts, personId: string): 'closedAlready' | 'mergedAway' | 'takeFirst' | 'notYours' | 'underApproval' | null {
  if (!isOpen(kase.stage)) return 'closedAlready';
  if (kase.mergedInto) return 'mergedAway';
  if (kase.assigneeId === null) return 'takeFirst';
  if (kase.assigneeId !== personId) return 'notYours';
  return kase.stage === 'approval' || kase.stage === 'toSign' ? 'underApproval' : null;
}

/** Two people may have the same case open: the later save must have read the earlier one. */
export const refuseDraft = (basedOn: number, latest: number): 'draftMovedOn' | null => (basedOn === latest ? null : 'draftMovedOn');

/**
 * R1: approval only moves the letter to İmzaya. A manager approves what the own sector wrote; head and deputies
 * approve across sectors.
 */
export function refuseApproval(
  kase: CaseFacts,
  approver: { readonly personId: string; readonly sectors: readonly string[]; readonly acrossSectors: boolean },
  authorSectors: readonly string[],
): 'notUnderApproval' | 'personConcerned' | 'otherSector' | null {
  if (kase.stage !== 'approval') return 'notUnderApproval';
  if (kase.concernsPersonId === approver.personId) return 'personConcerned';
  if (approver.acrossSectors || authorSectors.length === 0) return null;
  return authorSectors.some((sector) => approver.sectors.includes(sector)) ? null : 'otherSector';
}

/** A return needs a remark, and goes back to whoever wrote. */
export function refuseReturn(kase: CaseFacts): 'nothingToReturn' | null {
  return kase.stage === 'approval' || kase.stage === 'toSign' ? null : 'nothingToReturn';
}

/** R1, 5.7.8: a letter leaves with the signature of whoever may sign at this instant, never of the person concerned. */
export function refuseSigning(
  kase: CaseFacts,
  signer: { readonly personId: string; readonly maySignNow: boolean },
): 'mayNotSign' | 'notToSign' | 'personConcerned' | null {
  if (!signer.maySignNow) return 'mayNotSign';
  if (kase.stage !== 'toSign') return 'notToSign';
  return kase.concernsPersonId === signer.personId ? 'personConcerned' : null;
}

/** An applicant may withdraw until the answer is signed; rate only what was answered, once. */
export const refuseWithdrawal = (kase: CaseFacts): 'closedAlready' | null => (isOpen(kase.stage) ? null : 'closedAlready');
export function refuseRating(kase: { readonly stage: CaseStage; readonly rating: number | null }): 'notAnswered' | 'ratedAlready' | null {
  if (kase.stage !== 'answered') return 'notAnswered';
  return kase.rating === null ? null : 'ratedAlready';
}

export type NextStep = 'take' | 'writeDraft' | 'submit' | 'awaitApproval' | 'approve' | 'awaitSignature' | 'sign' | 'none';

/** The one primary act a screen offers: the next lawful step for this viewer. */
export function nextStep(
  kase: CaseFacts,
  viewer: { readonly personId: string; readonly mayTake: boolean; readonly mayApprove: boolean; readonly maySignNow: boolean },
  hasDraft: boolean,
): NextStep {
  if (kase.mergedInto) return 'none';
  if (kase.stage === 'registered') return viewer.mayTake && refuseTaking(kase, viewer.personId) === null ? 'take' : 'none';
  if (kase.stage === 'investigating') {
    if (kase.assigneeId === null) return viewer.mayTake ? 'take' : 'none';
    if (kase.assigneeId !== viewer.personId) return 'none';
    return hasDraft ? 'submit' : 'writeDraft';
  }
  if (kase.stage === 'approval') return viewer.mayApprove && kase.concernsPersonId !== viewer.personId ? 'approve' : 'awaitApproval';
  if (kase.stage === 'toSign') return refuseSigning(kase, viewer) === null ? 'sign' : 'awaitSignature';
  return 'none';
}
