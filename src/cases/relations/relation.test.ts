import { describe, expect, test } from 'vitest';
import { importanceDue, isAnonymous, type MergeFacts, refuseImportance, refuseMerging } from './relation.ts';

const one: MergeFacts = { id: 'a', stage: 'investigating', clock: 'law', applicantId: 'p', sealed: false, mergedInto: null, ownTerm: false };

describe('merging (R7)', () => {
  test.each([
    [{ id: 'a' }, 'sameCase'],
    [{ id: 'b', applicantId: 'q' }, 'otherApplicant'],
    [{ id: 'b', applicantId: null }, 'otherApplicant'],
    [{ id: 'b', clock: 'centre' }, 'otherClock'],
    [{ id: 'b', stage: 'answered' }, 'mergeClosed'],
    [{ id: 'b', stage: 'toSign' }, 'mergeUnderApproval'],
    [{ id: 'b', mergedInto: 'c' }, 'mergedAlready'],
    [{ id: 'b', sealed: true }, 'mergeSealed'],
    [{ id: 'b', ownTerm: true }, 'ownTerm'],
    [{ id: 'b' }, null],
  ] as const)('%j is %s', (over, refusal) => {
    expect(refuseMerging(one, { ...one, ...over })).toBe(refusal);
  });
});

test('one way to reach the person is enough not to be anonymous (law 6.4)', () => {
  const nobody = { name: 'Naməlum', phone: null, email: null, address: null };
  expect([isAnonymous(null), isAnonymous(nobody), isAnonymous({ ...nobody, phone: '+994501234567' })]).toEqual([true, true, false]);
});

test('information that would lose its importance: twenty-four clock hours, over a weekend too (R6)', () => {
  const receivedAt = new Date('2026-11-20T13:30:00Z');
  expect(importanceDue(receivedAt).toISOString()).toBe('2026-11-21T13:30:00.000Z');
  const open = { stage: 'registered', dueAt: null, merged: false } as const;
  expect(refuseImportance(open, { receivedAt, now: new Date('2026-11-21T13:31:00Z') })).toBe('importanceTooLate');
  expect(refuseImportance(open, { receivedAt, now: new Date('2026-11-21T13:29:00Z') })).toBeNull();
  expect(refuseImportance({ ...open, dueAt: receivedAt }, { receivedAt, now: receivedAt })).toBe('importanceAlready');
});
