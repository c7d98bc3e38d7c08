import { beforeAll, describe, expect, test } from 'vitest';
import { replaceHolder } from '#directory/officials.ts';
import { asSystem } from '#platform/database.ts';
import { Fault } from '#platform/fault.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { ofStructure, seedStructures } from '../opinions/testing/make.ts';
import { aPerson, seedForCases } from '../testing/make.ts';
import * as deeds from './actions.ts';
import { anOfficial, depsAt } from './testing/make.ts';

closeAfterAll();
type Person = Awaited<ReturnType<typeof aPerson>>;
let official: Person, otherOfficial: Person, coordinator: Person, rep: Person, otherRep: Person, head: Person;
let officialId: string;

const monday = depsAt('2026-11-09T06:00:00Z');
const tuesdayAfter = depsAt('2026-11-17T07:30:00Z');
/** Tuesday 17 November 2026, 10:00, 10:20 and 10:40 in Baku. */
const [ten, tenTwenty, tenForty] = ['2026-11-17T06:00:00.000Z', '2026-11-17T06:20:00.000Z', '2026-11-17T06:40:00.000Z'];

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  await seedStructures();
  official = await ofStructure('tax', 'official');
  otherOfficial = await ofStructure('property', 'official');
  coordinator = await ofStructure('tax', 'coordinator');
  [rep, otherRep, head] = [await aPerson('representative', 's1'), await aPerson('representative', 's1'), await aPerson('head')];
  ({ officialId } = await anOfficial('tax', official.personId));
});

let serial = 0;
const booking = (startsAt: string, over: { readonly officialId?: string; readonly phone?: string; readonly id?: string } = {}) => ({
  id: over.id ?? crypto.randomUUID(),
  officialId: over.officialId ?? officialId,
  startsAt,
  fullName: 'Sınaqlı Misal',
  phone: over.phone ?? `+9945012345${String((serial += 1)).padStart(2, '0')}`,
  email: 'sinaq@example.invalid',
  subject: 'Sınaq məsələsi',
  lang: 'az' as const,
});
const atDesk = (who: Person, startsAt: string, over = {}) => deeds.bookAtDesk(monday, who, { ...booking(startsAt, over), contactId: null, applicantId: null });
const messagesOf = (id: string) =>
  asSystem('test', 'messages', (tx) =>
    tx
      .selectFrom('outgoing_messages')
      .select(['channel', 'purpose', 'body', 'attachments'])
      .where('subject_id', '=', id)
      .orderBy('created_at')
      .orderBy('channel')
      .execute(),
  );
const codeOf = (outcome: PromiseSettledResult<unknown>): string => (outcome.status === 'fulfilled' ? 'booked' : (outcome.reason as Fault).code);
const numbers = async (who: Person, view: 'ahead' | 'toRecord' | 'control' | 'past' = 'ahead', at = '2026-11-09T06:00:00Z') =>
  (await deeds.listReceptions(who, { view, page: 1, pageSize: 50 }, new Date(at))).items.map((row) => row.number);

describe('no slot is given twice', () => {
  test('twenty who ask for one slot at the same instant: one is booked, nineteen hear that it is taken, no number is lost', async () => {
    const fresh = await anOfficial('tax', null);
    const asked = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? atDesk(rep, ten, fresh) : deeds.bookOnPortal(monday, booking(ten, fresh))));
    const told = (await Promise.allSettled(asked)).map(codeOf);
    expect(told.filter((code) => code === 'booked')).toHaveLength(1);
    expect(told.filter((code) => code === 'receptions.slotTaken')).toHaveLength(19);
    const next = await atDesk(rep, tenTwenty, fresh);
    const rows = await asSystem('test', 'rows', (tx) =>
      tx.selectFrom('receptions').select('number').where('official_id', '=', fresh.officialId).orderBy('number').execute(),
    );
    expect(rows.map((row) => row.number)).toEqual(['Q-2026-000001', 'Q-2026-000002']);
    expect(next.number).toBe('Q-2026-000002');
  });
  test('past the deed the constraint itself refuses what overlaps', async () => {
    const fresh = await anOfficial('tax', null);
    const one = await atDesk(rep, ten, fresh);
    const overlapping = asSystem('test', 'a double', (tx) =>
      tx
        .insertInto('receptions')
        .columns(['id', 'number', 'official_id', 'holder_id', 'state', 'starts_at', 'ends_at', 'full_name', 'email', 'lang', 'subject', 'via', 'booked_at'])
        .expression((eb) =>
          eb
            .selectFrom('receptions')
            .select([
              eb.val(crypto.randomUUID()).as('id'),
              eb.val('Q-sinaq').as('number'),
              'official_id',
              'holder_id',
              'state',
              'starts_at',
              'ends_at',
              'full_name',
              'email',
              'lang',
              'subject',
              'via',
              'booked_at',
            ])
            .where('id', '=', one.id),
        )
        .execute(),
    );
    await expect(overlapping).rejects.toThrow(/no_double_booking/);
  });
  test('sending one booking twice is one booking; a second by the same phone is refused in words', async () => {
    const fresh = await anOfficial('tax', null);
    const same = booking(ten, fresh);
    const [first, again] = [await deeds.bookOnPortal(monday, same), await deeds.bookOnPortal(monday, same)];
    expect(again).toMatchObject({ number: first.number, code: first.code });
    expect((await messagesOf(first.id)).map((one) => one.channel)).toEqual(['mail', 'sms']);
    await expect(deeds.bookOnPortal(monday, booking(tenForty, { ...fresh, phone: same.phone }))).rejects.toThrow('receptions.bookedAlready');
  });
  test('two persons never hold one post on one day', async () => {
    const overlap = asSystem('test', 'a second holder', (tx) =>
      tx.insertInto('official_holders').values({ official_id: officialId, full_name: 'İkinci', valid_from: '2026-06-01', basis: 'sınaq' }).execute(),
    );
    await expect(overlap).rejects.toThrow(/one_holder_a_day/);
  });
});

