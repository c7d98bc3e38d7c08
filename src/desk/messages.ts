import { formatDate } from '#language/format.ts';
import type { Tx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type OutgoingMessage, queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { words } from './words.ts';

type Lang = 'az' | 'ru' | 'en';
type Contact = { readonly id: string; readonly number: string; readonly lang: Lang; readonly phone: string | null; readonly channel: string };
type Applicant = { readonly phone: string | null; readonly email: string | null; readonly full_name: string; readonly lang: Lang } | null;
type To = { readonly contact: Contact; readonly applicant: Applicant; readonly email?: string | null };
type Sent = { readonly sms: boolean; readonly mail: boolean };

function addressesOf({ contact, applicant, email }: To): { readonly email: string | null; readonly phone: string | null } {
  const phones = [contact.channel === 'phone' ? contact.phone : null, applicant?.phone ?? null, contact.phone];
  return { email: email || applicant?.email || null, phone: phones.find((one) => one?.startsWith('+')) ?? null };
}
/** By which ways an applicant can be written to. */
export const waysTo = (to: To): Sent => ({ sms: addressesOf(to).phone !== null, mail: addressesOf(to).email !== null });

/** A message speaks the applicant's language, not the clerk's. Short numbers (195) are never written to. */
async function send(
  tx: Tx,
  to: To,
  message: {
    readonly subject: string;
    readonly mail: string;
    readonly sms: string;
    readonly subjectKind: string;
    readonly subjectId: string;
    readonly purpose: string;
  },
): Promise<Sent> {
  const { email, phone } = addressesOf(to);
  const common = { lang: to.contact.lang, subjectKind: message.subjectKind, subjectId: message.subjectId, purpose: message.purpose } as const;
  const queue = (one: Omit<OutgoingMessage, keyof typeof common>) => queueMessage(tx, crypto.randomUUID(), { ...common, ...one });
  if (email) await queue({ channel: 'mail', recipient: email, subject: message.subject, body: message.mail });
  if (phone) await queue({ channel: 'sms', recipient: phone, body: message.sms });
  return { sms: phone !== null, mail: email !== null };
}

const link = (deps: Deps, number: string): string => `${deps.config.origin}/track?number=${number}`;

/** R3: number and secret code after the desk has registered something. */
export function sendNumber(
  tx: Tx,
  deps: Deps,
  to: To & { readonly number: string; readonly code: string; readonly dueOn: string; readonly caseId: string },
): Promise<Sent> {
  const w = say(words, to.contact.lang);
  const params = { number: to.number, code: to.code, due: formatDate(to.dueOn), link: link(deps, to.number) };
  return send(tx, to, {
    subject: w('numberSubject', params),
    mail: w('numberMail', params),
    sms: w('numberSms', params),
    subjectKind: 'case',
    subjectId: to.caseId,
    purpose: 'receipt',
  });
}

/** The answer of a published entry to who asked in writing; an SMS only says where it stands. */
export function sendAnswer(tx: Tx, deps: Deps, to: To & { readonly answer: string }): Promise<Sent> {
  const w = say(words, to.contact.lang);
  const params = { number: to.contact.number, answer: to.answer, link: link(deps, to.contact.number) };
  return send(tx, to, {
    subject: w('answerSubject', params),
    mail: w('answerMail', params),
    sms: w('answerSms', params),
    subjectKind: 'contact',
    subjectId: to.contact.id,
    purpose: 'answer',
  });
}

/** R8: the notice that another body will answer. */
export function sendForwarding(tx: Tx, _deps: Deps, to: To & { readonly body: string }): Promise<Sent> {
  const w = say(words, to.contact.lang);
  const params = { number: to.contact.number, body: to.body };
  return send(tx, to, {
    subject: w('forwardSubject', params),
    mail: w('forwardMail', params),
    sms: w('forwardSms', params),
    subjectKind: 'contact',
    subjectId: to.contact.id,
    purpose: 'forwarding',
  });
}

/** The address of a published answer. */
export function sendEntryLink(tx: Tx, deps: Deps, to: To & { readonly entryId: string; readonly question: string }): Promise<Sent> {
  const w = say(words, to.contact.lang);
  const params = { question: to.question, link: `${deps.config.origin}/answers/${to.entryId}` };
  return send(tx, to, {
    subject: w('linkSubject'),
    mail: w('linkMail', params),
    sms: w('linkSms', params),
    subjectKind: 'contact',
    subjectId: to.contact.id,
    purpose: 'link',
  });
}
