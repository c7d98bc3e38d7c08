import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('knowledge', {
  'entry.added': z.object({ key: z.string() }),
  'entry.versionAdded': z.object({ version: z.number().int() }),
  'entry.published': z.object({ version: z.number().int() }),
  'entry.stateChanged': z.object({ from: z.string(), to: z.string() }),
  'entry.placed': z.object({ structureId: z.string().nullable(), topicId: z.string().nullable() }),
  'entry.suggested': z.object({}),
  'entry.suggestionSettled': z.object({ state: z.string() }),
  'entry.imported': z.object({ count: z.number().int() }),
});
