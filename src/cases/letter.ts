import { createHash, randomBytes } from 'node:crypto';
import { type Lang, say } from '#platform/words.ts';
import type { LetterKind } from './case.ts';
import { words } from './words.ts';

/** Words the writer starts from, in the applicant's language and the official style (domain notes §6.6). */
export function letterOpening(lang: Lang, facts: { readonly applicantName: string | null }): string {
  const w = say(words, lang);
  return facts.applicantName ? w('letterSalutation', { name: facts.applicantName }) : w('letterSalutationUnknown');
}

/** The first lines of an answer: salutation, and which appeal of which date is answered. */
export function replyOpening(lang: Lang, facts: { readonly applicantName: string | null; readonly number: string; readonly registeredOn: string }): string {
  const w = say(words, lang);
  return `${letterOpening(lang, facts)}\n\n${w('letterReference', { number: facts.number, date: facts.registeredOn })} `;
}

export type SignedContent = {
  readonly outgoingNumber: string;
  readonly caseNumber: string;
  readonly kind: LetterKind;
  readonly recipient: string;
  readonly body: string;
  readonly basis: string;
};

/** SHA-256 over what was signed, so that a copy can be held against it. Field order is part of the definition. */
export const contentHash = (content: SignedContent): string =>
  createHash('sha256')
    .update(JSON.stringify([content.outgoingNumber, content.caseNumber, content.kind, content.recipient, content.body, content.basis]))
    .digest('hex');

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 130 random bits in letters nobody confuses (Crockford's): it is read from paper and typed. */
export const newVerificationCode = (): string => Array.from(randomBytes(26), (byte) => alphabet[byte & 31]).join('');
/** What was typed, as it is stored. */
export const normaliseVerificationCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .replaceAll('L', '1');
