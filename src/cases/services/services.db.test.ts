import { beforeAll, describe, expect, test } from 'vitest';
import { StructureFailure, type StructureQuestion, type Structures } from '#adapters/structures/port.ts';
import { simulatedStructures } from '#adapters/structures/simulated.ts';
import { checkIdentification, endContact, enterApplicant, logContact } from '#contacts/actions.ts';
import { as, asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { seedStructures, structureId } from '../opinions/testing/make.ts';
import { aPerson, seedForCases } from '../testing/make.ts';
import * as deeds from './actions.ts';
import type { CardBody } from './contract.ts';

closeAfterAll();
type Person = Awaited<ReturnType<typeof aPerson>>;
let representative: Person, stranger: Person, keeper: Person;
let cardId: string, tax: string;
const now = (): Date => new Date('2026-11-24T08:00:00Z');
const body: CardBody = {
  titleAz: 'Sınaq xidməti',
  titleRu: 'Пробная услуга',
  titleEn: 'Test service',
  reglament: 'Sınaq reqlamenti, 3',
  legalBasis: 'Sınaq razılaşması, 2',
  purpose: 'sınaq sualının cavablandırılması',
  kinds: ['person'],
  minLevel: 2,
  register: 'taxpayer',
  validFrom: '2026-01-01',
  steps: [
    { az: 'Soruşuldu', ru: 'Спрошено', en: 'Asked', when: 'before' },
    { az: 'Deyildi', ru: 'Сказано', en: 'Told', when: 'after' },
  ],
};

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  await seedStructures();
  representative = await aPerson('representative', 's1');
  stranger = await aPerson('representative', 's1');
  keeper = await aPerson('quality', 's4');
  tax = await structureId('tax');
  ({ id: cardId } = await deeds.addCard(keeper, { ...body, structureId: tax, topicId: null }, now()));
});

let calls = 0;
/** A call of an identified person: level 2 by three facts, unless fewer are asked for. */
async function aCall(facts: 0 | 3 = 3) {
  calls += 1;
  const phone = `+99450123${String(4000 + calls)}`;
  const contactId = crypto.randomUUID();
  await logContact(representative, { id: contactId, channel: 'phone', lang: 'az', phone }, now());
  const fin = `5VBK${String(100 + calls)}`;
  const applicant = { kind: 'person', fullName: 'Nümunəyeva Sınaq', fin, phone, email: `s${calls}@example.invalid`, address: 'Uydurma 1', lang: 'az' } as const;
  const epoch = async () =>
    (await asSystem('test', 'epoch', (tx) => tx.selectFrom('contacts').select('epoch').where('id', '=', contactId).executeTakeFirstOrThrow())).epoch;
  await enterApplicant(representative, contactId, { epoch: await epoch(), as: 'applicant', applicant });
  if (facts === 3)
    for (const [fact, typed] of [
      ['fin', fin],
      ['email', applicant.email],
      ['address', 'uydurma 1'],
    ] as const)
      await checkIdentification(representative, contactId, { epoch: await epoch(), fact, typed }, async () => [], now());
  const runId = crypto.randomUUID();
  await deeds.startService(representative, { id: runId, contactId, cardId, epoch: await epoch(), at: now() });
  return { contactId, runId, epoch: await epoch(), fin };
}
const tick = (call: { runId: string; epoch: number }, key: string) => deeds.tickStep(representative, { id: call.runId, epoch: call.epoch, key, done: true });
const ask = (call: { runId: string; epoch: number }, structures: Structures = simulatedStructures(), who = representative, id: string = crypto.randomUUID()) =>
  deeds.askStructure(structures, who, { id, runId: call.runId, epoch: call.epoch }, now);
