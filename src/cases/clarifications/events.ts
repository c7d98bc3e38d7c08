import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('clarifications', {
  'clarification.asked': z.object({ clarificationId: z.uuid(), answerBy: z.string(), told: z.array(z.enum(['mail', 'sms'])) }),
  'clarification.answered': z.object({ clarificationId: z.uuid(), via: z.string() }),
});
