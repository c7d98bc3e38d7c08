import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { ticketStates } from './ticket.ts';

export const permissions = definePermissions('tickets', {
  read: { clause: '4.0.24', roles: ['specialist', 'manager', 'head', 'deputy', 'quality', 'analyst', 'helpDesk'] },
  ask: { clause: '4.0.24', roles: ['specialist', 'manager', 'head'] },
  /** Row-level security holds a help desk to what was sent to it. */
  answer: { clause: '4.0.24, R12', roles: ['helpDesk'] },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
export const listHelpDesks = endpoint({
  method: 'GET',
  path: '/api/help-desks',
  reply: listOf(z.object({ id: Id, name: Label, structureName: Label, topicIds: z.array(Id) })),
});
export const CountedDay = z.object({
  date: Day,
  counted: z.number().int().nullable(),
  kind: z.string(),
  holiday: z.string().nullable(),
  movedFrom: Day.nullable(),
  act: z.string().nullable(),
});
export const TicketRow = z.object({
  id: Id,
  number: z.string(),
  caseId: Id,
  caseNumber: z.string(),
  subject: z.string(),
  deskName: Label,
  state: z.enum(ticketStates),
  question: z.string(),
  stepsTried: z.string(),
  askedAt: Instant,
  askedOn: Day,
  dueOn: Day,
  provisional: z.boolean(),
  workingDays: z.int(),
  derivation: z.array(CountedDay),
  calendarVersion: z.int(),
  leftDays: z.int(),
  overdue: z.boolean(),
  takenByName: z.string().nullable(),
  studyReason: z.string().nullable(),
  answer: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: Instant.nullable(),
  late: z.boolean().nullable(),
  returnReason: z.string().nullable(),
});
export type TicketRow = z.output<typeof TicketRow>;
export const ticketViews = ['open', 'overdue', 'returned', 'answered'] as const;
export type TicketListView = (typeof ticketViews)[number];
export const listTickets = endpoint({
  method: 'GET',
  path: '/api/tickets',
  query: Page.extend({ view: z.enum(ticketViews).default('open') }),
  reply: listOf(TicketRow).extend({ counts: z.record(z.enum(ticketViews), z.int()) }),
});
export const ticketsOfCase = endpoint({ method: 'GET', path: '/api/cases/:id/tickets', params: z.object({ id: Id }), reply: listOf(TicketRow) });
export const askHelpDesk = endpoint({
  method: 'POST',
  path: '/api/cases/:id/tickets',
  params: z.object({ id: Id }),
  body: z.object({ id: Id, deskId: Id, question: text(4000, 5) }),
  reply: z.object({ id: Id, number: z.string(), dueOn: Day }),
});
const onTicket = <B extends z.ZodType>(path: `/api/tickets/:id/${string}`, body: B) =>
  endpoint({ method: 'POST', path, params: z.object({ id: Id }), body, reply: z.object({ id: Id, state: z.enum(ticketStates) }) });
export const takeTicket = onTicket('/api/tickets/:id/taking', z.object({}));
export const declareStudy = onTicket('/api/tickets/:id/studies', z.object({ reason: text(500, 3) }));
export const answerTicket = onTicket('/api/tickets/:id/answers', z.object({ answer: text(8000, 5) }));
export const returnTicket = onTicket('/api/tickets/:id/returns', z.object({ reason: text(500, 3) }));
export const withdrawTicket = onTicket('/api/tickets/:id/withdrawals', z.object({}));
