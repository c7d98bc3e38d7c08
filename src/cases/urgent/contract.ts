import { z } from 'zod';
import { endpoint, Id, Instant, text } from '#platform/endpoint.ts';
import { caseStages } from '../case.ts';

const Params = z.object({ id: Id });
const Name = z.string().nullable();
export const UrgencyView = z.object({
  urgency: z.object({ reason: z.string(), markedByName: z.string(), markedAt: Instant, dueAt: Instant }).nullable(),
  alarms: z.array(
    z.object({
      step: z.int(),
      dueAt: Instant,
      sentAt: Instant.nullable(),
      passedOver: z.boolean(),
      recipientNames: z.array(z.string()),
      acknowledgedByName: Name,
      acknowledgedAt: Instant.nullable(),
      mayAcknowledge: z.boolean(),
    }),
  ),
  /** What the mark would mean now: our own setting, not the Statute's. */
  hours: z.number(),
  refusal: Name,
});
export type UrgencyView = z.output<typeof UrgencyView>;
export const urgencyOfCase = endpoint({ method: 'GET', path: '/api/cases/:id/urgency', params: Params, reply: UrgencyView });
const Done = z.object({ id: Id, stage: z.enum(caseStages) });
export const markUrgent = endpoint({ method: 'POST', path: '/api/cases/:id/urgency', params: Params, body: z.object({ reason: text(1000, 3) }), reply: Done });
export const acknowledgeUrgent = endpoint({
  method: 'POST',
  path: '/api/cases/:id/urgency/acknowledgements',
  params: Params,
  body: z.object({ step: z.int().min(1).max(3) }),
  reply: Done,
});
