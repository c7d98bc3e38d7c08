import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#access/testing/people.ts';
import { endAct, addActVersion, amendAct } from '#law/library.ts';
import { anonymous, as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, consumeAll, testDatabase } from '#platform/testing/database.ts';
import {
  changeState,
  entryForAnswer,
  entryView,
  findEntries,
  openEntry,
  publishVersion,
  reviewVersion,
  sendForReview,
  suggestEntry,
  writeVersion,
} from './actions.ts';
import { saidAbout } from './as-of.ts';
import { tickRead, unreadChanges } from './changes.ts';
import { consumers } from './consumers.ts';
import { DraftInput } from './contract.ts';
import { noteMiss } from './noticing.ts';
import { answersTouched, quarantineTouched } from './quarantine.ts';
import { seedKnowledge } from './seed.ts';
import { addGroup, changeGroup, groupsOf } from './synonym-keeping.ts';
import { copyOf, favouritesOf, sayOpinion, sayUse, setFavourite } from './using.ts';

closeAfterAll();
const day = '2026-11-24';
const at = new Date('2026-11-24T08:00:00Z');
let author: Who;
let second: Who;
let representative: Who;
let actId: string;
const act = 'Sınaq Məcəlləsi';
const article = (key: string, body: string) => ({ key, heading: '', body });
const draft = (over: Partial<DraftInput> = {}) => ({
  ...DraftInput.parse({ question: 'Lalə haqqı neçədir?', answer: 'On manat.', basis: [{ act, article: '7-ci maddə' }], ...over }),
  structureId: null,
  topicId: null,
});
async function published(over: Partial<DraftInput> = {}, when = at): Promise<string> {
  const id = await openEntry(author, draft(over));
  await sendForReview(author, id, 1, when);
  await reviewVersion(second, id, { version: 1, outcome: 'accepted', note: '' }, when);
  await publishVersion(author, id, 1, day, when);
  return id;
}
const view = (id: string) => as(author, 'look', (tx) => entryView(tx, id));
const portal = async (query: string) => (await as(anonymous('az'), 'search', (tx) => findEntries(tx, { query, limit: 5, on: day }))).map((hit) => hit.entryId);

beforeAll(async () => {
  await testDatabase();
  author = await aPerson({ login: 'muellif', role: 'quality' });
  second = await aPerson({ login: 'ikinci', role: 'helper' });
  representative = await aPerson({ login: 'nov', role: 'representative' });
  actId = await asSystem('test', 'an act', async (tx) => {
    await seedKnowledge(tx);
    return (
      await tx.insertInto('acts').values({ code: 'sinaq', kind: 'code', title_az: act, title_ru: 'С', title_en: 'T' }).returning('id').executeTakeFirstOrThrow()
    ).id;
  });
  await addActVersion(author, actId, {
    inForceFrom: '2026-01-01',
    amendedBy: '',
    articles: [article('7', 'On manat.'), article('8', 'Səkkiz.')],
    origin: 'typed',
  });
});

describe('an answer is published after a second person read it (R29)', () => {
  test('never unread, never by its author alone, never twice', async () => {
    const id = await openEntry(author, draft());
    const refused = async (deed: Promise<unknown>, code: string) => expect(deed).rejects.toMatchObject({ code: `knowledge.${code}` });
    await refused(publishVersion(author, id, 1, day, at), 'notReviewed');
    await refused(reviewVersion(second, id, { version: 1, outcome: 'accepted', note: '' }, at), 'notSent');
    await sendForReview(author, id, 1, at);
    await refused(reviewVersion(author, id, { version: 1, outcome: 'accepted', note: '' }, at), 'ownWork');
    await reviewVersion(second, id, { version: 1, outcome: 'returned', note: 'Məbləği yoxlayın' }, at);
    await refused(publishVersion(author, id, 1, day, at), 'notReviewed');
    expect((await view(id)).versions[0]).toMatchObject({ review: 'returned', reviewNote: 'Məbləği yoxlayın' });
    await writeVersion(author, id, draft());
    await sendForReview(author, id, 2, at);
    await reviewVersion(second, id, { version: 2, outcome: 'accepted', note: '' }, at);
    const done = await Promise.allSettled([publishVersion(author, id, 2, day, at), publishVersion(author, id, 2, day, at)]);
    expect(done.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(done.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'knowledge.publishedAlready' } });
    expect((await view(id)).reviewDue).toBe('2027-05-23');
    await changeState(author, id, 'withdrawn', 'sınaq', at);
  });
  test('a representative neither writes nor reviews; a helper only reviews', async () => {
    const id = await openEntry(author, draft());
    await sendForReview(author, id, 1, at);
    await expect(reviewVersion(representative, id, { version: 1, outcome: 'accepted', note: '' }, at)).rejects.toMatchObject({
      code: 'knowledge.versionUnknown',
    });
    await expect(openEntry(second, draft())).rejects.toThrow(/row-level security/);
  });
  test('an article that is not in force is named in the refusal', async () => {
    const id = await openEntry(author, draft({ basis: [{ act, article: '99-cu maddə' }] }));
    await sendForReview(author, id, 1, at);
    await reviewVersion(second, id, { version: 1, outcome: 'accepted', note: '' }, at);
    await expect(publishVersion(author, id, 1, day, at)).rejects.toMatchObject({
      code: 'knowledge.articleNotInForce',
      params: { articles: `${act}, 99-cu maddə` },
    });
  });
});

