import { describe, expect, test } from 'vitest';
import { authorityState, proposesDuplicate, readApplicant, refuseMerge } from './applicant.ts';
import { refuseEnd, refuseSeal, refuseWork } from './contact.ts';
import { levelOf, lockedUntil, matches, type Fact } from './identification.ts';
import { clockOf, refuseAnswer, refuseAppeal, refuseForward, refuseInvestigation, type MatterFacts } from './matter.ts';
import { alarmAt, refusePromise } from './promise.ts';
import { readCode, trackingCode, trackingId } from './tracking.ts';

const held = { state: 'open', ownerId: 'a', epoch: 2 } as const;
const hand = { personId: 'a', epoch: 2 };
const matter: MatterFacts = { kind: 'question', structureId: 's', topicId: null, disposition: null };

describe('a contact', () => {
  test.each([
    ['held by whoever asks', held, hand, null],
    ['taken again since', held, { personId: 'a', epoch: 1 }, 'leaseLost'],
    ['held by another', held, { personId: 'b', epoch: 2 }, 'leaseLost'],
    ['given back', { ...held, state: 'waiting', ownerId: null }, hand, 'leaseLost'],
    ['ended', { ...held, state: 'ended' }, hand, 'endedAlready'],
  ] as const)('%s', (_, contact, who, refusal) => expect(refuseWork(contact, who)).toBe(refusal));

  test.each([
    ['completed with every matter settled', [{ disposition: 'answered' }], 'completed', null],
    ['completed with one open', [{ disposition: 'answered' }, { disposition: null }], 'completed', 'matterOpen'],
    ['completed without a matter', [], 'completed', 'noMatter'],
    ['a wrong number asks nothing', [{ disposition: null }], 'wrongNumber', null],
    ['silent', [{ disposition: null }], 'silent', null],
    ['dropped', [{ disposition: null }], 'dropped', null],
    ['other body', [{ disposition: null }], 'otherBody', null],
  ] as const)('%s', (_, matters, as, refusal) => expect(refuseEnd(held, hand, matters, as)).toBe(refusal));

  test.each([
    ['the only matter', [], false, null],
    ['another still open', [{ disposition: null }], false, 'sealLast'],
    ['sealed before', [], true, 'sealedAlready'],
  ] as const)('sealing: %s', (_, others, sealed, refusal) => expect(refuseSeal({ ...held, sealed }, hand, others)).toBe(refusal));
});

describe('a matter', () => {
  test.each([
    ['told by mouth', matter, { channel: 'phone', fromEntry: false, text: 'dedim' }, null],
    ['told by mouth, nothing noted', matter, { channel: 'phone', fromEntry: false, text: ' ' }, 'answerMissing'],
    ['in writing from the base', matter, { channel: 'portal', fromEntry: true, text: '' }, null],
    ['in writing, own words (R1)', matter, { channel: 'email', fromEntry: false, text: 'cavab' }, 'writtenNeedsEntry'],
    ['a written complaint is registered', { ...matter, kind: 'complaint' }, { channel: 'post', fromEntry: true, text: '' }, 'registerInstead'],
    ['without a kind', { ...matter, kind: null }, { channel: 'phone', fromEntry: true, text: '' }, 'kindMissing'],
    ['settled before', { ...matter, disposition: 'answered' }, { channel: 'phone', fromEntry: true, text: '' }, 'disposedAlready'],
  ] as const)('answer: %s', (_, facts, answer, refusal) => expect(refuseAnswer(facts, answer)).toBe(refusal));

  test.each([
    ['a question', matter, null],
    ['an e-service difficulty', { ...matter, kind: 'eService' }, null],
    ['an application (R2)', { ...matter, kind: 'application' }, 'registerInstead'],
    ['without a structure', { ...matter, structureId: null }, 'structureMissing'],
  ] as const)('investigation: %s', (_, facts, refusal) => expect(refuseInvestigation(facts)).toBe(refusal));

  const reply = { applicantId: 'p', replyBy: 'email', replyTo: 'ad@poct.example' } as const;
  const appeal: MatterFacts = { ...matter, kind: 'complaint' };
  test.each([
    ['named, with an address', appeal, reply, null],
    ['a question', matter, reply, 'notAnAppeal'],
    ['nobody named', appeal, { ...reply, applicantId: null }, 'applicantMissing'],
    ['no address (R2)', appeal, { ...reply, replyTo: ' ' }, 'replyAddressMissing'],
    ['no postal address', appeal, { ...reply, replyBy: 'post', replyTo: '' }, 'replyAddressMissing'],
    ['an address that is none', appeal, { ...reply, replyTo: 'ad' }, 'emailWrong'],
    ['picked up in person', appeal, { ...reply, replyBy: 'pickup', replyTo: '' }, null],
  ] as const)('appeal: %s', (_, facts, given, refusal) => expect(refuseAppeal(facts, given)).toBe(refusal));

  test('forwarding is to another body only (R8)', () => {
    expect(refuseForward(matter, { kind: 'otherBody' })).toBeNull();
    expect(refuseForward(matter, { kind: 'service' })).toBe('notOtherBody');
    expect(refuseForward(matter, null)).toBe('notOtherBody');
  });
  test.each([
    ['question', 'centre'],
    ['eService', 'centre'],
    ['information', 'centre'],
    ['proposal', 'law'],
    ['application', 'law'],
    ['complaint', 'law'],
  ] as const)('%s runs on the %s clock (R5)', (kind, clock) => expect(clockOf(kind)).toBe(clock));
});

