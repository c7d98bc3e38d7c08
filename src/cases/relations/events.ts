import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('cases', {
  'relation.merged': z.object({ otherId: z.uuid(), number: z.string(), from: z.string(), to: z.string() }),
  'relation.mergedAway': z.object({ otherId: z.uuid(), number: z.string() }),
  'relation.unmerged': z.object({ otherId: z.uuid(), number: z.string() }),
  'relation.answeredWith': z.object({ otherId: z.uuid(), number: z.string() }),
  'relation.importance': z.object({ dueAt: z.string() }),
});
