import { beforeAll, expect, test } from 'vitest';
import { aPerson } from '#access/testing/people.ts';
import { anonymous, as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { importRows } from '../import.ts';
import { boardOf } from './board.ts';

closeAfterAll();
const at = new Date('2026-11-24T08:00:00Z');
let editor: Who;
beforeAll(async () => {
  await testDatabase();
  editor = await aPerson({ login: 'red', role: 'quality' });
});

test('the board names twins, misses and what is read without being written about', async () => {
  const row = (id: string, question: string, answer: string) => ({ id, question, answer, source: '' });
  await asSystem('test', 'answers', (tx) =>
    importRows(tx, [row('a', 'Lalə arayışını necə almaq olar?', '5 iş günü.'), row('b', 'Lalə arayışı necə alınır?', '10 iş günü.')], at),
  );
  const [entry] = await asSystem('test', 'answers', (tx) => tx.selectFrom('entries').select('id').execute());
  const [stayed, wrote] = [crypto.randomUUID(), crypto.randomUUID()];
  const earlier = new Date(at.getTime() - 86_400_000);
  await as(anonymous('az'), 'reading', async (tx) => {
    for (const visit of [stayed, wrote])
      await tx
        .insertInto('entry_readings')
        .values({ visit, entry_id: entry?.id ?? '', at: earlier })
        .execute();
    await tx.insertInto('visit_submissions').values({ visit: wrote, at }).execute();
  });
  await asSystem('test', 'a miss', (tx) =>
    tx.insertInto('entry_suggestions').values({ question: 'tapılmayan sual', kind: 'zeroHit', times: 4, last_at: at }).execute(),
  );
  const board = await as(editor, 'board', (tx) => boardOf(tx, at));
  expect(board).toMatchObject({ published: 2, visits: 2, deflected: 1, unused: 2, missed: [{ question: 'tapılmayan sual', times: 4 }] });
  expect(board.twins).toMatchObject([{ contradicts: true }]);
  // Whoever is not on the staff reads nothing of it.
  expect(await as(anonymous('az'), 'reading', (tx) => tx.selectFrom('entry_readings').selectAll().execute())).toEqual([]);
});
