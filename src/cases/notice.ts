import type { Tx } from '#platform/database.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say, type WordParams } from '#platform/words.ts';
import { applicantOf, type CaseRecord } from './store.ts';
import { words } from './words.ts';

export type NoticeKey =
  | 'noticeStudy'
  | 'noticeExtension'
  | 'noticeRederived'
  | 'noticeForwarded'
  | 'noticeWithdrawn'
  | 'noticeStructureReplied'
  | 'noticeClarification'
  | 'noticeToMinistry';

/**
 * Tells the applicant, in his language, by the ways he gave: mail where the reply goes, and SMS. Answers which ways
 * were used; none means that only a letter can tell, and the course says so.
 */
export async function tellApplicant(tx: Tx, kase: CaseRecord, key: NoticeKey, params: WordParams): Promise<readonly ('mail' | 'sms')[]> {
  const applicant = await applicantOf(tx, kase.applicant_id);
  const w = say(words, kase.lang);
  const body = w(key, { number: kase.number, ...params });
  const common = { lang: kase.lang, body, subjectKind: 'case', subjectId: kase.id, purpose: key } as const;
  const email = kase.reply_by === 'email' ? kase.reply_to : applicant?.email;
  const told: ('mail' | 'sms')[] = [];
  if (email) {
    await queueMessage(tx, crypto.randomUUID(), { ...common, channel: 'mail', recipient: email, subject: w('noticeSubject', { number: kase.number }) });
    told.push('mail');
  }
  if (applicant?.phone) {
    await queueMessage(tx, crypto.randomUUID(), { ...common, channel: 'sms', recipient: applicant.phone });
    told.push('sms');
  }
  return told;
}
