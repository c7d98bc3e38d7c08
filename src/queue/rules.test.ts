import { describe, expect, test } from 'vitest';
import { afterWork, grant, refuseHand, refuseWish } from './agent.ts';
import { afterAttempt, mostRinging, nextAttemptMinutes, outcomeOf, refuseClaim } from './callback.ts';
import { daytimeFrom } from './caller-hours.ts';
import { refuseMeasure } from './measure.ts';
import { lengthOfService, refuseSheet } from './sheet.ts';

const now = new Date('2026-11-24T06:00:00Z');

describe('states of a representative (R20)', () => {
  test('a break asked for while talking begins after the call', () => {
    expect(grant({ state: 'talking' }, { to: 'break', minutes: 15 }, 0)).toEqual({ kind: 'later', nextState: 'break', nextReason: '15' });
    expect(afterWork({ nextState: 'break', nextReason: '15' }, 1000)).toEqual({ kind: 'now', state: 'break', reason: null, untilMs: 901_000 });
  });
  test('ready said while talking takes the pause back', () => {
    expect(grant({ state: 'talking' }, { to: 'ready' }, 0)).toEqual({ kind: 'later', nextState: null, nextReason: null });
  });
  test.each([
    ['ready', { to: 'notReady', reason: 'lunch' }, null],
    ['offered', { to: 'notReady', reason: 'lunch' }, 'offerOpen'],
    ['offered', { to: 'break', minutes: 15 }, 'offerOpen'],
    ['talking', { to: 'break', minutes: 15 }, null],
  ] as const)('from %s, %o: %s', (state, wish, refusal) => {
    expect(refuseWish({ state }, wish)).toBe(refusal);
  });
  test('an older page is refused by its epoch, a stranger’s by its mark', () => {
    const session = { epoch: 3, device: 'a' };
    expect([
      refuseHand(session, { epoch: 3, device: 'a' }),
      refuseHand(session, { epoch: 2, device: 'a' }),
      refuseHand(session, { epoch: 3, device: 'b' }),
      refuseHand(null, { epoch: 1, device: 'a' }),
    ]).toEqual([null, 'deviceTaken', 'deviceTaken', 'shiftOver']);
  });
});

describe('the callback list (R24)', () => {
  const open = { state: 'open', phone: '+994501234567', claimedBy: null, claimedUntil: null, nextAt: now, hearingMark: false } as const;
  const asked = { personId: 'me', now, ringing: 0, most: 1 };
  const later = new Date(now.getTime() + 60_000);
  test.each([
    ['free', open, asked, null],
    ['already closed', { ...open, state: 'done' }, asked, 'callbackDone'],
    ['held by a colleague', { ...open, state: 'claimed', claimedBy: 'other', claimedUntil: later }, asked, 'callbackTaken'],
    ['held by a colleague who let it lapse', { ...open, state: 'claimed', claimedBy: 'other', claimedUntil: now }, asked, null],
    ['not yet due', { ...open, nextAt: later }, asked, 'callbackTooEarly'],
    ['a hidden number', { ...open, phone: null }, asked, 'callbackNoNumber'],
    ['marked deaf (R22)', { ...open, hearingMark: true }, asked, 'callbackTextOnly'],
    ['past the share of people', open, { ...asked, ringing: 1 }, 'callbackShareFull'],
  ] as const)('an entry %s', (_, entry, who, refusal) => {
    expect(refuseClaim(entry, who)).toBe(refusal);
  });
  test('the share never stops the list, and counts whole people', () => {
    expect([mostRinging(0, 50), mostRinging(3, 10), mostRinging(10, 25), mostRinging(10, 0)]).toEqual([0, 1, 2, 1]);
  });
  test('three tries without an answer make it unreachable; a busy line is tried sooner', () => {
    expect([1, 2, 3].map((n) => afterAttempt('noAnswer', n, 3))).toEqual(['again', 'again', 'unreachable']);
    expect(afterAttempt('reached', 3, 3)).toBe('calling');
    expect([nextAttemptMinutes(1, 'noAnswer'), nextAttemptMinutes(2, 'noAnswer'), nextAttemptMinutes(2, 'busy')]).toEqual([30, 120, 10]);
  });
  test('what came of it is the weightiest matter', () => {
    expect([outcomeOf(['answered', 'investigation']), outcomeOf(['appeal', 'investigation']), outcomeOf(['none'])]).toEqual([
      'investigation',
      'appeal',
      'informed',
    ]);
  });
});

describe('the clock where the number rings', () => {
  const hours = { fromHour: 9, toHour: 20 };
  const at = (instant: string, phone: string): string => daytimeFrom(phone, new Date(instant), hours).toISOString();
  test.each([
    ['Baku, morning', '+994501234567', '2026-11-24T06:00:00Z', '2026-11-24T06:00:00.000Z'],
    ['Baku, night', '+994501234567', '2026-11-24T18:30:00Z', '2026-11-25T05:00:00.000Z'],
    ['Turkey is an hour behind', '+905321234567', '2026-11-24T05:30:00Z', '2026-11-24T06:00:00.000Z'],
    ['Germany by winter and summer clock', '+4930123456', '2026-11-24T06:00:00Z', '2026-11-24T08:00:00.000Z'],
    ['New York and Los Angeles at once', '+12025550123', '2026-11-24T10:00:00Z', '2026-11-24T19:00:00.000Z'],
  ])('%s', (_, phone, instant, from) => {
    expect(at(instant, phone)).toBe(from);
  });
});

test('length of service is whole years and months', () => {
  expect(lengthOfService('2024-11-25', '2026-11-24')).toEqual({ years: 1, months: 11 });
  expect(lengthOfService('2024-11-24', '2026-11-24')).toEqual({ years: 2, months: 0 });
});

test.each([
  ['today', { validFrom: '2026-11-24', channels: ['phone'], langs: ['az'] }, true, null],
  ['yesterday', { validFrom: '2026-11-23', channels: ['phone'], langs: ['az'] }, true, 'sheetPast'],
  ['without a language', { validFrom: '2026-11-24', channels: ['phone'], langs: [] }, true, 'sheetEmpty'],
  ['for who is not a representative', { validFrom: '2026-11-24', channels: ['phone'], langs: ['az'] }, false, 'notFrontLine'],
] as const)('a sheet from %s', (_, sheet, frontLine, refusal) => {
  expect(refuseSheet(sheet, { today: '2026-11-24', frontLine })).toBe(refusal);
});

describe('measures of the floor (6.3.1)', () => {
  const facts = { sector: 's1', otherSector: 's2', at: now };
  const until = new Date(now.getTime() + 60_000);
  test.each([
    ['overflow agreed with the other manager', { kind: 'overflow', until: null, agreedWith: 'x' }, facts, null],
    ['overflow agreed with nobody', { kind: 'overflow', until: null, agreedWith: null }, facts, 'agreementMissing'],
    ['overflow agreed with one’s own sector', { kind: 'overflow', until: null, agreedWith: 'x' }, { ...facts, otherSector: 's1' }, 'agreementSameSector'],
    ['a manager of another sector', { kind: 'broadcast', until, agreedWith: null }, { ...facts, sector: 's3' }, 'notFloorManager'],
    ['a menu message without an end', { kind: 'menuMessage', until: null, agreedWith: null }, facts, 'untilMissing'],
    ['a broadcast that is over', { kind: 'broadcast', until: now, agreedWith: null }, facts, 'untilPast'],
  ] as const)('%s', (_, measure, given, refusal) => {
    expect(refuseMeasure(measure, given)).toBe(refusal);
  });
});
