import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solve } from '../solve.ts';
import { checkCentre } from './check.ts';
import { centreProblem, centreRosterOf } from './problem.ts';
import { contradictions, whyNot } from './refusals.ts';
import { repairAbsence, rosterCost } from './repair.ts';
import { type Cell, type CentreRoster, type CentreRule, type CentreTask, centreRules, poolsOf, softRules } from './task.ts';
import { sampleCentre } from './testing/sample.ts';

/** A roster after so many looks at the clock; null when someone has no lawful line. */
function solved(task: CentreTask, looks = 6): { readonly roster: CentreRoster; readonly cost: number; readonly bound: number } | null {
  const { problem, kinds } = centreProblem(task);
  let n = 0;
  const found = solve(problem, { seed: 3, share: () => n++ / (looks * 40), better: () => {} });
  return found.kind === 'solved' ? { roster: centreRosterOf(kinds, found.lines), cost: found.cost, bound: found.bound } : null;
}
const small = sampleCentre(4, 8, 2);
const smallRoster = solved(small)!;
const day: Cell = { template: 'day', lunchAt: 13 * 60 };

test('the solver’s cost is the checker’s, no hard rule is broken, the bound is below', () => {
  for (const seed of [1, 2]) {
    const task = sampleCentre(seed, 10, 2);
    const { roster, cost, bound } = solved(task)!;
    const score = checkCentre(task, roster);
    expect(score.breaches).toEqual([]);
    expect(score.objective).toBe(cost);
    expect(rosterCost(task, roster)).toBe(cost);
    expect(bound).toBeLessThanOrEqual(cost + 1e-6);
  }
});

const person = {
  ...small.people[0]!,
  templates: ['day', 'late', 'early'],
  leaveDays: [4],
  locks: [{ day: 3, template: null }],
  wishes: [],
  normMinutes: 9 * 480,
  shortfallMinutes: 0,
  workedBefore: 0,
};
const line = (cells: Readonly<Record<number, Cell>>): CentreRoster => [Array.from({ length: 14 }, (_, d) => cells[d] ?? null)];
const week = (days: readonly number[]): Readonly<Record<number, Cell>> => Object.fromEntries(days.map((d) => [d, day]));
const bites: Readonly<Record<CentreRule, CentreRoster>> = {
  closedDay: line({ 6: day }),
  shortenedDay: line({ 11: { template: 'lunchy', lunchAt: 17 * 60 } }),
  fiveDayWeek: line(week([7, 8, 9, 10, 11, 12])),
  periodNorm: line(week([0, 1, 2, 3, 5, 7, 8, 9, 10, 11])),
  periodShortfall: line(week([0])),
  restBetweenShifts: line({ 0: { template: 'late', lunchAt: 13 * 60 }, 1: { template: 'early', lunchAt: 12 * 60 } }),
  consecutiveDays: line(week([5, 6, 7, 8, 9, 10, 11])),
  weekends: line(week([5, 12])),
  lunchInWindow: line({ 0: { template: 'day', lunchAt: 9 * 60 } }),
  leaveKept: line({ 4: day }),
  lockKept: line({ 3: day }),
  contractTemplate: line({ 0: { template: 'half', lunchAt: null } }),
};
test.each(centreRules)('the hard rule %s bites', (rule) => {
  const lunchy = { ...small.templates[0]!, id: 'lunchy', lunchTo: 17 * 60 };
  const task: CentreTask = {
    ...small,
    templates: [...small.templates, lunchy],
    people: [{ ...person, templates: [...person.templates, 'lunchy'] }],
    rules: { ...small.rules, minRestMinutes: 14 * 60, maxWeekends: 1 },
  };
  expect(checkCentre(task, bites[rule]).breaches.map((breach) => breach.rule)).toContain(rule);
});

test.each(softRules)('the soft rule %s costs something', (rule) => {
  const wish = { day: 0, template: null, weight: 5 };
  const task: CentreTask = { ...small, people: [{ ...person, wishes: [wish], fairnessBalance: 1 }], demand: [{ day: 0, slot: 30, skill: 'az', wanted: 3 }] };
  expect(checkCentre(task, line({ 0: { template: 'late', lunchAt: 13 * 60 } })).parts[rule]).toBeGreaterThan(0);
});

test('no hard rule is broken under random locks; what cannot be kept is said instead', () => {
  const lock = fc.record({ person: fc.nat(4), day: fc.nat(13), template: fc.constantFrom('day', 'early', 'late', 'half', null) });
  const outcomes = { kept: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(lock, { maxLength: 8 }), fc.boolean(), (locks, strict) => {
      const base = sampleCentre(9, 5, 2);
      const task: CentreTask = {
        ...base,
        rules: strict ? { ...base.rules, minRestMinutes: 16 * 60, maxConsecutiveDays: 4, maxWeekends: 1 } : base.rules,
        people: base.people.map((one, at) => ({ ...one, locks: locks.filter((held) => held.person === at) })),
      };
      const wrong = contradictions(task).filter(({ code }) => code !== 'nobodyHasSkill');
      const found = solved(task, 1);
      if (found === null) expect(wrong).not.toEqual([]);
      else expect(checkCentre(task, found.roster).breaches).toEqual([]);
      if (wrong.length === 0) expect(found).not.toBeNull();
      outcomes[found === null ? 'refused' : 'kept'] += 1;
    }),
    { numRuns: 25, seed: 11 },
  );
  expect(Math.min(outcomes.kept, outcomes.refused)).toBeGreaterThan(2);
});

