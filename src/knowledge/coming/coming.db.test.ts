import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#access/testing/people.ts';
import { startOfOfficeDay } from '#language/format.ts';
import { addActVersion, amendAct } from '#law/library.ts';
import { as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, consumeAll, testDatabase } from '#platform/testing/database.ts';
import { entryView, openEntry, publishVersion, reviewVersion, sendForReview, writeVersion } from '../actions.ts';
import { consumers } from '../consumers.ts';
import { DraftInput } from '../contract.ts';
import { quarantineTouched } from '../quarantine.ts';
import { seedKnowledge } from '../seed.ts';
import { addQuestion, overrideGate, setTopics, signRequest, sitTest, writeRequest } from './deeds.ts';
import { publishPrepared, switchPlans } from './switching.ts';
import { planRows, planView } from './view.ts';

closeAfterAll();
const act = 'Gələcək Məcəllə';
// The event that opens the plan carries the database's own day, so the coming day is far ahead of any clock.
const day = '2099-12-01';
const midnight = startOfOfficeDay(day);
const before = new Date(midnight.getTime() - 3 * 86_400_000);
let editor: Who;
let second: Who;
let manager: Who;
let head: Who;
let first: Who & { readonly personId: string };
let late: Who & { readonly personId: string };
let entryId: string;
let topicId: string;
let structureId: string;
let planId: string;
const draft = (over: Partial<DraftInput>) => ({
  ...DraftInput.parse({ question: 'Lalə haqqı neçədir?', answer: 'On manat.', basis: [{ act, article: '7' }], ...over }),
  structureId,
  topicId,
});
const accept = async (version: number, at: Date) => {
  await sendForReview(editor, entryId, version, at);
  await reviewVersion(second, entryId, { version, outcome: 'accepted', note: '' }, at);
};
const view = (who: Who, keeps = false, at = before) => as(who, 'look', (tx) => planView(tx, who, planId, at, keeps));

