import { describe, expect, test } from 'vitest';
import {
  type CaseFacts,
  clockOf,
  nextStep,
  refuseApproval,
  refuseAssigning,
  refuseDraft,
  refuseRating,
  refuseReturn,
  refuseSigning,
  refuseTaking,
  refuseWithdrawal,
  refuseWork,
  registerOf,
} from './case.ts';

const me = 'person-me';
const other = 'person-other';
const facts = (over: Partial<CaseFacts> = {}): CaseFacts => ({ stage: 'investigating', assigneeId: me, concernsPersonId: null, ...over });

test.each([
  ['proposal', 'law', 'M'],
  ['application', 'law', 'M'],
  ['complaint', 'law', 'M'],
  ['question', 'centre', 'A'],
  ['eService', 'centre', 'A'],
  ['information', 'centre', 'A'],
] as const)('R5: a %s runs on the clock of the %s and is numbered %s', (kind, clock, register) => {
  expect(clockOf(kind)).toBe(clock);
  expect(registerOf(clock)).toBe(register);
});

describe('taking a case', () => {
  test.each([
    ['nobody has it', facts({ stage: 'registered', assigneeId: null }), null],
    ['it is mine already', facts({}), null],
    ['a colleague has it', facts({ assigneeId: other }), 'takenByAnother'],
    ['it is about me (R15)', facts({ assigneeId: null, concernsPersonId: me }), 'personConcerned'],
    ['it is answered', facts({ stage: 'answered', assigneeId: null }), 'closedAlready'],
  ] as const)('%s', (_title, kase, refusal) => expect(refuseTaking(kase, me)).toBe(refusal));

  test('nobody is given a case about himself', () => expect(refuseAssigning(facts({ concernsPersonId: other }), other)).toBe('personConcerned'));
});

describe('work on a case', () => {
  test.each([
    ['mine and being investigated', facts(), null],
    ['nobody has taken it', facts({ stage: 'registered', assigneeId: null }), 'takeFirst'],
    ['a colleague has it', facts({ assigneeId: other }), 'notYours'],
    ['the manager is reading the letter', facts({ stage: 'approval' }), 'underApproval'],
    ['the letter waits for a signature', facts({ stage: 'toSign' }), 'underApproval'],
    ['it was forwarded', facts({ stage: 'forwarded' }), 'closedAlready'],
  ] as const)('%s', (_title, kase, refusal) => expect(refuseWork(kase, me)).toBe(refusal));

  test('a save that has not read the newest version is refused', () => {
    expect(refuseDraft(2, 2)).toBeNull();
    expect(refuseDraft(1, 2)).toBe('draftMovedOn');
  });
});

describe('R1: approval, return, signature', () => {
  const manager = { personId: me, sectors: ['s3'], acrossSectors: false };
  test.each([
    ['a manager approves what the own sector wrote', facts({ stage: 'approval' }), manager, ['s3'], null],
    ['not what another sector wrote', facts({ stage: 'approval' }), manager, ['s1'], 'otherSector'],
    ['the head approves across sectors', facts({ stage: 'approval' }), { ...manager, sectors: [], acrossSectors: true }, ['s1'], null],
    ['not a letter still being written', facts(), manager, ['s3'], 'notUnderApproval'],
    ['not a case about himself', facts({ stage: 'approval', concernsPersonId: me }), manager, ['s3'], 'personConcerned'],
  ] as const)('%s', (_title, kase, approver, authors, refusal) => expect(refuseApproval(kase, approver, authors)).toBe(refusal));

  test.each([
    ['approved, and the right is there at this instant', facts({ stage: 'toSign' }), true, null],
    ['the right is not there', facts({ stage: 'toSign' }), false, 'mayNotSign'],
    ['the manager has not approved', facts({ stage: 'approval' }), true, 'notToSign'],
    ['signed before', facts({ stage: 'answered' }), true, 'notToSign'],
    ['the complaint is about the signer', facts({ stage: 'toSign', concernsPersonId: me }), true, 'personConcerned'],
  ] as const)('%s', (_title, kase, maySignNow, refusal) => expect(refuseSigning(kase, { personId: me, maySignNow })).toBe(refusal));

  test('only what was submitted can come back', () => {
    expect(refuseReturn(facts({ stage: 'approval' }))).toBeNull();
    expect(refuseReturn(facts({ stage: 'toSign' }))).toBeNull();
    expect(refuseReturn(facts())).toBe('nothingToReturn');
  });
});

describe('the applicant', () => {
  test('withdraws until the letter is signed', () => {
    expect(refuseWithdrawal(facts({ stage: 'toSign' }))).toBeNull();
    expect(refuseWithdrawal(facts({ stage: 'answered' }))).toBe('closedAlready');
  });
  test('rates an answer, once', () => {
    expect(refuseRating({ stage: 'answered', rating: null })).toBeNull();
    expect(refuseRating({ stage: 'answered', rating: 2 })).toBe('ratedAlready');
    expect(refuseRating({ stage: 'toSign', rating: null })).toBe('notAnswered');
  });
});

describe('the next lawful step', () => {
  const viewer = { personId: me, mayTake: true, mayApprove: false, maySignNow: false };
  test.each([
    ['a new case: take it', facts({ stage: 'registered', assigneeId: null }), viewer, false, 'take'],
    ['mine without a letter: write', facts(), viewer, false, 'writeDraft'],
    ['mine with a letter: submit', facts(), viewer, true, 'submit'],
    ['a colleague works on it', facts({ assigneeId: other }), viewer, true, 'none'],
    ['with the manager', facts({ stage: 'approval' }), viewer, true, 'awaitApproval'],
    ['the manager looks', facts({ stage: 'approval', assigneeId: other }), { ...viewer, mayApprove: true }, true, 'approve'],
    ['İmzaya', facts({ stage: 'toSign' }), viewer, true, 'awaitSignature'],
    ['whoever may sign looks', facts({ stage: 'toSign' }), { ...viewer, maySignNow: true }, true, 'sign'],
    ['answered', facts({ stage: 'answered' }), viewer, true, 'none'],
  ] as const)('%s', (_title, kase, seenBy, hasDraft, step) => expect(nextStep(kase, seenBy, hasDraft)).toBe(step));
});
