import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actualOf, adherenceOf, plannedOf, type Stretch } from './adherence.ts';

const plan = plannedOf({
  startMinute: 540,
  endMinute: 1080,
  pauses: [
    { startMinute: 780, minutes: 60 },
    { startMinute: 630, minutes: 15 },
  ],
});
const work = (from: number, until: number): Stretch<'work'> => ({ from, until, is: 'work' });

test('a shift is work with its lunch and breaks as pauses, in order', () => {
  expect(plan.map((one) => [one.from, one.until, one.is])).toEqual([
    [540, 630, 'work'],
    [630, 645, 'pause'],
    [645, 780, 'work'],
    [780, 840, 'pause'],
    [840, 1080, 'work'],
  ]);
});

test('a day as planned is kept whole', () => {
  const states = [work(540, 630), { from: 630, until: 645, is: 'pause' as const }, work(645, 780), work(840, 1080)];
  expect(adherenceOf(plan, states, [], 1080)).toMatchObject({ plannedMinutes: 540, kept: 540, missed: 0, adherence: 1, conformance: 1 });
});

test('late by ten minutes, a break worked through, twenty minutes longer', () => {
  const found = adherenceOf(plan, [work(550, 780), work(840, 1100)], [], 1200);
  expect(found).toMatchObject({ plannedMinutes: 540, kept: 515, missed: 10, pauseWorked: 15, beyond: 20, excused: 0 });
  expect(found.conformance).toBeCloseTo((230 + 260) / 465, 9);
});

test('an approved exception is kept time; before the shift nothing is measured', () => {
  expect(adherenceOf(plan, [work(600, 780), work(840, 1080)], [{ from: 540, until: 600 }], 1080)).toMatchObject({ excused: 60, missed: 0 });
  expect(adherenceOf(plan, [], [], 530)).toMatchObject({ plannedMinutes: 0, adherence: null, conformance: null });
});

test('whoever never came keeps nothing, not even the pauses', () => {
  expect(adherenceOf(plan, [{ from: 540, until: 1080, is: 'away' }], [], 1080)).toMatchObject({ kept: 0, missed: 540, adherence: 0, conformance: 0 });
  expect(adherenceOf(plan, [], [{ from: 540, until: 1080 }], 1080)).toMatchObject({ excused: 540, missed: 0, adherence: 1 });
});

test('the parts sum to the planned minutes that are over, whatever the states say', () => {
  const stretch = fc.record({
    from: fc.integer({ min: 400, max: 1200 }),
    minutes: fc.integer({ min: 0, max: 300 }),
    is: fc.constantFrom('work', 'pause', 'away'),
  });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), fc.array(stretch, { maxLength: 3 }), fc.integer({ min: 400, max: 1300 }), (states, excuses, until) => {
      const spans = <T extends { from: number; minutes: number }>(all: readonly T[]) => all.map((one) => ({ ...one, until: one.from + one.minutes }));
      const found = adherenceOf(plan, spans(states) as Stretch<'work' | 'pause' | 'away'>[], spans(excuses), until);
      expect(found.kept + found.excused + found.missed + found.pauseWorked).toBe(found.plannedMinutes);
      expect(found.plannedMinutes).toBe(Math.max(0, Math.min(540, until - 540)));
    }),
    { seed: 7, numRuns: 200 },
  );
});

test.each([
  ['talking', null, 'work'],
  ['wrapUp', null, 'work'],
  ['break', null, 'pause'],
  ['notReady', 'lunch', 'pause'],
  ['notReady', 'training', 'away'],
  ['notReady', 'connectionLost', 'away'],
] as const)('%s (%s) is %s', (state, reason, is) => expect(actualOf(state, reason)).toBe(is));
