import { beforeAll, describe, expect, test } from 'vitest';
import { as, asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { saveDraft, takeCase, withdraw } from '../actions.ts';
import { ofStructure, origin, seedStructures, structureId } from '../opinions/testing/make.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases } from '../testing/make.ts';
import { acceptSending, answerSending, returnSending, sendToStructure, withdrawSending } from './deeds.ts';
import { climbLadder } from './ladder.ts';
import { listWorkSendings, viewSendings, workSending } from './view.ts';

closeAfterAll();
type Person = Awaited<ReturnType<typeof aPerson>>;
let crew: Crew;
let tax: Person, property: Person, coordinator: Person;
const noon = (day: string): Date => new Date(`${day}T08:00:00Z`);

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  await seedStructures();
  crew = await aCrew();
  tax = await ofStructure('tax');
  property = await ofStructure('property');
  coordinator = await ofStructure('tax', 'coordinator');
});

async function sent(repliesBy: 'centre' | 'structure' = 'centre', at = noon('2026-10-27')) {
  const { caseId } = await aCase();
  await takeCase(crew.specialist, { caseId });
  await sendToStructure(crew.specialist, { caseId, structureId: await structureId('tax'), note: 'Baxın', repliesBy, at });
  const { items } = await viewSendings(crew.specialist, { caseId, at });
  return { caseId, sendingId: items[0]?.id ?? '' };
}
const caseRow = (caseId: string) =>
  asSystem('test', 'case', (tx) =>
    tx.selectFrom('cases').select(['stage', 'due_on', 'closing_reason', 'answered_at']).where('id', '=', caseId).executeTakeFirstOrThrow(),
  );
const kindsOf = (caseId: string) =>
  asSystem('test', 'events', async (tx) =>
    (await tx.selectFrom('events').select('kind').where('subject_id', '=', caseId).orderBy('id').execute()).map((row) => row.kind),
  );
const answer = (who: Person, sendingId: string, letter: { number?: string; on?: string } = {}, at = noon('2026-11-10')) =>
  answerSending(who, {
    sendingId,
    answer: 'Uydurma cavab',
    personName: 'Sınaqov S.',
    personPost: 'Şöbə müdiri',
    letterNumber: letter.number ?? '',
    letterOn: letter.on ?? null,
    at,
  });