describe('an amended act quarantines the answers that cite it', () => {
  let touched: string;
  let untouched: string;
  beforeAll(async () => {
    touched = await published({ question: 'Zanbaq rüsumu neçədir?' }, new Date('2026-05-10T08:00:00Z'));
    untouched = await published({ question: 'Zanbaq arayışı kimdədir?', basis: [{ act, article: '8-ci maddə' }] });
  });
  test('from its day: off the portal, read at the desk, listed with the article; others stand', async () => {
    await amendAct(author, actId, { inForceFrom: '2026-11-25', amendedBy: 'Sınaq fərmanı', changed: [article('7', 'On beş manat.')], removed: [] });
    expect(await asSystem('test', 'today', (tx) => quarantineTouched(tx, 'test', at))).toBe(0);
    expect((await asSystem('test', 'tomorrow', (tx) => answersTouched(tx, '2026-11-25'))).map((one) => one.id)).toEqual([touched]);
    const tomorrow = new Date('2026-11-25T05:00:00Z');
    await asSystem('test', 'morning', (tx) => quarantineTouched(tx, 'test', tomorrow));
    await asSystem('test', 'again', (tx) => quarantineTouched(tx, 'test', tomorrow));
    expect(await view(touched)).toMatchObject({ state: 'quarantined', quarantine: [{ act, article: '7-ci maddə', from: '2026-11-25' }] });
    expect((await view(untouched)).state).toBe('published');
    expect(await portal('zanbaq')).toEqual([untouched]);
    await expect(as(representative, 'answer', (tx) => entryForAnswer(tx, touched))).rejects.toMatchObject({ code: 'knowledge.entryQuarantined' });
  });
  test('corrected, reviewed and published it stands again; what was said before keeps its version, text and law', async () => {
    const later = new Date('2026-11-25T07:00:00Z');
    await writeVersion(author, touched, draft({ question: 'Zanbaq rüsumu neçədir?', answer: 'On beş manat.' }));
    await sendForReview(author, touched, 2, later);
    await reviewVersion(second, touched, { version: 2, outcome: 'accepted', note: '' }, later);
    await publishVersion(author, touched, 2, '2026-11-25', later);
    expect(await view(touched)).toMatchObject({ state: 'published', quarantine: [] });
    expect(await asSystem('test', 'again', (tx) => quarantineTouched(tx, 'test', later))).toBe(0);
    const said = (on: string) => as(representative, 'history', (tx) => saidAbout(tx, { day: on, query: 'zanbaq rüsumu', entryId: null, limit: 3 }));
    expect((await said('2026-05-14'))[0]).toMatchObject({
      entryId: touched,
      version: 1,
      quarantined: false,
      answer: 'On manat.',
      law: [{ article: '7', body: 'On manat.', from: '2026-01-01' }],
    });
    expect((await said('2026-11-25'))[0]).toMatchObject({ version: 2, law: [{ body: 'On beş manat.', from: '2026-11-25' }] });
    expect(await said('2026-05-09')).toEqual([]);
    expect(await as(anonymous('az'), 'history', (tx) => saidAbout(tx, { day: '2026-05-14', query: '', entryId: touched, limit: 3 }))).toEqual([]);
  });
  test('an act that is over takes its answers along', async () => {
    await endAct(author, actId, '2026-12-01', 'sınaq');
    expect((await asSystem('test', 'that day', (tx) => answersTouched(tx, '2026-12-01'))).map((one) => one.id).toSorted()).toEqual(
      [touched, untouched].toSorted(),
    );
    expect(await asSystem('test', 'the day before', (tx) => answersTouched(tx, '2026-11-30'))).toEqual([]);
  });
  test('the consumer handles an amendment of today at once', async () => {
    const other = await asSystem(
      'test',
      'an act',
      async (tx) =>
        (
          await tx
            .insertInto('acts')
            .values({ code: 'basqa', kind: 'law', title_az: 'Başqa Qanun', title_ru: 'Б', title_en: 'O' })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id,
    );
    await addActVersion(author, other, { inForceFrom: '2026-01-01', amendedBy: '', articles: [article('1', 'Bir.')], origin: 'typed' });
    const id = await published({ question: 'Nərgiz icazəsi verilirmi?', basis: [{ act: 'Başqa Qanun', article: '1' }] });
    const [consumer] = consumers;
    if (!consumer) throw new Error('no consumer');
    await consumeAll([consumer]);
    await asSystem('test', 'its day', (tx) =>
      tx
        .updateTable('entry_versions')
        .set({ published_at: new Date('2026-02-01T08:00:00Z') })
        .where('entry_id', '=', id)
        .execute(),
    );
    await amendAct(author, other, { inForceFrom: '2026-03-01', amendedBy: '', changed: [article('1', 'İki.')], removed: [] });
    await consumeAll([consumer]);
    expect((await view(id)).state).toBe('quarantined');
  });
});

test('what changed since the last shift is listed until it is ticked, and again when it changes', async () => {
  const id = await published({ question: 'Süsən növbəsi necədir?', basis: [] }, new Date());
  const mine = async () => (await as(representative, 'changes', (tx) => unreadChanges(tx, representative, new Date()))).filter((one) => one.entryId === id);
  expect(await mine()).toMatchObject([{ state: 'published', first: true }]);
  await as(representative, 'changes', (tx) => tickRead(tx, representative, id));
  expect(await mine()).toEqual([]);
  await changeState(author, id, 'quarantined', 'sınaq', new Date());
  expect(await mine()).toMatchObject([{ state: 'quarantined' }]);
});

test('a search that found nothing leaves its words once, counted, without long numbers; a sure one leaves nothing', async () => {
  await published({ question: 'Yasəmən güzəşti kimə verilir?', basis: [] });
  const note = (query: string, who: Who = representative) => as(who, 'search', (tx) => noteMiss(tx, { query, contactId: null, on: day }));
  expect(await note('yasəmən güzəşti')).toBe(null);
  expect(await note('qwzx 1234567890 vbnm')).toBe('zeroHit');
  expect(await note('Qwzx 9876543210 vbnm', anonymous('az'))).toBe('zeroHit');
  await suggestEntry(representative, { contactId: null, question: 'Kömək lazımdır', note: '', kind: 'help' });
  const rows = await as(author, 'look', (tx) => tx.selectFrom('entry_suggestions').select(['kind', 'question', 'times']).orderBy('id').execute());
  expect(rows).toEqual([
    { kind: 'zeroHit', question: 'qwzx # vbnm', times: 2 },
    { kind: 'help', question: 'Kömək lazımdır', times: 1 },
  ]);
});

test('words of editors stand for one another from the next search on; alone or twice they are refused', async () => {
  const id = await published({ question: 'Qərənfil bəhrəsi nə vaxt yığılır?', basis: [] });
  expect(await portal('mumuxlar')).toEqual([]);
  const group = await addGroup(author, ' Mumux ,  bəhrə ');
  expect(await portal('mumuxlar')).toEqual([id]);
  await expect(addGroup(author, 'mumux bəhrə')).rejects.toMatchObject({ code: 'knowledge.synonymKnown' });
  await expect(addGroup(author, 'tək')).rejects.toMatchObject({ code: 'knowledge.synonymAlone' });
  await expect(addGroup(representative, 'bir iki')).rejects.toThrow(/row-level security/);
  await changeGroup(author, group, { active: false }, at);
  expect(await portal('mumuxlar')).toEqual([]);
  expect((await as(author, 'look', groupsOf)).length).toBeGreaterThan(70);
});

test('what helped is counted at the desk and on the portal; favourites are one’s own; the copy holds what may be given', async () => {
  const id = await published({ question: 'Bənövşə vəsiqəsi nədir?', basis: [], links: [{ label: 'Nümunə', url: 'https://example.invalid/a' }] });
  await as(representative, 'use', (tx) => sayUse(tx, representative, id, { version: 1, helped: false }));
  await as(anonymous('az'), 'opinion', (tx) => sayOpinion(tx, id, { version: 1, helped: true }));
  await expect(as(anonymous('az'), 'opinion', (tx) => sayOpinion(tx, id, { version: 9, helped: true }))).rejects.toMatchObject({ kind: 'notFound' });
  expect(await view(id)).toMatchObject({ notHelped: 1, citizensHelped: 1, citizensNotHelped: 0 });
  await as(representative, 'star', (tx) => setFavourite(tx, representative, id, true));
  await as(representative, 'star', (tx) => setFavourite(tx, representative, id, true));
  expect(await as(representative, 'stars', (tx) => favouritesOf(tx, representative))).toEqual([{ entryId: id, question: 'Bənövşə vəsiqəsi nədir?' }]);
  expect(await as(author, 'stars', (tx) => favouritesOf(tx, author))).toEqual([]);
  const copy = await as(representative, 'copy', copyOf);
  expect(copy.entries.find((hit) => hit.entryId === id)).toMatchObject({ links: [{ label: 'Nümunə' }] });
  expect(copy.synonyms.length).toBeGreaterThan(70);
});