test('nobody with a skill, two locks on a day, a lock on leave, outside the contract or on a closed day: each is named', () => {
  const [first, second, third, fourth, ...others] = small.people;
  const task: CentreTask = {
    ...small,
    demand: [...small.demand, { day: 0, slot: 20, skill: 'fr', wanted: 2 }],
    people: [
      {
        ...first!,
        locks: [
          { day: 0, template: 'day' },
          { day: 0, template: null },
        ],
        leaveDays: [],
      },
      { ...second!, locks: [{ day: 1, template: 'day' }], leaveDays: [1] },
      { ...third!, templates: ['half'], normMinutes: 2400, locks: [{ day: 1, template: 'day' }], leaveDays: [] },
      { ...fourth!, locks: [{ day: 6, template: 'day' }], leaveDays: [] },
      ...others,
    ],
  };
  expect(contradictions(task).map(({ code }) => code)).toEqual(['nobodyHasSkill', 'twoLocksOnOneDay', 'lockOnLeave', 'lockOutsideContract', 'lockOnClosedDay']);
});

test('rules that together leave no line say what would have to give', () => {
  const [first, ...others] = small.people;
  const locks = [0, 1, 2, 3, 4, 5].map((d) => ({ day: d, template: 'day' }));
  const task: CentreTask = { ...small, people: [{ ...first!, templates: ['day'], leaveDays: [], locks, normMinutes: 10 * 480 }, ...others] };
  const [found] = contradictions(task);
  expect(found).toMatchObject({ code: 'noLawfulLine', person: first!.id });
  if (found?.code !== 'noLawfulLine') throw new Error('no answer');
  expect(found.wouldGive).toContainEqual({ rule: 'fiveDayWeek', day: null });
  expect(found.wouldGive).toContainEqual({ rule: 'lockKept', day: 5 });
  expect(found.wouldGive).not.toContainEqual({ rule: 'weekends', day: null });
});

test('a person on leave all month has an empty line and owes nothing', () => {
  const [first, ...others] = small.people;
  const leaveDays = small.days.map((_, d) => d);
  const task: CentreTask = { ...small, people: [{ ...first!, leaveDays }, ...others] };
  expect(contradictions(task).filter(({ code }) => code !== 'nobodyHasSkill')).toEqual([]);
  expect(solved(task)!.roster[0]!.every((cell) => cell === null)).toBe(true);
});

test('“why not” names the rule, or the price', () => {
  const at = small.people.findIndex((one) => one.templates.includes('late') && one.leaveDays.length === 0);
  const { id } = small.people[at]!;
  const worked = smallRoster.roster[at]!.findIndex((cell) => cell?.template === 'day');
  expect(whyNot(small, smallRoster.roster, id, worked, 'day')).toEqual({ kind: 'isSo' });
  expect(whyNot(small, smallRoster.roster, id, 6, 'day')).toMatchObject({ kind: 'unlawful', because: 'closedDay' });
  expect(whyNot(small, smallRoster.roster, id, worked, 'half')).toMatchObject({ kind: 'unlawful', because: 'contractTemplate' });
  const answer = whyNot(small, smallRoster.roster, id, worked, 'late');
  if (answer.kind !== 'costsMore') throw new Error(answer.kind);
  expect(answer.changedDays).toContain(worked);
  expect(answer.costsMore).toBeCloseTo(answer.wishes + answer.coverage, 9);
  const tight: CentreTask = {
    ...small,
    people: small.people.map((one, n) => (n === at ? { ...one, shortfallMinutes: 0, normMinutes: 12 * 480 } : one)),
    rules: { ...small.rules, maxDaysInWeek: 6 },
  };
  expect(whyNot(tight, smallRoster.roster, id, worked, null)).toMatchObject({
    kind: 'unlawful',
    because: 'rulesTogether',
    wouldGive: [{ rule: 'periodShortfall', day: null }],
  });
});

test('an absence is mended with the fewest changes, nothing before it moves and no rule breaks', () => {
  const at = smallRoster.roster.findIndex((cells) => cells[8] !== null);
  const absent = small.people[at]!;
  const busy: CentreTask = { ...small, demand: small.demand.map((row) => (row.day === 8 && row.skill === 'az' ? { ...row, wanted: row.wanted + 3 } : row)) };
  const offers = repairAbsence(busy, smallRoster.roster, { person: absent.id, days: [8] }, 8);
  expect(offers[0]!.changes).toEqual([]);
  expect(offers.length).toBeGreaterThan(1);
  for (const [n, offer] of offers.entries()) {
    if (n > 0) expect(offer.objective).toBeLessThan(offers[n - 1]!.objective);
    expect(offer.changes.every(({ day: on, person: who }) => on >= 8 && who !== absent.id)).toBe(true);
    expect(offer.roster[at]![8]).toBeNull();
    const others = { ...busy, people: busy.people.filter((one) => one !== absent) };
    expect(
      checkCentre(
        others,
        offer.roster.filter((_, one) => one !== at),
      ).breaches,
    ).toEqual([]);
    expect(checkCentre(busy, offer.roster).objective).toBe(offer.objective);
  }
});

test('pools are all sets of up to three skills, beyond that the single ones and all together', () => {
  expect(poolsOf(['a', 'b'])).toEqual([['a'], ['b'], ['a', 'b']]);
  expect(poolsOf(['a', 'b', 'c', 'd'])).toEqual([['a'], ['b'], ['c'], ['d'], ['a', 'b', 'c', 'd']]);
});
