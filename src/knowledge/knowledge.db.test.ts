import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#access/testing/people.ts';
import { seedDirectory } from '#directory/seed.ts';
import { anonymous, as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import {
  changeState,
  entryForAnswer,
  entryView,
  findEntries,
  moveEntry,
  openEntry,
  publishVersion,
  recordUse,
  settle,
  suggestEntry,
  writeVersion,
} from './actions.ts';
import { DraftInput } from './contract.ts';
import { rankedIds } from './finding.ts';
import { type ImportRow, importRows, readRows } from './import.ts';
import { publishReviewed, reviewed } from './testing/make.ts';
import { buildIndex, type Index, rank } from './search/rank.ts';
import { seedKnowledge } from './seed.ts';
import { basesInUse, entryPage } from './store.ts';

closeAfterAll();
const at = new Date('2026-11-24T08:00:00Z');
const today = '2026-11-24';
let editor: Who;
let representative: Who;

const draft = (over: Partial<DraftInput> = {}): DraftInput & { structureId: null; topicId: null } => ({
  ...DraftInput.parse({
    question: 'Nümunə arayışı necə alınır?',
    answer: 'Arayış elektron qaydada verilir.',
    basis: [{ act: 'Nümunə Məcəlləsi', article: '7-ci maddə' }],
    ...over,
  }),
  structureId: null,
  topicId: null,
});
const published = async (over: Partial<DraftInput> = {}): Promise<string> => {
  const id = await openEntry(editor, draft(over));
  await publishReviewed(editor, id, 1, today, at);
  return id;
};
const search = (who: Who, query: string) => as(who, 'search', (tx) => findEntries(tx, { query, limit: 5, on: today }));
const idsOf = async (who: Who, query: string) => (await search(who, query)).map((hit) => hit.entryId);

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedDirectory);
  await asSystem('test', 'seed', seedKnowledge);
  editor = await aPerson({ login: 'quality', role: 'quality' });
  representative = await aPerson({ login: 'representative', role: 'representative' });
});

