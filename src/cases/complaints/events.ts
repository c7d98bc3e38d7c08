import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';
import { measureKinds } from './measure.ts';

/** What the measure says stays in its row, behind the seal. */
export const events = defineEvents('complaints', {
  'complaint.measureTaken': z.object({ measureId: z.uuid(), kind: z.enum(measureKinds) }),
  'complaint.toMinistryPrepared': z.object({ version: z.int() }),
  'complaint.passedToMinistry': z.object({ told: z.array(z.enum(['mail', 'sms'])) }),
});
