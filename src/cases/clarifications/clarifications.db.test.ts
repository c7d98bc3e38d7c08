import { beforeAll, expect, test } from 'vitest';
import { codeOf, giveTracking } from '#contacts/actions.ts';
import { asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { signLetter, takeCase } from '../actions.ts';
import { addSignatories, signatoriesOfCase } from '../collective/deeds.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases, toSign } from '../testing/make.ts';
import { applicantClarifies, askClarification, clarificationsOfCase, openQuestion, recordClarification } from './deeds.ts';

closeAfterAll();
let crew: Crew;
const at = new Date('2026-10-27T06:00:00Z');
const secret = Buffer.from('sınaq açarı, otuz iki bayt olsun');

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  crew = await aCrew();
});
const ask = (caseId: string, id = crypto.randomUUID()) => askClarification(crew.specialist, { caseId, id, question: 'Hansı ilin bəyannaməsi?', at });
const mails = (caseId: string, purpose: string) =>
  asSystem('test', 'mails', (tx) =>
    tx.selectFrom('outgoing_messages').select('recipient').where('subject_id', '=', caseId).where('purpose', '=', purpose).execute(),
  );

test('the applicant is asked once, by mail and SMS; the law’s date does not move (R7)', async () => {
  const { caseId, dueOn } = await aCase();
  await takeCase(crew.specialist, { caseId });
  const id = crypto.randomUUID();
  await ask(caseId, id);
  await ask(caseId, id);
  await expect(ask(caseId)).rejects.toMatchObject({ code: 'clarifications.askedAlready' });
  expect(await mails(caseId, 'noticeClarification')).toHaveLength(2);
  const { items } = await clarificationsOfCase(crew.specialist, caseId, at);
  expect(items[0]).toMatchObject({ answerBy: '2026-11-03', silent: false });
  expect(items[0]?.derivation.filter((day) => day.counted !== null && day.counted > 0)).toHaveLength(5);
  const row = await asSystem('test', 'due', (tx) => tx.selectFrom('cases').select('due_on').where('id', '=', caseId).executeTakeFirstOrThrow());
  expect(row.due_on).toBe(dueOn);
});

test('the answer on the portal is a note of the applicant; sent twice it is one, another one is refused', async () => {
  const { caseId } = await aCase();
  await takeCase(crew.specialist, { caseId });
  await ask(caseId);
  const answer = (text: string) => asSystem('test', 'portal', (tx) => applicantClarifies(tx, caseId, text, at));
  await answer('2025-ci ilin.');
  await answer('2025-ci ilin.');
  await expect(answer('Yox, 2024.')).rejects.toMatchObject({ code: 'clarifications.answeredAlready' });
  const notes = await asSystem('test', 'notes', (tx) => tx.selectFrom('case_notes').select(['body', 'from_applicant']).where('case_id', '=', caseId).execute());
  expect(notes).toEqual([{ body: '2025-ci ilin.', from_applicant: true }]);
  expect(await asSystem('test', 'question', (tx) => openQuestion(tx, caseId))).toBeNull();
});

test('silence is shown after the day and closes nothing; a late answer by phone is still taken', async () => {
  const { caseId } = await aCase();
  await takeCase(crew.specialist, { caseId });
  await ask(caseId);
  const on = async (day: string) => (await clarificationsOfCase(crew.specialist, caseId, new Date(`${day}T12:00:00Z`))).items[0];
  expect((await on('2026-11-03'))?.silent).toBe(false);
  const late = await on('2026-11-04');
  expect(late?.silent).toBe(true);
  const done = await recordClarification(crew.specialist, late?.id ?? '', { answer: '2025', via: 'phone' }, new Date('2026-11-05T08:00:00Z'));
  expect(done.stage).toBe('investigating');
});

test('a collective appeal: one reply to the representative, everyone else can follow it and hears of the signature (R18)', async () => {
  const { caseId, number, contactId } = await aCase();
  await asSystem('test', 'tracking', (tx) => giveTracking(tx, { number, contactId, caseId, secret }));
  await toSign(caseId, crew, at);
  const people = [
    { id: crypto.randomUUID(), fullName: 'Birincili Sınaq', phone: '', email: 'birinci@example.invalid' },
    { id: crypto.randomUUID(), fullName: 'İkincili Sınaq', phone: '+994500000009', email: '' },
    { id: crypto.randomUUID(), fullName: 'Üçüncülü Sınaq', phone: '', email: '' },
  ];
  const asked = { caseId, people, secret, origin: 'http://localhost:3000', at };
  await addSignatories(crew.specialist, asked);
  await addSignatories(crew.specialist, asked);
  const { items } = await signatoriesOfCase(crew.specialist, caseId);
  expect(Object.fromEntries(items.map((one) => [one.fullName, one.told]))).toEqual({
    'Birincili Sınaq': ['mail'],
    'İkincili Sınaq': ['sms'],
    'Üçüncülü Sınaq': [],
  });
  const [first] = await asSystem('test', 'text', (tx) =>
    tx.selectFrom('outgoing_messages').select('body').where('recipient', '=', 'birinci@example.invalid').execute(),
  );
  expect(first?.body).toContain(codeOf(number, secret));
  const head = await aPerson('head');
  await signLetter(head, { caseId, opened: true, at });
  expect((await mails(caseId, 'collective.replied')).map((one) => one.recipient).toSorted()).toEqual(['+994500000009', 'birinci@example.invalid']);
  const letters = await asSystem('test', 'letters', (tx) => tx.selectFrom('dispatches').select('recipient').where('case_id', '=', caseId).execute());
  expect(letters).toEqual([{ recipient: 'sinaq@example.invalid' }]);
});
