import { z } from 'zod';
import { sectors } from '#access/roles.ts';
import { channels as contactChannels } from '#contacts/contact.ts';
import { endpoint, Id, Instant, LangCode } from '#platform/endpoint.ts';
import { agentStates } from '../agent.ts';
import { CardView } from './cards.ts';
import { MeasureView } from './measures.ts';

/** The floor at this instant (6.3.1). */
const Sector = z.enum(sectors);

export const BoardPerson = z.object({
  sessionId: Id,
  personId: Id,
  name: z.string(),
  sector: Sector.nullable(),
  state: z.enum(agentStates),
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
      channel: z.enum(contactChannels),
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
