import { expect, test } from 'vitest';
import { refuseAnswer, refusePublish, refuseState } from './entry.ts';

const version = { version: 2, validFrom: null, validUntil: null, authorId: null };
const today = '2026-11-24';

test.each([
  ['a version without days', version, null],
  ['one in force since today', { ...version, validFrom: today }, null],
  ['one in force from tomorrow', { ...version, validFrom: '2026-11-25' }, 'notInForceYet'],
  ['one whose last day was yesterday', { ...version, validUntil: today }, 'noLongerInForce'],
  ['one still in force tomorrow', { ...version, validUntil: '2026-11-25' }, null],
  ['one that is not there', undefined, 'versionUnknown'],
] as const)('publishing %s: %s', (_, asked, refusal) => expect(refusePublish(asked, today)).toBe(refusal));

test.each([
  ['published', 'withdrawn', true, null],
  ['published', 'quarantined', true, null],
  ['quarantined', 'published', true, null],
  ['draft', 'withdrawn', false, null],
  ['draft', 'quarantined', false, 'neverPublished'],
  ['draft', 'published', false, 'neverPublished'],
  ['withdrawn', 'withdrawn', true, 'alreadySo'],
] as const)('from %s to %s, published before: %s → %s', (from, to, before, refusal) => expect(refuseState(from, to, before)).toBe(refusal));

test.each([
  ['published', null, null],
  ['published', '2026-11-25', null],
  ['published', today, 'noLongerInForce'],
  ['quarantined', null, 'entryQuarantined'],
  ['withdrawn', null, 'entryNotPublished'],
  ['draft', null, 'entryNotPublished'],
] as const)('answering from a %s entry, until %s: %s', (state, validUntil, refusal) => expect(refuseAnswer({ state, validUntil }, today)).toBe(refusal));
