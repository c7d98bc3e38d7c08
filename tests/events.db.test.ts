import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase } from '#cases/testing/make.ts';
import { asSystem } from '#platform/database.ts';
import { type Cursor, cursorNow, eventsAfter } from '#platform/events.ts';
import { aCentre, ask, aStaff, aSubmission, type Centre, type Staff, type TestNode } from './support/node.ts';
import { listen } from './support/live.ts';

/** No event is lost: not to a slow transaction, not to a broken line, not between two nodes. */
let centre: Centre;
let one: TestNode;
let two: TestNode;
let rep: Staff, manager: Staff;

beforeAll(async () => {
  centre = await aCentre();
  [one, two] = [await centre.node(), await centre.node()];
  [rep, manager] = await Promise.all([aStaff('representative', { sector: 's1' }), aStaff('manager', { sector: 's3' })]);
});
afterAll(() => centre?.close());

const insert = `insert into events (kind, room, subject_kind, subject_id, actor, purpose) values ('test.done', 'test', 'test', $1, 'test', 'test') returning id`;
const read = (cursor: Cursor) => asSystem('test', 'read', (tx) => eventsAfter(tx, cursor));

/** Reads on until `wanted` was read: another transaction of the same server may hold the border back for a moment. */
async function readUntil(start: Cursor, wanted: readonly string[]): Promise<readonly string[]> {
  const seen: string[] = [];
  let cursor = start;
  for (const end = Date.now() + 30_000; Date.now() < end && !wanted.every((id) => seen.includes(id));) {
    const events = await read(cursor);
    const last = events.at(-1);
    if (last) cursor = { tx: last.tx, id: last.id };
    else await new Promise((done) => setTimeout(done, 50));
    seen.push(...events.map((event) => event.id));
  }
  return seen;
}

test('a slow transaction that commits after a quicker, younger one is not lost', async () => {
  const cursor = await asSystem('test', 'now', cursorNow);
  const [slow, quick] = [new pg.Client({ connectionString: centre.databaseUrl }), new pg.Client({ connectionString: centre.databaseUrl })];
  await Promise.all([slow.connect(), quick.connect()]);
  const idOf = async (client: pg.Client): Promise<string> => (await client.query<{ id: string }>(insert, [crypto.randomUUID()])).rows[0]?.id as string;
  try {
    await slow.query('begin');
    const late = await idOf(slow);
    const early = await idOf(quick);
    // The quicker one's event is there, but whoever read it now would put the cursor past the slow one's.
    expect((await read(cursor)).map((event) => event.id)).not.toContain(early);
    await slow.query('commit');
    const seen = await readUntil(cursor, [late, early]);
    expect(seen.filter((id) => id === late || id === early)).toEqual([late, early]);
  } finally {
    await Promise.all([slow.end(), quick.end()]);
  }
});

test('many overlapping writers: a reader that follows by its cursor reads each event once', async () => {
  const start = await asSystem('test', 'now', cursorNow);
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    const client = new pg.Client({ connectionString: centre.databaseUrl });
    await client.connect();
    const ids: string[] = [];
    for (let n = 0; n < 15; n += 1) {
      await client.query('begin');
      ids.push((await client.query<{ id: string }>(insert, [crypto.randomUUID()])).rows[0]?.id as string);
      await client.query('select pg_sleep($1)', [((writer * 7 + n * 13) % 20) / 1000]);
      await client.query('commit');
    }
    await client.end();
    return ids;
  });
  const followed = (async () => {
    const seen: string[] = [];
    let cursor = start;
    let written: readonly string[] | null = null;
    void Promise.all(writers).then((ids) => (written = ids.flat()));
    for (const end = Date.now() + 45_000; Date.now() < end;) {
      const events = await read(cursor);
      const last = events.at(-1);
      if (last) cursor = { tx: last.tx, id: last.id };
      seen.push(...events.filter((event) => event.kind === 'test.done').map((event) => event.id));
      if (written !== null && (written as readonly string[]).length <= seen.length) break;
    }
    return seen;
  })();
  const ids = (await Promise.all(writers)).flat();
  expect((await followed).toSorted()).toEqual(ids.toSorted());
});

test('the deed on node two, the browser on node one', async () => {
  const feed = await listen(one, rep);
  const submission = aSubmission();
  expect((await ask(two, 'POST', '/api/portal/submissions', { body: submission })).status).toBe(200);
  expect(await feed.until((message) => message.id === submission['id'])).toMatchObject({ topic: 'contacts' });
  feed.close();
});

test('a line that broke is resumed by Last-Event-ID: what came meanwhile is delivered, once, and nothing from before', async () => {
  const feed = await listen(one, rep);
  const [before, meanwhile, after] = [aSubmission(), aSubmission(), aSubmission()];
  await ask(two, 'POST', '/api/portal/submissions', { body: before });
  await feed.until((message) => message.id === before['id']);
  // The cursor stands behind everything of that submission once the feed has been quiet.
  await new Promise((done) => setTimeout(done, 1500));
  feed.close();
  await ask(two, 'POST', '/api/portal/submissions', { body: meanwhile });

  const resumed = await listen(two, rep, feed.lastEventId());
  await resumed.until((message) => message.id === meanwhile['id']);
  await ask(one, 'POST', '/api/portal/submissions', { body: after });
  await resumed.until((message) => message.id === after['id']);
  expect(resumed.heard.filter((message) => message.id === before['id'])).toEqual([]);
  resumed.close();
});

test('each hears only of what may be seen: a sealed case is heard of by none but those it is open to', async () => {
  const head = await aStaff('head');
  const [headFeed, managerFeed, repFeed] = await Promise.all([listen(one, head), listen(one, manager), listen(two, rep)]);
  const { caseId, contactId } = await aCase({ kind: 'complaint', sealed: true, concernsPersonId: rep.personId, receivedAt: new Date() });
  const later = await aCase({ receivedAt: new Date() });
  await headFeed.until((message) => message.id === caseId);
  // What came after it has arrived, so it would have arrived too.
  await managerFeed.until((message) => message.id === later.caseId);
  for (const feed of [managerFeed, repFeed]) expect(feed.heard.filter((message) => [caseId, contactId].includes(message.id))).toEqual([]);
  for (const feed of [headFeed, managerFeed, repFeed]) feed.close();
});

test('a feed is not opened without a session, and a nonsense place to resume from is as good as none', async () => {
  expect((await ask(one, 'GET', '/api/live')).body).toMatchObject({ status: 401, code: 'platform.unauthenticated' });
  for (const place of ['x', '1.2', '99999999999999999999.00000000-0000-0000-0000-000000000000', "1.' or 1=1 --"]) {
    const feed = await listen(one, rep, place);
    const submission = aSubmission();
    await ask(two, 'POST', '/api/portal/submissions', { body: submission });
    if (!/^\d+\.[0-9a-f-]{36}$/.test(place)) await feed.until((message) => message.id === submission['id']);
    feed.close();
  }
});
