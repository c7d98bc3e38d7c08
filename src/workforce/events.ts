import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('workforce', {
  'workforce.historyMarked': z.object({ stream: z.string(), day: z.string() }),
  'workforce.markLifted': z.object({ stream: z.string(), day: z.string() }),
  'workforce.eventAdded': z.object({ stream: z.string(), factor: z.number() }),
  'workforce.eventWithdrawn': z.object({}),
  'forecast.asked': z.object({ stream: z.string(), from: z.string(), until: z.string() }),
  'forecast.computed': z.object({ method: z.string() }),
  'forecast.failed': z.object({}),
  'forecast.corrected': z.object({ day: z.string(), factor: z.number() }),
  'forecast.frozen': z.object({}),
  'roster.asked': z.object({ from: z.string().optional(), until: z.string().optional() }),
  'roster.solved': z.object({ people: z.number().int() }),
  'roster.refused': z.object({ findings: z.number().int() }),
  'roster.cellSet': z.object({ personId: z.string(), day: z.string() }),
  'roster.submitted': z.object({}),
  'roster.approved': z.object({ capacity: z.string() }),
  'roster.returned': z.object({}),
  'leave.recorded': z.object({ personId: z.string(), from: z.string(), until: z.string(), kind: z.string() }),
  'leave.withdrawn': z.object({}),
});
