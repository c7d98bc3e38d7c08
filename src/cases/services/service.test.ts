import { describe, expect, test } from 'vitest';
import type { StructureAnswer } from '#adapters/structures/port.ts';
import { maskAnswer, maskValue } from './masking.ts';
import { type CardFacts, keyOf, refuseAsking, refuseGiving, type RunFacts } from './service.ts';

const step = (key: string, when: 'before' | 'after') => ({ key, when, az: key, ru: key, en: key });
const card: CardFacts = { kinds: ['person', 'entrepreneur'], minLevel: 2, register: 'taxpayer', steps: [step('purpose', 'before'), step('told', 'after')] };
const run: RunFacts = { state: 'open', ticked: ['purpose'], answered: false };
const caller = { kind: 'person', fin: '5VBK5VR', voen: null };
const contact = { caller, level: 2, locked: false };

describe('asking a structure (4.0.1, R13, R14)', () => {
  test('identified, nothing locked, what comes before done', () => expect(refuseAsking(card, run, contact)).toBeNull());
  test.each([
    { of: 'nobody known', over: { caller: null }, refusal: 'nobodyKnown' },
    { of: 'another kind of applicant', over: { caller: { ...caller, kind: 'legalEntity' } }, refusal: 'notForThem' },
    { of: 'one level too low', over: { level: 1 }, refusal: 'identifyFirst' },
    { of: 'disclosure locked after three misses', over: { locked: true }, refusal: 'disclosureLocked' },
    { of: 'a card without FİN or VÖEN', over: { caller: { ...caller, fin: null } }, refusal: 'keyMissing' },
  ])('refused: $of', ({ over, refusal }) => expect(refuseAsking(card, run, { ...contact, ...over })).toBe(refusal));
  test('refused before its steps, after its end, and where there is nothing to ask', () => {
    expect(refuseAsking(card, { ...run, ticked: [] }, contact)).toBe('stepsLeft');
    expect(refuseAsking(card, { ...run, state: 'given' }, contact)).toBe('endedAlready');
    expect(refuseAsking({ ...card, register: null }, run, contact)).toBe('nothingToAsk');
  });
  test('a firm and an entrepreneur are asked for by VÖEN, a person by FİN', () => {
    expect(keyOf({ kind: 'entrepreneur', fin: '5VBK5VR', voen: '1400057421' })?.kind).toBe('voen');
    expect(keyOf({ kind: 'person', fin: '5VBK5VR', voen: '1400057421' })?.kind).toBe('fin');
  });
  test('given only with every step done and an answer seen', () => {
    expect(refuseGiving(card, { ...run, answered: true })).toBe('stepsLeft');
    expect(refuseGiving(card, { ...run, ticked: ['purpose', 'told'] })).toBe('notAskedYet');
    expect(refuseGiving(card, { ...run, ticked: ['purpose', 'told'], answered: true })).toBeNull();
  });
});

const fact = (key: string, secrecy: 'open' | 'personal' | 'taxSecret' | 'special', value: string) => ({
  key,
  secrecy,
  value,
  label: { az: key, ru: key, en: key },
});
const answer: StructureAnswer = {
  facts: [
    fact('status', 'open', 'Fəaliyyətdədir'),
    fact('address', 'personal', 'Nümunə küçəsi 12'),
    fact('debt', 'taxSecret', '1240,55'),
    fact('check', 'special', 'Var'),
  ],
  appeals: [false, true].map((sealed) => ({
    number: 'V-2025-000012',
    receivedOn: '2025-03-01',
    subject: 'Artıq ödəniş',
    repliedOn: '2025-04-01',
    reply: 'Baxılıb',
    secrecy: 'personal' as const,
    sealed,
  })),
};

describe('what may be shown', () => {
  test.each([
    { level: 0, shown: ['full', 'withheld', 'withheld', 'withheld'] },
    { level: 1, shown: ['full', 'masked', 'withheld', 'withheld'] },
    { level: 2, shown: ['full', 'full', 'masked', 'withheld'] },
    { level: 3, shown: ['full', 'full', 'full', 'withheld'] },
  ] as const)('at level $level', ({ level, shown }) => {
    const masked = maskAnswer(answer, level);
    expect(masked.facts.map((one) => one.shown)).toEqual(shown);
    for (const one of masked.facts) if (one.shown === 'withheld') expect(one.value).toBeNull();
  });
  test('a sealed appeal is not there at all, at any level; a reply is told in full or not', () => {
    expect(maskAnswer(answer, 3).appeals).toHaveLength(1);
    expect(maskAnswer(answer, 1).appeals[0]).toMatchObject({ reply: null, subject: 'A•• ö••', number: 'V••-••25-••12' });
  });
  test.each([
    ['Nümunə küçəsi 12', 'N•• k•• ••'],
    ['1240,55 ₼', '••40,•• ₼'],
  ])('%s is masked to %s', (value, masked) => expect(maskValue(value)).toBe(masked));
});
