import { normaliseFin, readPhone, readVoen } from '#language/identifiers.ts';
import { isAppeal, refuseSubmission } from '../submission.ts';
import { type Draft, type StepName, submissionOf } from './draft.ts';

/** Fields that can be wrong, in the order in which they stand on the screens. */
export const fieldNames = ['kind', 'subject', 'body', 'organisation', 'fullName', 'fin', 'voen', 'phone', 'email', 'address'] as const;
export type FieldName = (typeof fieldNames)[number];
export type FieldErrors = Readonly<Partial<Record<FieldName, string>>>;

export const stepOf: Readonly<Record<FieldName, StepName>> = {
  kind: 'kind',
  subject: 'text',
  body: 'text',
  organisation: 'who',
  fullName: 'who',
  fin: 'who',
  voen: 'who',
  phone: 'reply',
  email: 'reply',
  address: 'reply',
};
const fieldOfRefusal: Readonly<Record<string, FieldName>> = {
  contactMissing: 'phone',
  emailMissing: 'email',
  addressMissing: 'address',
  organisationMissing: 'organisation',
};
/** The field a server's refusal is about: `portal.emailMissing` → 'email'. */
export const fieldOfCode = (code: string): FieldName | null => fieldOfRefusal[code.replace(/^portal\./, '')] ?? null;

/** As strict as the server's own check of an address, so that what passes here passes there. */
const emailLike = /^[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** What is still wrong on a step, as keys of the portal's words; all steps when none is named. */
export function errorsOf(draft: Draft, step?: StepName): FieldErrors {
  const found: Partial<Record<FieldName, string>> = {};
  if (draft.kind === '') found.kind = 'err_kind';
  if (draft.subject.trim().length < 3) found.subject = 'err_subject';
  if (draft.body.trim().length < 10) found.body = 'err_body';
  if (draft.fullName.trim().length < 2) found.fullName = 'err_fullName';
  const sent = submissionOf(draft, 'az');
  if (sent.fin && !normaliseFin(sent.fin)) found.fin = 'err_fin';
  if (sent.voen && !readVoen(sent.voen).voen) found.voen = 'err_voen';
  const refusal = refuseSubmission(sent);
  if (refusal) found[fieldOfRefusal[refusal] as FieldName] = `err_${refusal}`;
  if (sent.phone && !readPhone(sent.phone)) found.phone = 'err_phone';
  if (sent.email && !emailLike.test(sent.email)) found.email = 'err_email';
  // A legal entity without a name hides what else the refusal would say of the reply; both are asked for at once.
  if (draft.applicantKind === 'legalEntity' && draft.organisation.trim() === '') found.organisation = 'err_organisation';
  if (draft.kind !== '' && isAppeal(draft.kind) && draft.replyBy === 'post' && draft.address.trim() === '') found.address = 'err_addressMissing';
  return Object.fromEntries(Object.entries(found).filter(([field]) => !step || stepOf[field as FieldName] === step));
}
