import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('knowledge', {
  'entry.added': z.object({ key: z.string() }),
  'entry.versionAdded': z.object({ version: z.number().int() }),
  'entry.sentForReview': z.object({ version: z.number().int() }),
  'entry.reviewed': z.object({ version: z.number().int(), outcome: z.string() }),
  'entry.quarantined': z.object({ version: z.number().int(), articles: z.array(z.string()) }),
  'entry.notHelpful': z.object({ version: z.number().int(), by: z.string() }),
  'synonyms.changed': z.object({}),
  'entry.published': z.object({ version: z.number().int() }),
  'entry.stateChanged': z.object({ from: z.string(), to: z.string() }),
  'entry.placed': z.object({ structureId: z.string().nullable(), topicId: z.string().nullable() }),
  'entry.suggested': z.object({}),
  'entry.suggestionSettled': z.object({ state: z.string() }),
  'entry.imported': z.object({ count: z.number().int() }),
});
