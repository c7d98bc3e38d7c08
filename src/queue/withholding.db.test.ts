import { beforeAll, expect, test } from 'vitest';
import { seedDirectory } from '#directory/seed.ts';
import { seedLaw } from '#law/seed.ts';
import { asSystem, type Tx } from '#platform/database.ts';
import type { EventRow } from '#platform/events.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { maySkill } from './match.ts';
import { sheetAgent } from './store.ts';
import { aReady } from './testing/make.ts';
import { followTests } from './withholding.ts';

closeAfterAll();
beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  await asSystem('test', 'seed', seedDirectory);
});

test('a topic waits for a passed test: withheld from its day, given back to whoever is cleared (R29, 5.8)', async () => {
  const person = await aReady(new Date());
  const other = await aReady(new Date());
  const planId = crypto.randomUUID();
  const topicId = await asSystem('test', 'a topic', async (tx) => (await tx.selectFrom('topics').select('id').executeTakeFirstOrThrow()).id);
  const news = (kind: string, data: unknown) =>
    asSystem('test', 'news', (tx: Tx) => followTests(tx, { kind, subject_id: planId, at: new Date(), data } as unknown as EventRow));
  const may = async (personId: string, topic: string | null, on: string) => {
    const agent = await asSystem('test', 'the sheet', (tx) => sheetAgent(tx, personId, 's1', new Date(`${on}T08:00:00Z`)));
    return agent !== null && maySkill({ channel: 'phone', lang: 'az', level: 1, topicId: topic }, agent);
  };
  const switched = { day: '2099-12-01', topicIds: [topicId], heldIds: [person.personId], act: 'Sınaq aktı' };
  await news('coming.switched', switched);
  await news('coming.switched', switched);
  expect(await may(person.personId, topicId, '2099-11-30')).toBe(true);
  expect(await may(person.personId, topicId, '2099-12-01')).toBe(false);
  expect(await may(person.personId, null, '2099-12-01')).toBe(true);
  expect(await may(other.personId, topicId, '2099-12-01')).toBe(true);
  await news('coming.cleared', { personId: person.personId });
  expect(await may(person.personId, topicId, '2099-12-01')).toBe(true);
});