describe('an entry', () => {
  test('is found by nobody as a draft, by everybody once published, with version, basis and marks', async () => {
    const id = await openEntry(editor, draft({ question: 'Zanbaq nişanı necə bərpa olunur?', spoken: 'Nişan kabinetdən bərpa olunur.' }));
    expect(await idsOf(editor, 'zanbaq nişanı')).toEqual([]);
    await publishReviewed(editor, id, 1, today, at);
    for (const who of [editor, representative, anonymous('az')]) {
      expect(await search(who, 'zanbaq nisani')).toMatchObject([
        { entryId: id, version: 1, spoken: 'Nişan kabinetdən bərpa olunur.', basis: [{ act: 'Nümunə Məcəlləsi' }], marks: ['zanbaq', 'nisani'] },
      ]);
    }
  });

  test('stands by its published version until the next one is published', async () => {
    const id = await published({ question: 'Lalə qeydi nə vaxt verilir?' });
    await writeVersion(editor, id, draft({ question: 'Lalə qeydi hansı gün verilir?' }));
    expect(await search(representative, 'lalə qeydi')).toMatchObject([{ version: 1, question: 'Lalə qeydi nə vaxt verilir?' }]);
    await publishReviewed(editor, id, 2, today, at);
    expect(await search(representative, 'lalə qeydi')).toMatchObject([{ version: 2, question: 'Lalə qeydi hansı gün verilir?' }]);
    expect((await as(editor, 'read', (tx) => entryView(tx, id))).versions.map((version) => version.version)).toEqual([2, 1]);
  });

  test('is published only while in force, and answers nothing after its last day', async () => {
    const id = await openEntry(editor, draft({ question: 'Nərgiz rüsumu nə qədərdir?', validFrom: '2026-12-01', validUntil: '2026-12-31' }));
    await reviewed(id, 1, at);
    await expect(publishVersion(editor, id, 1, today, at)).rejects.toMatchObject({ code: 'knowledge.notInForceYet' });
    await publishReviewed(editor, id, 1, '2026-12-01', at);
    const on = (day: string) =>
      as(representative, 'search', async (tx) => (await findEntries(tx, { query: 'nərgiz rüsumu', limit: 5, on: day })).filter((hit) => hit.entryId === id));
    expect(await on('2026-12-30')).toHaveLength(1);
    expect(await on('2026-12-31')).toEqual([]);
    await expect(as(representative, 'answer', (tx) => entryForAnswer(tx, id, '2026-12-31'))).rejects.toMatchObject({ code: 'knowledge.noLongerInForce' });
  });

  test('under check it is hidden on the portal, read at the desk and not given (R29)', async () => {
    const id = await published({ question: 'Süsən güzəşti kimə verilir?' });
    await changeState(editor, id, 'quarantined', 'əsas dəyişib', at);
    expect(await idsOf(anonymous('az'), 'süsən güzəşti')).toEqual([]);
    expect(await search(representative, 'süsən güzəşti')).toMatchObject([{ state: 'quarantined' }]);
    await expect(as(representative, 'answer', (tx) => entryForAnswer(tx, id))).rejects.toMatchObject({ code: 'knowledge.entryQuarantined' });
    await changeState(editor, id, 'published', 'yoxlanıldı', at);
    expect(await idsOf(anonymous('az'), 'süsən güzəşti')).toEqual([id]);
    await changeState(editor, id, 'withdrawn', 'köhnəlib', at);
    expect(await idsOf(editor, 'süsən güzəşti')).toEqual([]);
  });

  test('is written by quality only: a representative changes nothing', async () => {
    const id = await published({ question: 'Bənövşə haqqı necə ödənilir?' });
    await expect(openEntry(representative, draft())).rejects.toThrow(/row-level security/);
    await expect(changeState(representative, id, 'withdrawn', 'sınaq', at)).rejects.toMatchObject({ kind: 'notFound' });
  });

  test('counts what was used and whether it helped', async () => {
    const id = await published({ question: 'Yasəmən arxivi haradadır?' });
    const use = { entryId: id, version: 1, matterId: null, personId: representative.personId };
    await as(representative, 'answer', async (tx) => {
      await recordUse(tx, { ...use, helped: true });
      await recordUse(tx, { ...use, helped: null });
    });
    expect(await as(editor, 'read', (tx) => entryView(tx, id))).toMatchObject({ uses: 2, helped: 1, notHelped: 0 });
  });

  test('belongs to a structure once placed, and is listed and searched by it', async () => {
    const id = await published({ question: 'Qərənfil icazəsi kimdən alınır?' });
    const { id: structureId } = await asSystem('test', 'structure', (tx) =>
      tx.selectFrom('structures').select('id').where('code', '=', 'tax').executeTakeFirstOrThrow(),
    );
    expect(await as(editor, 'search', (tx) => findEntries(tx, { query: 'qərənfil', limit: 5, on: today, structureId }))).toEqual([]);
    await moveEntry(editor, id, { structureId, topicId: null }, at);
    expect(await as(editor, 'search', (tx) => findEntries(tx, { query: 'qərənfil', limit: 5, on: today, structureId }))).toMatchObject([
      { entryId: id, structureId },
    ]);
    expect((await as(editor, 'list', (tx) => entryPage(tx, { structureId, page: 1, pageSize: 10 }))).items.map((row) => row.id)).toEqual([id]);
  });
});

test('the list is found by the ranking, drafts by their letters, and sorts by the alphabet', async () => {
  const draftId = await openEntry(editor, draft({ question: 'Çiçək qaralaması' }));
  const id = await published({ question: 'Əncir çiçəyi' });
  const page = (query: string, sort?: 'question') =>
    as(editor, 'list', async (tx) =>
      (await entryPage(tx, { query, rankedIds: await rankedIds(tx, query), sort, page: 1, pageSize: 10 })).items.map((row) => row.id),
    );
  expect(await page('cicek')).toEqual([id, draftId]);
  expect(await page('çiçək', 'question')).toEqual([draftId, id]);
  expect(await as(editor, 'list', basesInUse)).toMatchObject([{ act: 'Nümunə Məcəlləsi', article: '7-ci maddə' }]);
});

test('a question of the desk goes to the editors and is settled once', async () => {
  const id = await suggestEntry(representative, { contactId: null, question: 'Bu necə olur?', note: '' });
  await settle(editor, id, 'done');
  await expect(settle(editor, id, 'declined')).rejects.toMatchObject({ kind: 'notFound' });
});

