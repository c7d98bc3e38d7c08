import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';
import { channels, endings } from './contact.ts';
import { facts } from './identification.ts';
import { dispositions } from './matter.ts';

const id = z.uuid();
const fields = z.array(z.string());

/** Ids and changes only: what was said stays in the contact. */
export const events = defineEvents('contacts', {
  'contact.received': z.object({ channel: z.enum(channels), byHand: z.boolean() }),
  'contact.taken': z.object({ epoch: z.int() }),
  'contact.released': z.object({ epoch: z.int() }),
  'contact.leaseExpired': z.object({ epoch: z.int() }),
  'contact.changed': z.object({ fields }),
  'contact.ended': z.object({ as: z.enum(endings) }),
  'contact.sealed': z.object({}),
  'contact.linkSent': z.object({ entryId: id, version: z.int() }),
  'contact.checked': z.object({ fact: z.enum(facts), matched: z.boolean(), level: z.int() }),
  'contact.disclosureLocked': z.object({ applicantId: id, until: z.iso.datetime() }),
  'contact.fileScanned': z.object({ fileId: id, state: z.enum(['clean', 'unscanned', 'quarantined']) }),
  'matter.added': z.object({ matterId: id, position: z.int(), copyOf: id.nullable() }),
  'matter.changed': z.object({ matterId: id, fields }),
  'matter.disposed': z.object({
    matterId: id,
    position: z.int(),
    disposition: z.enum(dispositions),
    caseId: id.nullable(),
    entryId: id.nullable(),
    entryVersion: z.int().nullable(),
  }),
  'applicant.saved': z.object({ fields }),
  'applicant.merged': z.object({ mergeId: id, mergedId: id }),
  'applicant.split': z.object({ mergeId: id, mergedId: id }),
  'authority.recorded': z.object({ authorityId: id, speakerId: id }),
  'authority.ended': z.object({ authorityId: id }),
  'promise.made': z.object({ promiseId: id, dueAt: z.iso.datetime() }),
  'promise.alarmed': z.object({ promiseId: id }),
  'promise.kept': z.object({ promiseId: id }),
  'promise.handed': z.object({ promiseId: id, toPersonId: id }),
  'waiting.changed': z.object({}),
});

/** The list of those waiting as a subject of its own: everyone hears that its length changed, nobody which contact. */
export const waitingListId = '00000000-0000-4000-8000-000000000001';
