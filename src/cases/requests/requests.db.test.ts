import { beforeAll, describe, expect, test } from 'vitest';
import { as, asSystem, sql } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { takeCase } from '../actions.ts';
import { ofStructure, seedStructures, structureId } from '../opinions/testing/make.ts';
import * as specialists from '../specialists/actions.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases } from '../testing/make.ts';
import * as deeds from './actions.ts';

closeAfterAll();
type Person = Awaited<ReturnType<typeof aPerson>>;
let crew: Crew;
let head: Person, coordinator: Person, other: Person, expert: Person;
let tax: string;
const noon = (day: string): Date => new Date(`${day}T08:00:00Z`);

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  await seedStructures();
  crew = await aCrew();
  head = await aPerson('head');
  coordinator = await ofStructure('tax', 'coordinator');
  other = await ofStructure('property', 'coordinator');
  expert = await ofStructure('tax', 'expert');
  tax = await structureId('tax');
  await asSystem('test', 'an address', (tx) => tx.updateTable('structures').set({ email: 'vergi@example.invalid' }).where('id', '=', tax).execute());
});

async function drafted(over: { readonly submit?: boolean; readonly sealed?: boolean } = {}) {
  const kase = await aCase();
  await takeCase(crew.specialist, { caseId: kase.caseId });
  const id = crypto.randomUUID();
  await deeds.saveRequest(crew.specialist, {
    id,
    caseId: kase.caseId,
    structureId: tax,
    addressee: '',
    email: '',
    subject: 'Sınaq arayışı',
    body: 'Müraciət üzrə uçot məlumatını göndərməyinizi xahiş edirik.',
    legalBasis: 'Sınaq Məcəlləsi, 2',
    workingDays: 10,
    submit: over.submit ?? true,
    at: noon('2026-10-27'),
  });
  return { ...kase, id };
}
const mails = (id: string) =>
  asSystem('test', 'mails', (tx) =>
    tx.selectFrom('outgoing_messages').select(['purpose', 'recipient']).where('subject_id', '=', id).orderBy('created_at').execute(),
  );
const seenBy = async (who: Person, view: 'sent' | 'answered' | 'toSign' = 'sent', at = noon('2026-10-28')) =>
  (await deeds.listRequests(who, { view, page: 1, pageSize: 200 }, at)).items;