describe('import', () => {
  const rows: readonly ImportRow[] = [
    {
      id: 'n1',
      question: 'Reyhan vəsiqəsi nədir?',
      answer: 'Nümunə.',
      source: 'sınaq',
      structure: 'tax',
      topic: 'vat',
      basis: [{ act: 'Nümunə qanunu', article: '1' }],
    },
    { id: 'n2', question: 'Reyhan vəsiqəsi itəndə nə etməli?', answer: 'Nümunə.', source: 'sınaq' },
  ];
  const put = (some: readonly ImportRow[]) => asSystem('import', 'answers', (tx) => importRows(tx, some, at));

  test('twice changes nothing the second time; a changed text becomes the next version', async () => {
    expect(await put(rows)).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await put(rows)).toEqual({ added: 0, changed: 0, same: 2 });
    expect(await put([{ ...(rows[1] as ImportRow), answer: 'Başqa nümunə.' }])).toEqual({ added: 0, changed: 1, same: 0 });
    expect(await search(anonymous('az'), 'reyhan vəsiqəsi itib')).toMatchObject([
      { version: 2, answer: 'Başqa nümunə.' },
      { version: 1, basis: [{ act: 'Nümunə qanunu', article: '1' }] },
    ]);
  });
});

/** Server and module give the same scores for the first five; equal last ones may stand in either order. */
async function sameFive(query: string, index: Index, keys: ReadonlyMap<string, string>): Promise<void> {
  const ranked = rank(query, index, { limit: 5 });
  const served = await search(anonymous('az'), query);
  expect(
    served.map((hit) => hit.score.toFixed(9)),
    query,
  ).toEqual(ranked.map((hit) => hit.score.toFixed(9)));
  const last = (ranked.at(-1)?.score ?? 0) + 1e-9;
  expect(new Set(served.filter((hit) => hit.score > last).map((hit) => keys.get(hit.entryId))), query).toEqual(
    new Set(ranked.filter((hit) => hit.score > last).map((hit) => hit.id)),
  );
}

test('both roads, server and command line, give the same five for every invented question', async () => {
  await asSystem('test', 'an empty base', (tx) => tx.updateTable('entries').set({ state: 'withdrawn' }).execute());
  const file = (name: string): string => readFileSync(join(import.meta.dirname, 'search/testing', `invented-${name}.jsonl`), 'utf8');
  const { rows } = readRows(file('answers'), 'jsonl');
  await asSystem('import', 'answers', (tx) => importRows(tx, rows, at));
  const keys = new Map(
    await asSystem('test', 'keys', async (tx) => (await tx.selectFrom('entries').select(['id', 'key']).execute()).map((row) => [row.id, row.key] as const)),
  );
  const index = buildIndex(rows);
  for (const line of file('queries').split('\n').filter(Boolean)) {
    const { query } = JSON.parse(line) as { query: string };
    await sameFive(query, index, keys);
  }
});

test('a publication still open in another transaction is found once it is committed, whoever searched meanwhile', async () => {
  const id = await openEntry(editor, draft({ question: 'Fındıq yarmarkası nə vaxt keçirilir?' }));
  let done = (): void => {};
  const committed = new Promise<void>((resolve) => {
    done = resolve;
  });
  const slow = asSystem('test', 'slow', async (tx) => {
    await tx.updateTable('entries').set({ state: 'published', published_version: 1 }).where('id', '=', id).execute();
    await committed;
  });
  const other = await published({ question: 'Fındıq sərgisi harada keçirilir?' });
  expect(await idsOf(representative, 'fındıq')).toEqual([other]);
  done();
  await slow;
  expect((await idsOf(representative, 'fındıq')).toSorted()).toEqual([id, other].toSorted());
});

const folder = process.env['CAGRI_DATA'] === undefined ? null : join(process.env['CAGRI_DATA'], 'search');
const present = folder !== null && existsSync(join(folder, 'answers.jsonl'));
const read = (name: string): string => readFileSync(join(folder ?? '', name), 'utf8');

test.skipIf(!present)(
  `all 62 real answers are taken, and server and module agree on the first five of every query${present ? '' : ' (skipped: CAGRI_DATA has no search folder)'}`,
  async () => {
    await asSystem('test', 'an empty base', (tx) => tx.updateTable('entries').set({ state: 'withdrawn' }).execute());
    const { rows, refused } = readRows(read('answers.jsonl'), 'jsonl');
    expect(refused).toEqual([]);
    expect(rows).toHaveLength(62);
    await asSystem('import', 'answers', (tx) => importRows(tx, rows, at));
    const keys = new Map(
      await asSystem('test', 'keys', async (tx) => (await tx.selectFrom('entries').select(['id', 'key']).execute()).map((row) => [row.id, row.key] as const)),
    );
    const index = buildIndex(rows);
    for (const line of read('queries.jsonl').split('\n').filter(Boolean)) {
      const { query } = JSON.parse(line) as { query: string };
      await sameFive(query, index, keys);
    }
  },
);
