import { z } from 'zod';
import { endpoint, Id, Instant, LangCode, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { attemptResults, callbackKinds, callbackOutcomes, callbackStates } from '../callback.ts';

/** The callback list (6.1.7, R24). */
const idParam = z.object({ id: Id });
const filter = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
export const CallbackView = z.object({
  id: Id,
  kind: z.enum(callbackKinds),
  phone: z.string().nullable(),
  lang: LangCode,
  topicId: Id.nullable(),
  switchboard: z.boolean(),
  hearingMark: z.boolean(),
  state: z.enum(callbackStates),
  outcome: z.enum(callbackOutcomes).nullable(),
  firstAt: Instant,
  lastAt: Instant,
  causes: z.int(),
  waitSeconds: z.number().nullable(),
  path: z.string().nullable(),
  dueAt: Instant,
  nextAt: Instant,
  attempts: z.int(),
  claimedBy: z.string().nullable(),
  mine: z.boolean(),
  contactId: Id.nullable(),
  doneAt: Instant.nullable(),
  note: z.string().nullable(),
});
export type CallbackView = z.infer<typeof CallbackView>;
export const callbackScopes = ['due', 'later', 'mine', 'done'] as const;
export const listCallbacks = endpoint({
  method: 'GET',
  path: '/api/queue/callbacks',
  query: Page.extend({ scope: z.enum(callbackScopes).default('due'), lang: filter(LangCode), kind: filter(z.enum(callbackKinds)) }),
  reply: listOf(CallbackView).extend({
    counts: z.object({ due: z.int(), later: z.int(), mine: z.int() }),
    /** R24: how many ring now, how many may, and by which share. */
    ringing: z.object({ ringing: z.int(), most: z.int(), percent: z.int() }),
    /** J3, 6: every entry of the day is accounted for. */
    today: z.object({
      entries: z.int(),
      informed: z.int(),
      investigation: z.int(),
      appeal: z.int(),
      gotThrough: z.int(),
      unreachable: z.int(),
      unusable: z.int(),
      open: z.int(),
    }),
  }),
});
export const callbackCard = endpoint({
  method: 'GET',
  path: '/api/queue/callbacks/:id',
  params: idParam,
  reply: z.object({
    callback: CallbackView,
    causes: z.array(z.object({ at: Instant, waitSeconds: z.number().nullable(), path: z.string().nullable(), contactNumber: z.string().nullable() })),
    attempts: z.array(z.object({ at: Instant, personName: z.string(), result: z.enum(attemptResults), note: z.string().nullable() })),
  }),
});
export const claimCallback = endpoint({ method: 'POST', path: '/api/queue/callbacks/:id/claim', params: idParam, body: Nothing, reply: Nothing });
export const releaseCallback = endpoint({ method: 'DELETE', path: '/api/queue/callbacks/:id/claim', params: idParam, reply: Nothing });
export const dialCallback = endpoint({ method: 'POST', path: '/api/queue/callbacks/:id/dialling', params: idParam, body: Nothing, reply: Nothing });
export const recordAttempt = endpoint({
  method: 'POST',
  path: '/api/queue/callbacks/:id/attempts',
  params: idParam,
  /** `contactId` is made by the page: pressing twice opens one contact. */
  body: z.object({ contactId: Id, result: z.enum(attemptResults), note: text(500, 0).nullable().default(null) }),
  reply: z.object({ contactId: Id.nullable() }),
});
export const markNumber = endpoint({
  method: 'PUT',
  path: '/api/queue/callbacks/:id/switchboard',
  params: idParam,
  body: z.object({ switchboard: z.boolean() }),
  reply: Nothing,
});
