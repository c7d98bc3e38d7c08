import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';
import { lateChoices, outcomes } from './opinion.ts';

const One = z.object({ opinionId: z.uuid(), structureId: z.uuid() });

/** What happened to a request for an opinion; recorded on its case, so that whoever sees the case sees its course. */
export const events = defineEvents('cases', {
  'opinion.asked': One.extend({ version: z.number().int() }),
  'opinion.delivered': One.extend({ dueOn: z.string(), way: z.string() }),
  'opinion.reminded': One.extend({ to: z.enum(['expert', 'head']), dueOn: z.string() }),
  'opinion.studyDeclared': One.extend({ from: z.string(), to: z.string() }),
  'opinion.answered': One.extend({ outcome: z.enum(outcomes), late: z.boolean() }),
  'opinion.tacit': One.extend({ certificate: z.string(), dueOn: z.string() }),
  'opinion.released': z.object({ version: z.number().int() }),
  'opinion.deadlineRederived': One.extend({ from: z.string(), to: z.string(), calendarVersion: z.number().int() }),
  'opinion.readdressed': One.extend({ toStructureId: z.uuid() }),
  'opinion.expertChanged': One.extend({ personId: z.uuid(), from: z.uuid().nullable() }),
  'opinion.versionCarried': z.object({ version: z.number().int() }),
  'opinion.versionRenewed': z.object({ version: z.number().int() }),
  'opinion.structureEnded': One,
  'opinion.cancelled': One,
  'opinion.lateDecided': One.extend({ choice: z.enum(lateChoices), followCaseId: z.uuid().nullable() }),
});
