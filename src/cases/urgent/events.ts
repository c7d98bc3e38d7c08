import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('urgent', {
  'urgent.marked': z.object({ dueAt: z.string() }),
  'urgent.alarmed': z.object({ step: z.int(), recipients: z.int() }),
  'urgent.acknowledged': z.object({ step: z.int() }),
});
