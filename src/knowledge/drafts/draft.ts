import type { OfficeDate } from '#maths/calendar/office-date.ts';

/** Draft documents on which the five sectors speak (3.0.4, 6.1.9, 6.3.5, 6.5.3, 6.7.4, 6.9.5): pure rules. */
export const draftKinds = ['incoming', 'own', 'process'] as const;
export type DraftKind = (typeof draftKinds)[number];
export const draftStates = ['open', 'consolidated', 'sent', 'taken', 'returned'] as const;
export type DraftState = (typeof draftStates)[number];
export const stances = ['agree', 'remarks', 'against'] as const;
export type Stance = (typeof stances)[number];

type Facts = { readonly kind: DraftKind; readonly state: DraftState };

/** One opinion a sector, while the draft is open; "with remarks" without a remark or a word is no opinion. */
export function refuseOpinion(
  draft: Facts,
  facts: { readonly sector: string | null; readonly given: boolean; readonly stance: Stance; readonly remarks: number; readonly body: string },
): 'notAsked' | 'closedAlready' | 'notOfSector' | 'givenAlready' | 'remarksMissing' | null {
  if (draft.kind === 'process') return 'notAsked';
  if (draft.state !== 'open') return 'closedAlready';
  if (facts.sector === null) return 'notOfSector';
  if (facts.given) return 'givenAlready';
  return facts.stance !== 'agree' && facts.remarks === 0 && facts.body === '' ? 'remarksMissing' : null;
}

/** Consolidated when every sector has spoken or the day has passed, and each remark is decided. */
export function refuseConsolidation(
  draft: Facts,
  facts: { readonly waiting: number; readonly dueOn: OfficeDate | null; readonly today: OfficeDate; readonly undecided: number },
): 'notAsked' | 'closedAlready' | 'sectorsWait' | 'remarksUndecided' | null {
  if (draft.kind === 'process') return 'notAsked';
  if (draft.state !== 'open' && draft.state !== 'consolidated') return 'closedAlready';
  if (facts.waiting > 0 && (facts.dueOn === null || facts.today <= facts.dueOn)) return 'sectorsWait';
  return facts.undecided > 0 ? 'remarksUndecided' : null;
}

export function refuseDraftSigning(draft: Facts, maySign: boolean): 'notConsolidated' | 'mayNotSign' | null {
  if (draft.state !== 'consolidated') return 'notConsolidated';
  return maySign ? null : 'mayNotSign';
}

/** A process document is taken into the library or given back; nothing else is. */
export const refuseSettling = (draft: Facts): 'notProcess' | 'closedAlready' | null =>
  draft.kind !== 'process' ? 'notProcess' : draft.state === 'open' ? null : 'closedAlready';
