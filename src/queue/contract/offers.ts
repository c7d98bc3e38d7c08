import { z } from 'zod';
import { channels as contactChannels } from '#contacts/contact.ts';
import { endpoint, Id, Instant, LangCode, Nothing, text } from '#platform/endpoint.ts';
import { agentStates, breakMinutes, pauseReasons } from '../agent.ts';

/** The representative's own place: what is offered, their state, "next" (6.1.2, R20). */
const idParam = z.object({ id: Id });
/** The page's own mark and the epoch it was given: an older page is refused. */
const Hand = { device: text(60), epoch: z.int().min(0).max(2_000_000_000) };

export const takeNext = endpoint({ method: 'POST', path: '/api/queue/next', body: Nothing, reply: z.object({ contactId: Id.nullable() }) });
export const takeContact = endpoint({
  method: 'POST',
  path: '/api/queue/contacts/:id/taking',
  params: idParam,
  body: Nothing,
  reply: z.object({ contactId: Id }),
});

export const OfferView = z.object({
  id: Id,
  contactId: Id,
  number: z.string(),
  channel: z.enum(contactChannels),
  live: z.boolean(),
  lang: LangCode,
  phone: z.string().nullable(),
  subject: z.string().nullable(),
  applicantName: z.string().nullable(),
  path: z.string().nullable(),
  waitSeconds: z.number(),
  madeAt: Instant,
  expiresAt: Instant,
  urgent: z.boolean(),
  cause: z.enum(['arrival', 'transfer', 'language', 'lost', 'returned']),
  why: z.object({
    reason: z.enum(['onlyPerson', 'lastPerson', 'longestIdle']),
    candidates: z.int(),
    waiting: z.int(),
    idleSeconds: z.number(),
    overflow: z.boolean(),
  }),
});
export type OfferView = z.infer<typeof OfferView>;
export const AgentBar = z.object({
  session: z
    .object({
      id: Id,
      device: z.string(),
      epoch: z.int(),
      state: z.enum(agentStates),
      reason: z.string().nullable(),
      since: Instant,
      until: Instant.nullable(),
      nextState: z.enum(['notReady', 'break']).nullable(),
      contactId: Id.nullable(),
      startedAt: Instant,
    })
    .nullable(),
  offer: OfferView.nullable(),
  /** Without a sheet in force nothing is offered (R25). */
  hasSheet: z.boolean(),
  waiting: z.int(),
  callbacksDue: z.int(),
  broadcasts: z.array(z.object({ id: Id, text: z.string(), byName: z.string(), at: Instant })),
  help: z.array(z.object({ id: Id, text: z.string(), answer: z.string().nullable(), takenBy: z.string().nullable() })),
});
export type AgentBar = z.infer<typeof AgentBar>;
export const agentBar = endpoint({ method: 'GET', path: '/api/queue/me', reply: AgentBar });
export const startShift = endpoint({
  method: 'POST',
  path: '/api/queue/shift',
  body: z.object({ device: text(60), takeOver: z.boolean().default(false) }),
  reply: z.object({ epoch: z.int() }),
});
export const beat = endpoint({ method: 'POST', path: '/api/queue/shift/beat', body: z.object(Hand), reply: Nothing });
export const endShift = endpoint({
  method: 'POST',
  path: '/api/queue/shift/ending',
  body: z.object({ ...Hand, handTo: Id.nullable().default(null) }),
  reply: Nothing,
});
export const changeState = endpoint({
  method: 'POST',
  path: '/api/queue/state',
  body: z.object({
    ...Hand,
    wish: z.discriminatedUnion('to', [
      z.object({ to: z.literal('ready') }),
      z.object({ to: z.literal('notReady'), reason: z.enum(pauseReasons) }),
      z.object({ to: z.literal('break'), minutes: z.union(breakMinutes.map((n) => z.literal(n))) }),
    ]),
  }),
  reply: Nothing,
});
export const acceptOffer = endpoint({
  method: 'POST',
  path: '/api/queue/offers/:id/acceptance',
  params: idParam,
  body: z.object(Hand),
  reply: z.object({ contactId: Id.nullable() }),
});
export const declineOffer = endpoint({ method: 'POST', path: '/api/queue/offers/:id/refusal', params: idParam, body: z.object(Hand), reply: Nothing });
export const endWrapUp = endpoint({ method: 'POST', path: '/api/queue/wrap-up/ending', body: z.object(Hand), reply: Nothing });
