import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';
import { repliers } from './sending.ts';

const One = z.object({ sendingId: z.uuid(), structureId: z.uuid() });
export const events = defineEvents('cases', {
  'sending.sent': One.extend({ dueOn: z.string(), repliesBy: z.enum(repliers) }),
  'sending.accepted': One,
  'sending.notOurs': One,
  'sending.answered': One.extend({ repliesBy: z.enum(repliers), letterNumber: z.string().nullable() }),
  'sending.withdrawn': One,
  'sending.overdue': One.extend({ step: z.number().int(), dueOn: z.string() }),
});
