import { beforeAll, describe, expect, test } from 'vitest';
import { as, asSystem, sql } from '#platform/database.ts';
import { eventsAfter } from '#platform/events.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { takeCase } from '../actions.ts';
import * as invitations from '../invitations/actions.ts';
import { ofStructure, seedStructures, structureId } from '../opinions/testing/make.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases } from '../testing/make.ts';
import * as deeds from './actions.ts';

closeAfterAll();
type Person = Awaited<ReturnType<typeof aPerson>>;
let crew: Crew;
let desk: Person, otherDesk: Person, centre: Person, otherCentre: Person;
let deskId: string, centreId: string, topicId: string;

const noon = (day: string): Date => new Date(`${day}T08:00:00Z`);

/** A help desk or service centre of a structure, with a person whose post it is. */
async function place(kind: 'help_desks' | 'service_centres', code: string, role: 'helpDesk' | 'serviceCentre'): Promise<{ id: string; person: Person }> {
  const person = await ofStructure(code, role);
  const structure = await structureId(code);
  const names = { name_az: 'Sınaq', name_ru: 'Проба', name_en: 'Test', structure_id: structure, valid_from: '2026-01-01', code: `sinaq-${kind}-${code}` };
  const id = await asSystem('test', 'a place', async (tx) => {
    const made =
      kind === 'help_desks'
        ? await tx
            .insertInto('help_desks')
            .values({ ...names, email: `${code}@example.invalid` })
            .returning('id')
            .executeTakeFirstOrThrow()
        : await tx
            .insertInto('service_centres')
            .values({ ...names, address_az: 'Sınaq 1', address_ru: 'Проба 1', address_en: 'Test 1' })
            .returning('id')
            .executeTakeFirstOrThrow();
    await tx
      .updateTable('posts')
      .set(kind === 'help_desks' ? { desk_id: made.id } : { centre_id: made.id })
      .where('id', 'in', tx.selectFrom('appointments').select('post_id').where('person_id', '=', person.personId))
      .execute();
    return made.id;
  });
  return { id, person };
}

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  await seedStructures();
  crew = await aCrew();
  ({ id: deskId, person: desk } = await place('help_desks', 'tax', 'helpDesk'));
  ({ person: otherDesk } = await place('help_desks', 'property', 'helpDesk'));
  ({ id: centreId, person: centre } = await place('service_centres', 'tax', 'serviceCentre'));
  ({ person: otherCentre } = await place('service_centres', 'property', 'serviceCentre'));
  topicId = await asSystem('test', 'topic', async (tx) => {
    const { id } = await tx.selectFrom('topics').select('id').where('code', '=', 'e-invoice').executeTakeFirstOrThrow();
    await tx.insertInto('service_centre_topics').values({ centre_id: centreId, topic_id: id }).execute();
    return id;
  });
});

async function eServiceCase(over: Parameters<typeof aCase>[0] = {}) {
  const kase = await aCase({ kind: 'eService', clock: 'centre', stepsTried: 'Səhifə yeniləndi', ...over });
  await takeCase(crew.specialist, { caseId: kase.caseId });
  return kase;
}
const ask = (caseId: string, at = noon('2026-10-27'), id: string = crypto.randomUUID()) =>
  deeds.askHelpDesk(crew.specialist, { id, caseId, deskId, question: 'Elektron qaimə açılmır', at });
const caseRow = (caseId: string) => asSystem('test', 'case', (tx) => tx.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow());
const notes = (caseId: string) => asSystem('test', 'notes', (tx) => tx.selectFrom('case_notes').select('body').where('case_id', '=', caseId).execute());
const listed = async (who: Person, view: 'open' | 'overdue' | 'answered' = 'open', at = noon('2026-10-28')) =>
  (await deeds.listTickets(who, { view, page: 1, pageSize: 50 }, at)).items.map((row) => row.number);

