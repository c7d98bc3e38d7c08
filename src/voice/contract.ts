import { z } from 'zod';
import { endpoint, Id, Instant, LangCode, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { digits, menuModes, nodeKinds } from './menu.ts';

/** What each may do with calls, and the clause it comes from. */
export const permissions = definePermissions('voice', {
  speak: { clause: '6.1.1', roles: ['representative', 'outbound', 'manager'] },
  listen: { clause: '6.4.1', roles: ['manager', 'head', 'deputy', 'quality'] },
  listenProtected: { clause: '6.4.1', roles: ['head', 'deputy'] },
  hold: { clause: '6.4.1', roles: ['head', 'deputy', 'quality'] },
  askCopy: { clause: '6.1.1', roles: ['representative', 'outbound', 'manager', 'head', 'deputy'] },
  decideCopy: { clause: '6.3.1', roles: ['manager', 'head', 'deputy'] },
  seeMenu: { clause: '6.9.2', roles: ['manager', 'head', 'deputy', 'analyst', 'administrator'] },
  designMenu: { clause: '6.9.2', roles: ['manager', 'administrator'] },
});

const idParam = z.object({ id: Id });

export const EngineView = z.object({
  /** `none`: no audio engine here; everything else works. */
  state: z.enum(['up', 'away', 'none']),
  version: z.string().nullable(),
  why: z.string().nullable(),
  unexplained: z.int(),
  checkedAt: Instant.nullable(),
});
export const engineState = endpoint({ method: 'GET', path: '/api/voice/engine', reply: EngineView });
/** Asked by the SIP line before it lets a browser through. */
export const mayUseLine = endpoint({ method: 'GET', path: '/api/voice/line', reply: Nothing });
export const provisionDevice = endpoint({
  method: 'POST',
  path: '/api/voice/device',
  body: Nothing,
  reply: z.object({ device: z.string(), secret: z.string(), path: z.string(), realm: z.string(), until: Instant, ready: z.boolean() }),
});

export const MyCall = z.object({
  legId: Id,
  contactId: Id.nullable(),
  contactNumber: z.string().nullable(),
  phone: z.string().nullable(),
  lang: LangCode.nullable(),
  since: Instant,
  /** Of a supervisor: how they are with the call; null for a representative. */
  mode: z.enum(['listen', 'whisper', 'barge', 'takeOver']).nullable(),
  held: z.boolean(),
  third: z.object({ phone: z.string(), state: z.enum(['ringing', 'up']), consult: z.boolean() }).nullable(),
});
export type MyCall = z.infer<typeof MyCall>;
/** The call on the person's own line, and what they do with it; the sound itself goes through the SIP line. */
export const myCall = endpoint({ method: 'GET', path: '/api/voice/call', reply: z.object({ call: MyCall.nullable() }) });
export const holdCall = endpoint({ method: 'PUT', path: '/api/voice/call/hold', body: z.object({ held: z.boolean() }), reply: Nothing });
export const bringThird = endpoint({
  method: 'POST',
  path: '/api/voice/call/third',
  body: z.object({ to: text(20, 2), how: z.enum(['consult', 'conference', 'transfer']) }),
  reply: Nothing,
});
export const dropThird = endpoint({ method: 'DELETE', path: '/api/voice/call/third', reply: Nothing });
export const handOver = endpoint({ method: 'POST', path: '/api/voice/call/handing-over', body: Nothing, reply: Nothing });
export const comeBack = endpoint({ method: 'POST', path: '/api/voice/call/return', body: Nothing, reply: Nothing });
/** Another language, a higher level or a colleague by name: the caller waits first in line. */
export const passOn = endpoint({
  method: 'POST',
  path: '/api/voice/call/passing-on',
  body: z.object({
    lang: LangCode.nullable().default(null),
    level: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .nullable()
      .default(null),
    toPersonId: Id.nullable().default(null),
  }),
  reply: Nothing,
});

export const RecordingLine = z.object({
  id: Id,
  contactId: Id.nullable(),
  contactNumber: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.enum(['caller', 'outside']),
  startedAt: Instant,
  durationMs: z.int().nullable(),
  state: z.enum(['waiting', 'kept', 'empty', 'deleted']),
  held: z.boolean(),
  /** Protected stretches marked in it (R16). */
  passages: z.int(),
});
export const listRecordings = endpoint({
  method: 'GET',
  path: '/api/voice/recordings',
  query: z.object({ contactId: Id.optional(), ...Page.shape }),
  reply: listOf(RecordingLine),
});
export const readPurposes = ['quality', 'complaint', 'copy', 'investigation', 'training'] as const;
/** Opening a recording says why; the reading is recorded and answers what is drawn. */
export const openRecording = endpoint({
  method: 'POST',
  path: '/api/voice/recordings/:id/readings',
  params: idParam,
  body: z.object({ purpose: z.enum(readPurposes) }),
  reply: z.object({
    durationMs: z.int(),
    said: z.array(z.number()),
    heard: z.array(z.number()),
    passages: z.array(z.object({ id: Id, fromMs: z.int(), untilMs: z.int() })),
    hold: z.object({ act: z.string(), reason: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
    segments: z.array(
      z.object({ kind: z.enum(['menu', 'queue', 'ring', 'talk', 'hold', 'wrap']), fromMs: z.number(), untilMs: z.number(), person: z.string().nullable() }),
    ),
  }),
});
export const recordingSound = endpoint({
  method: 'GET',
  path: '/api/voice/recordings/:id/sound',
  params: idParam,
  query: z.object({ purpose: z.enum(readPurposes) }),
  reply: z.any(),
});
/** The protected passages too: another deed, recorded apart. */
export const openProtected = endpoint({
  method: 'POST',
  path: '/api/voice/recordings/:id/protected-readings',
  params: idParam,
  body: z.object({ purpose: z.enum(readPurposes) }),
  reply: Nothing,
});
export const protectedSound = endpoint({
  method: 'GET',
  path: '/api/voice/recordings/:id/whole-sound',
  params: idParam,
  query: z.object({ purpose: z.enum(readPurposes) }),
  reply: z.any(),
});
export const placeHold = endpoint({
  method: 'POST',
  path: '/api/voice/recordings/:id/hold',
  params: idParam,
  body: z.object({ act: text(200), reason: text(500) }),
  reply: Nothing,
});
export const liftHold = endpoint({
  method: 'POST',
  path: '/api/voice/recordings/:id/hold-lifting',
  params: idParam,
  body: z.object({ reason: text(500) }),
  reply: Nothing,
});
/** The representative's own call: whether it is recorded and a protected passage runs. */
export const passageNow = endpoint({
  method: 'GET',
  path: '/api/voice/passage',
  reply: z.object({ recorded: z.boolean(), since: Instant.nullable() }),
});
export const markPassage = endpoint({ method: 'POST', path: '/api/voice/passage', body: z.object({ wish: z.enum(['begin', 'end']) }), reply: Nothing });

const Level = z.int().min(0).max(3);
export const CopyLine = z.object({
  id: Id,
  number: z.string(),
  contactNumber: z.string(),
  askerName: z.string(),
  via: z.enum(['desk', 'portal']),
  level: Level,
  basis: z.string(),
  state: z.enum(['asked', 'granted', 'refused', 'fetched', 'expired']),
  refusal: z.string().nullable(),
  askedAt: Instant,
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
  leftOut: z.int().nullable(),
  until: Instant.nullable(),
  fetchedAt: Instant.nullable(),
  passages: z.array(z.object({ id: Id, fromMs: z.int(), untilMs: z.int() })),
});
export const listCopies = endpoint({ method: 'GET', path: '/api/voice/copies', query: Page, reply: listOf(CopyLine) });
/** Written down either way; `refusal` says that the Rules' months are past or the content is gone. */
const Asked = z.object({
  number: z.string(),
  refusal: z.enum(['tooLate', 'gone']).nullable(),
  lastDay: z.string(),
  months: z.int(),
  act: z.object({ az: z.string(), ru: z.string(), en: z.string() }).nullable(),
});
export const askCopy = endpoint({
  method: 'POST',
  path: '/api/voice/copies',
  body: z.object({ contactNumber: text(20), askerName: text(300), level: Level, basis: text(300) }),
  reply: Asked,
});
export const grantCopy = endpoint({
  method: 'POST',
  path: '/api/voice/copies/:id/grant',
  params: idParam,
  body: z.object({ level: Level, basis: text(300), leaveOut: z.array(Id).max(100) }),
  reply: z.object({ number: z.string(), code: z.string(), until: Instant, sent: z.boolean() }),
});
export const refuseCopy = endpoint({
  method: 'POST',
  path: '/api/voice/copies/:id/refusal',
  params: idParam,
  body: z.object({ reason: text(500) }),
  reply: Nothing,
});
const numberAndCode = { number: text(40), code: text(60) };
export const askCopyOnPortal = endpoint({
  method: 'POST',
  path: '/api/recording-copies',
  body: z.object({ ...numberAndCode, askerName: text(300) }),
  reply: Asked,
});
/** The sound itself; the code goes in the body, so that no address holds it. */
export const fetchCopy = endpoint({ method: 'POST', path: '/api/recording-copies/sound', body: z.object(numberAndCode), reply: z.any() });

const Sentence = z.object({ az: z.string().max(1000), ru: z.string().max(1000), en: z.string().max(1000) });
const Name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const Node = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(nodeKinds[0]), prompt: Sentence, choices: z.array(z.object({ digit: z.enum(digits), to: Name })).max(11) }),
  z.object({ kind: z.literal(nodeKinds[1]), prompt: Sentence, to: Name }),
  z.object({ kind: z.literal(nodeKinds[2]), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), topicId: Id.nullable(), urgent: z.boolean() }),
  z.object({ kind: z.literal(nodeKinds[3]) }),
  z.object({ kind: z.literal(nodeKinds[4]), prompt: Sentence }),
]);
export const Tree = z.object({
  mode: z.enum(menuModes),
  opensAt: z.string().max(5),
  closesAt: z.string().max(5),
  languages: z.array(z.object({ digit: z.enum(digits), lang: LangCode })).max(3),
  welcome: Sentence,
  notice: Sentence,
  closed: Sentence,
  callOrdered: Sentence,
  noNumber: Sentence,
  goodbye: Sentence,
  root: Name,
  nodes: z.record(Name, Node),
});
export const MenuVersion = z.object({
  id: Id,
  number: z.int(),
  state: z.enum(['draft', 'published', 'retired']),
  note: z.string(),
  madeAt: Instant,
  madeBy: z.string().nullable(),
  publishedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  calls: z.int(),
});
export const Fault = z.object({ node: z.string().nullable(), fault: z.string() });
export const listMenus = endpoint({ method: 'GET', path: '/api/voice/menus', reply: z.object({ items: z.array(MenuVersion) }) });
export const getMenu = endpoint({
  method: 'GET',
  path: '/api/voice/menus/:id',
  params: idParam,
  reply: z.object({
    version: MenuVersion,
    tree: Tree,
    faults: z.array(Fault),
    uses: z.record(z.string(), z.int()),
    /** Sentences that a person has recorded; the rest is spoken by a machine. */
    recorded: z.array(z.object({ lang: LangCode, text: z.string() })),
  }),
});
/** A draft begins as a copy of a version; there is one draft at a time. */
export const draftMenu = endpoint({ method: 'POST', path: '/api/voice/menus', body: z.object({ copyOf: Id }), reply: z.object({ id: Id }) });
export const saveMenu = endpoint({
  method: 'PUT',
  path: '/api/voice/menus/:id',
  params: idParam,
  body: z.object({ tree: Tree, note: text(300, 0) }),
  reply: z.object({ faults: z.array(Fault) }),
});
export const publishMenu = endpoint({ method: 'POST', path: '/api/voice/menus/:id/publishing', params: idParam, body: Nothing, reply: Nothing });
export const dropMenu = endpoint({ method: 'DELETE', path: '/api/voice/menus/:id', params: idParam, reply: Nothing });
export const promptSound = endpoint({
  method: 'GET',
  path: '/api/voice/prompts',
  query: z.object({ lang: LangCode, text: z.string().min(1).max(1000) }),
  reply: z.any(),
});
export const keepPrompt = endpoint({
  method: 'POST',
  path: '/api/voice/prompts',
  query: z.object({ lang: LangCode, text: z.string().min(1).max(1000) }),
  takes: 'file',
  reply: Nothing,
});
