import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

const OfSpecialist = z.object({ specialistId: z.uuid() });
/** On the case for the Centre; `specialist.listChanged` on the invitation for the one invited, who does not see the case. */
export const events = defineEvents('specialists', {
  'specialist.invited': OfSpecialist.extend({ untilAt: z.string() }),
  'specialist.contributed': OfSpecialist,
  'specialist.ended': OfSpecialist.extend({ reason: z.string() }),
  'specialist.listChanged': z.object({}),
});
