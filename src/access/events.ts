import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

const Id = z.uuid();
export const events = defineEvents('access', {
  'session.opened': z.object({ personId: Id }),
  'session.closed': z.object({ personId: Id, all: z.boolean().optional() }),
  'person.added': z.object({ role: z.string() }),
  'person.passwordChanged': z.object({}),
  'person.changed': z.object({
    active: z.boolean().optional(),
    role: z.string().optional(),
    ended: z.boolean().optional(),
    passwordReset: z.boolean().optional(),
    sessionsRevoked: z.boolean().optional(),
  }),
  'delegation.actingRecorded': z.object({ personId: Id }),
  'delegation.actingEnded': z.object({ personId: Id }),
  'delegation.given': z.object({ personId: Id, scope: z.string() }),
  'delegation.ended': z.object({ personId: Id }),
  'delegation.absenceRecorded': z.object({ personId: Id }),
  'delegation.absenceEnded': z.object({ personId: Id }),
});
