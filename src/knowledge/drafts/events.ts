import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

const sector = z.object({ sector: z.string() });
export const events = defineEvents('knowledge', {
  'draft.received': z.object({ kind: z.string(), dueOn: z.string().nullable() }),
  'draft.versionAdded': z.object({ version: z.int() }),
  'draft.remarked': sector.extend({ article: z.string() }),
  'draft.opinionGiven': sector.extend({ stance: z.string(), late: z.boolean() }),
  'draft.remarkDecided': z.object({ remarkId: z.uuid(), decision: z.string() }),
  'draft.consolidated': z.object({}),
  'draft.signed': z.object({ number: z.string() }),
  'draft.settled': z.object({ state: z.string(), actId: z.uuid().nullable() }),
  'draft.taskSet': sector.extend({ taskId: z.uuid(), dueOn: z.string() }),
  'draft.taskDone': z.object({ taskId: z.uuid(), late: z.boolean() }),
});
