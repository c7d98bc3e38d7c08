import { z } from 'zod';
import { Booked, BookingBody } from '#cases/receptions/contract.ts';
import { receptionStates } from '#cases/receptions/reception.ts';
import { Day, endpoint, Id, Instant, LangCode, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

/** The portal has no logins: every route is public, limited, and shows a caller only what number and code open. */
export const permissions = definePermissions('portal', {});

/** Kinds a citizen chooses between; only proposal, application and complaint carry the law's clock (R5). */
export const submissionKinds = ['question', 'eService', 'proposal', 'application', 'complaint', 'information'] as const;
export type SubmissionKind = (typeof submissionKinds)[number];
export const applicantKinds = ['person', 'entrepreneur', 'legalEntity', 'foreigner'] as const;
export const maxFiles = 5;
export const maxFileBytes = 20 * 1024 * 1024;

export const Submission = z.object({
  /** Made by the browser: sending twice is one submission. */
  id: Id,
  lang: LangCode,
  kind: z.enum(submissionKinds),
  applicantKind: z.enum(applicantKinds),
  fullName: text(200, 2),
  organisation: text(200, 0).optional(),
  fin: text(12, 0).optional(),
  voen: text(12, 0).optional(),
  phone: text(30, 0).optional(),
  email: z.union([z.email().max(200), z.literal('')]).optional(),
  address: text(400, 0).optional(),
  topicId: Id.optional(),
  subject: text(200, 3),
  body: text(10_000, 10),
  replyBy: z.enum(['email', 'post']),
  servicemen: z.boolean().default(false),
  aboutCentre: z.boolean().default(false),
  /** The answer one does not agree with, opened by its own number and code: the new appeal follows it (R4). */
  follows: z.object({ number: text(40, 3), code: text(60, 3) }).optional(),
});
export type Submission = z.output<typeof Submission>;

export const CountedDay = z.object({
  date: Day,
  counted: z.number().int().nullable(),
  kind: z.string(),
  reason: z.string().nullable(),
});
export const Due = z.object({
  dueOn: Day,
  provisional: z.boolean(),
  registeredOn: Day,
  workingDays: z.number().int(),
  days: z.array(CountedDay),
  rule: z.string(),
});

export const submit = endpoint({
  method: 'POST',
  path: '/api/portal/submissions',
  body: Submission,
  reply: z.object({ number: z.string(), code: z.string(), due: Due.nullable(), sentTo: z.array(z.enum(['mail', 'sms'])) }),
});

const StoredFile = z.object({ id: Id, name: z.string(), contentType: z.string(), sizeBytes: z.number().int() });
export const attach = endpoint({
  method: 'POST',
  path: '/api/portal/submissions/:id/files',
  params: z.object({ id: Id }),
  takes: 'file',
  reply: StoredFile,
});
export const detach = endpoint({
  method: 'DELETE',
  path: '/api/portal/submissions/:id/files/:fileId',
  params: z.object({ id: Id, fileId: Id }),
  reply: z.object({ removed: z.boolean() }),
});

const Key = z.object({ number: text(40, 3), code: text(60, 3) });
/** Where it is, in words the citizen's page has: `portal.stage_…`. */
export const stages = ['waiting', 'taken', 'registered', 'investigating', 'signing', 'answered', 'forwarded', 'notConsidered', 'withdrawn'] as const;
export const TrackView = z.object({
  number: z.string(),
  kind: z.enum(submissionKinds),
  subject: z.string(),
  body: z.string(),
  stage: z.enum(stages),
  receivedAt: Instant,
  due: Due.nullable(),
  answer: z
    .object({
      text: z.string(),
      basis: z.string(),
      at: Instant,
      outgoingNumber: z.string().nullable(),
      signer: z.string().nullable(),
      verificationCode: z.string().nullable(),
    })
    .nullable(),
  forwardedTo: z.string().nullable(),
  steps: z.array(z.object({ stage: z.enum(stages), at: Instant.nullable(), done: z.boolean() })),
  files: z.array(z.object({ name: z.string(), sizeBytes: z.number().int(), refused: z.boolean() })),
  rating: z.number().int().nullable(),
  canRate: z.boolean(),
  /** What the Centre asks and until when; null when nothing is asked. */
  question: z.object({ text: z.string(), answerBy: Day }).nullable(),
});
export type TrackView = z.output<typeof TrackView>;
export const track = endpoint({ method: 'POST', path: '/api/portal/track', body: Key, reply: TrackView });

export const rate = endpoint({
  method: 'POST',
  path: '/api/portal/ratings',
  body: Key.extend({ rating: z.number().int().min(1).max(5), comment: text(1000, 0).optional() }),
  reply: z.object({ rating: z.number().int() }),
});

export const clarify = endpoint({
  method: 'POST',
  path: '/api/portal/clarifications',
  body: Key.extend({ answer: text(5000, 1) }),
  reply: TrackView,
});

/** The same answer whether or not anything matched: nobody learns who has written to the Centre. */
export const recover = endpoint({
  method: 'POST',
  path: '/api/portal/recoveries',
  body: z.object({
    number: text(40, 3),
    fullName: text(200, 2),
    contact: text(200, 5),
    identity: text(20, 5),
  }),
  reply: z.object({ accepted: z.literal(true) }),
});

export const opening = endpoint({
  method: 'GET',
  path: '/api/portal/opening',
  reply: z.object({ open: z.boolean(), from: z.string(), until: z.string(), nextOpensOn: Day.nullable(), phone: z.string() }),
});

/** A reception with a leading official (4.0.22): booked without a login, then opened by its number and code. */
export const bookReception = endpoint({ method: 'POST', path: '/api/portal/receptions', body: BookingBody, reply: Booked });
const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
export const ReceptionView = z.object({
  number: z.string(),
  state: z.enum(receptionStates),
  startsAt: Instant,
  endsAt: Instant,
  title: Label,
  structure: Label,
  place: Label,
  holder: z.string(),
  subject: z.string(),
  mayCancel: z.boolean(),
  mayKeep: z.boolean(),
  calendar: z.string(),
});
export type ReceptionView = z.output<typeof ReceptionView>;
export const myReception = endpoint({ method: 'POST', path: '/api/portal/receptions/opened', body: Key, reply: ReceptionView });
export const keepMyReception = endpoint({ method: 'POST', path: '/api/portal/receptions/keepings', body: Key, reply: ReceptionView });
export const cancelMyReception = endpoint({ method: 'POST', path: '/api/portal/receptions/cancellations', body: Key, reply: ReceptionView });