describe('a ticket to a help desk (4.0.24, R12)', () => {
  test('ten working days from the day it was sent, fifteen in all with study; the answer goes back to the case', async () => {
    const { caseId } = await eServiceCase();
    const id = crypto.randomUUID();
    const first = await ask(caseId, noon('2026-10-27'), id);
    expect(await ask(caseId, noon('2026-10-27'), id)).toEqual(first);
    expect(first).toMatchObject({ number: 'YM-2026-000001', dueOn: '2026-11-12' });
    await deeds.takeTicket(desk, id, noon('2026-10-28'));
    await deeds.declareStudy(desk, id, 'Jurnallar yoxlanılır', noon('2026-11-12'));
    const { items } = await deeds.ticketsOfCase(crew.specialist, caseId, noon('2026-11-13'));
    expect(items[0]).toMatchObject({ dueOn: '2026-11-19', workingDays: 15, overdue: false, state: 'working' });
    await expect(deeds.declareStudy(desk, id, 'Yenə', noon('2026-11-13'))).rejects.toThrow('tickets.studiedAlready');
    await deeds.answerTicket(desk, id, 'Sertifikatı yeniləyin', noon('2026-11-19'));
    expect((await notes(caseId)).map((one) => one.body)).toEqual(['YM-2026-000001: Sertifikatı yeniləyin']);
    expect(await listed(desk, 'answered', noon('2026-11-20'))).toContain(first.number);
    await expect(deeds.answerTicket(desk, id, 'İkinci dəfə', noon('2026-11-20'))).rejects.toThrow('tickets.answeredAlready');
  });
  test('silence is never agreement: overdue is said once, the ticket stays open, a late answer is taken and marked', async () => {
    const { caseId } = await eServiceCase();
    const { id } = await ask(caseId);
    expect(await deeds.escalateOverdue(noon('2026-11-12'))).toBe(0);
    expect(await deeds.escalateOverdue(noon('2026-11-13'))).toBe(1);
    expect(await deeds.escalateOverdue(noon('2026-11-14'))).toBe(0);
    expect((await caseRow(caseId)).stage).toBe('investigating');
    expect((await deeds.ticketsOfCase(crew.specialist, caseId, noon('2026-11-16'))).items[0]).toMatchObject({ state: 'sent', overdue: true });
    await deeds.answerTicket(desk, id, 'Gec cavab', noon('2026-11-16'));
    expect((await deeds.ticketsOfCase(crew.specialist, caseId, noon('2026-11-16'))).items[0]).toMatchObject({ state: 'answered', late: true });
    const mails = await asSystem('test', 'mails', (tx) =>
      tx.selectFrom('outgoing_messages').select('purpose').where('subject_id', '=', caseId).where('recipient', '=', 'tax@example.invalid').execute(),
    );
    expect(mails.map((mail) => mail.purpose).toSorted()).toEqual(['mailAsked', 'mailOverdue']);
  });
  test('only an e-service difficulty, only by whoever has the case, one open ticket a desk', async () => {
    const appeal = await aCase();
    await takeCase(crew.specialist, { caseId: appeal.caseId });
    await expect(ask(appeal.caseId)).rejects.toThrow('tickets.notEService');
    const { caseId } = await eServiceCase();
    const stranger = await aPerson('specialist', 's3');
    await expect(deeds.askHelpDesk(stranger, { id: crypto.randomUUID(), caseId, deskId, question: 'Elektron qaimə', at: noon('2026-10-27') })).rejects.toThrow(
      'cases.notYours',
    );
    await ask(caseId);
    await expect(ask(caseId)).rejects.toThrow('tickets.askedAlready');
  });
  test('a desk sees its own tickets and never the case; another desk sees and does nothing; both hear only of their own', async () => {
    const { caseId } = await eServiceCase();
    const { id, number } = await ask(caseId);
    expect(await listed(desk)).toContain(number);
    expect(await listed(otherDesk)).not.toContain(number);
    await expect(deeds.answerTicket(otherDesk, id, 'Yad cavab', noon('2026-10-28'))).rejects.toThrow('platform.notFound');
    expect(await as(desk, 'test', async (tx) => (await sql`select from cases where id = ${caseId}`.execute(tx)).rows.length)).toBe(0);
    const heard = async (who: Person) =>
      (await as(who, 'test', (tx) => eventsAfter(tx, { tx: '0', id: '00000000-0000-0000-0000-000000000000' }, 5000))).map((event) => event.subject_id);
    expect(await heard(desk)).toContain(id);
    expect(await heard(desk)).not.toContain(caseId);
    expect(await heard(otherDesk)).not.toContain(id);
  });
  test('a desk gives back what is not its matter; it can then be asked again', async () => {
    const { caseId } = await eServiceCase();
    const { id } = await ask(caseId);
    await deeds.returnTicket(desk, id, 'Bizə aid deyil');
    await expect(deeds.answerTicket(desk, id, 'Cavab yazılır', noon('2026-10-28'))).rejects.toThrow('tickets.returnedAlready');
    expect(await ask(caseId)).toMatchObject({ dueOn: '2026-11-12' });
  });
});

