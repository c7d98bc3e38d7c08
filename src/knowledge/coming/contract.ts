import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Nothing, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

const frontLine = ['representative', 'outbound'] as const;
/** Before an act enters into force: what changes, who trains, who passed (4.0.23, R29). */
export const permissions = definePermissions('lawPlans', {
  read: { clause: '4.0.23', roles: [...frontLine, 'head', 'deputy', 'manager', 'quality', 'analyst', 'helper'] },
  keep: { clause: '6.7.2', roles: ['quality'] },
  sign: { clause: '4.0.23', roles: ['head', 'deputy', 'manager'] },
  sit: { clause: '4.0.23', roles: [...frontLine] },
  override: { clause: '4.0.23', roles: ['manager'] },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
const ofPlan = z.object({ id: Id });
export const answerReadiness = ['toWrite', 'drafted', 'inReview', 'returned', 'ready', 'current'] as const;

export const PlanRow = z.object({
  id: Id,
  actId: Id,
  title: Label,
  /** The act ends on the day instead of saying something else. */
  ends: z.boolean(),
  day: Day,
  daysLeft: z.int(),
  switched: z.boolean(),
  answers: z.int(),
  answersReady: z.int(),
  questions: z.int(),
  people: z.int(),
  cleared: z.int(),
  understaffed: z.boolean(),
  requestSigned: z.boolean(),
  trainingOn: Day.nullable(),
  trainingHeld: z.boolean(),
});
export type PlanRow = z.output<typeof PlanRow>;

export const PlanPerson = z.object({
  personId: Id,
  name: z.string(),
  attempts: z.int(),
  best: z.int().nullable(),
  passed: z.boolean(),
  override: z.object({ by: z.string(), reason: z.string(), at: Instant }).nullable(),
});
export const PlanView = PlanRow.extend({
  topicIds: z.array(Id),
  structureId: Id.nullable(),
  passPercent: z.int(),
  minimumPeople: z.int(),
  warnDays: z.int(),
  affected: z.array(
    z.object({ entryId: Id, question: z.string(), articles: z.array(z.string()), readiness: z.enum(answerReadiness), version: z.int().nullable() }),
  ),
  request: z.object({ text: z.string(), number: z.string().nullable(), signedBy: z.string().nullable(), signedAt: Instant.nullable() }).nullable(),
  training: z.object({ on: Day.nullable(), place: z.string().nullable(), heldAt: Instant.nullable(), note: z.string().nullable() }),
  /** The right option is told to those who keep the test only. */
  test: z.array(z.object({ id: Id, question: z.string(), options: z.array(z.string()), rightOption: z.int().nullable() })),
  /** Results of everyone for those who lead; one's own for the front line. */
  results: z.array(PlanPerson),
});
export type PlanView = z.output<typeof PlanView>;

export const plans = endpoint({ method: 'GET', path: '/api/law-plans', reply: listOf(PlanRow) });
export const plan = endpoint({ method: 'GET', path: '/api/law-plans/:id', params: ofPlan, reply: PlanView });
export const setTopics = endpoint({
  method: 'PUT',
  path: '/api/law-plans/:id/topics',
  params: ofPlan,
  body: z.object({ topicIds: z.array(Id).max(50) }),
  reply: PlanView,
});
export const writeRequest = endpoint({
  method: 'PUT',
  path: '/api/law-plans/:id/request',
  params: ofPlan,
  body: z.object({ structureId: Id, text: text(5000, 10) }),
  reply: PlanView,
});
export const signRequest = endpoint({ method: 'POST', path: '/api/law-plans/:id/request/signature', params: ofPlan, body: Nothing, reply: PlanView });
export const setTraining = endpoint({
  method: 'PUT',
  path: '/api/law-plans/:id/training',
  params: ofPlan,
  body: z.object({ on: Day, place: text(300, 0).default(''), held: z.boolean(), note: text(2000, 0).default('') }),
  reply: PlanView,
});
export const addQuestion = endpoint({
  method: 'POST',
  path: '/api/law-plans/:id/questions',
  params: ofPlan,
  body: z
    .object({ question: text(500, 5), options: z.array(text(300)).min(2).max(6), rightOption: z.int().min(1).max(6) })
    .refine((body) => body.rightOption <= body.options.length, { path: ['rightOption'] }),
  reply: PlanView,
});
export const removeQuestion = endpoint({
  method: 'DELETE',
  path: '/api/law-plans/:id/questions/:questionId',
  params: z.object({ id: Id, questionId: Id }),
  reply: PlanView,
});
export const sitTest = endpoint({
  method: 'POST',
  path: '/api/law-plans/:id/attempts',
  params: ofPlan,
  body: z.object({ answers: z.record(Id, z.int().min(1).max(6)) }),
  reply: z.object({ percent: z.int(), passed: z.boolean() }),
});
/** R29: a supervisor lets somebody answer without the test, with a reason. */
export const override = endpoint({
  method: 'POST',
  path: '/api/law-plans/:id/overrides',
  params: ofPlan,
  body: z.object({ personId: Id, reason: text(500, 3) }),
  reply: PlanView,
});
