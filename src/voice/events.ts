import { z } from 'zod';
import { legEnds } from '#adapters/telephony/port.ts';
import { defineEvents } from '#platform/events.ts';

/** Ids and changes only: numbers and sound stay with the contact. */
export const events = defineEvents('voice', {
  'call.arrived': z.object({ dialled: z.string().nullable(), known: z.boolean() }),
  'call.leftMenu': z.object({ as: z.enum(['queue', 'callOrder', 'ended', 'engineLost']) }),
  'call.answered': z.object({ personId: z.uuid().nullable() }),
  'call.held': z.object({ personId: z.uuid(), held: z.boolean() }),
  'call.thirdAsked': z.object({ personId: z.uuid(), how: z.enum(['consult', 'conference', 'transfer']) }),
  'call.thirdJoined': z.object({ consult: z.boolean() }),
  'call.handedOver': z.object({ personId: z.uuid() }),
  'call.requeued': z.object({ personId: z.uuid(), cause: z.enum(['transfer', 'language']), toPersonId: z.uuid().nullable() }),
  'call.returned': z.object({ personId: z.uuid().nullable() }),
  'call.ended': z.object({ as: z.enum([...legEnds, 'engineLost']), role: z.enum(['caller', 'agent', 'outside', 'supervisor']) }),
  'call.recorded': z.object({ durationMs: z.int() }),
  'call.recordingRead': z.object({ purpose: z.string() }),
  'recording.marked': z.object({ wish: z.enum(['begin', 'end']) }),
  'recording.protected': z.object({ passages: z.int() }),
  'recording.protectedRead': z.object({ purpose: z.string() }),
  'recording.held': z.object({ act: z.string() }),
  'recording.released': z.object({ act: z.string() }),
  'recording.deleted': z.object({ months: z.int() }),
  'recording.erased': z.object({ contents: z.int() }),
  'copy.asked': z.object({ via: z.enum(['desk', 'portal']), level: z.int() }),
  'copy.decided': z.object({ granted: z.boolean(), refusal: z.string().nullable() }),
  'copy.fetched': z.object({ again: z.boolean() }),
  'copy.expired': z.object({}),
  'call.monitored': z.object({ personId: z.uuid(), mode: z.enum(['listen', 'whisper', 'barge', 'takeOver']) }),
  'engine.owned': z.object({ node: z.string(), epoch: z.int() }),
  'engine.changed': z.object({ up: z.boolean() }),
  'engine.reconciled': z.object({ adopted: z.int(), ended: z.int(), lost: z.int() }),
  'menu.saved': z.object({ number: z.int() }),
  'menu.tried': z.object({ personId: z.uuid(), menuId: z.uuid() }),
  'menu.published': z.object({ number: z.int() }),
  'prompt.kept': z.object({ lang: z.string(), source: z.enum(['uploaded', 'spoken']) }),
});
