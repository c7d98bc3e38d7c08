import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('directory', {
  'directory.structureChanged': z.object({ validUntil: z.string().nullable() }),
  'directory.topicMoved': z.object({ structureId: z.uuid(), validFrom: z.string() }),
  'directory.officialReplaced': z.object({ holderId: z.uuid(), from: z.string() }),
});
