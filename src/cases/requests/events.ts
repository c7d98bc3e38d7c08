import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

/** Its own subject: author, leadership and structure hear of it behind one policy; the text stays in the request. */
export const events = defineEvents('requests', {
  'request.drafted': z.object({ number: z.string() }),
  'request.submitted': z.object({}),
  'request.returned': z.object({}),
  'request.signed': z.object({ outgoingNumber: z.string(), dueOn: z.string(), capacity: z.string() }),
  'request.reminded': z.object({ dueOn: z.string() }),
  'request.overdue': z.object({ dueOn: z.string() }),
  'request.answered': z.object({ late: z.boolean() }),
  'request.withdrawn': z.object({}),
  'request.rederived': z.object({ from: z.string(), to: z.string() }),
});
