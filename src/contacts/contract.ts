import { z } from 'zod';
import { Day, endpoint, Id, Instant, LangCode, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { applicantKinds } from './applicant.ts';
import { channels, contactStates, endings } from './contact.ts';
import { facts } from './identification.ts';
import { dispositions, matterKinds } from './matter.ts';
import { promiseStates, promiseWays } from './promise.ts';

const frontLine = ['representative', 'outbound'] as const;
/** What each may do with contacts, and the clause it comes from. */
export const permissions = definePermissions('contacts', {
  log: { clause: '6.1.2', roles: [...frontLine, 'specialist', 'manager'] },
  work: { clause: '6.1.3', roles: [...frontLine, 'specialist', 'manager'] },
  read: { clause: '3.0.8', roles: [...frontLine, 'specialist', 'manager', 'head', 'deputy', 'quality', 'analyst'] },
  merge: { clause: '6.1.3', roles: [...frontLine, 'specialist', 'manager'] },
  export: { clause: '6.9.3', roles: ['manager', 'head', 'deputy', 'analyst', 'quality'] },
});

export const Epoch = z.int().min(0).max(2_000_000_000);
const contactId = z.object({ id: Id });
const optionalText = (max: number) => text(max, 0).nullable().optional();
const optionalId = Id.nullable().optional();

export const ApplicantBody = z.object({
  kind: z.enum(applicantKinds),
  fullName: text(300),
  fin: optionalText(20),
  voen: optionalText(20),
  phone: optionalText(30),
  otherPhones: z.array(text(30)).max(10).default([]),
  email: optionalText(200),
  address: optionalText(500),
  lang: LangCode.default('az'),
  hearing: z.boolean().default(false),
  servicemen: z.boolean().default(false),
  note: optionalText(1000),
});
export const ApplicantView = z.object({
  id: Id,
  kind: z.enum(applicantKinds),
  fullName: z.string(),
  fin: z.string().nullable(),
  voen: z.string().nullable(),
  phone: z.string().nullable(),
  otherPhones: z.array(z.string()),
  email: z.string().nullable(),
  address: z.string().nullable(),
  lang: LangCode,
  hearing: z.boolean(),
  servicemen: z.boolean(),
  note: z.string().nullable(),
});
export type ApplicantView = z.infer<typeof ApplicantView>;

export const AuthorityView = z.object({
  id: Id,
  applicantId: Id,
  speakerId: Id,
  speakerName: z.string().nullable(),
  applicantName: z.string().nullable(),
  basis: z.string(),
  scope: z.string(),
  validFrom: Day,
  validUntil: Day.nullable(),
  state: z.enum(['inForce', 'notYet', 'expired', 'ended']),
});
export const MatterView = z.object({
  id: Id,
  position: z.int(),
  kind: z.enum(matterKinds).nullable(),
  structureId: Id.nullable(),
  topicId: Id.nullable(),
  note: z.string(),
  stepsTried: z.string().nullable(),
  disposition: z.enum(dispositions).nullable(),
  answerText: z.string().nullable(),
  entryId: Id.nullable(),
  entryVersion: z.int().nullable(),
  caseId: Id.nullable(),
  forwardedTo: Id.nullable(),
  disposedAt: Instant.nullable(),
});
export type MatterView = z.infer<typeof MatterView>;
export const PromiseView = z.object({
  id: Id,
  contactId: Id,
  contactNumber: z.string().nullable(),
  applicantName: z.string().nullable(),
  what: z.string(),
  how: z.enum(promiseWays),
  dueAt: Instant,
  personId: Id,
  personName: z.string(),
  standInId: Id.nullable(),
  standInName: z.string().nullable(),
  state: z.enum(promiseStates),
  alarmed: z.boolean(),
  mine: z.boolean(),
});
export type PromiseView = z.infer<typeof PromiseView>;
export const ContactRow = z.object({
  id: Id,
  number: z.string(),
  channel: z.enum(channels),
  state: z.enum(contactStates),
  lang: LangCode,
  applicantId: Id.nullable(),
  applicantName: z.string().nullable(),
  subject: z.string().nullable(),
  receivedAt: Instant,
  endedAt: Instant.nullable(),
  endedAs: z.enum(endings).nullable(),
  ownerName: z.string().nullable(),
  sector: z.string().nullable(),
  matters: z.array(
    z.object({ kind: z.enum(matterKinds).nullable(), disposition: z.enum(dispositions).nullable(), structureId: Id.nullable(), topicId: Id.nullable() }),
  ),
});
export type ContactRow = z.infer<typeof ContactRow>;

/** An empty choice in an address means no filter. */
const filter = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
export const ContactFilter = z.object({
  state: filter(z.enum(contactStates)),
  channel: filter(z.enum(channels)),
  kind: filter(z.enum(matterKinds)),
  disposition: filter(z.enum(dispositions)),
  endedAs: filter(z.enum(endings)),
  structureId: filter(Id),
  applicantId: filter(Id),
  from: filter(Day),
  until: filter(Day),
  mine: filter(z.enum(['true', 'false'])),
  number: filter(
    z
      .string()
      .trim()
      .max(20)
      .regex(/^[a-zA-Z0-9-]*$/),
  ),
});
export type ContactFilter = z.infer<typeof ContactFilter>;

export const logContact = endpoint({
  method: 'POST',
  path: '/api/contacts',
  body: z.object({
    id: Id,
    channel: z.enum(['phone', 'visit', 'post', 'email']),
    lang: LangCode,
    phone: optionalText(30),
    subject: optionalText(300),
    body: optionalText(20_000),
    receivedAt: Instant.optional(),
  }),
  reply: z.object({ contactId: Id, number: z.string() }),
});
export const listContacts = endpoint({ method: 'GET', path: '/api/contacts', query: ContactFilter.extend(Page.shape), reply: listOf(ContactRow) });
export const exportContacts = endpoint({ method: 'GET', path: '/api/contacts/export', query: ContactFilter, reply: z.any() });
export const listWaiting = endpoint({ method: 'GET', path: '/api/contacts/waiting', query: Page, reply: listOf(ContactRow) });
export const renewLease = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/lease',
  params: contactId,
  body: z.object({ epoch: Epoch }),
  reply: z.object({ leaseUntil: Instant }),
});
export const releaseContact = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/release',
  params: contactId,
  body: z.object({ epoch: Epoch }),
  reply: Nothing,
});
export const endContact = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/ending',
  params: contactId,
  body: z.object({ epoch: Epoch, endedAs: z.enum(endings) }),
  reply: Nothing,
});
export const changeContact = endpoint({
  method: 'PATCH',
  path: '/api/contacts/:id',
  params: contactId,
  body: z.object({ epoch: Epoch, lang: LangCode.optional(), phone: optionalText(30), applicantId: optionalId, speakerId: optionalId }),
  reply: Nothing,
});
export const addMatter = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/matters',
  params: contactId,
  body: z.object({ epoch: Epoch, id: Id, copyOf: Id.optional(), kind: z.enum(matterKinds).optional() }),
  reply: z.object({ matterId: Id, position: z.int() }),
});
export const changeMatter = endpoint({
  method: 'PATCH',
  path: '/api/matters/:id',
  params: contactId,
  body: z.object({
    epoch: Epoch,
    kind: z.enum(matterKinds).nullable().optional(),
    structureId: optionalId,
    topicId: optionalId,
    note: text(20_000, 0).optional(),
    stepsTried: optionalText(5000),
  }),
  reply: z.object({ savedAt: Instant, structureId: Id.nullable() }),
});

