import type { Channel } from './contact.ts';
import { isWritten } from './contact.ts';

/** A matter within a contact (R17): its kind, structure, topic and how it was settled. */
export const matterKinds = ['question', 'eService', 'proposal', 'application', 'complaint', 'information'] as const;
export type MatterKind = (typeof matterKinds)[number];
/** R5: only these three carry the law's clock and a written, signed reply (R2). */
export const appealKinds = ['proposal', 'application', 'complaint'] as const;
export const isAppealKind = (kind: string | null): boolean => (appealKinds as readonly (string | null)[]).includes(kind);

export const dispositions = ['answered', 'investigation', 'appeal', 'forwarded', 'none'] as const;
export type Disposition = (typeof dispositions)[number];
export const mostMatters = 20;

export type MatterFacts = {
  readonly kind: MatterKind | null;
  readonly structureId: string | null;
  readonly topicId: string | null;
  readonly disposition: Disposition | null;
};

/** R5: a question or e-service difficulty taken to investigation runs on the Centre's own clock. */
export const clockOf = (kind: MatterKind): 'law' | 'centre' => (isAppealKind(kind) ? 'law' : 'centre');

export type DispositionRefusal =
  | 'disposedAlready'
  | 'kindMissing'
  | 'structureMissing'
  | 'registerInstead'
  | 'notAnAppeal'
  | 'writtenNeedsEntry'
  | 'answerMissing'
  | 'notOtherBody'
  | null;

const settled = (matter: MatterFacts): 'disposedAlready' | 'kindMissing' | null =>
  matter.disposition !== null ? 'disposedAlready' : matter.kind === null ? 'kindMissing' : null;

/**
 * "Birbaşa cavablandır". R1: an oral answer and an answer from a published entry need no signature; other writing does,
 * so on a written channel the answer comes from the base or the matter goes to investigation.
 */
export function refuseAnswer(
  matter: MatterFacts,
  answer: { readonly channel: Channel; readonly fromEntry: boolean; readonly text: string },
): DispositionRefusal {
  const refusal = settled(matter);
  if (refusal) return refusal;
  if (isAppealKind(matter.kind) && isWritten(answer.channel)) return 'registerInstead';
  if (answer.fromEntry) return null;
  if (isWritten(answer.channel)) return 'writtenNeedsEntry';
  return answer.text.trim() === '' ? 'answerMissing' : null;
}

/** R4, R5: "Araşdırmaya qəbul et". A proposal, application or complaint is registered as an appeal instead (R2). */
export function refuseInvestigation(matter: MatterFacts): DispositionRefusal {
  const refusal = settled(matter);
  if (refusal) return refusal;
  if (isAppealKind(matter.kind)) return 'registerInstead';
  return matter.structureId === null ? 'structureMissing' : null;
}

export type ReplyAddress = { readonly replyBy: 'email' | 'post' | 'pickup'; readonly replyTo: string };
export type AppealRefusal = DispositionRefusal | 'applicantMissing' | 'replyAddressMissing' | 'emailWrong';
/** R2: an appeal gets a written reply even if it came by phone, so it has a name and an e-mail or postal address. */
export function refuseAppeal(matter: MatterFacts, given: ReplyAddress & { readonly applicantId: string | null }): AppealRefusal {
  const refusal = settled(matter);
  if (refusal) return refusal;
  if (!isAppealKind(matter.kind)) return 'notAnAppeal';
  if (given.applicantId === null) return 'applicantMissing';
  return refuseReplyAddress(given);
}

export function refuseReplyAddress({ replyBy, replyTo }: ReplyAddress): 'replyAddressMissing' | 'emailWrong' | null {
  if (replyBy !== 'pickup' && replyTo.trim() === '') return 'replyAddressMissing';
  return replyBy === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(replyTo.trim()) ? 'emailWrong' : null;
}

/** R8: forwarding is to another body and ends our duty; a structure of the Ministry gets the case instead. */
export function refuseForward(matter: MatterFacts, to: { readonly kind: string } | null): DispositionRefusal {
  const refusal = settled(matter);
  if (refusal) return refusal;
  return to?.kind === 'otherBody' ? null : 'notOtherBody';
}
/** R8: working days within which the notice of forwarding leaves. */
export const forwardWorkingDays = 3;
