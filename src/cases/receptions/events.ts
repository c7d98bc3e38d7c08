import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';
import { outcomes } from './reception.ts';

/** Ids and changes only: name, telephone and subject stay in the booking. */
export const events = defineEvents('receptions', {
  'reception.booked': z.object({ number: z.string(), officialId: z.uuid(), startsAt: z.string(), via: z.enum(['desk', 'portal']) }),
  'reception.replaced': z.object({ holderId: z.uuid() }),
  'reception.kept': z.object({}),
  'reception.cancelled': z.object({ by: z.enum(['applicant', 'centre']) }),
  'reception.held': z.object({ outcome: z.enum(outcomes), caseId: z.uuid().nullable() }),
  'reception.missed': z.object({}),
  'reception.controlDone': z.object({}),
});
