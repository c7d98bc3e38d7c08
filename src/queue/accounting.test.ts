import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centreUnexplained, countCentre, countQueue, leftAs, outcomes, queueUnexplained, type Step, segmentsOf, waitMsOf } from './accounting.ts';

test.each([
  [9_999, 'short'],
  [10_000, 'short'],
  [10_001, 'abandoned'],
] as const)('who leaves after %i ms is %s (R24)', (waitMs, as) => {
  expect(leftAs(waitMs, 10)).toBe(as);
});

/** A call as it may happen: menu, waits, offers that ring in vain, talk with holds, lost legs, transfers, and any end. */
const aCall = fc
  .record({
    start: fc.nat(10_000),
    menu: fc.boolean(),
    gaps: fc.array(fc.nat(90_000), { minLength: 40, maxLength: 40 }),
    rounds: fc.array(fc.record({ missed: fc.nat(3), answered: fc.boolean(), holds: fc.nat(2), lost: fc.boolean() }), { minLength: 0, maxLength: 4 }),
    wrap: fc.boolean(),
  })
  .map(({ start, menu, gaps, rounds, wrap }) => {
    let at = start;
    let gap = 0;
    const steps: Step[] = [];
    const next = (step: Step['step'], personId?: string): void => {
      steps.push({ atMs: at, step, ...(personId !== undefined && { personId }) });
      at += gaps[gap++ % gaps.length] as number;
    };
    if (menu) next('menu');
    let talked = false;
    for (const [n, round] of rounds.entries()) {
      next('queue');
      for (let miss = 0; miss < round.missed; miss += 1) {
        next('ring', `m${miss}`);
        next('ringEnded');
      }
      if (!round.answered) continue;
      next('ring', `p${n}`);
      next('talk', `p${n}`);
      talked = true;
      for (let hold = 0; hold < round.holds; hold += 1) {
        next('hold');
        next('resume');
      }
      if (!round.lost) break;
    }
    next('legEnded');
    if (wrap && talked) next('wrapEnded');
    return { steps, talked, queued: rounds.length > 0 };
  });

describe('segments of a call', () => {
  test('they follow one another without gap or overlap and add up to the call, over random histories', () => {
    fc.assert(
      fc.property(aCall, ({ steps, talked }) => {
        const segments = segmentsOf(steps);
        for (const [n, segment] of segments.entries()) {
          expect(segment.endedAtMs).toBeGreaterThanOrEqual(segment.startedAtMs);
          if (n > 0) expect(segment.startedAtMs).toBe(segments[n - 1]?.endedAtMs);
        }
        const legEnd = steps.find((step) => step.step === 'legEnded') as Step;
        const onLine = segments.filter(({ kind }) => kind !== 'wrap').reduce((sum, one) => sum + one.endedAtMs - one.startedAtMs, 0);
        expect(onLine).toBe(legEnd.atMs - (steps[0] as Step).atMs);
        expect(segments.some(({ kind }) => kind === 'talk')).toBe(talked);
        expect(waitMsOf(segments)).toBeLessThanOrEqual(onLine);
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });
  test('menu, wait with a missed offer, talk with a hold, wrap-up', () => {
    const steps: Step[] = [
      { atMs: 0, step: 'menu' },
      { atMs: 25_000, step: 'queue' },
      { atMs: 30_000, step: 'ring', personId: 'a' },
      { atMs: 50_000, step: 'ringEnded' },
      { atMs: 52_000, step: 'ring', personId: 'b' },
      { atMs: 54_000, step: 'talk', personId: 'b' },
      { atMs: 100_000, step: 'hold' },
      { atMs: 110_000, step: 'resume' },
      { atMs: 160_000, step: 'legEnded' },
      { atMs: 180_000, step: 'wrapEnded' },
    ];
    const segments = segmentsOf(steps);
    expect(segments.map(({ kind, startedAtMs, endedAtMs }) => [kind, (endedAtMs - startedAtMs) / 1000])).toEqual([
      ['menu', 25],
      ['queue', 5],
      ['ring', 20],
      ['queue', 2],
      ['ring', 2],
      ['talk', 46],
      ['hold', 10],
      ['talk', 50],
      ['wrap', 20],
    ]);
    expect(segments.filter(({ kind }) => ['talk', 'hold', 'wrap'].includes(kind)).every(({ personId }) => personId === 'b')).toBe(true);
    expect(waitMsOf(segments)).toBe(29_000);
  });
  test('a step that arrives late does not make a segment of less than nothing', () => {
    const segments = segmentsOf([
      { atMs: 100, step: 'queue' },
      { atMs: 90, step: 'ring' },
      { atMs: 200, step: 'legEnded' },
    ]);
    expect(segments).toEqual([
      { kind: 'queue', startedAtMs: 100, endedAtMs: 100, personId: null },
      { kind: 'ring', startedAtMs: 100, endedAtMs: 200, personId: null },
    ]);
  });
});

test('both identities of R23 hold over random days, and a call lost from the books shows', () => {
  const arbEntry = fc.record({ outcome: fc.constantFrom(...outcomes, null) });
  const arbCall = fc.oneof(
    fc.record({ queued: fc.constant(true), end: fc.constantFrom('engineLost' as const, null) }),
    fc.record({
      queued: fc.constant(false),
      end: fc.constantFrom('menuEnded' as const, 'callOrderInMenu' as const, 'engineLost' as const, 'inMenu' as const, null),
    }),
  );
  fc.assert(
    fc.property(fc.array(arbEntry, { maxLength: 60 }), fc.array(arbCall, { maxLength: 60 }), (entries, calls) => {
      expect(queueUnexplained(countQueue(entries))).toBe(0);
      expect(centreUnexplained(countCentre(calls))).toBe(0);
    }),
    { numRuns: 200, seed: 20261124 },
  );
  expect(queueUnexplained({ ...countQueue([{ outcome: 'answered' }]), answered: 0 })).toBe(1);
  expect(centreUnexplained({ ...countCentre([{ queued: true, end: null }]), offered: 0 })).toBe(1);
});
