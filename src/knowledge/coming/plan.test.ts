import { describe, expect, test } from 'vitest';
import { gates, percentRight, refuseAttempt, refuseRequestSigning, understaffed } from './plan.ts';

const questions = ['a', 'b', 'c'].map((id) => ({ id, rightOption: 2 }));
describe('a plan for coming law (4.0.23, R29)', () => {
  test('a test is reached, not neared: two of three are 66', () => {
    expect(percentRight(questions, { a: 2, b: 2, c: 1 })).toBe(66);
    expect(percentRight(questions, { a: 2, b: 2, c: 2 })).toBe(100);
    expect(percentRight([], {})).toBe(0);
  });
  test('every question is answered, once it is passed nobody sits again', () => {
    expect(refuseAttempt(questions, { a: 1, b: 1 }, false)).toBe('answersMissing');
    expect(refuseAttempt(questions, { a: 1, b: 1, c: 1 }, true)).toBe('passedAlready');
    expect(refuseAttempt([], {}, false)).toBe('noTest');
    expect(refuseAttempt(questions, { a: 1, b: 1, c: 1 }, false)).toBeNull();
  });
  test('a request is signed once, whole, by whoever may', () => {
    const plan = { text: 'Xahiş edirik', structureId: 's', signed: false, maySign: true };
    expect(refuseRequestSigning(plan)).toBeNull();
    expect(refuseRequestSigning({ ...plan, maySign: false })).toBe('mayNotSign');
    expect(refuseRequestSigning({ ...plan, text: null })).toBe('requestEmpty');
    expect(refuseRequestSigning({ ...plan, signed: true })).toBe('requestSigned');
  });
  test('five days ahead it is said that too few are left; without a test nobody is missing', () => {
    const rules = { passPercent: 80, minimumPeople: 2, warnDays: 5 };
    expect(understaffed('2026-12-01', '2026-11-25', 0, true, rules)).toBe(false);
    expect(understaffed('2026-12-01', '2026-11-26', 1, true, rules)).toBe(true);
    expect(understaffed('2026-12-01', '2026-11-26', 2, true, rules)).toBe(false);
    expect(understaffed('2026-12-01', '2026-11-26', 0, gates({ questions: 0, topics: 1 }), rules)).toBe(false);
  });
});
