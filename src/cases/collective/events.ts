import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('collective', {
  'collective.signatoryAdded': z.object({ signatoryId: z.uuid(), told: z.array(z.enum(['mail', 'sms'])) }),
  'collective.signatoriesTold': z.object({ count: z.int() }),
});
