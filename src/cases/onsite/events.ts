import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';
import { alarmKinds, outcomes, stepKinds } from './violation.ts';

/** The violation is the subject; what was said stands in its rows, behind their policies. */
export const events = defineEvents('onsite', {
  'violation.registered': z.object({ number: z.string(), buildingId: z.uuid() }),
  'violation.alarmed': z.object({ step: z.int(), kind: z.enum(alarmKinds), told: z.array(z.enum(['mail', 'sms'])) }),
  'violation.acknowledged': z.object({ step: z.int() }),
  'violation.stepped': z.object({ kind: z.enum(stepKinds) }),
  'violation.settled': z.object({ outcome: z.enum(outcomes) }),
  'violation.followUpPromised': z.object({ promiseId: z.uuid(), dueAt: z.string() }),
});
