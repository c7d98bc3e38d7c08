import type { Submission, SubmissionKind } from './contract.ts';

/** Kinds that are appeals under the law and register at receipt; the others wait for a representative (R3, R5). */
export const isAppeal = (kind: SubmissionKind): boolean => kind === 'proposal' || kind === 'application' || kind === 'complaint';

/**
 * What a submission still lacks. One phone number or e-mail makes it non-anonymous (law 6.4); a legal entity is known
 * by its name; a written reply needs somewhere to go (R2).
 */
export function refuseSubmission(submission: Submission): string | null {
  const { phone, email, address } = submission;
  if (!phone && !email && !(isAppeal(submission.kind) && address)) return 'contactMissing';
  if (submission.replyBy === 'email' && !email && isAppeal(submission.kind)) return 'emailMissing';
  if (submission.replyBy === 'post' && !address && isAppeal(submission.kind)) return 'addressMissing';
  if (submission.applicantKind === 'legalEntity' && !submission.organisation) return 'organisationMissing';
  return null;
}

/** Whether what was typed as identity names this applicant. Only match or no match ever leaves (R14). */
export function identifies(
  typed: { readonly fullNameFolded: string; readonly contact: string; readonly identity: string },
  known: {
    readonly nameFolded: string;
    readonly phone: string | null;
    readonly email: string | null;
    readonly fin: string | null;
    readonly voen: string | null;
  },
): boolean {
  const contact = typed.contact.trim().toLowerCase();
  const digits = contact.replace(/\D/g, '').slice(-9);
  const contactMatches =
    (known.email !== null && known.email.toLowerCase() === contact) ||
    (known.phone !== null && digits.length === 9 && known.phone.replace(/\D/g, '').endsWith(digits));
  const identity = typed.identity.trim().toUpperCase();
  const identityMatches = identity !== '' && (identity === known.fin || identity === known.voen);
  return typed.fullNameFolded === known.nameFolded && contactMatches && identityMatches;
}