describe('identification', () => {
  const known = {
    fin: '5ABCDE1',
    voen: '1234567801',
    phones: ['+994501112233'],
    email: 'ad@poct.example',
    address: 'Bakı, Nümunə küçəsi 1',
    caseNumbers: ['M-2026-000001'],
  };
  test.each([
    ['fin', '5abcde1', true],
    ['fin', '5ABCDE2', false],
    ['voen', '123456780 1', true],
    ['phone', '050 111 22 33', true],
    ['phone', '111 22 33', false],
    ['email', ' AD@poct.example ', true],
    ['address', 'baki numune kucesi 1', true],
    ['address', '', false],
    ['caseNumber', 'm-2026-000001', true],
  ] as const)('%s %s: %s', (fact, typed, expected) => expect(matches(fact, typed, known)).toBe(expected));

  test.each([
    [[], false, 0],
    [['phone'], false, 1],
    [['phone', 'email', 'address'], false, 1],
    [['fin', 'phone'], false, 1],
    [['fin', 'phone', 'phone'], false, 1],
    [['fin', 'phone', 'address'], false, 2],
    [['voen', 'fin', 'caseNumber'], false, 2],
    [[], true, 3],
  ] as const)('facts %j, login %s: level %i', (matched, login, level) => expect(levelOf(matched as readonly Fact[], login)).toBe(level));

  const at = (hours: number): Date => new Date(Date.UTC(2026, 10, 24, hours));
  test.each([
    ['two misses', [0, 1], 2, null],
    ['three within a day', [0, 1, 2], 3, 26],
    ['three, a day after the third', [0, 1, 2], 26, null],
    ['three spread over more than a day', [0, 13, 25], 26, null],
    ['the last three of four', [0, 20, 22, 25], 26, 49],
  ] as const)('%s', (_, misses, now, until) => expect(lockedUntil(misses.map(at), at(now))).toEqual(until === null ? null : at(until)));
});

describe('an applicant', () => {
  const read = (input: Partial<Parameters<typeof readApplicant>[0]>) => readApplicant({ kind: 'person', fullName: 'Uydurma Nümunə', lang: 'az', ...input });
  test.each([
    [{ fullName: '  ' }, 'nameMissing'],
    [{ fin: '123' }, 'finWrong'],
    [{ kind: 'foreigner', fin: '5ABCDE1' }, 'finOfForeigner'],
    [{ voen: '12' }, 'voenWrong'],
    [{ phone: '12 34 567' }, 'phoneWrong'],
    [{ email: 'ad' }, 'emailWrong'],
  ] as const)('%j: %s', (input, refusal) => expect(read(input).refusal).toBe(refusal));
  test('is kept in normal form', () => {
    expect(
      read({ fullName: ' Əliyeva  Uydurma ', fin: '5abcdo1', phone: '050 111 22 33', email: 'AD@POCT.example', otherPhones: ['+994501112233'] }).applicant,
    ).toMatchObject({
      fullName: 'Əliyeva Uydurma',
      nameFolded: 'eliyeva uydurma',
      fin: '5ABCD01',
      phone: '+994501112233',
      otherPhones: [],
      email: 'ad@poct.example',
    });
  });
  const card = { id: 'a', mergedInto: null, fin: null, voen: null };
  test.each([
    [card, { ...card, id: 'b' }, null],
    [card, card, 'mergeWithItself'],
    [card, { ...card, id: 'b', mergedInto: 'c' }, 'mergedAlready'],
    [{ ...card, fin: '1' }, { ...card, id: 'b', fin: '2' }, 'differentFin'],
    [{ ...card, voen: '1' }, { ...card, id: 'b', voen: '2' }, 'differentVoen'],
  ] as const)('merging %j with %j: %s', (kept, merged, refusal) => expect(refuseMerge(kept, merged)).toBe(refusal));
  test('is proposed as a duplicate of others only, and only when near', () => {
    expect([
      proposesDuplicate({ id: 'a', score: 1 }, 'a'),
      proposesDuplicate({ id: 'b', score: 0.6 }, 'a'),
      proposesDuplicate({ id: 'b', score: 0.5 }, 'a'),
    ]).toEqual([false, true, false]);
  });
  const authority = { validFrom: '2026-01-01', validUntil: '2026-12-31', endedAt: null };
  test.each([
    ['2025-12-31', 'notYet'],
    ['2026-01-01', 'inForce'],
    ['2026-12-31', 'inForce'],
    ['2027-01-01', 'expired'],
  ] as const)('on %s the authority is %s', (day, state) => expect(authorityState(authority, day)).toBe(state));
  test('an authority ended by hand is over whatever its dates', () =>
    expect(authorityState({ ...authority, endedAt: new Date() }, '2026-06-01')).toBe('ended'));
});

test('a promise lies ahead, has another as stand-in, and is no call to who cannot hear (R19, R22)', () => {
  const at = new Date('2026-11-24T06:00:00Z');
  const promise = { dueAt: new Date('2026-11-27T08:00:00Z'), how: 'call', personId: 'a', standInId: 'b' } as const;
  expect(refusePromise(promise, at, false)).toBeNull();
  expect(refusePromise({ ...promise, dueAt: at }, at, false)).toBe('promisePast');
  expect(refusePromise({ ...promise, standInId: 'a' }, at, false)).toBe('standInSame');
  expect(refusePromise(promise, at, true)).toBe('hearingNoCall');
  expect(alarmAt(promise.dueAt).toISOString()).toBe('2026-11-27T07:45:00.000Z');
});

test('a tracking code follows from number and secret, and is read however it is typed', () => {
  const code = trackingCode(trackingId('E-2026-000001'), Buffer.from('s'.repeat(32)));
  expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(trackingCode(trackingId('E-2026-000001'), Buffer.from('s'.repeat(32)))).toBe(code);
  expect(trackingCode(trackingId('E-2026-000002'), Buffer.from('s'.repeat(32)))).not.toBe(code);
  expect(readCode('o1l- iab')).toBe('0111AB');
});
