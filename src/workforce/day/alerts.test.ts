import { expect, test } from 'vitest';
import { alertsOf, type WatchedSlot } from './alerts.ts';

const targets = { share: 0.8, seconds: 20, maxOccupancy: 0.88, patienceSeconds: 180 };
const slots = (came: number, planned: number): readonly WatchedSlot[] =>
  Array.from({ length: 18 }, (_, at) => ({
    slot: 18 + at,
    expected: 40,
    again: 40 * (came / 40),
    came: 18 + at < 22 ? came : null,
    handleSeconds: 240,
    planned,
  }));

test('a day as forecast with enough people is quiet', () => {
  expect(alertsOf({ slots: slots(40, 10), nowSlot: 22, onPhone: 10, targets })).toEqual([]);
});

test('a third more than expected: said, and the level of the next half hours with how many are missing', () => {
  const [off, now, next] = alertsOf({ slots: slots(54, 7), nowSlot: 22, onPhone: 7, targets });
  expect(off).toMatchObject({ code: 'forecastOff', share: expect.closeTo(0.35), helps: ['moveBreaks', 'overflow', 'askPeople'] });
  expect(now).toMatchObject({ code: 'levelAtRisk', slot: 22 });
  expect(next).toMatchObject({ code: 'levelAtRisk', slot: 23 });
  if (now?.code !== 'levelAtRisk') throw new Error('no alert');
  expect(now.level).toBeLessThan(0.8);
  expect(now.missing).toBeGreaterThan(1);
});

test('nobody signed in is level nought now, and what the plan lacks now it lacks in the next half hour', () => {
  const found = alertsOf({ slots: slots(40, 10), nowSlot: 22, onPhone: 0, targets });
  expect(found.map((one) => (one.code === 'levelAtRisk' ? one.level : 1))).toEqual([0, 0]);
});

test('fewer than expected frees people; at the start of the day nothing is said', () => {
  expect(alertsOf({ slots: slots(30, 12), nowSlot: 22, onPhone: 12, targets })[0]).toMatchObject({ code: 'forecastOff', helps: ['freePeople'] });
  expect(alertsOf({ slots: slots(80, 20), nowSlot: 18, onPhone: 20, targets })).toEqual([]);
});
