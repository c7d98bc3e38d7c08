import { z } from 'zod';
import { endpoint, Id, Instant, Nothing, text } from '#platform/endpoint.ts';

/** Abuse, a threat to life, a call for help (R21, R22). */
const idParam = z.object({ id: Id });

export const raiseCard = endpoint({
  method: 'POST',
  path: '/api/queue/cards',
  body: z.object({ id: Id, kind: z.enum(['abuse', 'threat', 'help']), contactId: Id.nullable(), text: text(1000, 0).default('') }),
  reply: Nothing,
});

export const CardView = z.object({
  id: Id,
  kind: z.enum(['abuse', 'threat', 'help']),
  at: Instant,
  personName: z.string(),
  contactId: Id.nullable(),
  contactNumber: z.string().nullable(),
  text: z.string(),
  takenBy: z.string().nullable(),
  takenAt: Instant.nullable(),
  answer: z.string().nullable(),
});
export const takeCard = endpoint({
  method: 'POST',
  path: '/api/queue/cards/:id/taking',
  params: idParam,
  body: z.object({ answer: text(2000, 0).default('') }),
  reply: Nothing,
});
export const listCards = endpoint({ method: 'GET', path: '/api/queue/cards', reply: z.object({ items: z.array(CardView), alarmSeconds: z.int() }) });
export const closeCard = endpoint({ method: 'POST', path: '/api/queue/cards/:id/closing', params: idParam, body: Nothing, reply: Nothing });
