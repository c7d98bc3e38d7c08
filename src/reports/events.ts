import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('reports', {
  'report.frozen': z.object({ day: z.string(), number: z.string(), rows: z.number().int() }),
  'report.signed': z.object({ day: z.string(), capacity: z.string() }),
  'report.noted': z.object({ day: z.string() }),
});
