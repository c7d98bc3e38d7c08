import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';
import { caseClocks, caseKinds, letterKinds, refusalGrounds } from './case.ts';
import { extensionKinds } from './deadline.ts';

const Version = z.object({ version: z.number().int() });

/** What happened to a case. Ids and changes only: the texts stay in their tables, behind their policies. */
export const events = defineEvents('cases', {
  'case.opened': z.object({ number: z.string(), kind: z.enum(caseKinds), clock: z.enum(caseClocks), dueOn: z.string(), provisional: z.boolean() }),
  'case.taken': z.object({ personId: z.uuid() }),
  'case.assigned': z.object({ personId: z.uuid(), from: z.uuid().nullable() }),
  'case.handedOver': z.object({ personId: z.uuid(), from: z.uuid() }),
  'case.draftSaved': Version,
  'case.submitted': Version,
  'case.approved': Version,
  'case.returned': z.object({ returnId: z.uuid(), from: z.enum(['approval', 'toSign']) }),
  'case.signed': z.object({ outgoingNumber: z.string(), letterKind: z.enum(letterKinds), documentId: z.uuid(), late: z.boolean(), opened: z.boolean() }),
  'case.letterQueued': z.object({ dispatchId: z.uuid(), channel: z.string() }),
  'case.dispatched': z.object({ dispatchId: z.uuid(), channel: z.string() }),
  'case.letterReturned': z.object({ dispatchId: z.uuid() }),
  'case.deadlineExtended': z.object({
    kind: z.enum(extensionKinds),
    from: z.string(),
    to: z.string(),
    workingDays: z.number().int(),
    told: z.array(z.enum(['mail', 'sms'])),
  }),
  'case.deadlineRederived': z.object({ from: z.string(), to: z.string(), calendarVersion: z.number().int() }),
  'case.forwardingPrepared': z.object({ structureId: z.uuid(), version: z.number().int() }),
  'case.refusalPrepared': z.object({ ground: z.enum(refusalGrounds), version: z.number().int() }),
  'case.withdrawn': z.object({}),
  'case.takenBack': z.object({ from: z.enum(['approval', 'toSign']) }),
  'case.follows': z.object({ number: z.string(), on: z.string() }),
  'case.noted': z.object({ noteId: z.uuid() }),
  'case.applicantAdded': z.object({ noteId: z.uuid() }),
  'case.replyWayChanged': z.object({ replyBy: z.string() }),
  'case.rated': z.object({ rating: z.number().int() }),
});
