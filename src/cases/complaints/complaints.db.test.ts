import { beforeAll, expect, test } from 'vitest';
import { seedDirectory } from '#directory/seed.ts';
import { asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { takeCase } from '../actions.ts';
import { aCase, aPerson, seedForCases } from '../testing/make.ts';
import { forwardToMinistry, listComplaints, measuresOfCase, passOnAboutHead, takeMeasure } from './deeds.ts';

closeAfterAll();
type Person = Awaited<ReturnType<typeof aPerson>>;
let head: Person, quality: Person, otherQuality: Person, manager: Person, representative: Person;
const at = new Date('2026-10-27T06:00:00Z');
const page = { view: 'open', page: 1, pageSize: 20 } as const;

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  await asSystem('test', 'directory', seedDirectory);
  head = await aPerson('head');
  quality = await aPerson('quality', 's4');
  otherQuality = await aPerson('quality', 's4');
  manager = await aPerson('manager', 's1');
  representative = await aPerson('representative', 's1');
});
const complaint = (about: Person) => aCase({ kind: 'complaint', sealed: true, concernsPersonId: about.personId, subject: 'Kobud cavab' });
const measure = (over: Partial<Parameters<typeof takeMeasure>[2]> = {}) => ({
  id: crypto.randomUUID(),
  kind: 'talk' as const,
  personId: representative.personId,
  what: 'Söhbət aparıldı',
  order: '',
  takenOn: '2026-10-27',
  ...over,
});

test('a measure says what, about whom, when and by which order; twice with one id is once', async () => {
  const { caseId } = await complaint(representative);
  const talk = measure();
  await takeMeasure(quality, caseId, talk, at);
  await takeMeasure(quality, caseId, talk, at);
  await expect(takeMeasure(quality, caseId, measure({ kind: 'warning', order: '12-K' }), at)).rejects.toMatchObject({ code: 'complaints.onlyHead' });
  await expect(takeMeasure(head, caseId, measure({ kind: 'warning' }), at)).rejects.toMatchObject({ code: 'complaints.orderMissing' });
  await takeMeasure(head, caseId, measure({ kind: 'warning', order: '12-K' }), new Date(at.getTime() + 60_000));
  const { items, concernsName } = await measuresOfCase(head, caseId, at);
  expect(items.map((one) => [one.kind, one.order])).toEqual([
    ['talk', null],
    ['warning', '12-K'],
  ]);
  expect(concernsName).not.toBeNull();
});

test('the person complained of sees neither the complaint nor its measures, nor does a manager (R15)', async () => {
  const { caseId } = await complaint(quality);
  await takeMeasure(head, caseId, measure({ personId: quality.personId }), at);
  for (const one of [quality, representative, manager]) {
    await expect(measuresOfCase(one, caseId, at)).rejects.toMatchObject({ code: 'platform.notFound' });
    expect((await listComplaints(one, page, at)).items.map((row) => row.id)).not.toContain(caseId);
  }
  expect((await listComplaints(otherQuality, page, at)).items.find((row) => row.id === caseId)).toMatchObject({ measures: 1 });
});

test('it goes to the Ministry by a letter that must be approved and signed', async () => {
  const { caseId } = await complaint(representative);
  await takeCase(quality, { caseId });
  await forwardToMinistry(quality, { caseId, reason: 'Mərkəzin səlahiyyətində deyil', at });
  const draft = await asSystem('test', 'draft', (tx) =>
    tx
      .selectFrom('case_drafts')
      .innerJoin('structures', 'structures.id', 'case_drafts.forward_to')
      .select(['case_drafts.kind', 'structures.code'])
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );
  expect(draft).toEqual({ kind: 'forwarding', code: 'apparatus' });
});

test('about the head nobody inside sees it: it is passed to the Ministry’s address once, the complainant told; without an address it waits', async () => {
  const { caseId } = await complaint(head);
  expect(await passOnAboutHead(at)).toBe(0);
  await asSystem('test', 'address', (tx) => tx.updateTable('structures').set({ email: 'nazirlik@example.invalid' }).where('code', '=', 'apparatus').execute());
  expect(await passOnAboutHead(at)).toBe(1);
  expect(await passOnAboutHead(at)).toBe(0);
  const sent = await asSystem('test', 'sent', (tx) =>
    tx.selectFrom('outgoing_messages').select(['recipient', 'channel']).where('subject_id', '=', caseId).orderBy('created_at').execute(),
  );
  expect(sent.map((one) => one.recipient).toSorted()).toEqual(['+994501234567', 'nazirlik@example.invalid', 'sinaq@example.invalid']);
  const row = await asSystem('test', 'stage', (tx) => tx.selectFrom('cases').select('stage').where('id', '=', caseId).executeTakeFirstOrThrow());
  expect(row.stage).toBe('forwarded');
});
