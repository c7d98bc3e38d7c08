import { describe, expect, test } from 'vitest';
import { refuseActing, refuseDelegation, type SigningRecords, whoMaySign } from './signing.ts';

const at = (text: string): Date => new Date(`${text}T06:00:00Z`);
const always = { from: at('2026-01-01'), until: null };
const records = (over: Partial<SigningRecords> = {}): SigningRecords => ({
  heads: [{ personId: 'head', name: 'Örnəkzadə', sector: null, period: always }],
  deputies: [
    { personId: 'deputy', name: 'Misalov', sector: null, period: always },
    { personId: 'deputy2', name: 'Nümunəli', sector: null, period: always },
  ],
  managers: [{ personId: 'manager', name: 'Sınaqova', sector: 's1', period: always }],
  absences: [],
  actingHeads: [],
  delegations: [{ personId: 'deputy', scope: 'signReplies', period: { from: at('2026-01-05'), until: at('2027-01-01') }, basis: 'Həvalə № 12' }],
  ...over,
});
const now = at('2026-11-24');
const away = (...people: string[]) => people.map((personId) => ({ personId, period: { from: at('2026-11-20'), until: at('2026-11-30') } }));
const acting = (personId: string) => [{ id: 'a', personId, name: personId, basis: 'Əmr № 7', period: { from: at('2026-11-20'), until: at('2026-11-30') } }];

describe('who may sign a reply', () => {
  test.each([
    ['head present, one deputy with delegation', records(), ['head:head', 'deputy:deputy']],
    ['head away, nobody appointed: the delegated deputy still signs', records({ absences: away('head') }), ['deputy:deputy']],
    ['a deputy acts for the head', records({ absences: away('head'), actingHeads: acting('deputy2') }), ['actingHead:deputy2', 'deputy:deputy']],
    ['the acting deputy signs once, as acting head', records({ absences: away('head'), actingHeads: acting('deputy') }), ['actingHead:deputy']],
    [
      'an acting manager signs, as there is no deputy',
      records({ absences: away('head', 'deputy', 'deputy2'), actingHeads: acting('manager') }),
      ['actingHead:manager'],
    ],
    ['an absent deputy does not sign', records({ absences: away('deputy') }), ['head:head']],
    ['an acting head who is away himself does not sign', records({ absences: away('head', 'deputy2'), actingHeads: acting('deputy2') }), ['deputy:deputy']],
    [
      'an acting head who has lost his post does not sign',
      records({ absences: away('head'), deputies: [], delegations: [], actingHeads: acting('deputy2') }),
      [],
    ],
    ['delegated, but no longer deputy', records({ deputies: [] }), ['head:head']],
    [
      'a delegation that has ended',
      records({ delegations: [{ personId: 'deputy', scope: 'signReplies', period: { from: at('2026-01-05'), until: at('2026-11-24') }, basis: '№ 1' }] }),
      ['head:head'],
    ],
    ['a manager alone never signs', records({ heads: [], deputies: [], delegations: [] }), []],
  ])('%s', (_, given, signers) => {
    expect(whoMaySign(given, now, 'signReplies').map((signer) => `${signer.capacity}:${signer.personId}`)).toEqual(signers);
  });
  test('the delegation of replies does not reach reports', () => {
    expect(whoMaySign(records(), now, 'signReports').map((signer) => signer.personId)).toEqual(['head']);
  });
  test('when the record ends the powers return by themselves', () => {
    expect(whoMaySign(records({ actingHeads: acting('deputy2') }), at('2026-11-30'), 'signReplies')[0]?.capacity).toBe('head');
  });
});

describe('who may not become acting head', () => {
  const period = { from: at('2026-11-24'), until: at('2026-11-28') };
  test.each([
    ['a deputy may', records(), 'deputy', null],
    ['a second one at the same time may not', records({ actingHeads: acting('deputy') }), 'deputy2', 'actingOverlaps'],
    ['a manager while a deputy is present', records(), 'manager', 'deputyAvailable'],
    ['a manager when every deputy is away may', records({ absences: away('deputy', 'deputy2') }), 'manager', null],
    ['a manager when there is no deputy may', records({ deputies: [] }), 'manager', null],
    ['a manager while one of two deputies is away', records({ absences: away('deputy') }), 'manager', 'deputyAvailable'],
    ['a deputy who is away', records({ absences: away('deputy') }), 'deputy', 'actingAbsent'],
    ['the head himself', records(), 'head', 'actingNotEligible'],
    [
      'the day a record ends the next may begin',
      records({ actingHeads: [{ id: 'a', personId: 'deputy', name: 'deputy', basis: '№ 7', period: { from: at('2026-11-20'), until: at('2026-11-24') } }] }),
      'deputy2',
      null,
    ],
    ['a representative', records(), 'someone', 'actingNotEligible'],
  ])('%s', (_, given, personId, refusal) => expect(refuseActing(given, { personId, period })).toBe(refusal));
  test('a period that ends before it begins', () => {
    expect(refuseActing(records(), { personId: 'deputy', period: { from: period.until, until: period.from } })).toBe('periodBackwards');
  });
});

test('signing is delegated to deputies only, and not twice over the same days', () => {
  const period = { from: at('2026-11-24'), until: at('2026-12-24') };
  expect(refuseDelegation(records(), { personId: 'manager', scope: 'signReplies', period })).toBe('delegateDeputiesOnly');
  expect(refuseDelegation(records(), { personId: 'deputy', scope: 'signReplies', period })).toBe('delegationOverlaps');
  expect(refuseDelegation(records(), { personId: 'deputy2', scope: 'signReplies', period })).toBeNull();
  expect(refuseDelegation(records(), { personId: 'deputy', scope: 'signReports', period })).toBeNull();
});

test('a duty of a deputy is named in words, and there may be several', () => {
  const period = { from: at('2026-11-24'), until: at('2026-12-24') };
  expect(refuseDelegation(records(), { personId: 'deputy', scope: 'duty', duty: null, period })).toBe('dutyNeeded');
  expect(refuseDelegation(records(), { personId: 'deputy', scope: 'duty', duty: 'Təlimlərə nəzarət', period })).toBeNull();
});
