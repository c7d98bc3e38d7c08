import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#access/testing/people.ts';
import { as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, consumeAll, testDatabase } from '#platform/testing/database.ts';
import { consumers } from './consumers.ts';
import { actsOn, addActVersion, amendAct, articlesOfVersion, endAct, isSubscribed, subscribe, versionsOfAct } from './library.ts';

closeAfterAll();
let editor: Who;
let reader: Who;
let actId: string;
const article = (key: string, body: string) => ({ key, heading: '', body });
const text = (day: string, actIds = [actId]) => as(reader, 'acts', (tx) => actsOn(tx, actIds, day));

beforeAll(async () => {
  await testDatabase();
  editor = await aPerson({ login: 'redaktor', role: 'quality' });
  reader = await aPerson({ login: 'oxucu', role: 'representative' });
  actId = await asSystem('test', 'an act', async (tx) => {
    await tx.updateTable('people').set({ email: 'oxucu@example.invalid' }).where('login', '=', 'oxucu').execute();
    return (
      await tx
        .insertInto('acts')
        .values({ code: 'sinaq', kind: 'law', title_az: 'Sınaq Qanunu', title_ru: 'С', title_en: 'T' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  });
});

describe('an act has texts, each from its day', () => {
  test('the text of a day is that of the version that had come into force last', async () => {
    await addActVersion(editor, actId, { inForceFrom: '2026-01-01', amendedBy: '', articles: [article('1', 'köhnə'), article('2', 'iki')], origin: 'html' });
    await amendAct(editor, actId, {
      inForceFrom: '2026-06-01',
      amendedBy: 'Sınaq fərmanı',
      changed: [article('1', 'yeni'), article('3', 'üç')],
      removed: ['2'],
    });
    expect((await text('2025-12-31')).get(actId)).toBeUndefined();
    expect((await text('2026-05-31')).get(actId)?.articles.map(({ key, body }) => key + body)).toEqual(['1köhnə', '2iki']);
    expect((await text('2026-06-01')).get(actId)).toMatchObject({
      version: 2,
      articles: [
        { key: '1', body: 'yeni' },
        { key: '3', body: 'üç' },
      ],
    });
  });
  test('a day that is taken or past the newest is refused', async () => {
    const again = { amendedBy: '', articles: [article('1', 'x')], origin: 'typed' as const };
    await expect(addActVersion(editor, actId, { ...again, inForceFrom: '2026-06-01' })).rejects.toMatchObject({ code: 'law.sameDay' });
    await expect(addActVersion(editor, actId, { ...again, inForceFrom: '2026-05-01' })).rejects.toMatchObject({ code: 'law.earlierThanNewest' });
  });
  test('two editors at once make one version of a day', async () => {
    const asked = { inForceFrom: '2026-09-01', amendedBy: '', changed: [article('1', 'ən yeni')], removed: [] };
    const done = await Promise.allSettled([amendAct(editor, actId, asked), amendAct(editor, actId, asked)]);
    expect(done.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await as(reader, 'acts', (tx) => versionsOfAct(tx, actId))).map((row) => row.version)).toEqual([3, 2, 1]);
  });
  test('a text is written once, and only by those who keep acts', async () => {
    await expect(amendAct(reader, actId, { inForceFrom: '2027-01-01', amendedBy: '', changed: [article('1', 'x')], removed: [] })).rejects.toMatchObject({
      kind: 'notFound',
    });
    await expect(
      as(editor, 'acts', (tx) =>
        tx
          .updateTable('act_articles' as never)
          .set({ body: 'x' } as never)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

test('whoever follows an act is told of its new version once', async () => {
  const [follower] = consumers;
  if (!follower) throw new Error('no consumer');
  await consumeAll([follower]);
  await subscribe(reader, actId, true);
  await amendAct(editor, actId, { inForceFrom: '2027-01-01', amendedBy: '', changed: [article('1', 'gələn il')], removed: [] });
  // Only of this version: news of an earlier test may have waited until now.
  const sentNow = () =>
    asSystem('test', 'look', (tx) => tx.selectFrom('outgoing_messages').select(['recipient', 'body']).where('body', 'like', '%01.01.2027%').execute());
  await consumeAll([follower]);
  const sent = await sentNow();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ recipient: 'oxucu@example.invalid', body: expect.stringContaining('01.01.2027') });
  await subscribe(reader, actId, false);
  expect(await as(reader, 'acts', (tx) => isSubscribed(tx, reader, actId))).toBe(false);
});

test('an act that lost its force has no text from that day, and keeps what it said before', async () => {
  await endAct(editor, actId, '2028-01-01', 'sınaq');
  expect((await text('2028-01-01')).size).toBe(0);
  expect((await text('2027-12-31')).size).toBe(1);
  expect(await as(reader, 'acts', (tx) => articlesOfVersion(tx, actId, 1))).toHaveLength(2);
});