beforeAll(async () => {
  await testDatabase();
  editor = await aPerson({ login: 'red', role: 'quality' });
  second = await aPerson({ login: 'iki', role: 'helper' });
  manager = await aPerson({ login: 'mud', role: 'manager', sector: 's1' });
  head = await aPerson({ login: 'bas', role: 'head' });
  first = await aPerson({ login: 'bir', role: 'representative' });
  late = await aPerson({ login: 'gec', role: 'representative' });
  const actId = await asSystem('test', 'an act', async (tx) => {
    await seedKnowledge(tx);
    structureId = (
      await tx
        .insertInto('structures')
        .values({ code: 'sinaq', kind: 'service', name_az: 'S', name_ru: 'S', name_en: 'S', valid_from: '2020-01-01', email: 'xidmet@example.invalid' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    topicId = (await tx.insertInto('topics').values({ code: 'lale', name_az: 'Lalə', name_ru: 'Т', name_en: 'T' }).returning('id').executeTakeFirstOrThrow())
      .id;
    return (
      await tx
        .insertInto('acts')
        .values({ code: 'gelecek', kind: 'code', title_az: act, title_ru: 'Г', title_en: 'F' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  });
  const at = new Date('2026-11-24T08:00:00Z');
  await addActVersion(editor, actId, { inForceFrom: '2026-01-01', amendedBy: '', articles: [{ key: '7', heading: '', body: 'On manat.' }], origin: 'typed' });
  entryId = await openEntry(editor, draft({}));
  await accept(1, at);
  await publishVersion(editor, entryId, 1, '2026-11-24', at);
  await consumeAll(consumers);
  await amendAct(editor, actId, { inForceFrom: day, amendedBy: 'Qanun', changed: [{ key: '7', heading: '', body: 'On beş manat.' }], removed: [] });
  await consumeAll(consumers);
  await consumeAll(consumers);
  planId = (await as(editor, 'look', (tx) => planRows(tx, before)))[0]?.id ?? '';
});

describe('before an act enters into force (4.0.23, R29)', () => {
  test('the coming amendment made one plan: its answer, topic and structure, three days left', async () => {
    expect(await view(editor)).toMatchObject({ day, daysLeft: 3, answers: 1, answersReady: 0, topicIds: [topicId], structureId, switched: false });
    expect((await view(editor)).affected).toMatchObject([{ entryId, readiness: 'toWrite' }]);
  });
  test('the request to train is signed by whoever may sign then, numbered and sent', async () => {
    await expect(signRequest(head, { id: planId, at: before })).rejects.toMatchObject({ code: 'lawPlans.requestEmpty' });
    await writeRequest(editor, { id: planId, at: before, structureId, text: 'Təlim keçirilməsini xahiş edirik.' });
    await expect(signRequest(manager, { id: planId, at: before })).rejects.toMatchObject({ code: 'lawPlans.mayNotSign' });
    expect((await signRequest(head, { id: planId, at: before })).request?.number).toMatch(/^X-2099-\d{6}$/);
    const mails = await asSystem('test', 'mail', (tx) => tx.selectFrom('outgoing_messages').select('recipient').where('subject_id', '=', planId).execute());
    expect(mails).toEqual([{ recipient: 'xidmet@example.invalid' }]);
  });
  test('one passes, one is let in by a supervisor with a reason, the right answers stay hidden, too few is said', async () => {
    await addQuestion(editor, { id: planId, at: before, question: 'Haqq nə qədərdir?', options: ['On', 'On beş'], rightOption: 2 });
    const question = (await view(first)).test[0];
    expect(question).toMatchObject({ rightOption: null });
    const id = question?.id ?? '';
    expect((await view(manager)).understaffed).toBe(true);
    expect(await sitTest(first, { id: planId, at: before, answers: { [id]: 1 } })).toEqual({ percent: 0, passed: false });
    expect(await sitTest(first, { id: planId, at: before, answers: { [id]: 2 } })).toEqual({ percent: 100, passed: true });
    await expect(sitTest(first, { id: planId, at: before, answers: { [id]: 2 } })).rejects.toMatchObject({ code: 'lawPlans.passedAlready' });
    expect((await view(first)).results).toHaveLength(1);
    expect((await view(manager)).cleared).toBe(1);
  });
  test('at 00:00 the prepared version is current, the other is held, and nothing is quarantined', async () => {
    await writeVersion(editor, entryId, draft({ answer: 'On beş manat.', validFrom: day }));
    await expect(publishVersion(editor, entryId, 2, '2099-11-28', before)).rejects.toMatchObject({ code: 'knowledge.notReviewed' });
    await accept(2, before);
    expect((await view(editor)).affected[0]?.readiness).toBe('ready');
    expect(await publishPrepared(before)).toBe(0);
    expect(await publishPrepared(midnight)).toBe(1);
    expect(await switchPlans(midnight)).toBe(1);
    expect(await switchPlans(midnight)).toBe(0);
    expect(await asSystem('test', 'law of the day', (tx) => quarantineTouched(tx, 'test', midnight))).toBe(0);
    expect(await as(editor, 'look', (tx) => entryView(tx, entryId))).toMatchObject({ state: 'published', publishedVersion: 2 });
    const switched = await asSystem('test', 'events', (tx) => tx.selectFrom('events').select('data').where('kind', '=', 'coming.switched').execute());
    expect(switched.map((row) => row.data)).toMatchObject([{ topicIds: [topicId], heldIds: [late.personId], day }]);
    await expect(setTopics(editor, { id: planId, at: midnight, topicIds: [] })).rejects.toMatchObject({ code: 'lawPlans.switchedAlready' });
    await overrideGate(manager, { id: planId, at: midnight, personId: late.personId, reason: 'Növbədə başqa əməkdaş yoxdur' });
    expect((await view(manager)).cleared).toBe(2);
  });
});