const queryOf = (id: string) =>
  asSystem('test', 'query', (tx) => tx.selectFrom('structure_queries').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

describe('an operational service at the desk (3.0.3, 4.0.1, R13, R14)', () => {
  test('steps, a question with purpose and basis, an answer masked on the server, and what is kept of it', async () => {
    const call = await aCall();
    await expect(ask(call)).rejects.toThrow('services.stepsLeft');
    await tick(call, 's1');
    const heard: StructureQuestion[] = [];
    const register = simulatedStructures();
    const id = crypto.randomUUID();
    const answer = await ask(call, { ask: (question) => (heard.push(question), register.ask(question)) }, representative, id);
    expect(heard).toEqual([
      {
        requestId: id,
        structure: 'tax',
        register: 'taxpayer',
        key: { kind: 'fin', value: call.fin },
        purpose: body.purpose,
        legalBasis: body.legalBasis,
      },
    ]);
    expect(Object.fromEntries(answer.facts.map((fact) => [fact.key, fact.shown]))).toMatchObject({
      status: 'full',
      address: 'full',
      debt: 'masked',
      inspection: 'withheld',
    });
    expect(await queryOf(id)).toMatchObject({ outcome: 'found', level: 2, purpose: body.purpose, withheld: ['inspection'] });
    const debt = answer.facts.find((fact) => fact.key === 'debt')?.value ?? '';
    expect(debt).toContain('••');
    const reads = await asSystem('test', 'reads', (tx) =>
      tx.selectFrom('reads').select(['purpose', 'person_id']).where('contact_id', '=', call.contactId).where('purpose', '=', 'structureData').execute(),
    );
    expect(reads).toEqual([{ purpose: 'structureData', person_id: representative.personId }]);
    const kept = await asSystem('test', 'events', (tx) => tx.selectFrom('events').select('data').where('subject_id', '=', call.contactId).execute());
    const address = answer.facts.find((fact) => fact.key === 'address')?.value ?? '?';
    expect(JSON.stringify([kept, await queryOf(id)])).not.toContain(address);
    const finish = (state: 'given') => deeds.finishService(representative, { id: call.runId, epoch: call.epoch, state, note: '', at: now() });
    await expect(finish('given')).rejects.toThrow('services.stepsLeft');
    await tick(call, 's2');
    expect(await finish('given')).toEqual({ state: 'given' });
    await expect(ask(call)).rejects.toThrow('services.endedAlready');
  });
  test('refused below the level of the card; nothing is asked', async () => {
    const call = await aCall(0);
    await tick(call, 's1');
    let asked = 0;
    await expect(ask(call, { ask: async () => ((asked += 1), null) })).rejects.toThrow('services.identifyFirst');
    expect(asked).toBe(0);
  });
  test('a structure that is down is said in words, and the question stands with its failure', async () => {
    const call = await aCall();
    await tick(call, 's1');
    const id = crypto.randomUUID();
    await expect(ask(call, simulatedStructures({ down: () => true }), representative, id)).rejects.toThrow('services.structure_unavailable');
    expect(await queryOf(id)).toMatchObject({ outcome: 'failed', failure: 'unavailable' });
    const retryAt = new Date('2026-11-24T08:00:30Z');
    const rests: Structures = { ask: async () => Promise.reject(new StructureFailure('resting', 'tax', retryAt)) };
    await expect(ask(call, rests)).rejects.toMatchObject({ code: 'services.structure_resting', params: { time: '12:00' } });
  });
  test('the view closes with the contact: an answer that comes after its end is told to nobody', async () => {
    const call = await aCall();
    await tick(call, 's1');
    const register = simulatedStructures();
    const late: Structures = {
      ask: async (question) => {
        const held = await register.ask(question);
        await endContact(representative, call.contactId, { epoch: call.epoch, endedAs: 'dropped' }, now());
        return held;
      },
    };
    expect(await ask(call, late)).toEqual({ outcome: 'nothingHeld', level: 0, facts: [], appeals: [] });
  });
  test('somebody else neither sees the run nor asks in it', async () => {
    const call = await aCall();
    await expect(ask(call, simulatedStructures(), stranger)).rejects.toThrow('platform.notFound');
    expect((await deeds.runsOfContact(stranger, call.contactId)).items).toEqual([]);
    expect(await as(stranger, 'test', (tx) => tx.selectFrom('structure_queries').select('id').where('contact_id', '=', call.contactId).execute())).toEqual([]);
  });
  test('a new version counts from its day; what was begun ends under the former one', async () => {
    const { id } = await deeds.addCard(keeper, { ...body, titleAz: 'Redaksiyalı', structureId: tax, topicId: null }, now());
    await deeds.addCardVersion(keeper, id, { ...body, titleAz: 'Redaksiyalı, yeni', validFrom: '2026-12-01' }, now());
    const titles = async (at: string) =>
      (await deeds.listCards(representative, new Date(at))).items.filter((card) => card.id === id).map((card) => card.version);
    expect([await titles('2026-11-30T08:00:00Z'), await titles('2026-12-01T08:00:00Z')]).toEqual([[1], [2]]);
    await expect(deeds.addCardVersion(keeper, id, { ...body, validFrom: '2026-11-01' }, now())).rejects.toThrow('services.beforeLastVersion');
    await deeds.endCard(keeper, id, now());
    expect(await titles('2026-12-01T08:00:00Z')).toEqual([]);
  });
});
