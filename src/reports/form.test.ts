import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOutcomesOn, contactOutcomes, type Fact, matches, matterOutcomes } from './facts.ts';
import { brokenIdentities, dailyForm } from './form.ts';

const fact = (over: Partial<Fact>): Fact => ({
  unit: 'contact',
  subjectId: 's',
  contactId: 's',
  number: 'E-2026-000001',
  at: null,
  channel: 'phone',
  kind: null,
  structureId: null,
  topicId: null,
  sector: 's1',
  personId: 'p1',
  outcome: 'completed',
  waitSeconds: 10,
  workSeconds: 100,
  ...over,
});

test('one contact with two matters counts once and twice (R17)', () => {
  const form = dailyForm([
    fact({}),
    fact({ unit: 'matter', kind: 'question', outcome: 'answered' }),
    fact({ unit: 'matter', kind: 'eService', outcome: 'investigation' }),
  ]);
  expect(form.totals.map((figure) => [figure.key, figure.value])).toEqual([
    ['offered', 1],
    ['answered', 1],
    ['noTopic', 0],
    ['inHand', 0],
    ['waiting', 0],
    ['matters', 2],
  ]);
  expect(form.tables.find((table) => table.key === 'byKind')?.rows.map((row) => row.value)).toEqual(['eService', 'question']);
});

test('a figure counts exactly the rows its filter opens, whatever the day was like', () => {
  const anyFact = fc.record({
    unit: fc.constantFrom('contact', 'matter') as fc.Arbitrary<'contact' | 'matter'>,
    channel: fc.constantFrom('phone', 'portal', 'visit'),
    kind: fc.constantFrom(null, 'question', 'complaint'),
    structureId: fc.constantFrom(null, 'a', 'b'),
    personId: fc.constantFrom(null, 'p1', 'p2'),
    sector: fc.constantFrom(null, 's1', 's2'),
    pick: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 60 }), (drawn) => {
      const facts = drawn.map(({ pick, ...over }) => {
        const outcomes = over.unit === 'contact' ? contactOutcomes : matterOutcomes;
        return fact({ ...over, outcome: outcomes[pick % outcomes.length] as string });
      });
      const form = dailyForm(facts);
      const figures = [...form.totals, ...form.tables.flatMap((table) => [...table.total, ...table.rows.flatMap((row) => row.cells)])];
      return brokenIdentities(form).length === 0 && figures.every((figure) => facts.filter((row) => matches(row, figure.filter)).length === figure.value);
    }),
  );
});

describe('what a case was on a day', () => {
  const day = { date: '2026-11-23', from: new Date('2026-11-22T20:00:00Z'), until: new Date('2026-11-23T20:00:00Z') };
  const at = (text: string): Date => new Date(text);
  test.each([
    [
      'registered before, still open, not due',
      { registeredAt: at('2026-11-10T08:00:00Z'), closedAt: null, stage: 'investigating', dueOn: '2026-12-01' },
      ['openAtStart', 'openAtEnd'],
    ],
    [
      'due today and open at 24:00',
      { registeredAt: at('2026-11-02T08:00:00Z'), closedAt: null, stage: 'toSign', dueOn: '2026-11-23' },
      ['openAtStart', 'openAtEnd', 'overdue'],
    ],
    [
      'registered and answered today',
      { registeredAt: at('2026-11-23T06:00:00Z'), closedAt: at('2026-11-23T12:00:00Z'), stage: 'answered', dueOn: '2026-12-14' },
      ['registered', 'answered'],
    ],
    [
      'answered the next morning',
      { registeredAt: at('2026-11-10T08:00:00Z'), closedAt: at('2026-11-24T05:00:00Z'), stage: 'answered', dueOn: '2026-12-01' },
      ['openAtStart', 'openAtEnd'],
    ],
    ['registered the next day', { registeredAt: at('2026-11-23T20:00:00Z'), closedAt: null, stage: 'registered', dueOn: '2026-12-15' }, []],
  ] as const)('%s', (_, kase, outcomes) => expect(caseOutcomesOn(kase, day)).toEqual(outcomes));
});
