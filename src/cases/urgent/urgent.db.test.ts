import { beforeAll, expect, test } from 'vitest';
import { asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { takeCase, withdraw } from '../actions.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases } from '../testing/make.ts';
import { acknowledgeUrgent, markUrgent, soundUrgent, urgencyOfCase } from './deeds.ts';

closeAfterAll();
let crew: Crew;
let head: Awaited<ReturnType<typeof aPerson>>;
const from = new Date('2026-11-24T05:00:00Z');
const after = (hours: number): Date => new Date(from.getTime() + hours * 3_600_000);
const origin = 'http://localhost:3000';

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  crew = await aCrew();
  head = await aPerson('head');
  await asSystem('test', 'addresses', async (tx) => {
    for (const one of [crew.specialist, crew.manager, head])
      await tx
        .updateTable('people')
        .set({ email: `${one.personId}@example.invalid` })
        .where('id', '=', one.personId)
        .execute();
  });
});

async function urgent() {
  const kase = await aCase();
  await takeCase(crew.specialist, { caseId: kase.caseId });
  await markUrgent(crew.specialist, { caseId: kase.caseId, reason: 'Sınaq: ödəniş bu gün bağlanır', at: from });
  return kase;
}
const told = (caseId: string) =>
  asSystem('test', 'told', async (tx) =>
    (
      await tx
        .selectFrom('outgoing_messages')
        .select(['purpose', 'recipient'])
        .where('subject_id', '=', caseId)
        .where('purpose', 'like', 'urgent%')
        .orderBy('created_at')
        .orderBy('purpose')
        .execute()
    ).map((one) => `${one.purpose.at(-1)} ${one.recipient.split('@')[0]}`),
  );

test('the alarm climbs at half, three quarters and the whole of our own term, each step once; the law’s date stays', async () => {
  const { caseId, dueOn } = await urgent();
  await soundUrgent(after(11), origin);
  expect(await told(caseId)).toEqual([]);
  for (const hours of [12, 12, 18, 24, 30]) await soundUrgent(after(hours), origin);
  expect(await told(caseId)).toEqual([`1 ${crew.specialist.personId}`, `2 ${crew.manager.personId}`, `3 ${head.personId}`]);
  const row = await asSystem('test', 'due', (tx) => tx.selectFrom('cases').select('due_on').where('id', '=', caseId).executeTakeFirstOrThrow());
  expect(row.due_on).toBe(dueOn);
});

test('once acknowledged the manager is passed over, and only who was told may acknowledge', async () => {
  const { caseId } = await urgent();
  await expect(acknowledgeUrgent(crew.specialist, { caseId, step: 1, at: after(1) })).rejects.toMatchObject({ code: 'urgent.notSounded' });
  await soundUrgent(after(12), origin);
  await expect(acknowledgeUrgent(crew.manager, { caseId, step: 1, at: after(12) })).rejects.toMatchObject({ code: 'urgent.notToldYou' });
  await acknowledgeUrgent(crew.specialist, { caseId, step: 1, at: after(13) });
  await soundUrgent(after(18), origin);
  const { alarms } = await urgencyOfCase(crew.specialist, caseId, after(18));
  expect(alarms.map((one) => [one.step, one.sentAt !== null, one.passedOver])).toEqual([
    [1, true, false],
    [2, false, true],
    [3, false, false],
  ]);
});

test('a node whose clock is behind neither repeats an alarm nor takes it back', async () => {
  const { caseId } = await urgent();
  await soundUrgent(after(12), origin);
  await soundUrgent(after(11), origin);
  await soundUrgent(after(12), origin);
  expect(await told(caseId)).toEqual([`1 ${crew.specialist.personId}`]);
});

test('a case that was answered in time alarms nobody further', async () => {
  const { caseId } = await urgent();
  await withdraw(crew.specialist, { caseId, reason: 'Sınaq', at: after(2) });
  await soundUrgent(after(30), origin);
  expect(await told(caseId)).toEqual([]);
});