describe('an invitation to a service centre (4.0.25)', () => {
  const invite = (caseId: string, visitAt: Date, over: { readonly centreId?: string } = {}) =>
    invitations.invite(crew.specialist, {
      id: crypto.randomUUID(),
      caseId,
      centreId: over.centreId ?? centreId,
      visitAt,
      purpose: 'Sənədlərin əsli ilə tutuşdurulması',
      documents: ['Sınaq arayışı'],
      at: noon('2026-10-27'),
    });
  test('told by mail and SMS what to bring; what came of it goes back to the case', async () => {
    const { caseId } = await eServiceCase({ topicId });
    const { id, number, told } = await invite(caseId, noon('2026-11-02'));
    expect([number, told]).toEqual(['D-2026-000001', ['mail', 'sms']]);
    const mail = await asSystem('test', 'mail', (tx) =>
      tx.selectFrom('outgoing_messages').select('body').where('subject_id', '=', caseId).where('channel', '=', 'mail').executeTakeFirstOrThrow(),
    );
    expect(mail.body).toContain('– Sınaq arayışı');
    await expect(invitations.recordVisit(otherCentre, id, { outcome: 'Yad', acceptedDocuments: [] }, noon('2026-11-02'))).rejects.toThrow('platform.notFound');
    await expect(invitations.recordAbsence(centre, id, noon('2026-11-02'))).rejects.toThrow('invitations.notYet');
    await invitations.recordVisit(centre, id, { outcome: 'Tutuşduruldu', acceptedDocuments: ['Sınaq arayışı'] }, noon('2026-11-02'));
    expect((await notes(caseId)).map((one) => one.body)).toEqual(['D-2026-000001: Tutuşduruldu\n– Sınaq arayışı']);
  });
  test('nobody came: the case goes on and may invite once more; the clock never stopped', async () => {
    const { caseId, dueOn } = await eServiceCase({ topicId });
    const { id } = await invite(caseId, noon('2026-11-02'));
    await expect(invite(caseId, noon('2026-11-03'))).rejects.toThrow('invitations.invitedAlready');
    expect(await invitations.recordAbsence(centre, id, noon('2026-11-03'))).toMatchObject({ state: 'noShow' });
    expect((await caseRow(caseId)).due_on).toBe(dueOn);
    await invite(caseId, noon('2026-11-04'));
  });
  test.each([
    { of: 'a Sunday', at: noon('2026-11-01'), refusal: 'invitations.dayOff' },
    { of: 'an hour at which the centre is closed', at: new Date('2026-11-02T15:00:00Z'), refusal: 'invitations.centreClosed' },
    { of: 'a time that has passed', at: noon('2026-10-26'), refusal: 'invitations.tooSoon' },
  ])('refused: $of', async ({ at, refusal }) => {
    const { caseId } = await eServiceCase({ topicId });
    await expect(invite(caseId, at)).rejects.toThrow(refusal);
  });
  test('a centre that does not give the service is refused', async () => {
    const other = await asSystem('test', 'another topic', (tx) =>
      tx.selectFrom('topics').select('id').where('code', '=', 'land-lease').executeTakeFirstOrThrow(),
    );
    const { caseId } = await eServiceCase({ topicId: other.id });
    await expect(invite(caseId, noon('2026-11-02'))).rejects.toThrow('invitations.centreNotOfTopic');
  });
});
