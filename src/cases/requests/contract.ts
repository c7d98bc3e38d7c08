import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { CountedDay } from '../tickets/contract.ts';
import { requestStates } from './request.ts';

const sectors = ['representative', 'outbound', 'specialist', 'manager', 'quality', 'analyst'] as const;
export const permissions = definePermissions('requests', {
  /** Row-level security shows a coordinator what was sent to the own structure. */
  read: { clause: '4.0.2', roles: [...sectors, 'head', 'deputy', 'coordinator'] },
  draft: { clause: '4.0.2, 6.2.5, 6.4.7, 6.6.3, 6.8.7, 6.10.9', roles: sectors },
  /** A role may have it; whether it may sign now the records say (5.7.8). */
  sign: { clause: '5.7.7, 5.7.8', roles: ['head', 'deputy', 'manager'] },
  /** The structure's coordinator, or the author for one that came on paper; whose it is, row-level security decides. */
  answer: { clause: '5.7.7', roles: [...sectors, 'coordinator'] },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
export const RequestRow = z.object({
  id: Id,
  number: z.string(),
  caseId: Id.nullable(),
  caseNumber: z.string().nullable(),
  structureId: Id.nullable(),
  structureName: Label.nullable(),
  addressee: z.string(),
  email: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
  legalBasis: z.string(),
  workingDays: z.int(),
  state: z.enum(requestStates),
  draftedByName: z.string(),
  mine: z.boolean(),
  returnReason: z.string().nullable(),
  outgoingNumber: z.string().nullable(),
  signedAt: Instant.nullable(),
  signedOn: Day.nullable(),
  signedByName: z.string().nullable(),
  capacity: z.enum(['head', 'actingHead', 'deputy']).nullable(),
  dueOn: Day.nullable(),
  provisional: z.boolean(),
  derivation: z.array(CountedDay),
  calendarVersion: z.int(),
  leftDays: z.int().nullable(),
  overdue: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  answeredByName: z.string().nullable(),
  late: z.boolean().nullable(),
});
export type RequestRow = z.output<typeof RequestRow>;
export const requestViews = ['toSign', 'sent', 'overdue', 'answered', 'draft'] as const;
export type RequestListView = (typeof requestViews)[number];
export const listRequests = endpoint({
  method: 'GET',
  path: '/api/requests',
  query: Page.extend({ view: z.enum(requestViews).default('sent') }),
  reply: listOf(RequestRow).extend({ counts: z.record(z.enum(requestViews), z.int()), maySignNow: z.boolean() }),
});
export const requestsOfCase = endpoint({ method: 'GET', path: '/api/cases/:id/requests', params: z.object({ id: Id }), reply: listOf(RequestRow) });

export const RequestBody = z.object({
  structureId: Id.nullable(),
  addressee: text(300, 0),
  email: z.union([z.email().max(200), z.literal('')]),
  subject: text(300, 3),
  body: text(8000, 10),
  legalBasis: text(500, 3),
  workingDays: z.int().min(1).max(60),
});
export type RequestBody = z.output<typeof RequestBody>;
const State = z.object({ id: Id, state: z.enum(requestStates) });
/** Kept as it is written; `submit` puts it before the leadership. */
export const saveRequest = endpoint({
  method: 'PUT',
  path: '/api/requests/:id',
  params: z.object({ id: Id }),
  body: RequestBody.extend({ caseId: Id.nullable().default(null), submit: z.boolean() }),
  reply: State,
});
const onRequest = <B extends z.ZodType>(path: `/api/requests/:id/${string}`, body: B) =>
  endpoint({ method: 'POST', path, params: z.object({ id: Id }), body, reply: State });
export const signRequest = onRequest('/api/requests/:id/signatures', Nothing);
export const returnRequest = onRequest('/api/requests/:id/returns', z.object({ reason: text(500, 3) }));
export const answerRequest = onRequest('/api/requests/:id/answers', z.object({ answer: text(8000, 3) }));
export const withdrawRequest = onRequest('/api/requests/:id/withdrawals', Nothing);
