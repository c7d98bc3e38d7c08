import { z } from 'zod';
import { Day, endpoint, Id, Instant, LangCode, listOf, Page, text } from '#platform/endpoint.ts';
import { FileView } from '#platform/file-view.ts';
import { definePermissions } from '#platform/permissions.ts';
import { caseClocks, caseKinds, caseStages, letterKinds, refusalGrounds, replyWays } from './case.ts';
import { caseGroups, extensionKinds } from './deadline.ts';
import { missingKeys } from './missing.ts';

/**
 * Who may do what, with the clause. Row-level security then decides on which cases: `quality` reaches only the sealed
 * ones (R15), a representative only those he accepted or has on the line (R13).
 */
export const permissions = definePermissions('cases', {
  read: { clause: '3.0.2, 6.5.1', roles: ['representative', 'outbound', 'specialist', 'manager', 'deputy', 'head', 'quality', 'analyst'] },
  /** Has the work queue among the day's places; the others come to a case by a link. */
  queue: { clause: '6.5.1', roles: ['specialist', 'manager', 'deputy', 'head', 'quality', 'analyst'] },
  work: { clause: '6.5.1', roles: ['specialist', 'manager', 'quality', 'head'] },
  assign: { clause: '5.8', roles: ['manager', 'deputy', 'head'] },
  approve: { clause: '5.8, R1', roles: ['manager', 'deputy', 'head'] },
  // The role only lets one ask: who may sign is a function of the records and the instant (5.6, 5.7.8).
  sign: { clause: '5.6, 5.7.8', roles: ['head', 'deputy', 'manager'] },
  dispatch: { clause: '3.0.2, R2', roles: ['specialist', 'manager', 'quality', 'head'] },
});

const CaseParams = z.object({ id: Id });
const Name = z.string().nullable();

/** One day of a derivation, as `#maths/calendar/deadline.ts` counted it. */
export const CountedDay = z.object({
  date: Day,
  counted: z.number().int().nullable(),
  kind: z.string(),
  holiday: z.string().nullable(),
  movedFrom: Day.nullable(),
  act: z.string().nullable(),
});
export const DeadlineView = z.object({
  dueOn: Day,
  registeredOn: Day,
  workingDays: z.number().int(),
  rule: z.string(),
  provisional: z.boolean(),
  calendarVersion: z.number().int(),
  derivation: z.array(CountedDay),
  derivedAt: Instant,
  reason: z.string(),
  act: z.string().nullable(),
});
export type DeadlineView = z.output<typeof DeadlineView>;

export const ClockReading = z.object({
  leftDays: z.number().int(),
  elapsedDays: z.number().int(),
  totalDays: z.number().int(),
  urgency: z.enum(['late', 'today', 'soon', 'later']),
});

export const CaseRow = ClockReading.extend({
  id: Id,
  number: z.string(),
  kind: z.enum(caseKinds),
  clock: z.enum(caseClocks),
  stage: z.enum(caseStages),
  group: z.enum(caseGroups).nullable(),
  subject: z.string(),
  applicantName: Name,
  assigneeId: Id.nullable(),
  assigneeName: Name,
  structureId: Id.nullable(),
  registeredOn: Day,
  dueOn: Day,
  provisional: z.boolean(),
  sealed: z.boolean(),
  /** The structures' side: what it is at, and the nearest clock that still runs (4.0.3). Null when none was asked. */
  opinion: z
    .object({ standing: z.enum(['awaited', 'objected', 'remarks', 'agreed', 'tacit', 'look']), asked: z.number().int(), clock: ClockReading.nullable() })
    .nullable(),
});
export type CaseRow = z.output<typeof CaseRow>;

export const caseScopes = ['mine', 'unassigned', 'all', 'closed'] as const;
export const listCases = endpoint({
  method: 'GET',
  path: '/api/cases',
  query: Page.extend({
    scope: z.enum(caseScopes).default('mine'),
    structureId: Id.optional(),
    stage: z.enum(caseStages).optional(),
    urgency: z.enum(['late', 'today', 'soon', 'later']).optional(),
    /** A number or its beginning, or words of the subject. */
    q: z.string().trim().max(100).optional(),
  }),
  reply: listOf(CaseRow).extend({ counts: z.object({ mine: z.number().int(), unassigned: z.number().int(), all: z.number().int() }) }),
});

export const nextSteps = ['take', 'writeDraft', 'submit', 'awaitApproval', 'approve', 'awaitSignature', 'sign', 'none'] as const;

