import { expect, test } from 'vitest';
import { errorsOf } from './checks.ts';
import { emptyDraft, keptForMs, newId, readDraft, submissionOf, writeDraft } from './draft.ts';

const whole = () => ({
  ...emptyDraft(),
  kind: 'application' as const,
  subject: 'Sınaq mövzusu',
  body: 'Uydurma bir ərizənin mətni',
  fullName: 'Nümunəli Sınaq',
  email: 'sinaq@example.az',
});

test('a page that is not secure still makes ids', () => {
  const insecure = { getRandomValues: (bytes: Uint8Array) => bytes.fill(255) } as unknown as Crypto;
  expect(newId(insecure)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});

test('what was typed comes back for a day, with the same id', () => {
  const draft = whole();
  expect(readDraft(writeDraft(draft, 1000), 1000 + keptForMs - 1)).toEqual(draft);
  expect(readDraft(writeDraft(draft, 1000), 1000 + keptForMs)).toBeNull();
  expect(readDraft('{broken', 0)).toBeNull();
});

test('a whole draft has nothing to mend, and is the same submission each time', () => {
  expect(errorsOf(whole())).toEqual({});
  const draft = whole();
  expect(submissionOf(draft, 'az')).toEqual(submissionOf({ ...draft, fullName: ` ${draft.fullName} ` }, 'az'));
});

test.each([
  { title: 'nothing typed', change: { ...emptyDraft() }, fields: ['kind', 'subject', 'body', 'fullName', 'phone'] },
  { title: 'reply by post without an address', change: { replyBy: 'post' as const }, fields: ['address'] },
  { title: 'reply by e-mail without one', change: { email: '', phone: '050 123 45 67' }, fields: ['email'] },
  { title: 'a firm without a name', change: { applicantKind: 'legalEntity' as const }, fields: ['organisation'] },
  { title: 'an address that is none', change: { email: 'sinaq@' }, fields: ['email'] },
  { title: 'a phone without its code', change: { phone: '123 45 67' }, fields: ['phone'] },
  { title: 'a FİN with a letter too many', change: { fin: 'AB12345X' }, fields: ['fin'] },
])('to mend: $title', ({ change, fields }) => {
  expect(Object.keys(errorsOf({ ...whole(), ...change })).toSorted()).toEqual([...fields].toSorted());
});

test('a question needs a phone or an e-mail and no more', () => {
  expect(errorsOf({ ...whole(), kind: 'question', email: '', phone: '050 123 45 67' })).toEqual({});
});

test('identity that does not belong to the kind of applicant is not sent', () => {
  expect(submissionOf({ ...whole(), applicantKind: 'foreigner', fin: '1ABCD23', voen: '1234567890' }, 'en')).toMatchObject({ fin: undefined, voen: undefined });
});
