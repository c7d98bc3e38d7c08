import { expect, test } from 'vitest';
import { checkRoster } from './check.ts';
import { parseInstance } from './parse.ts';
import { problemOf, rosterOf } from './problem.ts';
import { solve } from './solve.ts';

const instance = parseInstance(`SECTION_HORIZON
14
SECTION_SHIFTS
E,480,
L,600,E
SECTION_STAFF
A,E=14|L=2,4320,2880,5,2,2,1
B,E=14|L=14,4320,2880,5,2,2,1
C,E=0|L=14,4320,2880,5,2,2,1
D,E=14|L=14,2400,960,4,1,1,2
SECTION_DAYS_OFF
A,0
B,9,10
SECTION_SHIFT_ON_REQUESTS
A,2,L,5
D,3,E,2
SECTION_SHIFT_OFF_REQUESTS
B,4,L,3
SECTION_COVER
${Array.from({ length: 14 }, (_, day) => `${day},E,1,100,1\n${day},L,1,100,1`).join('\n')}
`);

/** A search of so many looks at the clock, each sixteen recreations. */
function solved(of: typeof instance, seed: number, looks: number) {
  let n = 0;
  return solve(problemOf(of), { seed, share: () => n++ / looks, better: () => {} });
}

test('the solver’s cost is the checker’s, and no hard rule is broken', () => {
  for (const seed of [1, 2, 3]) {
    const found = solved(instance, seed, 10);
    if (found.kind !== 'solved') throw new Error('no lawful line');
    const score = checkRoster(instance, rosterOf(instance, found.lines));
    expect(score.breaches).toEqual([]);
    expect(score.objective).toBe(found.cost);
  }
});

test('the same seed and the same number of recreations give the same roster', () => {
  expect(solved(instance, 5, 20)).toEqual(solved(instance, 5, 20));
});

test('people without any lawful line are named, and nothing hangs', () => {
  const [first, ...others] = instance.staff;
  const impossible = { ...instance, staff: [{ ...first!, minMinutes: 14 * 480, maxMinutes: 14 * 480 }, ...others] };
  expect(solved(impossible, 1, 10)).toEqual({ kind: 'noLawfulLine', people: ['A'] });
});
