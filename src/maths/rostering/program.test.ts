import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRoster } from './check.ts';
import { parseInstance } from './parse.ts';
import { wholeProgram } from './program.ts';
import { solve } from './solve.ts';
import { problemOf, rosterOf } from './problem.ts';

const instance = parseInstance(`SECTION_HORIZON
14
SECTION_SHIFTS
E,480,
L,600,E
SECTION_STAFF
A,E=14|L=2,4800,1440,5,2,2,1
B,E=14|L=14,4800,960,4,1,3,2
SECTION_DAYS_OFF
A,0
SECTION_SHIFT_ON_REQUESTS
A,2,L,5
SECTION_COVER
${Array.from({ length: 14 }, (_, day) => `${day},E,1,100,1\n${day},L,1,90,2`).join('\n')}
`);
const { program, constant } = wholeProgram(instance);
const kinds = instance.shifts.length;

/** The variables that a roster sets, weekends and missing or surplus people after it; whether every row holds, and the cost. */
function evaluate(lines: readonly Int8Array[]): { readonly holds: boolean; readonly cost: number } {
  const values = new Float64Array(program.cost.length);
  for (const [p, line] of lines.entries()) line.forEach((kind, day) => kind >= 0 && (values[(p * instance.days + day) * kinds + kind] = 1));
  let at = lines.length * instance.days * kinds;
  for (const line of lines)
    for (let saturday = 5; saturday < instance.days; saturday += 7) values[at++] = line[saturday]! >= 0 || line[saturday + 1]! >= 0 ? 1 : 0;
  for (const { day, shift, wanted } of instance.cover) {
    const there = lines.filter((line) => instance.shifts[line[day]!]?.id === shift).length;
    values[at++] = Math.max(0, wanted - there);
    values[at++] = Math.max(0, there - wanted);
  }
  const sums = new Float64Array(program.rowLower.length);
  let cost = constant;
  let holds = values.every((value, column) => value <= program.upper[column]!);
  for (const [column, value] of values.entries()) {
    cost += value * program.cost[column]!;
    for (let i = program.starts[column]!; i < program.starts[column + 1]!; i += 1) sums[program.rows[i]!]! += value * program.values[i]!;
  }
  for (const [row, sum] of sums.entries()) holds &&= sum >= program.rowLower[row]! && sum <= program.rowUpper[row]!;
  return { holds, cost };
}

test('the whole model holds exactly where the checker finds nothing broken, at the same cost', () => {
  const { problem, lines } = { problem: problemOf(instance), lines: [] as Int8Array[] };
  let n = 0;
  const found = solve(problem, { seed: 1, share: () => n++ / 200, better: () => {} });
  if (found.kind !== 'solved') throw new Error('no lawful line');
  lines.push(...found.lines);
  const outcomes = { lawful: 0, broken: 0 };
  const flips = fc.array(fc.record({ person: fc.nat(1), day: fc.nat(13), kind: fc.integer({ min: -1, max: 1 }) }), { maxLength: 4 });
  fc.assert(
    fc.property(flips, (changes) => {
      const changed = lines.map((line) => line.slice());
      for (const { person, day, kind } of changes) changed[person]![day] = kind;
      const score = checkRoster(instance, rosterOf(instance, changed));
      const { holds, cost } = evaluate(changed);
      expect(holds).toBe(score.feasible);
      if (holds) expect(cost).toBe(score.objective);
      outcomes[holds ? 'lawful' : 'broken'] += 1;
    }),
    { numRuns: 300, seed: 5 },
  );
  expect(Math.min(outcomes.lawful, outcomes.broken)).toBeGreaterThan(10);
});