describe('who sees a booking', () => {
  test('the official and the structure’s coordinator see it, another structure’s official and another representative do not', async () => {
    const { number } = await atDesk(rep, ten);
    for (const who of [official, coordinator, rep, head]) expect(await numbers(who)).toContain(number);
    for (const who of [otherOfficial, otherRep]) expect(await numbers(who)).not.toContain(number);
    const id = (await deeds.listReceptions(official, { view: 'ahead', page: 1, pageSize: 50 }, new Date('2026-11-09T06:00:00Z'))).items[0]?.id ?? '';
    await expect(deeds.cancelReception(monday, otherRep, id, { by: 'applicant', reason: '' })).rejects.toThrow('platform.notFound');
  });
  test('found at the desk by its number in any view; who is known keeps the one card, another name gets its own (R18)', async () => {
    const fresh = await anOfficial('tax', null);
    const asked = booking(ten, fresh);
    const made = await deeds.bookOnPortal(monday, asked);
    await deeds.cancelAsApplicant(monday, made.number);
    const again = await deeds.bookOnPortal(monday, { ...asked, id: crypto.randomUUID(), startsAt: tenTwenty });
    await deeds.cancelAsApplicant(monday, again.number);
    const other = await deeds.bookOnPortal(monday, { ...asked, id: crypto.randomUUID(), fullName: 'Başqayev Sınaq', startsAt: tenForty });
    const cards = await asSystem('test', 'cards', (tx) =>
      tx.selectFrom('receptions').select(['number', 'applicant_id']).where('official_id', '=', fresh.officialId).orderBy('number').execute(),
    );
    expect(cards.map((row) => row.number)).toEqual([made.number, again.number, other.number]);
    expect(cards[1]?.applicant_id).toBe(cards[0]?.applicant_id);
    expect(cards[2]?.applicant_id).not.toBe(cards[0]?.applicant_id);
    const found = await deeds.listReceptions(head, { view: 'ahead', number: made.number, page: 1, pageSize: 20 }, monday.clock.now());
    expect(found.items.map((row) => [row.number, row.state])).toEqual([[made.number, 'cancelled']]);
  });
  test('number and code open it on the portal; a wrong code says nothing, and the slot is free again once cancelled', async () => {
    const made = await deeds.bookOnPortal(monday, booking(tenForty));
    await expect(deeds.checkReceptionCode(monday, made.number, '0000-0000-0000-0000-0000')).rejects.toThrow('contacts.codeWrong');
    const number = await deeds.checkReceptionCode(monday, made.number.toLowerCase(), made.code.toLowerCase().replaceAll('-', ' '));
    expect(await deeds.publicReception(monday, number)).toMatchObject({ state: 'booked', mayCancel: true, mayKeep: false });
    await deeds.cancelAsApplicant(monday, number);
    const slots = (await deeds.listSlots(officialId, monday.clock.now())).days.flatMap((day) => day.slots);
    expect(slots.find((slot) => slot.startsAt === tenForty)?.free).toBe(true);
    const [, , mail] = await messagesOf(made.id);
    const [file] = (mail?.attachments ?? []) as { base64: string }[];
    expect(Buffer.from(file?.base64 ?? '', 'base64').toString()).toContain('METHOD:CANCEL');
  });
});

