import { beforeAll, expect, test } from 'vitest';
import { aContact, aPerson } from '#contacts/testing/make.ts';
import { seedDirectory } from '#directory/seed.ts';
import { seedLaw } from '#law/seed.ts';
import { as, asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { agentBar } from './bar.ts';
import { cardAlarmSeconds, openCards } from './board-view.ts';
import { closeCard, raiseCard, takeCard } from './cards.ts';

closeAfterAll();
beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  await asSystem('test', 'seed', seedDirectory);
});

test('a call for help is seen by helpers, answered to whoever asked, and done; colleagues do not see it (R21)', async () => {
  const asks = await aPerson('representative', 's1');
  const colleague = await aPerson('representative', 's1');
  const helper = await aPerson('helper', null);
  const contact = await aContact({ state: 'open', ownerId: asks.personId });
  const id = crypto.randomUUID();
  const at = new Date();
  const raise = () => raiseCard(asks, { id, kind: 'help', contactId: contact.id, text: 'Vergi uçotu necə ləğv olunur?' }, at);
  await raise();
  await raise();
  const seen = (who: typeof asks) => as(who, 'cards', openCards);
  expect(await seen(helper)).toMatchObject([{ id, kind: 'help', takenBy: null, takenAt: null, answer: null }]);
  expect(await seen(colleague)).toEqual([]);
  expect(await as(helper, 'cards', (tx) => cardAlarmSeconds(tx, at))).toBe(120);
  await takeCard(helper, id, 'Elektron kabinetdən ərizə ilə.', at);
  expect((await as(asks, 'bar', (tx) => agentBar(tx, asks, at))).help).toMatchObject([{ id, answer: 'Elektron kabinetdən ərizə ilə.' }]);
  await expect(takeCard(colleague, id, 'mən', at)).rejects.toMatchObject({ kind: 'notFound' });
  await closeCard(helper, id, at);
  expect(await seen(helper)).toEqual([]);
});
