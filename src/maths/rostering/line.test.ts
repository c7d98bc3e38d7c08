import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LineRules, lineSolver } from './line.ts';

/** Whether a line keeps the rules, said again in the plainest way. */
function lawful(rules: LineRules, line: readonly number[]): boolean {
  const { days, kinds, units, mayFollow } = rules;
  const sum = line.reduce((total, kind) => total + (kind < 0 ? 0 : (units[kind] as number)), 0);
  if (sum < rules.minUnits || sum > rules.maxUnits) return false;
  if (rules.maxOfKind.some((most, kind) => line.filter((worked) => worked === kind).length > most)) return false;
  for (let d = 0; d + 1 < days; d += 1) {
    const [a, b] = [line[d] as number, line[d + 1] as number];
    if (a >= 0 && b >= 0 && !mayFollow[a * kinds + b]) return false;
  }
  let weekends = 0;
  for (let d = 5; d < days; d += 7) if ((line[d] as number) >= 0 || (line[d + 1] ?? -1) >= 0) weekends += 1;
  if (weekends > rules.maxWeekends) return false;
  for (let d = 0; d < days; d += 7) if (line.slice(d, d + 7).filter((kind) => kind >= 0).length > rules.maxDaysInWeek) return false;
  let from = 0;
  for (let d = 1; d <= days; d += 1) {
    if (d < days && (line[d] as number) >= 0 === (line[from] as number) >= 0) continue;
    const [works, length, edge] = [(line[from] as number) >= 0, d - from, from === 0 || d === days];
    if (works && length + (from === 0 ? (rules.runBefore ?? 0) : 0) > rules.maxRun) return false;
    if (!edge && length < (works ? rules.minRun : rules.minRest)) return false;
    from = d;
  }
  return true;
}

function cheapest(rules: LineRules, cost: Float64Array, off: Float64Array): number {
  let best = Infinity;
  const line: number[] = [];
  const visit = (sum: number): void => {
    const d = line.length;
    if (d === rules.days) {
      if (sum < best && lawful(rules, line)) best = sum;
      return;
    }
    for (let kind = -1; kind < rules.kinds; kind += 1) {
      line.push(kind);
      visit(sum + (kind < 0 ? (off[d] as number) : (cost[d * rules.kinds + kind] as number)));
      line.pop();
    }
  };
  visit(0);
  return best;
}

const rulesOf = (days: number, kinds: number): fc.Arbitrary<LineRules> =>
  fc.record({
    days: fc.constant(days),
    kinds: fc.constant(kinds),
    units: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: kinds, maxLength: kinds }),
    mayFollow: fc.array(fc.boolean(), { minLength: kinds * kinds, maxLength: kinds * kinds }),
    minUnits: fc.integer({ min: 0, max: 7 }),
    maxUnits: fc.integer({ min: 7, max: 20 }),
    maxRun: fc.integer({ min: 2, max: 5 }),
    minRun: fc.integer({ min: 1, max: 2 }),
    minRest: fc.integer({ min: 0, max: 3 }),
    maxWeekends: fc.integer({ min: 0, max: 2 }),
    maxOfKind: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: kinds, maxLength: kinds }),
    maxDaysInWeek: fc.constantFrom(3, 5, 7),
    runBefore: fc.constantFrom(undefined, 1, 2),
  });
const price = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -9, max: 9 }) }, { weight: 1, arbitrary: fc.constant(Infinity) });

test.each([
  [9, 2, 150],
  [7, 3, 150],
])('the line found is the cheapest lawful one of all: %i days, %i kinds', (days, kinds, numRuns) => {
  const prices = fc.array(price, { minLength: days * kinds, maxLength: days * kinds });
  fc.assert(
    fc.property(rulesOf(days, kinds), prices, fc.array(price, { minLength: days, maxLength: days }), (rules, costs, offs) => {
      const [cost, off, line] = [Float64Array.from(costs), Float64Array.from(offs), new Int8Array(days)];
      const value = lineSolver(rules).solve(cost, off, line);
      expect(value).toBe(cheapest(rules, cost, off));
      if (value === Infinity) return;
      expect(lawful(rules, [...line])).toBe(true);
      expect([...line].reduce((sum, kind, d) => sum + (kind < 0 ? (off[d] as number) : (cost[d * kinds + kind] as number)), 0)).toBe(value);
    }),
    { numRuns, seed: 7 },
  );
});
