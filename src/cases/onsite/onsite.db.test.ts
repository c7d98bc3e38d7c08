import { beforeAll, describe, expect, test } from 'vitest';
import { receiveContact } from '#contacts/actions.ts';
import { asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { ofStructure, origin, seedStructures, structureId } from '../opinions/testing/make.ts';
import { aPerson, seedForCases } from '../testing/make.ts';
import * as deeds from './actions.ts';

closeAfterAll();
type Person = Awaited<ReturnType<typeof aPerson>>;
let representative: Person, otherRepresentative: Person, manager: Person, duty: Person, standIn: Person, stranger: Person;
let buildingId: string, dutyId: string;
const at = new Date('2026-11-24T08:00:00Z');
const later = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  await seedStructures();
  representative = await aPerson('representative', 's1');
  otherRepresentative = await aPerson('representative', 's1');
  manager = await aPerson('manager', 's1');
  duty = await ofStructure('tax', 'serviceCentre');
  standIn = await ofStructure('tax', 'expert');
  stranger = await ofStructure('property', 'expert');
  const structure = await structureId('tax');
  await asSystem('test', 'a building', async (tx) => {
    await tx.updateTable('people').set({ email: 'mudir@example.invalid' }).where('id', '=', manager.personId).execute();
    ({ id: buildingId } = await tx
      .insertInto('buildings')
      .values({
        code: 'sinaq-bina',
        structure_id: structure,
        name_az: 'Sınaq binası',
        name_ru: 'Проба',
        name_en: 'Test',
        address_az: 'Sınaq 1',
        address_ru: 'Проба 1',
        address_en: 'Test 1',
        valid_from: '2026-01-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow());
    const person = (rank: number, personId: string, full_name: string) => ({
      building_id: buildingId,
      rank,
      full_name,
      person_id: personId,
      post_title: 'növbətçi',
      phone: `+99450000010${rank}`,
      valid_from: '2026-01-01',
    });
    ({ id: dutyId } = await tx
      .insertInto('authorised_persons')
      .values(person(1, duty.personId, 'Növbətçiyev Sınaq'))
      .returning('id')
      .executeTakeFirstOrThrow());
    await tx
      .insertInto('authorised_persons')
      .values(person(2, standIn.personId, 'Əvəzli Sınaq'))
      .execute();
  });
});

async function violation(concernsId: string | null = null) {
  const contactId = crypto.randomUUID();
  await asSystem('test', 'a call', (tx) =>
    receiveContact(tx, {
      id: contactId,
      channel: 'phone',
      lang: 'az',
      applicantId: null,
      phone: '+994501112233',
      ownerId: representative.personId,
      receivedAt: at,
      state: 'open',
    }),
  );
  const asked = { id: crypto.randomUUID(), contactId, buildingId, place: '3-cü mərtəbə', what: 'Sənədi qəbul etmirlər', concernsId, at, origin };
  return { asked, ...(await deeds.registerViolation(representative, asked)) };
}
const messages = (id: string) =>
  asSystem('test', 'messages', async (tx) =>
    (await tx.selectFrom('outgoing_messages').select(['channel', 'recipient', 'purpose']).where('subject_id', '=', id).orderBy('created_at').execute()).map(
      (one) => `${one.purpose.at(-1)} ${one.channel} ${one.recipient}`,
    ),
  );
const jobsDue = (id: string) =>
  asSystem('test', 'alarms', (tx) =>
    tx.selectFrom('violation_alarms').select(['step', 'kind', 'due_at', 'sent_at']).where('violation_id', '=', id).orderBy('step').execute(),
  );

describe('the alarm (4.0.26)', () => {
  test('is queued with the registering itself, to the person on duty; registered twice it is one', async () => {
    const { id, asked, number, alarmedName } = await violation();
    expect(alarmedName).toBe('Növbətçiyev Sınaq');
    expect(await deeds.registerViolation(representative, asked)).toEqual({ id, number, alarmedName });
    expect(await messages(id)).toEqual(['1 sms +994500000101']);
  });

  test('goes to the stand-in, then to the manager, each once, while nobody acknowledges', async () => {
    const { id } = await violation();
    expect(await deeds.alarmOne(id, later(4), origin)).toBe(0);
    expect(await deeds.alarmOne(id, later(5), origin)).toBe(1);
    expect(await deeds.alarmOne(id, later(5), origin)).toBe(0);
    await deeds.soundAll(later(10), origin);
    expect(await messages(id)).toEqual(['1 sms +994500000101', '2 sms +994500000102', '3 mail mudir@example.invalid']);
    expect((await jobsDue(id)).map((one) => one.kind)).toEqual(['duty', 'standIn', 'manager']);
  });

  test('stops with the acknowledgement', async () => {
    const { id } = await violation();
    await deeds.acknowledge(duty, id, null, later(2));
    await deeds.soundAll(later(60), origin);
    expect(await messages(id)).toHaveLength(1);
    await expect(deeds.acknowledge(duty, id, null, later(3))).rejects.toMatchObject({ code: 'onsite.acknowledgedAlready' });
  });

  test('never reaches the person complained of, who does not see the violation either (R15)', async () => {
    const { id } = await violation(dutyId);
    expect(await messages(id)).toEqual(['1 sms +994500000102']);
    await expect(deeds.viewViolation(duty, id)).rejects.toMatchObject({ code: 'platform.notFound' });
    expect((await deeds.viewViolation(standIn, id)).row.alarmedName).toBe('Əvəzli Sınaq');
  });
});

describe('what happens on the spot', () => {
  test('is seen by whoever was alarmed, the registrar and the overseers; by nobody else', async () => {
    const { id } = await violation();
    for (const one of [representative, manager, duty]) expect((await deeds.viewViolation(one, id)).row.id).toBe(id);
    for (const one of [standIn, stranger, otherRepresentative]) await expect(deeds.viewViolation(one, id)).rejects.toMatchObject({ code: 'platform.notFound' });
    await deeds.alarmOne(id, later(5), origin);
    expect((await deeds.viewViolation(standIn, id)).ofCentre).toBe(false);
  });

  test('is written down with its times and result; the call back is a promise with its alarm (R19)', async () => {
    const { id } = await violation();
    await deeds.acknowledge(representative, id, 1, later(1));
    const step = { id: crypto.randomUUID(), kind: 'called' as const, body: '' };
    await deeds.addStep(representative, id, step, later(1));
    await deeds.addStep(representative, id, step, later(1));
    await deeds.addStep(duty, id, { id: crypto.randomUUID(), kind: 'arrived', body: '' }, later(6));
    const promise = { promiseId: crypto.randomUUID(), dueAt: later(120), standInId: null };
    await expect(deeds.promiseFollowUp(representative, id, promise, later(7))).rejects.toMatchObject({ code: 'onsite.notSettledYet' });
    await deeds.settle(duty, id, { outcome: 'removed', result: 'Sənəd qəbul edildi.' }, later(20));
    await expect(deeds.addStep(duty, id, { ...step, id: crypto.randomUUID() }, later(21))).rejects.toMatchObject({ code: 'onsite.settledAlready' });
    await deeds.promiseFollowUp(representative, id, promise, later(25));
    await deeds.promiseFollowUp(representative, id, promise, later(26));
    const view = await deeds.viewViolation(representative, id);
    expect(view.row).toMatchObject({ state: 'settled', outcome: 'removed', acknowledgedByName: 'Növbətçiyev Sınaq' });
    expect(view.steps.map((one) => [one.kind, one.at])).toEqual([
      ['called', later(1).toISOString()],
      ['arrived', later(6).toISOString()],
    ]);
    expect(view.promiseDueAt).toBe(later(120).toISOString());
    expect((await deeds.listViolations(duty, { view: 'settled', page: 1, pageSize: 10 })).items.map((row) => row.id)).toContain(id);
  });
});
