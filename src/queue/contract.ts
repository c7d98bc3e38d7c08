import { z } from 'zod';
import { sectors } from '#access/roles.ts';
import { channels as contactChannels } from '#contacts/contact.ts';
import { Day, endpoint, Id, Instant, LangCode, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { agentStates, breakMinutes, pauseReasons } from './agent.ts';
import { attemptResults, callbackKinds, callbackOutcomes, callbackStates } from './callback.ts';
import { measureKinds } from './measure.ts';
import { sheetChannels } from './sheet.ts';

const frontLine = ['representative', 'outbound'] as const;
const overseers = ['manager', 'head', 'deputy', 'analyst'] as const;
/** What each may do with the queue, and the clause it comes from. */
export const permissions = definePermissions('queue', {
  take: { clause: '6.1.2', roles: frontLine },
  work: { clause: '6.1.2', roles: frontLine },
  callBack: { clause: '6.1.7', roles: frontLine },
  seeCallbacks: { clause: '6.1.7', roles: [...frontLine, ...overseers] },
  markNumbers: { clause: '6.1.7', roles: ['manager'] },
  seeSheet: { clause: '5.8', roles: overseers },
  keepSheet: { clause: '5.8', roles: ['manager'] },
  watch: { clause: '6.3.1', roles: overseers },
  manage: { clause: '6.3.1', roles: ['manager'] },
  seeToCards: { clause: '6.7.2', roles: ['manager', 'quality', 'helper'] },
});

const Channel = z.enum(contactChannels);
const Sector = z.enum(sectors);
const State = z.enum(agentStates);
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
  channel: Channel,
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
      state: State,
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
export const raiseCard = endpoint({
  method: 'POST',
  path: '/api/queue/cards',
  body: z.object({ id: Id, kind: z.enum(['abuse', 'threat', 'help']), contactId: Id.nullable(), text: text(1000, 0).default('') }),
  reply: Nothing,
});

export const SheetView = z.object({
  id: Id,
  channels: z.array(z.enum(sheetChannels)),
  langs: z.array(LangCode),
  level: z.int(),
  topicIds: z.array(Id),
  validFrom: Day,
  validUntil: Day.nullable(),
  reason: z.string(),
  setBy: z.string().nullable(),
  setAt: Instant,
});
export const SheetRow = z.object({
  personId: Id,
  name: z.string(),
  sector: Sector.nullable(),
  role: z.string(),
  /** The day the first appointment began; the length of service is counted from it. */
  servesSince: Day,
  service: z.object({ years: z.int(), months: z.int() }),
  current: SheetView.nullable(),
  /** Set for a later day. */
  coming: z.array(SheetView),
});
export type SheetRow = z.infer<typeof SheetRow>;
export const sheetOn = endpoint({
  method: 'GET',
  path: '/api/queue/sheet',
  query: z.object({ on: Day.optional() }),
  reply: z.object({ on: Day, items: z.array(SheetRow) }),
});
export const sheetHistory = endpoint({
  method: 'GET',
  path: '/api/queue/sheet/:id/history',
  params: idParam,
  reply: z.object({ items: z.array(SheetView.extend({ replacedAt: Instant.nullable() })) }),
});
const SheetBody = {
  channels: z.array(z.enum(sheetChannels)).max(4),
  langs: z.array(LangCode).max(3),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  topicIds: z.array(Id).max(200).default([]),
  reason: text(300, 3),
} as const;
export const setSheet = endpoint({
  method: 'PUT',
  path: '/api/queue/sheet/:id',
  params: idParam,
  body: z.object({ ...SheetBody, validFrom: Day, validUntil: Day.nullable().default(null) }),
  reply: z.object({ id: Id }),
});

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

export const MeasureView = z.object({
  id: Id,
  kind: z.enum(measureKinds),
  startedAt: Instant,
  until: Instant.nullable(),
  endedAt: Instant.nullable(),
  byName: z.string(),
  agreedName: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type MeasureView = z.infer<typeof MeasureView>;
export const CardView = z.object({
  id: Id,
  kind: z.enum(['abuse', 'threat', 'help']),
  at: Instant,
  personName: z.string(),
  contactId: Id.nullable(),
  contactNumber: z.string().nullable(),
  text: z.string(),
  takenBy: z.string().nullable(),
  answer: z.string().nullable(),
});
export const BoardPerson = z.object({
  sessionId: Id,
  personId: Id,
  name: z.string(),
  sector: Sector.nullable(),
  state: State,
  reason: z.string().nullable(),
  since: Instant,
  until: Instant.nullable(),
  contactId: Id.nullable(),
  contactNumber: z.string().nullable(),
  lang: LangCode.nullable(),
  /** The page has fallen silent. */
  silent: z.boolean(),
});
export type BoardPerson = z.infer<typeof BoardPerson>;
export const Board = z.object({
  at: Instant,
  tiles: z.object({
    waiting: z.int(),
    longestSeconds: z.number().nullable(),
    serviceLevel: z.number().nullable(),
    serviceTarget: z.number(),
    serviceSeconds: z.int(),
    answered: z.int(),
    offered: z.int(),
    abandoned: z.int(),
    abandonedMost: z.number(),
    callbacksDue: z.int(),
    callbacksOpen: z.int(),
    unexplained: z.int(),
  }),
  queues: z.array(
    z.object({
      live: z.boolean(),
      lang: LangCode,
      waiting: z.int(),
      longestSeconds: z.number().nullable(),
      offered: z.int(),
      answered: z.int(),
      abandoned: z.int(),
      serviceLevel: z.number().nullable(),
      people: z.int(),
    }),
  ),
  waiting: z.array(
    z.object({
      entryId: Id,
      contactId: Id,
      number: z.string(),
      channel: Channel,
      live: z.boolean(),
      lang: LangCode,
      level: z.int(),
      urgent: z.boolean(),
      firstInLine: z.boolean(),
      since: Instant,
      offeredTo: z.string().nullable(),
      /** Nobody at work has a sheet for it. */
      nobody: z.boolean(),
    }),
  ),
  people: z.array(BoardPerson),
  measures: z.array(MeasureView),
  cards: z.array(CardView),
  managers: z.array(z.object({ id: Id, name: z.string(), sector: Sector.nullable() })),
  mySector: Sector.nullable(),
});
export type Board = z.infer<typeof Board>;
export const board = endpoint({ method: 'GET', path: '/api/queue/board', reply: Board });
const agreed = { agreedWith: Id.nullable().default(null) } as const;
const until = { until: Instant.nullable().default(null) } as const;
export const startMeasure = endpoint({
  method: 'POST',
  path: '/api/queue/measures',
  body: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('overflow'),
      ...agreed,
      ...until,
      data: z.object({ from: z.enum(['s1', 's2']), to: z.enum(['s1', 's2']), afterSeconds: z.int().min(0).max(3600) }),
    }),
    z.object({ kind: z.literal('menuMessage'), ...agreed, ...until, data: z.object({ az: text(500), ru: text(500), en: text(500) }) }),
    z.object({ kind: z.literal('broadcast'), ...agreed, ...until, data: z.object({ text: text(500) }) }),
    z.object({ kind: z.literal('callbackShare'), ...agreed, ...until, data: z.object({ percent: z.int().min(0).max(100) }) }),
    z.object({ kind: z.literal('callOrderOffer'), ...agreed, ...until, data: z.object({ afterSeconds: z.int().min(0).max(3600) }) }),
  ]),
  reply: z.object({ id: Id }),
});
export const endMeasure = endpoint({ method: 'DELETE', path: '/api/queue/measures/:id', params: idParam, reply: Nothing });
export const movePerson = endpoint({
  method: 'POST',
  path: '/api/queue/people/:id/move',
  params: idParam,
  body: z.object({ ...SheetBody, ...agreed }),
  reply: z.object({ id: Id }),
});
export const monitor = endpoint({
  method: 'POST',
  path: '/api/queue/contacts/:id/monitoring',
  params: idParam,
  body: z.object({ mode: z.enum(['listen', 'whisper', 'barge', 'takeOver']) }),
  reply: Nothing,
});
export const takeCard = endpoint({
  method: 'POST',
  path: '/api/queue/cards/:id/taking',
  params: idParam,
  body: z.object({ answer: text(2000, 0).default('') }),
  reply: Nothing,
});
export const listCards = endpoint({ method: 'GET', path: '/api/queue/cards', reply: z.object({ items: z.array(CardView) }) });
export const closeCard = endpoint({ method: 'POST', path: '/api/queue/cards/:id/closing', params: idParam, body: Nothing, reply: Nothing });
