import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

const Of = z.object({ invitationId: z.uuid() });
/** The case is the subject; what was said at the centre stays in the invitation. */
export const events = defineEvents('invitations', {
  'invitation.made': Of.extend({ number: z.string(), centreId: z.uuid(), at: z.string(), told: z.array(z.enum(['mail', 'sms'])) }),
  'invitation.came': Of,
  'invitation.missed': Of,
  'invitation.cancelled': Of,
  /** The centre's own list as a subject: it hears that something changed without seeing the case. */
  'invitation.listChanged': z.object({}),
});