describe('sent to a structure of the Ministry (R8)', () => {
  test('accepted, answered to the Centre; the applicant’s clock never stops and the reply is still ours', async () => {
    const { caseId, sendingId } = await sent();
    await expect(answer(tax, sendingId)).rejects.toMatchObject({ code: 'sendings.acceptFirst' });
    await acceptSending(tax, { sendingId, at: noon('2026-10-28') });
    await answer(tax, sendingId);
    expect(await caseRow(caseId)).toMatchObject({ stage: 'investigating', due_on: '2026-11-18' });
    expect((await viewSendings(crew.specialist, { caseId, at: noon('2026-11-10') })).items[0]).toMatchObject({ state: 'answered', answer: 'Uydurma cavab' });
    expect(await kindsOf(caseId)).toEqual(expect.arrayContaining(['sending.sent', 'sending.accepted', 'sending.answered']));
  });

  test('a structure that replies itself sends the copy back, which ends the case and tells the applicant', async () => {
    const { caseId, sendingId } = await sent('structure');
    await acceptSending(tax, { sendingId, at: noon('2026-10-28') });
    expect((await workSending(tax, sendingId, noon('2026-10-28'))).applicantName).toBe('Nümunəyeva Sınaq Misal qızı');
    await expect(answer(tax, sendingId)).rejects.toMatchObject({ code: 'sendings.letterNeeded' });
    await answer(tax, sendingId, { number: '12-3', on: '2026-11-09' });
    expect(await caseRow(caseId)).toMatchObject({ stage: 'answered', closing_reason: 'structureReplied', answered_at: new Date('2026-11-08T20:00:00Z') });
    const told = await asSystem('test', 'mails', (tx) => tx.selectFrom('outgoing_messages').select('body').where('subject_id', '=', caseId).execute());
    expect(told.some(({ body }) => body.includes('12-3'))).toBe(true);
  });

  test('“not ours” comes back with its reason and may go to another structure; sent twice is refused', async () => {
    const { caseId, sendingId } = await sent();
    const again = async (code: string) =>
      sendToStructure(crew.specialist, { caseId, structureId: await structureId(code), note: '', repliesBy: 'centre', at: noon('2026-10-28') });
    await expect(again('tax')).rejects.toMatchObject({ code: 'sendings.sentAlready' });
    await expect(again('customs')).rejects.toMatchObject({ code: 'sendings.anotherBody' });
    await returnSending(tax, { sendingId, reason: 'Əmlak məsələsidir' });
    await again('property');
    const { items } = await viewSendings(crew.specialist, { caseId, at: noon('2026-10-28') });
    expect(items.map((one) => [one.state, one.returnedReason])).toEqual([
      ['notOurs', 'Əmlak məsələsidir'],
      ['sent', null],
    ]);
    await expect(returnSending(tax, { sendingId, reason: 'Yenə' })).rejects.toMatchObject({ code: 'sendings.notWaiting' });
  });

  test('only the structure’s own see it; the appeal itself stays behind its policy', async () => {
    const { sendingId } = await sent();
    const seen = async (who: Person) => (await listWorkSendings(who, { view: 'open', page: 1, pageSize: 200 }, noon('2026-10-28'))).items.map((row) => row.id);
    expect(await seen(tax)).toContain(sendingId);
    expect(await seen(coordinator)).toContain(sendingId);
    expect(await seen(property)).not.toContain(sendingId);
    await expect(workSending(property, sendingId, noon('2026-10-28'))).rejects.toMatchObject({ kind: 'notFound' });
    await expect(acceptSending(property, { sendingId, at: noon('2026-10-28') })).rejects.toMatchObject({ kind: 'notFound' });
    const bare = await as(property, 'looking around', async (tx) => [
      (await tx.selectFrom('structure_sendings').select('id').where('id', '=', sendingId).execute()).length,
      (await tx.selectFrom('cases').select('id').execute()).length,
    ]);
    expect(bare).toEqual([0, 0]);
  });

  test('the ladder: the expert, the head of the structure, the Centre’s leadership, each once', async () => {
    const { caseId, sendingId } = await sent();
    await acceptSending(tax, { sendingId, at: noon('2026-10-28') });
    const steps = async () =>
      asSystem('test', 'alarms', async (tx) =>
        (await tx.selectFrom('sending_alarms').select('step').where('sending_id', '=', sendingId).orderBy('step').execute()).map((row) => row.step),
      );
    await climbLadder(noon('2026-11-13'), origin);
    expect(await steps()).toEqual([]);
    for (const day of ['2026-11-16', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']) await climbLadder(noon(day), origin);
    expect(await steps()).toEqual([1, 2, 3]);
    expect((await kindsOf(caseId)).filter((kind) => kind === 'sending.overdue')).toHaveLength(3);
    const mails = await asSystem('test', 'mails', (tx) => tx.selectFrom('outgoing_messages').select('purpose').where('subject_id', '=', caseId).execute());
    expect(mails.filter(({ purpose }) => purpose === 'sending.overdue.1')).toHaveLength(1);
  });

  test('taken back with a reason, or with the case that ends', async () => {
    const one = await sent();
    await withdrawSending(crew.specialist, { sendingId: one.sendingId, reason: 'Özümüz cavablandırırıq' });
    await expect(acceptSending(tax, { sendingId: one.sendingId, at: noon('2026-10-28') })).rejects.toMatchObject({ code: 'sendings.notWaiting' });
    const other = await sent();
    await saveDraft(crew.specialist, { caseId: other.caseId, body: 'x', basis: '', basedOn: 0, at: noon('2026-10-28') });
    await withdraw(crew.specialist, { caseId: other.caseId, reason: 'Xahişi ilə', at: noon('2026-10-28') });
    expect((await viewSendings(crew.specialist, { caseId: other.caseId, at: noon('2026-10-28') })).items[0]?.state).toBe('withdrawn');
  });
});
