import { z } from 'zod';
import { endpoint, Id, Instant, LangCode, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { roles, sectors } from './roles.ts';
import { actingRefusals } from './signing.ts';

export const permissions = definePermissions('access', {
  readDelegation: { clause: '5.6', roles: ['head', 'deputy', 'manager', 'analyst', 'administrator'] },
  keepActing: { clause: '5.6', roles: ['head', 'analyst', 'administrator'] },
  delegate: { clause: '5.7.8', roles: ['head'] },
  keepAbsences: { clause: '5.6', roles: ['head', 'manager', 'analyst'] },
  keepPeople: { clause: '5.8', roles: ['administrator'] },
  readInterface: { clause: '5.8', roles: ['administrator'] },
});

export const HeldPostView = z.object({
  role: z.enum(roles),
  sector: z.enum(sectors).nullable(),
  titleAz: z.string(),
  titleRu: z.string(),
  titleEn: z.string(),
});

/** What of an operation of OpenAPI the page shows. */
const ApiField = z.looseObject({ type: z.unknown().optional(), format: z.string().optional(), enum: z.array(z.unknown()).optional() });
const ApiBody = z.looseObject({ properties: z.record(z.string(), ApiField).optional(), required: z.array(z.string()).optional() });
export const ApiOperation = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  'x-may': z.string(),
  'x-limit': z.object({ hits: z.number(), windowSeconds: z.number() }).optional(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: ApiField })).optional(),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: ApiBody })) }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: ApiBody })).optional() })),
});
export type ApiOperation = z.output<typeof ApiOperation>;

export const login = endpoint({
  method: 'POST',
  path: '/api/login',
  body: z.object({ login: text(100).toLowerCase(), password: z.string().min(1).max(200) }),
  reply: z.object({ name: z.string(), passwordChangeDue: z.boolean() }),
});
/** On a demonstration centre only, where everybody is invented: who may be logged in as. Served by the demonstration. */
export const demoLogins = endpoint({
  method: 'GET',
  path: '/api/demo-logins',
  reply: listOf(z.object({ login: z.string(), password: z.string(), name: z.string(), role: z.enum(roles), sector: z.enum(sectors).nullable() })),
});
export const logout = endpoint({ method: 'POST', path: '/api/logout', reply: Nothing });
export const session = endpoint({
  method: 'GET',
  path: '/api/session',
  reply: z.object({
    person: z.object({ id: Id, name: z.string(), initials: z.string() }).nullable(),
    posts: z.array(HeldPostView),
    permissions: z.array(z.string()),
    lang: LangCode.optional(),
    demo: z.boolean(),
    /** Came in with a one-time password: nothing is allowed until a new one is chosen. */
    passwordChangeDue: z.boolean(),
  }),
});
/** Everything the API takes and gives, for programs; the page of it is `/desk/interface`. */
export const apiDescription = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  reply: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), ApiOperation)) }),
});
export const people = endpoint({
  method: 'GET',
  path: '/api/people',
  query: z.object({ role: z.enum(roles).optional() }),
  reply: listOf(z.object({ id: Id, name: z.string(), role: z.enum(roles), sector: z.enum(sectors).nullable() })),
});

export const sessions = endpoint({
  method: 'GET',
  path: '/api/sessions',
  reply: listOf(z.object({ id: Id, createdAt: Instant, seenAt: Instant, address: z.string().nullable(), agent: z.string().nullable(), current: z.boolean() })),
});
export const revokeSession = endpoint({ method: 'DELETE', path: '/api/sessions/:id', params: z.object({ id: Id }), reply: Nothing });
/** 'All' but the one asking. */
export const revokeMySessions = endpoint({ method: 'DELETE', path: '/api/sessions', reply: z.object({ ended: z.int() }) });
export const changePassword = endpoint({
  method: 'POST',
  path: '/api/password',
  body: z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
  reply: Nothing,
});

