import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

const OfRun = z.object({ runId: z.uuid(), cardId: z.uuid() });
/** The contact is the subject: whoever may see it learns what was given; no value of an answer stands here. */
export const events = defineEvents('services', {
  'service.started': OfRun.extend({ version: z.int() }),
  'service.stepped': OfRun.extend({ key: z.string(), done: z.boolean() }),
  'service.asked': OfRun.extend({ queryId: z.uuid(), structureId: z.uuid(), register: z.string(), level: z.int() }),
  'service.answered': OfRun.extend({ queryId: z.uuid(), outcome: z.string(), failure: z.string().nullable(), masked: z.int(), withheld: z.int() }),
  'service.finished': OfRun.extend({ state: z.string() }),
  'service.cardWritten': z.object({ version: z.int() }),
  'service.cardEnded': z.object({}),
});