const Draft = z.object({
  id: Id,
  version: z.number().int(),
  kind: z.enum(letterKinds),
  body: z.string(),
  basis: z.string(),
  authorName: z.string(),
  createdAt: Instant,
  submittedAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
  approvedByName: Name,
});
const CourseEntry = z.object({
  at: Instant,
  kind: z.string(),
  actorName: Name,
  text: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
const DispatchView = z.object({
  id: Id,
  channel: z.enum(replyWays),
  state: z.enum(['queued', 'toPrint', 'sent', 'dispatched', 'returned', 'failed', 'unknown']),
  recipient: z.string(),
  createdAt: Instant,
  dispatchedAt: Instant.nullable(),
  note: Name,
});
const Letter = z.object({
  documentId: Id,
  kind: z.enum(letterKinds),
  outgoingNumber: z.string(),
  signedAt: Instant,
  signerName: z.string(),
  capacity: z.enum(['head', 'actingHead', 'deputy']),
  verificationCode: z.string(),
});

export const CaseView = z.object({
  row: CaseRow,
  body: z.string(),
  stepsTried: Name,
  lang: LangCode,
  registeredAt: Instant,
  servicemen: z.boolean(),
  contactId: Id,
  contactNumber: Name,
  acceptedByName: Name,
  topicId: Id.nullable(),
  replyBy: z.enum(replyWays),
  replyTo: z.string(),
  closingReason: Name,
  deadline: DeadlineView,
  earlierDeadlines: z.array(DeadlineView),
  letterDueOn: Day.nullable(),
  letterClock: ClockReading.nullable(),
  nextStep: z.enum(nextSteps),
  mine: z.boolean(),
  refusals: z.object({ work: Name, study: Name, extension: Name, withdraw: Name }),
  requirements: z.array(z.object({ key: z.enum(missingKeys), there: z.boolean(), weight: z.enum(['needed', 'advised']) })),
  drafts: z.array(Draft),
  letterOpening: z.string(),
  returns: z.array(z.object({ at: Instant, byName: z.string(), remark: z.string(), fromStage: z.enum(['approval', 'toSign']) })),
  course: z.array(CourseEntry),
  files: z.array(FileView),
  letters: z.array(Letter),
  dispatches: z.array(DispatchView),
  rating: z.number().int().nullable(),
  ratingComment: Name,
});
export type CaseView = z.output<typeof CaseView>;

/** `purpose` says why the case is opened; the read is recorded with it (design principle 5). */
export const viewCase = endpoint({
  method: 'GET',
  path: '/api/cases/:id',
  params: CaseParams,
  query: z.object({ purpose: z.enum(['work', 'approval', 'signature', 'oversight']).default('work') }),
  reply: CaseView,
});
export const caseFile = endpoint({ method: 'GET', path: '/api/cases/:id/files/:fileId', params: CaseParams.extend({ fileId: Id }), reply: z.any() });

const Done = z.object({ id: Id, stage: z.enum(caseStages) });
const onCase = <B extends z.ZodType>(path: `/api/cases/:id/${string}`, body: B) => endpoint({ method: 'POST', path, params: CaseParams, body, reply: Done });

export const takeCase = onCase('/api/cases/:id/taking', z.object({}));
export const assignCase = onCase('/api/cases/:id/assignments', z.object({ personId: Id, reason: text(500, 0).default('') }));
export const handOverCase = onCase('/api/cases/:id/hand-overs', z.object({ personId: Id, reason: text(500) }));
export const saveDraft = onCase(
  '/api/cases/:id/drafts',
  z.object({ body: text(20_000, 0), basis: text(1000, 0).default(''), basedOn: z.number().int().min(0), asReply: z.boolean().default(false) }),
);
export const submitForApproval = onCase('/api/cases/:id/submissions', z.object({ version: z.number().int().min(1) }));
export const approve = onCase('/api/cases/:id/approvals', z.object({ version: z.number().int().min(1) }));
export const returnWithRemark = onCase('/api/cases/:id/returns', z.object({ remark: text(2000) }));
export const addNote = onCase('/api/cases/:id/notes', z.object({ body: text(4000) }));
export const changeReplyWay = onCase('/api/cases/:id/reply-way', z.object({ replyBy: z.enum(replyWays), replyTo: text(400, 0) }));
export const extendDeadline = onCase(
  '/api/cases/:id/extensions',
  z.object({ kind: z.enum(extensionKinds), workingDays: z.number().int().min(0).max(30).default(0), reason: text(1000) }),
);
export const previewExtension = endpoint({
  method: 'GET',
  path: '/api/cases/:id/extension-preview',
  params: CaseParams,
  query: z.object({ kind: z.enum(extensionKinds), workingDays: z.coerce.number().int().min(0).max(30).default(0) }),
  reply: z.object({ dueOn: Day, provisional: z.boolean(), workingDays: z.number().int(), refusal: Name }),
});
export const forwardToOtherBody = onCase('/api/cases/:id/forwardings', z.object({ structureId: Id, reason: text(1000) }));
export const leaveWithoutConsideration = onCase('/api/cases/:id/refusals', z.object({ ground: z.enum(refusalGrounds), reason: text(2000) }));
export const withdraw = onCase('/api/cases/:id/withdrawals', z.object({ reason: text(1000) }));

/** İmzaya: what waits for a signature, and whether the caller's is the one. */
const Signatory = z.object({ personId: Id, name: z.string(), capacity: z.enum(['head', 'actingHead', 'deputy']), title: z.string(), basis: z.string() });
export const ToSignRow = CaseRow.extend({
  letterKind: z.enum(letterKinds),
  letterDueOn: Day,
  approvedByName: Name,
  approvedAt: Instant.nullable(),
  returnedBefore: z.boolean(),
});
export type ToSignRow = z.output<typeof ToSignRow>;
export const listToSign = endpoint({
  method: 'GET',
  path: '/api/to-sign',
  query: Page,
  reply: listOf(ToSignRow).extend({ me: Signatory.nullable(), mayNow: z.array(Signatory) }),
});

export const checkKeys = ['maySign', 'noConflict', 'approved', 'deadline', 'delivery', 'basis'] as const;
export const LetterPreview = z.object({
  kind: z.enum(letterKinds),
  lang: LangCode,
  number: z.string(),
  registeredOn: Day,
  addressee: z.array(z.string()),
  date: Day,
  body: z.string(),
  basis: z.string(),
  executor: z.string(),
  signer: z.object({ name: z.string(), title: z.string(), basis: z.string() }).nullable(),
  outgoingNumber: Name,
  checks: z.array(z.object({ key: z.enum(checkKeys), state: z.enum(['ok', 'look', 'stop']), text: z.string() })),
});
export type LetterPreview = z.output<typeof LetterPreview>;
export const previewLetter = endpoint({ method: 'GET', path: '/api/cases/:id/letter', params: CaseParams, reply: LetterPreview });

/** Signs one or many; each letter is its own transaction, so one refusal spoils no other. `opened` is kept as a fact. */
export const signLetters = endpoint({
  method: 'POST',
  path: '/api/signatures',
  body: z.object({ caseIds: z.array(Id).min(1).max(200), openedIds: z.array(Id).max(200).default([]) }),
  reply: z.object({
    signed: z.array(z.object({ caseId: Id, outgoingNumber: z.string() })),
    refused: z.array(z.object({ caseId: Id, code: z.string(), detail: z.string() })),
  }),
});

export const letterPdf = endpoint({ method: 'GET', path: '/api/letters/:documentId/pdf', params: z.object({ documentId: Id }), reply: z.any() });

export const DispatchRow = DispatchView.extend({
  caseId: Id,
  documentId: Id,
  outgoingNumber: z.string(),
  caseNumber: z.string(),
  subject: z.string(),
  letterKind: z.enum(letterKinds),
  signedAt: Instant,
  lang: LangCode,
});
export type DispatchRow = z.output<typeof DispatchRow>;
export const dispatchViews = ['open', 'sent', 'returned', 'all'] as const;
export const listDispatches = endpoint({
  method: 'GET',
  path: '/api/dispatches',
  query: Page.extend({ view: z.enum(dispatchViews).default('open') }),
  reply: listOf(DispatchRow).extend({ open: z.number().int() }),
});
const DispatchParams = z.object({ id: Id });
const DispatchDone = z.object({ id: Id, state: z.string() });
export const markDispatched = endpoint({
  method: 'POST',
  path: '/api/dispatches/:id/sendings',
  params: DispatchParams,
  body: z.object({ note: text(300, 0).default('') }),
  reply: DispatchDone,
});
/** Returned mail; with a new address the letter goes out once more. */
export const markReturned = endpoint({
  method: 'POST',
  path: '/api/dispatches/:id/returns',
  params: DispatchParams,
  body: z.object({ note: text(300), sendAgainTo: text(400, 0).default(''), channel: z.enum(replyWays).optional() }),
  reply: DispatchDone,
});

/** For the QR on a letter: proves that it is ours; says nothing of the person it was written to. */
export const verifyLetter = endpoint({
  method: 'GET',
  path: '/api/verify/:code',
  params: z.object({ code: z.string().min(8).max(80) }),
  reply: z.object({
    outgoingNumber: z.string(),
    kind: z.enum([...letterKinds, 'dailyInformation', 'tacitAgreement']),
    signedOn: Day,
    signerName: Name,
    capacity: z.enum(['head', 'actingHead', 'deputy']).nullable(),
    contentHash: z.string(),
  }),
});