describe('the official is replaced', () => {
  test('those booked from that day on are told once, keep or cancel; those before stay', async () => {
    const fresh = await anOfficial('tax', official.personId, 'Köhnəyev Sınaq');
    const before = await atDesk(rep, ten, fresh);
    const later = await deeds.bookOnPortal(monday, booking('2026-11-24T06:00:00.000Z', fresh));
    const other = await deeds.bookOnPortal(monday, booking('2026-11-24T06:20:00.000Z', fresh));
    const holderId = await replaceHolder(
      coordinator,
      { officialId: fresh.officialId, fullName: 'Təzəyev Sınaq', phone: '', email: '', personId: null, from: '2026-11-20', basis: 'Sınaq əmri № 2' },
      monday.clock.now(),
    );
    await deeds.followNewHolder(monday, holderId);
    await deeds.followNewHolder(monday, holderId);
    const told = await messagesOf(later.id);
    expect(told.map((one) => one.purpose)).toEqual(['reception.booked', 'reception.booked', 'reception.replaced', 'reception.replaced']);
    expect(told.at(-1)?.body).toContain('Köhnəyev Sınaq əvəzinə sizi Təzəyev Sınaq');
    expect(await deeds.publicReception(monday, before.number)).toMatchObject({ state: 'booked', holder: 'Köhnəyev Sınaq' });
    expect(await deeds.publicReception(monday, later.number)).toMatchObject({ state: 'toConfirm', holder: 'Təzəyev Sınaq', mayKeep: true });
    await deeds.keepAsApplicant(monday, later.number);
    await deeds.cancelAsApplicant(monday, other.number);
    expect(await deeds.publicReception(monday, later.number)).toMatchObject({ state: 'booked', mayKeep: false });
    await expect(deeds.keepAsApplicant(monday, other.number)).rejects.toThrow('receptions.cancelledAlready');
  });
  test('a coordinator of another structure cannot replace', async () => {
    const stranger = await ofStructure('property', 'coordinator');
    const asked = { officialId, fullName: 'Başqası Sınaq', phone: '', email: '', personId: null, from: '2026-12-01', basis: 'sınaq' };
    await expect(replaceHolder(stranger, asked, monday.clock.now())).rejects.toThrow('platform.notFound');
  });
});

describe('what came of it', () => {
  test('not before its time; an instruction stays under control until carried out', async () => {
    const { id, number } = await atDesk(rep, tenTwenty);
    await expect(deeds.settleReception(monday, official, id, { outcome: 'explained', text: 'Sınaq izahı' })).rejects.toThrow('receptions.notYet');
    const control = { outcome: 'control', text: 'Sınaq', controlText: 'Sənədə baxılsın', controlDueOn: '2026-11-25' } as const;
    await deeds.settleReception(tuesdayAfter, official, id, control);
    expect(await numbers(official, 'control', '2026-11-17T07:30:00Z')).toContain(number);
    await deeds.recordControlDone(tuesdayAfter, official, id, 'Baxıldı');
    expect(await numbers(official, 'control', '2026-11-17T07:30:00Z')).not.toContain(number);
  });
  test('an appeal made at the reception is registered under the law’s clock and the applicant gets number and code', async () => {
    const fresh = await anOfficial('tax', official.personId);
    const { id } = await deeds.bookOnPortal(monday, booking(ten, fresh));
    const given = {
      outcome: 'appeal',
      text: 'Sınaq',
      kind: 'complaint',
      body: 'Şikayətimə baxın, xahiş edirəm.',
      replyBy: 'email',
      replyTo: 'sinaq@example.invalid',
    } as const;
    const { caseNumber } = await deeds.settleReception(tuesdayAfter, official, id, given);
    const kase = await asSystem('test', 'case', (tx) =>
      tx
        .selectFrom('cases')
        .selectAll()
        .where('number', '=', caseNumber ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(kase).toMatchObject({ kind: 'complaint', clock: 'law', registered_on: '2026-11-17', due_on: '2026-12-08' });
    expect((await messagesOf(id)).at(-1)?.body).toContain(kase.number);
    await expect(deeds.settleReception(tuesdayAfter, official, id, given)).rejects.toThrow('receptions.settledAlready');
  });
  test('nobody came; another structure’s official cannot say so', async () => {
    const fresh = await anOfficial('tax', official.personId);
    const { id } = await deeds.bookOnPortal(monday, booking(ten, fresh));
    await expect(deeds.recordMissed(tuesdayAfter, otherOfficial, id)).rejects.toThrow('platform.notFound');
    expect(await deeds.recordMissed(tuesdayAfter, official, id)).toMatchObject({ state: 'noShow' });
  });
});
