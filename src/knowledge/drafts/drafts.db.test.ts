import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#access/testing/people.ts';
import type { Sector } from '#access/roles.ts';
import { seedDirectory } from '#directory/seed.ts';
import { actsOn } from '#law/library.ts';
import { seedLaw } from '#law/seed.ts';
import { as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { bringDocument, settleDocument } from './bringing.ts';
import { addDraft, addDraftVersion, addRemark, consolidate, decideRemark, giveOpinion, signDraft } from './deeds.ts';
import { addTask, doneTask } from './tasks.ts';
import { draftRows, draftView, taskViews } from './view.ts';

closeAfterAll();
const at = new Date('2026-11-24T08:00:00Z');
const sectors: readonly Sector[] = ['s1', 's2', 's3', 's4', 's5'];
let managers: Who[];
let head: Who;
let editor: Who;
let coordinator: Who;
let stranger: Who;
let structureId: string;
const text = 'Maddə 1. Müddət\nMüraciətə 10 gün ərzində baxılır.\nMaddə 2. Qüvvə\nDərc edildiyi gündən qüvvədədir.';
const draft = (over: Partial<Parameters<typeof addDraft>[1]> = {}) => ({
  kind: 'incoming' as const,
  title: 'Sınaq qaydaları',
  sender: 'Sınaq qurumu',
  structureId,
  incomingNumber: 'S-1',
  justification: '',
  dueOn: null,
  text,
  at,
  ...over,
});
const view = (who: Who, id: string) => as(who, 'look', (tx) => draftView(tx, who, id, at));

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', async (tx) => {
    await seedLaw(tx);
    await seedDirectory(tx);
  });
  managers = [];
  for (const sector of sectors) managers.push(await aPerson({ login: `m${sector}`, role: 'manager', sector }));
  head = await aPerson({ login: 'bas', role: 'head' });
  editor = await aPerson({ login: 'red', role: 'quality', sector: 's4' });
  coordinator = await aPerson({ login: 'koor', role: 'coordinator' });
  stranger = await aPerson({ login: 'koor2', role: 'coordinator' });
  structureId = await asSystem('test', 'a structure', async (tx) => {
    const all = await tx.selectFrom('structures').select('id').where('kind', '=', 'service').orderBy('code').limit(2).execute();
    const [mine, other] = all.map((row) => row.id);
    await tx
      .updateTable('posts')
      .set({ structure_id: mine ?? null })
      .where('code', '=', 'test-koor')
      .execute();
    await tx
      .updateTable('posts')
      .set({ structure_id: other ?? null })
      .where('code', '=', 'test-koor2')
      .execute();
    return mine ?? '';
  });
});

describe('draft documents (3.0.4 and the sectors’ clauses)', () => {
  test('to five sectors at once, remarks by article, one opinion signed and numbered', async () => {
    const id = await addDraft(editor, draft());
    expect(await view(editor, id)).toMatchObject({ dueOn: '2026-11-27', asked: 5, given: 0, articles: [{ key: '1' }, { key: '2' }] });
    const [first, ...others] = managers as [Who, ...Who[]];
    await addRemark(first, { id, at, article: '1', remark: 'İş günü yazılsın', proposal: '10 iş günü ərzində' });
    await giveOpinion(first, { id, at, stance: 'remarks', body: '' });
    await expect(giveOpinion(first, { id, at, stance: 'agree', body: '' })).rejects.toMatchObject({ code: 'drafts.givenAlready' });
    await expect(giveOpinion(head, { id, at, stance: 'agree', body: '' })).rejects.toMatchObject({ code: 'drafts.notOfSector' });
    await expect(consolidate(editor, { id, at, text: 'Ümumi münasibət mətni' })).rejects.toMatchObject({ code: 'drafts.sectorsWait' });
    await Promise.all(others.map((who) => giveOpinion(who, { id, at, stance: 'agree', body: '' })));
    await expect(consolidate(editor, { id, at, text: 'Ümumi münasibət mətni' })).rejects.toMatchObject({ code: 'drafts.remarksUndecided' });
    const remarkId = (await view(editor, id)).remarks[0]?.id ?? '';
    await decideRemark(editor, { id, at, remarkId, decision: 'taken', note: '' });
    await consolidate(editor, { id, at, text: 'Ümumi münasibət mətni' });
    await expect(signDraft(first, { id, at })).rejects.toMatchObject({ code: 'drafts.mayNotSign' });
    const signed = await Promise.allSettled([signDraft(head, { id, at }), signDraft(head, { id, at })]);
    expect(signed.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await view(editor, id)).toMatchObject({ state: 'sent', given: 5, signature: { number: expect.stringMatching(/^X-2026-\d{6}$/) } });
  });

  test('our own draft has its justification and goes on in versions (4.0.20); past its day it is late', async () => {
    await expect(addDraft(editor, draft({ kind: 'own' }))).rejects.toMatchObject({ code: 'drafts.justificationMissing' });
    const id = await addDraft(editor, draft({ kind: 'own', justification: 'Sınaq əsası' }));
    const next = await addDraftVersion(editor, { id, at, text: 'mətn maddəsiz' });
    expect(next).toMatchObject({ versions: [{ version: 2 }, { version: 1 }], articles: [{ key: '1', body: 'mətn maddəsiz' }] });
    const rows = await as(editor, 'look', (tx) => draftRows(tx, new Date('2026-12-01T08:00:00Z')));
    expect(rows.find((row) => row.id === id)).toMatchObject({ late: true });
  });

  test('tasks from an adopted act are done by the sector they were set to, once (3.0.13)', async () => {
    const actId = await asSystem('test', 'an act', async (tx) => (await tx.selectFrom('acts').select('id').limit(1).executeTakeFirstOrThrow()).id);
    const id = await addTask(head, { actId, sector: 's4', task: 'Cavabları yeniləyin', dueOn: '2026-11-30', at });
    await expect(doneTask(managers[0] as Who, { id, note: 'edildi', at })).rejects.toMatchObject({ code: 'drafts.notOfSector' });
    await doneTask(editor, { id, note: 'edildi', at });
    await expect(doneTask(editor, { id, note: 'edildi', at })).rejects.toMatchObject({ code: 'drafts.closedAlready' });
    expect(await as(editor, 'look', (tx) => taskViews(tx, at))).toMatchObject([{ id, done: { note: 'edildi' }, late: false }]);
  });
});

describe('documents a structure brings (4.0.27)', () => {
  test('seen by its own structure and S4 alone, taken into the library from its day, or given back with a reason', async () => {
    const id = await bringDocument(coordinator, { title: 'Növbə qaydası', text, at });
    const seen = (who: Who) => as(who, 'look', (tx) => tx.selectFrom('law_drafts').select('id').where('id', '=', id).execute());
    expect(await seen(coordinator)).toHaveLength(1);
    expect(await seen(stranger)).toHaveLength(0);
    const { actId } = await settleDocument(editor, { id, at, state: 'taken', inForceFrom: '2026-12-01' });
    const texts = await as(editor, 'look', (tx) => actsOn(tx, [actId ?? ''], '2026-12-02'));
    expect(texts.get(actId ?? '')?.articles).toHaveLength(2);
    await expect(settleDocument(editor, { id, at, state: 'returned', note: 'yenidən' })).rejects.toMatchObject({ code: 'drafts.closedAlready' });
    const other = await bringDocument(coordinator, { title: 'Başqa qayda', text, at });
    expect(await settleDocument(editor, { id: other, at, state: 'returned', note: 'Tarix yoxdur' })).toMatchObject({
      state: 'returned',
      settledNote: 'Tarix yoxdur',
    });
  });
});
