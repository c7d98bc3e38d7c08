import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeOf } from '#maths/erlang/staffing.ts';
import { callsOf, type Stream } from './arrivals.ts';
import type { MatchRule, SimulatedCall, SimulatedPerson } from './floor.ts';
import { simulate } from './simulate.ts';

const always = (needs: readonly number[] = [0]): SimulatedPerson => ({ needs, present: [{ from: 0, to: 1e9 }] });
const people = (count: number): readonly SimulatedPerson[] => Array.from({ length: count }, () => always());
const call = (atSeconds: number, handleSeconds: number, patienceSeconds = Infinity, need = 0): SimulatedCall => ({
  atSeconds,
  need,
  handleSeconds,
  patienceSeconds,
});
const steady = (calls: number, intervals: number, patienceSeconds: number | null): Stream => ({
  need: 0,
  callsByInterval: Array.from({ length: intervals }, () => calls),
  intervalSeconds: 1800,
  handleSeconds: 180,
  handleVariation: 1,
  patienceSeconds,
});

test.each([
  [14, null],
  [12, 120],
  [8, 60],
])('%i people, patience %s: what Erlang computed comes out of the events', (agents, patienceSeconds) => {
  const intervals = 1000;
  const { all, occupancy } = simulate({
    calls: callsOf([steady(100, intervals, patienceSeconds)], 5),
    people: people(agents),
    withinSeconds: 20,
    untilSeconds: intervals * 1800,
  });
  const erlang = outcomeOf({ calls: 100, intervalSeconds: 1800, handleSeconds: 180, patienceSeconds }, agents, 20);
  expect(Math.abs(all.serviceLevel - erlang.serviceLevel)).toBeLessThan(0.015);
  expect(Math.abs(all.probabilityOfWait - erlang.probabilityOfWait)).toBeLessThan(0.015);
  expect(Math.abs(all.abandonment - erlang.abandonment)).toBeLessThan(0.01);
  expect((all.asaSeconds ?? 0) / (erlang.asaSeconds ?? 1)).toBeCloseTo(1, 1);
  // The first second of presence lasts longer than the calls: measured against the calls' own time.
  expect(occupancy).toBeGreaterThan(0.5);
});

test('one person, three calls: the second waits, the third gives up', () => {
  const { all } = simulate({ calls: [call(0, 100), call(10, 50), call(20, 50, 60)], people: people(1), withinSeconds: 60, untilSeconds: 1000 });
  expect(all).toMatchObject({ offered: 3, answered: 2, answeredInTime: 1, abandoned: 1, waited: 2, asaSeconds: 45 });
});

test('a break begins after the call, and nobody is given a call on it', () => {
  const lunch: SimulatedPerson = {
    needs: [0],
    present: [
      { from: 0, to: 100 },
      { from: 400, to: 500 },
    ],
  };
  const { all } = simulate({ calls: [call(90, 30), call(150, 10)], people: [lunch], withinSeconds: 10, untilSeconds: 1000 });
  expect(all).toMatchObject({ answered: 2, answeredInTime: 1, asaSeconds: 125 });
});

test('presences that touch are one', () => {
  const split: SimulatedPerson = {
    needs: [0],
    present: [
      { from: 0, to: 100 },
      { from: 100, to: 200 },
    ],
  };
  expect(simulate({ calls: [call(150, 10)], people: [split], withinSeconds: 10, untilSeconds: 1000 }).all.answeredInTime).toBe(1);
});

test('a call goes only to somebody who can answer it', () => {
  const { byNeed } = simulate({
    calls: [call(0, 10, 30, 1), call(1, 10, 30, 0), call(2, 10, 30, 1)],
    people: [always([0]), always([0, 1])],
    withinSeconds: 5,
    untilSeconds: 100,
  });
  expect(byNeed.map(({ offered, answeredInTime, answered }) => [offered, answeredInTime, answered])).toEqual([
    [1, 1, 1],
    [2, 1, 2],
  ]);
});

/** Longest waiting first, to whoever is idle longest: the built-in rule, as a centre would write its own. */
const longest: MatchRule = (waiting, ready) => {
  const free = ready.toSorted((a, b) => a.idleSince - b.idleSince);
  return waiting.flatMap((entry) => {
    const at = free.findIndex((person) => person.needs.has(entry.need));
    if (at < 0) return [];
    const [person] = free.splice(at, 1);
    return [{ call: entry.id, person: person?.id ?? -1 }];
  });
};

test('a rule of the centre may take the place of the built-in one; the same rule, the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 8 }), (seed, count) => {
      const streams = [steady(30, 4, 90), { ...steady(20, 4, 60), need: 1 }];
      const floor = Array.from({ length: count }, (_, at) => always(at % 2 === 0 ? [0, 1] : [0]));
      const run = { people: floor, withinSeconds: 20, untilSeconds: 7200 };
      const builtIn = simulate({ ...run, calls: callsOf(streams, seed) });
      expect(simulate({ ...run, calls: callsOf(streams, seed), match: longest })).toEqual(builtIn);
      for (const { offered, answered, abandoned, waiting } of builtIn.byNeed) expect(answered + abandoned + waiting).toBe(offered);
    }),
    { seed: 6, numRuns: 40 },
  );
});

test('a broken rule and calls out of order are refused', () => {
  const run = { people: people(1), withinSeconds: 20, untilSeconds: 100 };
  expect(() => simulate({ ...run, calls: [call(0, 10)], match: () => [{ call: 7, person: 0 }] })).toThrow('call 7, which does not wait');
  expect(() => simulate({ ...run, calls: [call(0, 10)], match: () => [{ call: 0, person: 3 }] })).toThrow('person 3, who is not ready');
  expect(() => simulate({ ...run, calls: [call(5, 10), call(1, 10)] })).toThrow('in order of time');
  expect(() => simulate({ ...run, calls: [call(5, 10, 10, 4)] })).toThrow('for which nobody has a number');
});
