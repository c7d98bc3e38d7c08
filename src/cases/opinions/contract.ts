import { z } from 'zod';
import { Day, endpoint, Id, Instant, LangCode, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { ClockReading, CountedDay } from '../contract.ts';
import { deliveryWays, lateChoices, opinionStates, outcomes } from './opinion.ts';

/** Who may do what (4.0.3). Row-level security then decides on which requests: an expert reaches only the own items (R12). */
export const permissions = definePermissions('opinions', {
  read: { clause: '4.0.3', roles: ['specialist', 'manager', 'deputy', 'head', 'quality', 'analyst'] },
  ask: { clause: '4.0.3', roles: ['specialist', 'manager', 'quality', 'head'] },
  workplace: { clause: '4.0.3, R12', roles: ['expert', 'coordinator'] },
  answer: { clause: '4.0.3', roles: ['expert'] },
  coordinate: { clause: '4.0.3, R12', roles: ['coordinator'] },
  keepPeople: { clause: '4.0.3, R12', roles: ['coordinator', 'administrator'] },
  certificate: { clause: '4.0.3, R9', roles: ['specialist', 'manager', 'deputy', 'head', 'quality', 'analyst', 'expert', 'coordinator'] },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
const Name = z.string().nullable();

export const OpinionDeadlineView = z.object({
  dueOn: Day,
  workingDays: z.number().int(),
  provisional: z.boolean(),
  calendarVersion: z.number().int(),
  derivation: z.array(CountedDay),
  derivedAt: Instant,
  reason: z.string(),
  act: Name,
});
const AnswerView = z.object({
  id: Id,
  outcome: z.enum(outcomes),
  body: z.string(),
  personName: z.string(),
  personPost: z.string(),
  at: Instant,
  standIn: z.boolean(),
  late: z.boolean(),
  choice: z.enum(lateChoices).nullable(),
  choiceReason: Name,
  followCaseId: Id.nullable(),
});
export const OpinionView = z.object({
  id: Id,
  structureId: Id,
  structureName: Label,
  expertName: Name,
  state: z.enum(opinionStates),
  version: z.number().int(),
  coversVersion: z.number().int(),
  question: z.string(),
  askedAt: Instant,
  askedByName: z.string(),
  deliveredAt: Instant.nullable(),
  deliveredOn: Day.nullable(),
  proof: Name,
  dueOn: Day.nullable(),
  clock: ClockReading.nullable(),
  /** Over its last day, and held back because another structure objects (R9). */
  heldByObjection: z.boolean(),
  studyReason: Name,
  deadline: OpinionDeadlineView.nullable(),
  earlierDeadlines: z.array(OpinionDeadlineView),
  answers: z.array(AnswerView),
  reminders: z.array(z.object({ kind: z.enum(['asked', 'expert', 'head']), at: Instant })),
  certificate: z.object({ number: z.string(), arisenAt: Instant }).nullable(),
  readdressedTo: Id.nullable(),
  endedReason: Name,
});
export type OpinionView = z.output<typeof OpinionView>;

const CaseParams = z.object({ id: Id });
export const caseOpinions = endpoint({
  method: 'GET',
  path: '/api/cases/:id/opinions',
  params: CaseParams,
  reply: z.object({
    items: z.array(OpinionView),
    /** Why the latest version may not go to approval; null when nothing stands in the way. */
    release: Name,
    latestVersion: z.number().int(),
    /** The dates if it were sent now; `breaks`: past the applicant's (R11). */
    dates: z.object({ caseDueOn: Day, dueOn: Day, studyDueOn: Day, breaks: z.boolean(), studyBreaks: z.boolean() }),
    mayAsk: z.boolean(),
    /** The case this one follows, and those that follow it, after a late opinion. */
    follows: z.object({ id: Id, number: z.string() }).nullable(),
    followedBy: z.array(z.object({ id: Id, number: z.string() })),
  }),
});
export type CaseOpinions = z.output<typeof caseOpinions.reply>;
const Asked = z.object({ structureId: Id, expertId: Id.nullable().optional() });
const OpinionIds = z.object({ opinionIds: z.array(Id) });
export const askOpinions = endpoint({
  method: 'POST',
  path: '/api/cases/:id/opinions',
  params: CaseParams,
  body: z.object({ version: z.number().int().min(1), structures: z.array(Asked).min(1).max(12), question: text(2000, 0).default('') }),
  reply: OpinionIds,
});
/** A new version after the request: the author says whether the substance changed (R10). */
export const settleVersion = endpoint({
  method: 'POST',
  path: '/api/cases/:id/opinion-versions',
  params: CaseParams,
  body: z.object({ version: z.number().int().min(1), substanceChanged: z.boolean(), question: text(2000, 0).default('') }),
  reply: OpinionIds,
});

const OpinionParams = z.object({ id: Id });
const Done = z.object({ id: Id, state: z.enum(opinionStates) });
export const recordDelivery = endpoint({
  method: 'POST',
  path: '/api/opinions/:id/deliveries',
  params: OpinionParams,
  body: z.object({ way: z.enum(deliveryWays).exclude(['workplace']), proof: text(300, 3), deliveredAt: Instant }),
  reply: Done,
});
export const readdressOpinion = endpoint({
  method: 'POST',
  path: '/api/opinions/:id/readdressings',
  params: OpinionParams,
  body: z.object({ structureId: Id, question: text(2000, 0).default('') }),
  reply: Done,
});
export const cancelOpinion = endpoint({
  method: 'POST',
  path: '/api/opinions/:id/cancellations',
  params: OpinionParams,
  body: z.object({ reason: text(1000) }),
  reply: Done,
});
export const decideLate = endpoint({
  method: 'POST',
  path: '/api/opinion-answers/:id/decisions',
  params: OpinionParams,
  body: z.object({ choice: z.enum(lateChoices), reason: text(1000) }),
  reply: z.object({ followCaseId: Id.nullable(), followNumber: Name }),
});
export const certificatePdf = endpoint({ method: 'GET', path: '/api/opinions/:id/certificate', params: OpinionParams, reply: z.any() });

/** The requests of all cases the caller sees. */
export const opinionViews = ['awaited', 'answered', 'late', 'all'] as const;
export const OpinionRow = z.object({
  id: Id,
  caseId: Id,
  caseNumber: z.string(),
  subject: z.string(),
  caseDueOn: Day,
  caseClock: ClockReading,
  structureId: Id,
  structureName: Label,
  expertName: Name,
  state: z.enum(opinionStates),
  version: z.number().int(),
  askedAt: Instant,
  dueOn: Day.nullable(),
  clock: ClockReading.nullable(),
  late: z.boolean(),
});
export type OpinionRow = z.output<typeof OpinionRow>;
export const listOpinions = endpoint({
  method: 'GET',
  path: '/api/opinions',
  query: Page.extend({ view: z.enum(opinionViews).default('awaited'), structureId: Id.optional() }),
  reply: listOf(OpinionRow).extend({ counts: z.object({ awaited: z.number().int(), late: z.number().int() }) }),
});

/** Opinions of a period by structure: asked, how they ended, how long they took. */
export const ScoreRow = z.object({
  structureId: Id,
  structureName: Label,
  asked: z.number().int(),
  agreed: z.number().int(),
  remarks: z.number().int(),
  objected: z.number().int(),
  noCompetence: z.number().int(),
  /** Tacit agreements: the structure was silent. */
  silent: z.number().int(),
  lateAnswers: z.number().int(),
  studied: z.number().int(),
  open: z.number().int(),
  /** Answered in the term ÷ (answered in the term + silent); null before the first. */
  inTime: z.number().nullable(),
  /** Mean working days from delivery to the answer; null before the first. */
  meanDays: z.number().nullable(),
});
export type ScoreRow = z.output<typeof ScoreRow>;
export const scorecard = endpoint({
  method: 'GET',
  path: '/api/opinions/scorecard',
  query: z.object({ from: Day, to: Day }),
  reply: z.object({ from: Day, to: Day, items: z.array(ScoreRow) }),
});

/** The structure's workplace: only what the person answers for, stands in for, or coordinates (R12). */
export const workViews = ['open', 'done'] as const;
export const WorkRow = z.object({
  id: Id,
  caseNumber: z.string(),
  subject: z.string(),
  structureName: Label,
  state: z.enum(opinionStates),
  mine: z.boolean(),
  /** Whose item it is: shown to a stand-in and a coordinator. */
  expertId: Id.nullable(),
  expertName: Name,
  expertAway: z.boolean(),
  askedAt: Instant,
  dueOn: Day.nullable(),
  clock: ClockReading.nullable(),
});
export type WorkRow = z.output<typeof WorkRow>;
export const listWork = endpoint({
  method: 'GET',
  path: '/api/structure/opinions',
  query: Page.extend({ view: z.enum(workViews).default('open') }),
  reply: listOf(WorkRow).extend({ open: z.number().int() }),
});
export const WorkItem = WorkRow.extend({
  kind: z.string(),
  lang: LangCode,
  body: z.string(),
  draft: z.string(),
  basis: z.string(),
  version: z.number().int(),
  question: z.string(),
  deliveredAt: Instant.nullable(),
  proof: Name,
  deadline: OpinionDeadlineView.nullable(),
  earlierDeadlines: z.array(OpinionDeadlineView),
  caseDueOn: Day,
  caseClock: ClockReading,
  caseClosed: z.boolean(),
  studyReason: Name,
  /** What extra study would do to both dates (R11). */
  study: z.object({ dueOn: Day, caseDueOn: Day, caseMoves: z.boolean() }).nullable(),
  refusals: z.object({ answer: Name, study: Name }),
  answers: z.array(AnswerView),
  certificate: z.object({ number: z.string(), arisenAt: Instant }).nullable(),
  /** Name and post as they stood in the caller's last answer. */
  signs: z.object({ name: z.string(), post: z.string() }),
});
export type WorkItem = z.output<typeof WorkItem>;
export const workItem = endpoint({ method: 'GET', path: '/api/structure/opinions/:id', params: OpinionParams, reply: WorkItem });
export const answerOpinion = endpoint({
  method: 'POST',
  path: '/api/structure/opinions/:id/answers',
  params: OpinionParams,
  body: z.object({ outcome: z.enum(outcomes), body: text(10_000, 0).default(''), personName: text(200, 3), personPost: text(200, 2) }),
  reply: Done,
});
export const declareStudy = endpoint({
  method: 'POST',
  path: '/api/structure/opinions/:id/studies',
  params: OpinionParams,
  body: z.object({ reason: text(1000) }),
  reply: Done.extend({ dueOn: Day, caseDueOn: Day, caseMoved: z.boolean() }),
});
export const giveToExpert = endpoint({
  method: 'POST',
  path: '/api/structure/opinions/:id/experts',
  params: OpinionParams,
  body: z.object({ personId: Id }),
  reply: Done,
});

/** People of the structure: experts, their stand-ins, coordinators (R12). */
export const StructurePerson = z.object({
  appointmentId: Id,
  personId: Id,
  name: z.string(),
  login: z.string(),
  role: z.enum(['expert', 'coordinator']),
  structureId: Id,
  standsInFor: Id.nullable(),
  standsInForName: Name,
  openItems: z.number().int(),
  absences: z.array(z.object({ id: Id, reason: z.string(), from: Instant, until: Instant.nullable() })),
});
export type StructurePerson = z.output<typeof StructurePerson>;
export const structurePeople = endpoint({
  method: 'GET',
  path: '/api/structure/people',
  reply: z.object({ people: z.array(StructurePerson), structures: z.array(z.object({ id: Id, name: Label })) }),
});
export const givePost = endpoint({
  method: 'POST',
  path: '/api/structure/people',
  body: z.object({
    login: text(60, 3),
    structureId: Id,
    role: z.enum(['expert', 'coordinator']),
    standsInFor: Id.nullable().default(null),
    basis: text(300, 3),
  }),
  reply: z.object({ id: Id }),
});
export const endPost = endpoint({ method: 'DELETE', path: '/api/structure/people/:id', params: OpinionParams, reply: Nothing });
export const recordAway = endpoint({
  method: 'POST',
  path: '/api/structure/absences',
  body: z.object({ personId: Id, from: Instant, until: Instant, reason: text(300, 3) }),
  reply: z.object({ id: Id }),
});
export const endAway = endpoint({ method: 'DELETE', path: '/api/structure/absences/:id', params: OpinionParams, reply: Nothing });