describe('an information request (4.0.2, 5.7.7)', () => {
  test('drafted by a sector, signed by the leadership, due from the day of signature, answered by the structure', async () => {
    const { id, caseId } = await drafted();
    expect(await mails(id)).toEqual([]);
    await expect(deeds.signRequest(crew.manager, id, noon('2026-10-27'))).rejects.toThrow('requests.mayNotSign');
    await deeds.signRequest(head, id, noon('2026-10-27'));
    expect(await mails(id)).toEqual([{ purpose: 'mailSent', recipient: 'vergi@example.invalid' }]);
    const [row] = (await deeds.requestsOfCase(crew.specialist, caseId, noon('2026-10-28'))).items;
    expect(row).toMatchObject({ state: 'sent', dueOn: '2026-11-12', capacity: 'head', caseNumber: expect.any(String) });
    expect(row?.outgoingNumber).toMatch(/^X-2026-\d{6}$/);
    await expect(deeds.signRequest(head, id, noon('2026-10-27'))).rejects.toThrow('requests.signedAlready');
    await expect(deeds.answerRequest(other, id, 'Yad cavab', noon('2026-10-29'))).rejects.toThrow('platform.notFound');
    await deeds.answerRequest(coordinator, id, 'Uçotdadır.', noon('2026-11-12'));
    const notes = await asSystem('test', 'notes', (tx) => tx.selectFrom('case_notes').select('body').where('case_id', '=', caseId).execute());
    expect(notes.map((note) => note.body)).toEqual([expect.stringContaining('Uçotdadır.')]);
  });
  test('a structure sees what was sent to it, without the case, and neither drafts nor those of others', async () => {
    const { id } = await drafted();
    expect(await seenBy(coordinator)).not.toContainEqual(expect.objectContaining({ id }));
    await deeds.signRequest(head, id, noon('2026-10-27'));
    expect((await seenBy(coordinator)).find((row) => row.id === id)).toMatchObject({ caseId: null, caseNumber: null });
    expect((await seenBy(other)).map((row) => row.id)).not.toContain(id);
  });
  test('returned with a remark it is the author’s again; a draft is not signed; a withdrawn one is not answered', async () => {
    const { id } = await drafted();
    await deeds.returnRequest(head, id, 'Əsas dəqiqləşdirilsin', noon('2026-10-27'));
    await expect(deeds.signRequest(head, id, noon('2026-10-27'))).rejects.toThrow('requests.notSubmitted');
    await deeds.withdrawRequest(crew.specialist, id);
    await expect(deeds.answerRequest(crew.specialist, id, 'Gəldi', noon('2026-10-29'))).rejects.toThrow('requests.withdrawnAlready');
  });
  test('reminded once before the last day and once after it; a late answer is taken and marked', async () => {
    await asSystem('test', 'others', (tx) =>
      tx
        .updateTable('information_requests')
        .set({ escalated_at: noon('2026-10-01') })
        .where('state', '=', 'sent')
        .execute(),
    );
    const { id } = await drafted();
    await deeds.signRequest(head, id, noon('2026-10-27'));
    const runs = [];
    for (const day of ['2026-11-06', '2026-11-10', '2026-11-11', '2026-11-13', '2026-11-16']) runs.push(await deeds.remindRequests(noon(day)));
    expect(runs.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect((await mails(id)).map((mail) => mail.purpose)).toEqual(['mailSent', 'mailReminder', 'mailOverdue']);
    await deeds.answerRequest(crew.specialist, id, 'Kağızla gəldi', noon('2026-11-16'));
    expect((await seenBy(crew.specialist, 'answered')).find((row) => row.id === id)).toMatchObject({ late: true });
  });
});

describe('an invited specialist (4.0.8)', () => {
  const real = new Date();
  const inDays = (n: number): string => new Date(real.getTime() + n * 86_400_000).toISOString().slice(0, 10);
  const invite = (caseId: string, id: string = crypto.randomUUID()) =>
    specialists.inviteSpecialist(crew.manager, {
      id,
      caseId,
      personId: expert.personId,
      why: 'sınaq',
      untilOn: inDays(3),
      at: real,
      origin: 'http://localhost',
    });
  const rawCases = (caseId: string) => as(expert, 'test', async (tx) => (await sql`select from cases where id = ${caseId}`.execute(tx)).rows.length);
  test('sees the matter of one case while it runs, never the case itself, and nothing of it a moment later', async () => {
    const { caseId } = await aCase();
    const { caseId: foreign } = await aCase();
    const id = crypto.randomUUID();
    await invite(caseId, id);
    await expect(invite(caseId)).rejects.toThrow('specialists.invitedAlready');
    const mine = await specialists.myInvitedCases(expert);
    expect(mine.items.map((row) => [row.id, row.subject])).toEqual([[id, 'Sınaq müraciəti']]);
    expect([await rawCases(caseId), await rawCases(foreign)]).toEqual([0, 0]);
    await specialists.contribute(expert, id, 'Sınaq rəyi: uçotdadır.', real);
    // The term runs out: no job has run yet, the policy alone closes it.
    await asSystem('test', 'the term', (tx) =>
      tx
        .updateTable('case_specialists')
        .set({ from_at: new Date(real.getTime() - 2000), until_at: new Date(real.getTime() - 1000) })
        .where('id', '=', id)
        .execute(),
    );
    expect((await specialists.myInvitedCases(expert)).items).toEqual([]);
    await expect(specialists.contribute(expert, id, 'Gec fikir', real)).rejects.toThrow('platform.notFound');
    expect(await specialists.settleEnded(real)).toBe(1);
    expect(await specialists.settleEnded(real)).toBe(0);
    expect((await specialists.specialistsOfCase(crew.manager, caseId, real)).items[0]).toMatchObject({
      running: false,
      endReason: 'term',
      contribution: 'Sınaq rəyi: uçotdadır.',
    });
  });
  test('ended by hand it is gone at once; a sealed complaint invites nobody', async () => {
    const { caseId } = await aCase();
    const id = crypto.randomUUID();
    await invite(caseId, id);
    await specialists.endSpecialist(crew.manager, id, real);
    expect((await specialists.myInvitedCases(expert)).items).toEqual([]);
    await expect(specialists.endSpecialist(crew.manager, id, real)).rejects.toThrow('specialists.endedAlready');
    const sealed = await aCase({ sealed: true, concernsPersonId: crew.specialist.personId });
    await expect(
      specialists.inviteSpecialist(head, {
        id: crypto.randomUUID(),
        caseId: sealed.caseId,
        personId: expert.personId,
        why: 'sınaq',
        untilOn: inDays(3),
        at: real,
        origin: '',
      }),
    ).rejects.toThrow('specialists.sealedStays');
  });
});
