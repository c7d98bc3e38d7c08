import { beforeAll, expect, test } from 'vitest';
import { signLetter } from '#cases/actions.ts';
import { depsAt } from '#cases/receptions/testing/make.ts';
import { aCrew, aPerson, seedForCases, toSign } from '#cases/testing/make.ts';
import { asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { rate, submit } from './actions.ts';
import type { Submission } from './contract.ts';

closeAfterAll();
beforeAll(async () => {
  await testDatabase();
  await seedForCases();
});

const appeal = (over: Partial<Submission> = {}): Submission => ({
  id: crypto.randomUUID(),
  lang: 'az',
  kind: 'application',
  applicantKind: 'person',
  fullName: 'Nümunəyeva Sınaq',
  email: 'sinaq@example.invalid',
  subject: 'Sınaq müraciəti',
  body: 'Uydurma mətn: arayış verilsin.',
  replyBy: 'email',
  servicemen: false,
  aboutCentre: false,
  ...over,
});
const caseOf = (number: string) =>
  asSystem('test', 'case', (tx) =>
    tx.selectFrom('cases').select(['id', 'follows_case_id', 'follow_reason', 'clock']).where('number', '=', number).executeTakeFirst(),
  );

test('J10.5: rated 2, razı deyiləm: the new written appeal follows the case whose answer it is about', async () => {
  const first = await submit(depsAt('2026-11-02T06:00:00Z'), appeal());
  const { number, code } = first;
  const kase = await caseOf(number);
  const disagree = (over: Partial<Submission> = {}) =>
    submit(depsAt('2026-11-05T06:00:00Z'), appeal({ kind: 'complaint', subject: 'Razı deyiləm', follows: { number, code }, ...over }));
  await expect(disagree()).rejects.toThrow('cases.notAnswered');

  const at = new Date('2026-11-04T06:00:00Z');
  await toSign(kase?.id ?? '', await aCrew(), at);
  await signLetter(await aPerson('head'), { caseId: kase?.id ?? '', opened: true, at });
  await rate(depsAt('2026-11-05T06:00:00Z'), number, code, 2, null);
  const second = await disagree();
  expect(await caseOf(second.number)).toMatchObject({ follows_case_id: kase?.id, follow_reason: 'disagreement', clock: 'law' });

  const before = await asSystem('test', 'count', (tx) => tx.selectFrom('cases').select('id').execute());
  await expect(disagree({ follows: { number, code: '0000-0000-0000-0000-0000' } })).rejects.toThrow('contacts.codeWrong');
  expect(await asSystem('test', 'count', (tx) => tx.selectFrom('cases').select('id').execute())).toHaveLength(before.length);
});
