import { z } from 'zod';
import { Day, endpoint, Id, Instant, LangCode, listOf, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { ClockReading } from '../contract.ts';
import { repliers, sendingStates } from './sending.ts';

export const permissions = definePermissions('sendings', {
  read: { clause: '3.0.2, R8', roles: ['specialist', 'manager', 'deputy', 'head', 'quality', 'analyst'] },
  send: { clause: '3.0.2, R8', roles: ['specialist', 'manager', 'quality', 'head'] },
  workplace: { clause: '3.0.2, R8', roles: ['expert', 'coordinator'] },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
const Name = z.string().nullable();
const Params = z.object({ id: Id });
const Done = z.object({ id: Id, state: z.enum(sendingStates) });

export const SendingView = z.object({
  id: Id,
  structureId: Id,
  structureName: Label,
  expertName: Name,
  note: z.string(),
  repliesBy: z.enum(repliers),
  state: z.enum(sendingStates),
  sentAt: Instant,
  acceptBy: Day,
  dueOn: Day,
  /** How high the ladder has been climbed for the date in force. */
  step: z.number().int(),
  acceptedAt: Instant.nullable(),
  returnedReason: Name,
  answer: Name,
  answeredAt: Instant.nullable(),
  personName: Name,
  personPost: Name,
  letterNumber: Name,
  letterOn: Day.nullable(),
});
export type SendingView = z.output<typeof SendingView>;

export const caseSendings = endpoint({
  method: 'GET',
  path: '/api/cases/:id/sendings',
  params: Params,
  reply: z.object({ items: z.array(SendingView), maySend: z.boolean() }),
});
export const sendToStructure = endpoint({
  method: 'POST',
  path: '/api/cases/:id/sendings',
  params: Params,
  body: z.object({ structureId: Id, note: text(2000, 0).default(''), repliesBy: z.enum(repliers) }),
  reply: z.object({ id: Id, stage: z.string() }),
});
export const withdrawSending = endpoint({
  method: 'POST',
  path: '/api/sendings/:id/withdrawals',
  params: Params,
  body: z.object({ reason: text(1000) }),
  reply: Done,
});

export const WorkSendingRow = SendingView.extend({ caseNumber: z.string(), subject: z.string(), caseDueOn: Day, caseClock: ClockReading });
export type WorkSendingRow = z.output<typeof WorkSendingRow>;
export const listWorkSendings = endpoint({
  method: 'GET',
  path: '/api/structure/sendings',
  query: Page.extend({ view: z.enum(['open', 'done']).default('open') }),
  reply: listOf(WorkSendingRow).extend({ open: z.number().int() }),
});
export const WorkSending = WorkSendingRow.extend({ body: z.string(), lang: LangCode, applicantName: Name, replyTo: z.string() });
export type WorkSending = z.output<typeof WorkSending>;
export const workSending = endpoint({ method: 'GET', path: '/api/structure/sendings/:id', params: Params, reply: WorkSending });
export const acceptSending = endpoint({ method: 'POST', path: '/api/structure/sendings/:id/acceptances', params: Params, body: z.object({}), reply: Done });
export const returnSending = endpoint({
  method: 'POST',
  path: '/api/structure/sendings/:id/returns',
  params: Params,
  body: z.object({ reason: text(1000) }),
  reply: Done,
});
export const answerSending = endpoint({
  method: 'POST',
  path: '/api/structure/sendings/:id/answers',
  params: Params,
  body: z.object({
    answer: text(20_000),
    personName: text(200, 3),
    personPost: text(200, 2),
    letterNumber: text(60, 0).default(''),
    letterOn: Day.nullable().default(null),
  }),
  reply: Done,
});
