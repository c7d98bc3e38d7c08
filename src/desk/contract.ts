import { z } from 'zod';
import { ApplicantView, AuthorityView, checkIdentification, ContactRow, Epoch, MatterView, PromiseView, Proposal } from '#contacts/contract.ts';
import { applicantKinds } from '#contacts/applicant.ts';
import { channels, contactStates, endings } from '#contacts/contact.ts';
import { facts } from '#contacts/identification.ts';
import { Day, endpoint, Id, Instant, LangCode, listOf, text } from '#platform/endpoint.ts';
import { FileView } from '#platform/file-view.ts';
import { definePermissions } from '#platform/permissions.ts';

export { checkIdentification };

const hands = ['representative', 'outbound'] as const;
export const permissions = definePermissions('desk', {
  work: { clause: '6.1.2', roles: hands },
  answer: { clause: '6.1.2', roles: hands },
  accept: { clause: '6.1.3, R4', roles: hands },
  register: { clause: '3.0.2, R2', roles: hands },
  forward: { clause: '3.0.2, R8', roles: hands },
});

const idParam = z.object({ id: Id });
export const CountedDay = z.object({
  date: Day,
  counted: z.int().nullable(),
  kind: z.string(),
  holiday: z.string().nullable(),
  movedFrom: Day.nullable(),
  act: z.string().nullable(),
});
export const Due = z.object({ dueOn: Day, from: Day, workingDays: z.int(), provisional: z.boolean(), rule: z.string(), derivation: z.array(CountedDay) });
export type Due = z.infer<typeof Due>;

export const DeskHome = z.object({
  open: z.array(
    z.object({
      id: Id,
      number: z.string(),
      channel: z.enum(channels),
      applicantName: z.string().nullable(),
      subject: z.string().nullable(),
      takenAt: Instant.nullable(),
    }),
  ),
  waiting: z.object({ count: z.int(), oldestAt: Instant.nullable() }),
  today: z.object({ contacts: z.int(), matters: z.int(), meanSeconds: z.number().nullable() }),
  alarms: z.array(PromiseView),
});
export type DeskHome = z.infer<typeof DeskHome>;
/** What stands on the desk now: my open contacts, the newest first, and the list of those waiting. */
export const deskHome = endpoint({ method: 'GET', path: '/api/desk', reply: DeskHome });

export const CourseItem = z.object({ at: Instant, kind: z.string(), actorName: z.string().nullable(), data: z.record(z.string(), z.unknown()) });
export const ContactCard = z.object({
  contact: z.object({
    id: Id,
    number: z.string(),
    channel: z.enum(channels),
    state: z.enum(contactStates),
    lang: LangCode,
    phone: z.string().nullable(),
    subject: z.string().nullable(),
    body: z.string().nullable(),
    level: z.int(),
    receivedAt: Instant,
    takenAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    endedAs: z.enum(endings).nullable(),
    ownerName: z.string().nullable(),
    epoch: z.int(),
    mine: z.boolean(),
  }),
  applicant: ApplicantView.nullable(),
  speaker: ApplicantView.nullable(),
  authorities: z.array(AuthorityView),
  duplicates: z.array(Proposal),
  matters: z.array(MatterView),
  cases: z.array(
    z.object({
      caseId: Id,
      number: z.string(),
      kind: z.string(),
      stage: z.string(),
      subject: z.string(),
      dueOn: Day,
      provisional: z.boolean(),
      open: z.boolean(),
    }),
  ),
  promises: z.array(PromiseView),
  last: z.array(ContactRow),
  checks: z.array(z.object({ fact: z.enum(facts), matched: z.boolean(), at: Instant })),
  lockedUntil: Instant.nullable(),
  course: z.array(CourseItem),
  segments: z.array(
    z.object({ kind: z.enum(['menu', 'queue', 'ring', 'talk', 'hold', 'wrap', 'work']), startedAt: Instant, endedAt: Instant, seconds: z.int() }),
  ),
  files: z.array(FileView),
});
export type ContactCard = z.infer<typeof ContactCard>;
export const contactCard = endpoint({ method: 'GET', path: '/api/desk/contacts/:id', params: idParam, reply: ContactCard });
export const contactFile = endpoint({ method: 'GET', path: '/api/desk/contacts/:id/files/:fileId', params: z.object({ id: Id, fileId: Id }), reply: z.any() });
export const applicantHistory = endpoint({
  method: 'GET',
  path: '/api/desk/applicants/:id/history',
  params: idParam,
  reply: z.object({ cases: ContactCard.shape.cases, contacts: z.array(ContactRow) }),
});

/** The applicants of that name or number whose cards are open to the caller; for Ctrl K. */
export const findApplicantsSeen = endpoint({
  method: 'GET',
  path: '/api/desk/applicants',
  query: z.object({ q: text(100) }),
  reply: listOf(z.object({ id: Id, kind: z.enum(applicantKinds), fullName: z.string() })),
});

export const previewDeed = endpoint({
  method: 'GET',
  path: '/api/desk/matters/:id/preview',
  params: idParam,
  query: z.object({ servicemen: z.enum(['true', 'false']).default('false') }),
  reply: Due.nullable(),
});

const Sent = z.object({ sms: z.boolean(), mail: z.boolean() });
export const DeedReply = z.object({ caseId: Id.nullable(), number: z.string().nullable(), code: z.string().nullable(), due: Due.nullable(), sentTo: Sent });
export type DeedReply = z.infer<typeof DeedReply>;
export const answerMatter = endpoint({
  method: 'POST',
  path: '/api/desk/matters/:id/answer',
  params: idParam,
  body: z.object({ epoch: Epoch, entryId: Id.nullable(), answerText: text(5000, 0).default(''), helped: z.boolean().default(true) }),
  reply: DeedReply,
});
const replyWay = { replyBy: z.enum(['email', 'post', 'pickup']), replyTo: text(400, 0).default('') } as const;
export const investigateMatter = endpoint({
  method: 'POST',
  path: '/api/desk/matters/:id/investigation',
  params: idParam,
  /** `caseId` is made by the desk: pressing twice opens one case. */
  body: z.object({ epoch: Epoch, caseId: Id, subject: text(300), body: text(20_000, 0).default(''), stepsTried: text(5000, 0).default(''), ...replyWay }),
  reply: DeedReply,
});
export const registerAppeal = endpoint({
  method: 'POST',
  path: '/api/desk/matters/:id/appeal',
  params: idParam,
  body: z.object({
    epoch: Epoch,
    caseId: Id,
    subject: text(300),
    body: text(20_000),
    ...replyWay,
    servicemen: z.boolean().default(false),
    /** R15: a complaint about the Centre's staff is sealed at once. */
    aboutStaff: z.boolean().default(false),
    concernsPersonId: Id.nullable().default(null),
  }),
  reply: DeedReply,
});
export const forwardMatter = endpoint({
  method: 'POST',
  path: '/api/desk/matters/:id/forwarding',
  params: idParam,
  body: z.object({ epoch: Epoch, structureId: Id, note: text(2000, 0).default('') }),
  reply: DeedReply,
});
/** The address of a published answer, to the phone or mailbox of whoever asks (J1). */
export const sendLink = endpoint({
  method: 'POST',
  path: '/api/desk/contacts/:id/links',
  params: idParam,
  body: z.object({ epoch: Epoch, entryId: Id }),
  reply: z.object({ sentTo: Sent }),
});
export const matterSheet = endpoint({ method: 'GET', path: '/api/desk/matters/:id/sheet', params: idParam, reply: z.any() });
