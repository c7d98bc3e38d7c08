import { describe, expect, test } from 'vitest';
import { refuseConsolidation, refuseDraftSigning, refuseOpinion, refuseSettling } from './draft.ts';

const open = { kind: 'incoming', state: 'open' } as const;
describe('draft documents (3.0.4)', () => {
  test('one opinion a sector; with remarks is said with remarks', () => {
    const mine = { sector: 's1', given: false, stance: 'agree', remarks: 0, body: '' } as const;
    expect(refuseOpinion(open, mine)).toBeNull();
    expect(refuseOpinion(open, { ...mine, sector: null })).toBe('notOfSector');
    expect(refuseOpinion(open, { ...mine, given: true })).toBe('givenAlready');
    expect(refuseOpinion(open, { ...mine, stance: 'against' })).toBe('remarksMissing');
    expect(refuseOpinion(open, { ...mine, stance: 'against', remarks: 1 })).toBeNull();
    expect(refuseOpinion({ kind: 'incoming', state: 'sent' }, mine)).toBe('closedAlready');
    expect(refuseOpinion({ kind: 'process', state: 'open' }, mine)).toBe('notAsked');
  });
  test('a late sector holds nothing up past the day, an undecided remark does', () => {
    const facts = { waiting: 1, dueOn: '2026-11-27', today: '2026-11-27', undecided: 0 };
    expect(refuseConsolidation(open, facts)).toBe('sectorsWait');
    expect(refuseConsolidation(open, { ...facts, today: '2026-11-28' })).toBeNull();
    expect(refuseConsolidation(open, { ...facts, waiting: 0, undecided: 2 })).toBe('remarksUndecided');
    expect(refuseConsolidation({ kind: 'incoming', state: 'sent' }, { ...facts, waiting: 0 })).toBe('closedAlready');
  });
  test('signed only once it is one opinion, settled only where it is a structure’s document', () => {
    expect(refuseDraftSigning(open, true)).toBe('notConsolidated');
    expect(refuseDraftSigning({ kind: 'own', state: 'consolidated' }, false)).toBe('mayNotSign');
    expect(refuseDraftSigning({ kind: 'own', state: 'consolidated' }, true)).toBeNull();
    expect(refuseSettling(open)).toBe('notProcess');
    expect(refuseSettling({ kind: 'process', state: 'returned' })).toBe('closedAlready');
  });
});