const Capacity = z.enum(['head', 'actingHead', 'deputy']);
export const SignatoryView = z.object({ personId: Id, name: z.string(), capacity: Capacity, basis: z.string() });
/** `state` at the instant asked: what runs, what comes, what is over (by its end or ended before it). */
export const recordStates = ['running', 'ahead', 'over'] as const;
export const scopes = ['signReplies', 'signReports', 'duty'] as const;
const RecordView = { personId: Id, name: z.string(), from: Instant, until: Instant.nullable(), state: z.enum(recordStates) };
const ChainLink = z.object({
  personId: Id,
  name: z.string(),
  role: z.enum(['head', 'deputy', 'manager']),
  sector: z.enum(sectors).nullable(),
  present: z.boolean(),
  /** Why this person may not be made acting head now; null when they may. */
  actingRefusal: z.enum(actingRefusals).nullable(),
});
export const delegation = endpoint({
  method: 'GET',
  path: '/api/delegation',
  reply: z.object({
    replies: z.array(SignatoryView),
    reports: z.array(SignatoryView),
    at: Instant,
    actingHeads: z.array(z.object({ id: Id, basis: z.string(), ...RecordView })),
    delegations: z.array(z.object({ id: Id, scope: z.enum(scopes), duty: z.string().nullable(), basis: z.string(), ...RecordView })),
    absences: z.array(z.object({ id: Id, reason: z.string(), ...RecordView })),
    /** In the order the powers pass (5.6): head, deputies, managers by sector; `present` and `mayAct` at the instant. */
    chain: z.array(ChainLink),
  }),
});
const Period = { from: Instant, until: Instant };
export const appointActing = endpoint({
  method: 'POST',
  path: '/api/acting-heads',
  body: z.object({ personId: Id, basis: text(300, 3), ...Period }),
  reply: z.object({ id: Id }),
});
export const endActing = endpoint({ method: 'DELETE', path: '/api/acting-heads/:id', params: z.object({ id: Id }), reply: Nothing });
export const delegate = endpoint({
  method: 'POST',
  path: '/api/delegations',
  body: z.object({ personId: Id, scope: z.enum(scopes), duty: text(300, 3).nullable().default(null), basis: text(300, 3), ...Period }),
  reply: z.object({ id: Id }),
});
export const endDelegation = endpoint({ method: 'DELETE', path: '/api/delegations/:id', params: z.object({ id: Id }), reply: Nothing });
export const recordAbsence = endpoint({
  method: 'POST',
  path: '/api/absences',
  body: z.object({ personId: Id, reason: text(300, 3), ...Period }),
  reply: z.object({ id: Id }),
});
export const endAbsence = endpoint({ method: 'DELETE', path: '/api/absences/:id', params: z.object({ id: Id }), reply: Nothing });

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  login: z.string(),
  active: z.boolean(),
  sessions: z.int(),
  oneTime: z.boolean(),
  posts: z.array(HeldPostView.extend({ appointmentId: Id, from: Instant, until: Instant.nullable(), basis: z.string() })),
});
export const staff = endpoint({
  method: 'GET',
  path: '/api/staff',
  query: Page.extend({ q: text(100, 0).optional(), role: z.enum(roles).optional(), active: z.enum(['true', 'false']).optional() }),
  reply: listOf(PersonRow),
});
/** Letters without marks, so that it can be typed on any keyboard. */
const Login = text(60, 3)
  .toLowerCase()
  .regex(/^[a-z0-9._-]+$/);
export const addPerson = endpoint({
  method: 'POST',
  path: '/api/staff',
  body: z.object({ name: text(200, 3), login: Login, role: z.enum(roles), sector: z.enum(sectors).nullable(), basis: text(300, 3) }),
  reply: z.object({ id: Id, password: z.string() }),
});
export const setActive = endpoint({
  method: 'PATCH',
  path: '/api/staff/:id',
  params: z.object({ id: Id }),
  body: z.object({ active: z.boolean() }),
  reply: Nothing,
});
export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/staff/:id/password',
  params: z.object({ id: Id }),
  reply: z.object({ password: z.string() }),
});
export const revokeSessions = endpoint({ method: 'DELETE', path: '/api/staff/:id/sessions', params: z.object({ id: Id }), reply: Nothing });
export const appoint = endpoint({
  method: 'POST',
  path: '/api/staff/:id/appointments',
  params: z.object({ id: Id }),
  body: z.object({ role: z.enum(roles), sector: z.enum(sectors).nullable(), basis: text(300, 3) }),
  reply: z.object({ id: Id }),
});
export const endAppointment = endpoint({ method: 'DELETE', path: '/api/appointments/:id', params: z.object({ id: Id }), reply: Nothing });
