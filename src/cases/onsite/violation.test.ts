import { expect, test } from 'vitest';
import { alarmChain, refuseFollowUp, refuseRegistering } from './violation.ts';

const at = new Date('2026-11-24T08:00:00Z');
const someone = (name: string) => ({ personId: null, name, phone: '+994500000101', email: null });

test('the alarm goes to the person on duty at once, to each stand-in a term later, to the manager last', () => {
  const chain = alarmChain(
    [
      { ...someone('Əvəz'), rank: 2, concerned: false },
      { ...someone('Növbətçi'), rank: 1, concerned: false },
    ],
    [someone('Müdir')],
    at,
    5,
  );
  expect(chain.map(({ name, kind, dueAt }) => [name, kind, (dueAt.getTime() - at.getTime()) / 60_000])).toEqual([
    ['Növbətçi', 'duty', 0],
    ['Əvəz', 'standIn', 5],
    ['Müdir', 'manager', 10],
  ]);
});

test('whoever the applicant complains of is not alarmed: the stand-in hears at once (R15)', () => {
  const chain = alarmChain(
    [
      { ...someone('Növbətçi'), rank: 1, concerned: true },
      { ...someone('Əvəz'), rank: 2, concerned: false },
    ],
    [],
    at,
    5,
  );
  expect(chain.map(({ name, dueAt }) => [name, dueAt])).toEqual([['Əvəz', at]]);
});

test('without anybody to alarm nothing is registered, and a call back needs a result', () => {
  expect(refuseRegistering({ inForce: true }, [])).toBe('nobodyToAlarm');
  expect(refuseRegistering({ inForce: false }, [])).toBe('buildingUnknown');
  expect(refuseFollowUp({ state: 'acknowledged', promiseId: null })).toBe('notSettledYet');
  expect(refuseFollowUp({ state: 'settled', promiseId: 'x' })).toBe('promisedAlready');
});
