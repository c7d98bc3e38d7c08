import { expect, test } from 'vitest';
import { refuseAnswer, refusePublish, refuseReview, refuseSending, refuseState, type ReviewState } from './entry.ts';

const version = { version: 2, validFrom: null, validUntil: null, authorId: null, review: 'accepted' as ReviewState };
const today = '2026-11-24';

test.each([
  ['a version without days', version, null],
  ['one in force since today', { ...version, validFrom: today }, null],
  ['one in force from tomorrow', { ...version, validFrom: '2026-11-25' }, 'notInForceYet'],
  ['one whose last day was yesterday', { ...version, validUntil: today }, 'noLongerInForce'],
  ['one still in force tomorrow', { ...version, validUntil: '2026-11-25' }, null],
  ['one that is not there', undefined, 'versionUnknown'],
  ['one nobody else has read', { ...version, review: 'drafted' }, 'notReviewed'],
  ['one that waits for its reviewer', { ...version, review: 'inReview' }, 'notReviewed'],
  ['one that was returned', { ...version, review: 'returned' }, 'notReviewed'],
] as const)('publishing %s: %s', (_, asked, refusal) => expect(refusePublish(asked, today)).toBe(refusal));

test('publishing what is published, or what cites an article out of force, is refused', () => {
  expect(refusePublish(version, today, { publishedNow: 2, notInForce: [] })).toBe('publishedAlready');
  expect(refusePublish(version, today, { publishedNow: 1, notInForce: ['Nümunə, 1'] })).toBe('articleNotInForce');
});

test.each([
  ['drafted', 'a', 'b', 'notSent'],
  ['inReview', 'a', 'b', null],
  ['inReview', 'a', 'a', 'ownWork'],
  ['inReview', null, 'b', null],
  ['accepted', 'a', 'b', 'reviewedAlready'],
  ['returned', 'a', 'b', 'reviewedAlready'],
] as const)('a version that is %s, written by %s, reviewed by %s: %s', (review, author, reviewer, refusal) => {
  expect(refuseReview({ ...version, review, authorId: author }, reviewer)).toBe(refusal);
});

test.each([
  ['drafted', null],
  ['inReview', 'sentAlready'],
  ['returned', 'sentAlready'],
] as const)('sending a version that is %s: %s', (review, refusal) => expect(refuseSending({ ...version, review })).toBe(refusal));

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
