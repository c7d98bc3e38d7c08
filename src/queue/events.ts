import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';
import { outcomes } from './accounting.ts';
import { agentStates } from './agent.ts';
import { attemptResults, callbackKinds, callbackOutcomes } from './callback.ts';

const id = z.uuid();
const person = z.object({ personId: id });

/** Ids and changes only: a caller's number stays with the contact and the callback. */
export const events = defineEvents('queue', {
  'queue.entered': z.object({ cause: z.string(), lang: z.string(), urgent: z.boolean(), live: z.boolean() }),
  'queue.offered': z.object({ offerId: id, entryId: id, sessionId: id, personId: id }),
  'queue.answered': z.object({ offerId: id, entryId: id, personId: id, waitSeconds: z.number() }),
  'queue.missed': z.object({ offerId: id, entryId: id, personId: id, as: z.enum(['missed', 'declined', 'lost', 'withdrawn']) }),
  'queue.left': z.object({ entryId: id, outcome: z.enum(outcomes), waitSeconds: z.number() }),
  'agent.shiftStarted': person,
  'agent.deviceChanged': person.extend({ epoch: z.int() }),
  'agent.stateChanged': person.extend({ from: z.enum(agentStates), to: z.enum(agentStates), reason: z.string().nullable() }),
  'agent.pauseAsked': person.extend({ next: z.string().nullable() }),
  'agent.shiftEnded': person.extend({ handedTo: id.nullable() }),
  'sheet.changed': person.extend({ sheetId: id, validFrom: z.iso.date(), validUntil: z.iso.date().nullable() }),
  'callback.opened': z.object({ kind: z.enum(callbackKinds) }),
  'callback.joined': z.object({ causeId: id }),
  'callback.claimed': person,
  'callback.released': z.object({}),
  'callback.attempted': person.extend({ result: z.enum(attemptResults), attempts: z.int() }),
  'callback.closed': z.object({ outcome: z.enum(callbackOutcomes) }),
  'callback.numberMarked': z.object({ switchboard: z.boolean() }),
  'measure.started': z.object({ kind: z.string(), agreedWith: id.nullable() }),
  'measure.ended': z.object({ kind: z.string(), byItself: z.boolean() }),
  'floor.cardRaised': z.object({ kind: z.enum(['abuse', 'threat', 'help']), personId: id }),
  'floor.cardTaken': person,
  'floor.cardClosed': person,
});
