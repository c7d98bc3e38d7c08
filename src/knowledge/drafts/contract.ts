import { z } from 'zod';
import { sectors } from '#access/roles.ts';
import { Day, endpoint, Id, Instant, listOf, Nothing, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { draftKinds, draftStates, stances } from './draft.ts';

const inSectors = ['representative', 'outbound', 'specialist', 'quality', 'analyst', 'manager'] as const;
export const permissions = definePermissions('drafts', {
  read: { clause: '3.0.4', roles: [...inSectors, 'head', 'deputy'] },
  keep: { clause: '4.0.20', roles: ['quality', 'analyst', 'manager'] },
  remark: { clause: '6.1.9, 6.3.5, 6.5.3, 6.7.4, 6.9.5', roles: [...inSectors] },
  opine: { clause: '3.0.4', roles: ['manager'] },
  sign: { clause: '3.0.4', roles: ['head', 'deputy', 'manager'] },
  setTasks: { clause: '3.0.13', roles: ['head', 'deputy', 'manager', 'quality'] },
  settle: { clause: '4.0.27', roles: ['quality'] },
  bring: { clause: '4.0.27', roles: ['coordinator', 'expert'] },
});

const ofDraft = z.object({ id: Id });
const Sector = z.enum(sectors);
const Article = z.object({ key: z.string(), heading: z.string(), body: z.string() });

export const DraftRow = z.object({
  id: Id,
  kind: z.enum(draftKinds),
  title: z.string(),
  sender: z.string(),
  structureId: Id.nullable(),
  receivedOn: Day,
  dueOn: Day.nullable(),
  state: z.enum(draftStates),
  given: z.int(),
  asked: z.int(),
  late: z.boolean(),
});
export type DraftRow = z.output<typeof DraftRow>;
export const DraftView = DraftRow.extend({
  incomingNumber: z.string().nullable(),
  justification: z.string().nullable(),
  versions: z.array(z.object({ version: z.int(), by: z.string(), at: Instant })),
  articles: z.array(Article),
  opinions: z.array(
    z.object({ sector: Sector, stance: z.enum(stances).nullable(), body: z.string().nullable(), by: z.string().nullable(), at: Instant.nullable() }),
  ),
  remarks: z.array(
    z.object({
      id: Id,
      sector: Sector,
      article: z.string(),
      remark: z.string(),
      proposal: z.string(),
      by: z.string(),
      decision: z.enum(['taken', 'partly', 'left']).nullable(),
      decisionNote: z.string().nullable(),
    }),
  ),
  consolidated: z.string().nullable(),
  signature: z.object({ by: z.string(), at: Instant, number: z.string() }).nullable(),
  actId: Id.nullable(),
  settledNote: z.string().nullable(),
  mySector: Sector.nullable(),
});
export type DraftView = z.output<typeof DraftView>;

export const drafts = endpoint({ method: 'GET', path: '/api/law-drafts', reply: listOf(DraftRow) });
export const draft = endpoint({ method: 'GET', path: '/api/law-drafts/:id', params: ofDraft, reply: DraftView });
/** The text is typed or pasted: "Maddə 1. …" or "1. …" begins an article. */
const DraftText = text(200_000, 3);
export const addDraft = endpoint({
  method: 'POST',
  path: '/api/law-drafts',
  body: z.object({
    kind: z.enum(['incoming', 'own']),
    title: text(500, 3),
    sender: text(300, 0).default(''),
    structureId: Id.nullable().default(null),
    incomingNumber: text(60, 0).default(''),
    justification: text(10_000, 0).default(''),
    /** Left out: the setting's working days from today. */
    dueOn: Day.nullable().default(null),
    text: DraftText,
  }),
  reply: z.object({ id: Id }),
});
export const addDraftVersion = endpoint({
  method: 'POST',
  path: '/api/law-drafts/:id/versions',
  params: ofDraft,
  body: z.object({ text: DraftText }),
  reply: DraftView,
});
export const addRemark = endpoint({
  method: 'POST',
  path: '/api/law-drafts/:id/remarks',
  params: ofDraft,
  body: z.object({ article: text(40, 0).default(''), remark: text(4000, 3), proposal: text(4000, 0).default('') }),
  reply: DraftView,
});
export const giveOpinion = endpoint({
  method: 'POST',
  path: '/api/law-drafts/:id/opinions',
  params: ofDraft,
  body: z.object({ stance: z.enum(stances), body: text(10_000, 0).default('') }),
  reply: DraftView,
});
export const decideRemark = endpoint({
  method: 'PATCH',
  path: '/api/law-drafts/:id/remarks/:remarkId',
  params: z.object({ id: Id, remarkId: Id }),
  body: z.object({ decision: z.enum(['taken', 'partly', 'left']), note: text(2000, 0).default('') }),
  reply: DraftView,
});
export const consolidate = endpoint({
  method: 'PUT',
  path: '/api/law-drafts/:id/consolidation',
  params: ofDraft,
  body: z.object({ text: text(20_000, 10) }),
  reply: DraftView,
});
export const signDraft = endpoint({ method: 'POST', path: '/api/law-drafts/:id/signature', params: ofDraft, body: Nothing, reply: DraftView });

/** 4.0.27: a structure brings a document of its procedures; S4 takes it into the library or gives it back. */
export const bringDocument = endpoint({
  method: 'POST',
  path: '/api/structure/law-documents',
  body: z.object({ title: text(500, 3), text: DraftText }),
  reply: z.object({ id: Id }),
});
export const broughtDocuments = endpoint({
  method: 'GET',
  path: '/api/structure/law-documents',
  reply: listOf(z.object({ id: Id, title: z.string(), receivedOn: Day, state: z.enum(draftStates), note: z.string().nullable() })),
});
export const settleDocument = endpoint({
  method: 'POST',
  path: '/api/law-drafts/:id/settlement',
  params: ofDraft,
  body: z.discriminatedUnion('state', [
    z.object({ state: z.literal('taken'), inForceFrom: Day }),
    z.object({ state: z.literal('returned'), note: text(1000, 3) }),
  ]),
  reply: DraftView,
});

/** 3.0.13: what an adopted act obliges a sector to do. */
export const TaskView = z.object({
  id: Id,
  actId: Id,
  act: z.object({ az: z.string(), ru: z.string(), en: z.string() }),
  sector: Sector,
  task: z.string(),
  dueOn: Day,
  late: z.boolean(),
  done: z.object({ by: z.string(), at: Instant, note: z.string() }).nullable(),
});
export type TaskView = z.output<typeof TaskView>;
export const tasks = endpoint({ method: 'GET', path: '/api/law-tasks', reply: listOf(TaskView) });
export const addTask = endpoint({
  method: 'POST',
  path: '/api/law-tasks',
  body: z.object({ actId: Id, sector: Sector, task: text(2000, 3), dueOn: Day }),
  reply: z.object({ id: Id }),
});
export const doneTask = endpoint({
  method: 'POST',
  path: '/api/law-tasks/:id/completion',
  params: ofDraft,
  body: z.object({ note: text(2000, 3) }),
  reply: Nothing,
});
