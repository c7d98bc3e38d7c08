import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

const person = z.object({ personId: z.uuid() });
export const events = defineEvents('knowledge', {
  'coming.opened': z.object({ actId: z.uuid(), day: z.string(), answers: z.int() }),
  'coming.changed': z.object({ topicIds: z.array(z.uuid()) }),
  'coming.requested': z.object({ structureId: z.uuid() }),
  'coming.requestSigned': z.object({ number: z.string(), structureId: z.uuid() }),
  'coming.trainingSet': z.object({ on: z.string().nullable(), held: z.boolean() }),
  'coming.testChanged': z.object({ questions: z.int() }),
  'coming.attempted': person.extend({ percent: z.int(), passed: z.boolean() }),
  'coming.overridden': person,
  /** The queue withholds the topics from those held, and lifts that from whoever is cleared later. */
  'coming.switched': z.object({ day: z.string(), topicIds: z.array(z.uuid()), heldIds: z.array(z.uuid()), act: z.string() }),
  'coming.cleared': person,
});
