import { z } from 'zod';
import { endpoint, Id, Instant, listOf, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { alarmKinds, outcomes, stepKinds, violationStates } from './violation.ts';

/** Row-level security holds a structure's people to the alarms that have sounded for them, a representative to the own ones. */
export const permissions = definePermissions('onsite', {
  read: {
    clause: '4.0.26',
    roles: ['representative', 'outbound', 'specialist', 'manager', 'deputy', 'head', 'quality', 'expert', 'serviceCentre', 'helpDesk', 'official'],
  },
  register: { clause: '4.0.26', roles: ['representative', 'outbound', 'specialist', 'manager'] },
  attend: {
    clause: '4.0.26',
    roles: ['representative', 'outbound', 'specialist', 'manager', 'deputy', 'head', 'expert', 'serviceCentre', 'helpDesk', 'official'],
  },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
const Name = z.string().nullable();
const AuthorisedView = z.object({ id: Id, rank: z.int(), name: z.string(), post: z.string(), phone: z.string() });
export const listBuildings = endpoint({
  method: 'GET',
  path: '/api/buildings',
  reply: listOf(z.object({ id: Id, name: Label, address: Label, structureName: Label, authorised: z.array(AuthorisedView) })),
});
export const ViolationRow = z.object({
  id: Id,
  number: z.string(),
  state: z.enum(violationStates),
  buildingName: Label,
  buildingAddress: Label,
  place: z.string(),
  what: z.string(),
  registeredAt: Instant,
  registeredByName: z.string(),
  /** Whoever was alarmed last, while nobody has acknowledged. */
  alarmedName: Name,
  acknowledgedByName: Name,
  acknowledgedAt: Instant.nullable(),
  outcome: z.enum(outcomes).nullable(),
});
export type ViolationRow = z.output<typeof ViolationRow>;
export const violationViews = ['open', 'settled'] as const;
export type ViolationListView = (typeof violationViews)[number];
export const listViolations = endpoint({
  method: 'GET',
  path: '/api/violations',
  query: Page.extend({ view: z.enum(violationViews).default('open') }),
  reply: listOf(ViolationRow).extend({ counts: z.record(z.enum(violationViews), z.int()), unanswered: z.int() }),
});
export const ViolationView = z.object({
  row: ViolationRow,
  callerName: z.string(),
  callerPhone: z.string(),
  contactId: Id,
  /** Registered by the Centre's side: the contact may be opened and the call back promised. */
  ofCentre: z.boolean(),
  result: Name,
  settledByName: Name,
  settledAt: Instant.nullable(),
  promiseDueAt: Instant.nullable(),
  alarms: z.array(
    z.object({ step: z.int(), kind: z.enum(alarmKinds), name: z.string(), phone: Name, dueAt: Instant, sentAt: Instant.nullable(), told: z.array(z.string()) }),
  ),
  steps: z.array(z.object({ id: Id, kind: z.enum(stepKinds), body: z.string(), byName: z.string(), at: Instant })),
  refusals: z.object({ acknowledge: Name, step: Name, followUp: Name }),
});
export type ViolationView = z.output<typeof ViolationView>;
const Params = z.object({ id: Id });
export const viewViolation = endpoint({ method: 'GET', path: '/api/violations/:id', params: Params, reply: ViolationView });
export const registerViolation = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/violations',
  params: Params,
  body: z.object({
    id: Id,
    buildingId: Id,
    place: text(200, 0).default(''),
    what: text(2000, 5),
    /** The authorised person the applicant complains of, if one: that person is not alarmed (R15). */
    concernsId: Id.nullable().default(null),
  }),
  reply: z.object({ id: Id, number: z.string(), alarmedName: z.string() }),
});
const onViolation = <B extends z.ZodType>(path: `/api/violations/:id/${string}`, body: B) =>
  endpoint({ method: 'POST', path, params: Params, body, reply: z.object({ id: Id, state: z.enum(violationStates) }) });
/** By the alarmed person, or by us on that person's word over the telephone: then `step` says whose. */
export const acknowledge = onViolation('/api/violations/:id/acknowledgements', z.object({ step: z.int().min(1).max(20).nullable().default(null) }));
export const addStep = onViolation('/api/violations/:id/steps', z.object({ id: Id, kind: z.enum(stepKinds), body: text(2000, 0).default('') }));
export const settle = onViolation('/api/violations/:id/results', z.object({ outcome: z.enum(outcomes), result: text(4000, 5) }));
export const promiseFollowUp = onViolation(
  '/api/violations/:id/follow-ups',
  z.object({ promiseId: Id, dueAt: Instant, standInId: Id.nullable().default(null) }),
);