export const Proposal = z.object({ id: Id, kind: z.enum(applicantKinds), fullName: z.string(), phoneTail: z.string().nullable(), score: z.number() });
export const findApplicants = endpoint({
  method: 'GET',
  path: '/api/applicants/matches',
  query: z.object({
    name: z.string().max(300).default(''),
    phone: z.string().max(30).default(''),
    fin: z.string().max(20).default(''),
    voen: z.string().max(20).default(''),
  }),
  reply: z.object({ items: z.array(Proposal) }),
});
/** Enters an applicant into a contact one holds: a new card, or changes to the one that stands there. */
export const enterApplicant = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/applicant',
  params: contactId,
  body: z.object({ epoch: Epoch, as: z.enum(['applicant', 'speaker']).default('applicant'), applicant: ApplicantBody }),
  reply: z.object({ applicantId: Id }),
});
export const changeApplicant = endpoint({ method: 'PATCH', path: '/api/applicants/:id', params: contactId, body: ApplicantBody, reply: Nothing });
export const ApplicantCard = z.object({
  applicant: ApplicantView,
  authorities: z.array(AuthorityView),
  merges: z.array(z.object({ id: Id, mergedId: Id, mergedName: z.string().nullable(), reason: z.string(), mergedAt: Instant, splitAt: Instant.nullable() })),
  duplicates: z.array(Proposal),
  promises: z.array(PromiseView),
});
export const getApplicant = endpoint({ method: 'GET', path: '/api/applicants/:id', params: contactId, reply: ApplicantCard });
export const mergeApplicants = endpoint({
  method: 'POST',
  path: '/api/applicants/:id/merges',
  params: contactId,
  body: z.object({ mergedId: Id, reason: text(500) }),
  reply: z.object({ mergeId: Id }),
});
export const splitApplicants = endpoint({
  method: 'POST',
  path: '/api/merges/:id/split',
  params: contactId,
  body: z.object({ reason: text(500) }),
  reply: Nothing,
});
export const recordAuthority = endpoint({
  method: 'POST',
  path: '/api/applicants/:id/authorities',
  params: contactId,
  body: z.object({ speakerId: Id, basis: text(500), scope: text(500), validFrom: Day, validUntil: Day.nullable() }),
  reply: z.object({ authorityId: Id }),
});
export const endAuthority = endpoint({ method: 'POST', path: '/api/authorities/:id/ending', params: contactId, body: Nothing, reply: Nothing });

export const checkIdentification = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/checks',
  params: contactId,
  body: z.object({ epoch: Epoch, fact: z.enum(facts), typed: text(300) }),
  reply: z.object({ matched: z.boolean(), level: z.int(), lockedUntil: Instant.nullable() }),
});

export const makePromise = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/promises',
  params: contactId,
  body: z.object({ id: Id, what: text(500), how: z.enum(promiseWays), dueAt: Instant, standInId: Id.nullable() }),
  reply: z.object({ promiseId: Id }),
});
export const listPromises = endpoint({
  method: 'GET',
  path: '/api/promises',
  query: z.object({ mine: filter(z.enum(['true', 'false'])), ...Page.shape }),
  reply: listOf(PromiseView),
});
export const keepPromise = endpoint({ method: 'POST', path: '/api/promises/:id/keeping', params: contactId, body: Nothing, reply: Nothing });
export const handPromise = endpoint({
  method: 'POST',
  path: '/api/promises/:id/handing',
  params: contactId,
  body: z.object({ toPersonId: Id }),
  reply: Nothing,
});
