import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { asSystem, sql, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { askEngine, offerAnswered } from '#queue/actions.ts';
import * as mine from './my-call.ts';
import { aReadyAgent, type Floor, openFloor, seedFloor } from './testing/floor.ts';

/** What a representative does with the call on their line, on the stand-in engine. */
closeAfterAll();
let floor: Floor;
let agent: Awaited<ReturnType<typeof aReadyAgent>>;
let who: Who;
let caller: string;
beforeAll(async () => {
  await testDatabase();
  await seedFloor();
});
beforeEach(async () => {
  await look(sql`update agent_sessions set ended_at = now() where ended_at is null`);
  await look(sql`update voice_engines set lease_until = now() - interval '1 second'`);
  floor = await openFloor();
  agent = await aReadyAgent(floor.world.now());
  who = { personId: agent.personId, lang: 'az' };
  floor.world.device((agent.device as { device: string }).device, true);
  floor.world.whenRung(agent.device, 'answers');
  caller = await inQueue();
  await floor.pass(1000);
  await floor.pass(0);
});
afterEach(async () => {
  for (const leg of floor.world.legs()) floor.world.hangUp(leg.leg);
  await floor.hand.settled();
  await floor.hand.stop();
});

const look = <T>(query: ReturnType<typeof sql<T>>) => asSystem('test', 'look', async (tx) => (await query.execute(tx)).rows);
const engineLeg = (leg: string) => floor.world.legs().find((one) => one.leg === leg);
const stateOf = async () =>
  (await look(sql<{ state: string; contact: string | null }>`select state, contact_id as contact from agent_sessions where person_id = ${agent.personId}`))[0];
const number = '0125550888';
const third = () => floor.world.legs().find((leg) => leg.outside && leg.leg !== caller);
let serial = 0;
async function inQueue(): Promise<string> {
  const leg = floor.world.call({ from: `01255504${String((serial += 1)).padStart(2, '0')}`, to: '195' });
  await floor.hand.settled();
  floor.world.press(leg, '1');
  await floor.hand.settled();
  await floor.pass(2500);
  floor.world.press(leg, '1');
  await floor.hand.settled();
  return leg;
}
async function ask(how: 'consult' | 'conference' | 'transfer', does: 'answers' | 'letsRing' = 'answers') {
  floor.world.whenRung({ number }, does);
  await mine.bringThird(who, { to: number, how });
  await floor.pass(500);
  await floor.pass(0);
}

test('asked in private the caller is held; joined, all three are together; handed over, the representative wraps up', async () => {
  await ask('consult');
  expect(await mine.myCall(who)).toMatchObject({ held: true, third: { phone: number, state: 'up', consult: true } });
  expect(engineLeg(caller)).toMatchObject({ doing: 'held' });
  expect(third()?.room).toBe(engineLeg(caller)?.room);
  await mine.holdCall(who, false);
  await floor.pass(0);
  expect(engineLeg(caller)).toMatchObject({ doing: 'nothing' });
  await mine.handOver(who);
  await floor.pass(0);
  expect(floor.world.legs().map((leg) => leg.leg)).toEqual([caller, third()?.leg]);
  expect((await stateOf())?.state).toBe('wrapUp');
  floor.world.hangUp(caller);
  await floor.pass(0);
  expect(floor.world.legs()).toEqual([]);
});

test('whoever leaves while the caller is held hands over: the caller hears the third person', async () => {
  await ask('consult');
  const own = floor.world.legs().find((leg) => !leg.outside);
  floor.world.hangUp(own?.leg ?? '');
  await floor.pass(0);
  expect(engineLeg(caller)).toMatchObject({ doing: 'nothing' });
  expect(third()).toBeDefined();
});

test('a third person who does not answer is let go, and the caller is spoken with again; there is one third at a time', async () => {
  await ask('consult', 'letsRing');
  expect(await mine.myCall(who)).toMatchObject({ held: true, third: { state: 'ringing' } });
  await expect(mine.bringThird(who, { to: number, how: 'conference' })).rejects.toMatchObject({ code: 'voice.thirdThere' });
  await expect(mine.handOver(who)).rejects.toMatchObject({ code: 'voice.nobodyToHandTo' });
  await mine.dropThird(who);
  await floor.pass(0);
  expect(third()).toBeUndefined();
  expect(engineLeg(caller)).toMatchObject({ doing: 'nothing' });
  expect((await stateOf())?.state).toBe('talking');
});

test('a blind transfer takes the representative’s place only once somebody answers', async () => {
  await ask('transfer', 'letsRing');
  expect((await stateOf())?.state).toBe('talking');
  floor.world.pickUp(third()?.leg ?? '');
  await floor.pass(0);
  expect(floor.world.legs().map((leg) => leg.room)).toEqual([third()?.room, third()?.room]);
  expect((await stateOf())?.state).toBe('wrapUp');
});

test('another language: first in line in it, the contact goes along, the representative is free after the wrap-up', async () => {
  await mine.passOn(who, { lang: 'ru', level: null, toPersonId: null }, floor.world.now());
  await floor.hand.tick();
  await floor.hand.settled();
  const [entry] = await look(sql<{ lang: string; first: boolean; cause: string }>`select e.lang, e.first_in_line as first, e.cause from queue_entries e
    join legs l on l.id = e.leg_id where l.engine_leg = ${caller} and e.state <> 'ended'`);
  expect(entry).toEqual({ lang: 'ru', first: true, cause: 'language' });
  expect(engineLeg(caller)).toMatchObject({ doing: 'parked' });
  expect(floor.world.legs()).toHaveLength(1);
  expect(await stateOf()).toEqual({ state: 'wrapUp', contact: null });
  await expect(mine.holdCall(who, true)).rejects.toMatchObject({ code: 'voice.noCall' });
});

test('a page loaded anew: the device is rung again and the call goes on; where it never answers the caller is first in line', async () => {
  await mine.comeBack(who);
  await floor.pass(200);
  await floor.pass(0);
  expect(floor.world.legs().map((leg) => leg.room)).toEqual([engineLeg(caller)?.room, engineLeg(caller)?.room]);
  expect((await stateOf())?.state).toBe('talking');
  floor.world.whenRung(agent.device, 'letsRing');
  await mine.comeBack(who);
  await floor.pass(0);
  await floor.pass(31_000);
  await floor.pass(0);
  expect((await stateOf())?.state).toBe('notReady');
  expect(engineLeg(caller)).toMatchObject({ doing: 'parked' });
});

test('a supervisor takes the call over and ends it by leaving; a listener leaves unnoticed', async () => {
  const ear = await aReadyAgent(floor.world.now());
  await look(sql`update agent_sessions set state = 'notReady' where person_id = ${ear.personId}`);
  floor.world.device((ear.device as { device: string }).device, true);
  floor.world.whenRung(ear.device, 'answers');
  const { contact } = (await stateOf()) as { contact: string };
  const monitor = async (mode: 'listen' | 'takeOver') => {
    await asSystem('test', 'ear', (tx) => askEngine(tx, { kind: 'monitor', contactId: contact, personId: ear.personId, mode }));
    await floor.pass(200);
    await floor.pass(0);
    return (await look(sql<{ leg: string }>`select engine_leg as leg from legs where person_id = ${ear.personId} and state <> 'ended'`))[0]?.leg ?? '';
  };
  floor.world.hangUp(await monitor('listen'));
  await floor.pass(0);
  expect((await stateOf())?.state).toBe('talking');
  await monitor('listen');
  const leg = await monitor('takeOver');
  expect(floor.world.legs().map((one) => one.leg)).toEqual([caller, leg]);
  expect((await stateOf())?.state).toBe('wrapUp');
  floor.world.hangUp(leg);
  await floor.pass(0);
  expect(floor.world.legs()).toEqual([]);
});

test('an offer accepted on the screen whose device then fails: the caller is first in line again', async () => {
  floor.world.whenRung(agent.device, 'letsRing');
  await look(sql`update agent_sessions set state = 'ready', contact_id = null, entry_id = null where person_id = ${agent.personId}`);
  const waiting = await inQueue();
  await floor.pass(1000);
  const [offer] = await look(sql<{ id: string }>`select id from queue_offers where person_id = ${agent.personId} and outcome is null`);
  await asSystem('test', 'accept', (tx) => offerAnswered(tx, { offerId: offer?.id ?? '', at: floor.world.now(), by: who }));
  await floor.pass(0);
  const ringing = floor.world.legs().find((leg) => leg.state === 'ringing');
  floor.world.hangUp(ringing?.leg ?? '');
  await floor.pass(0);
  const [entry] = await look(sql<{ state: string; first: boolean }>`select e.state, e.first_in_line as first from queue_entries e join legs l on l.id = e.leg_id
    where l.engine_leg = ${waiting} order by e.id desc`);
  expect(entry).toEqual({ state: 'waiting', first: true });
});

test('a trial of the menu walks it by key, is counted nowhere and ends where the queue would begin', async () => {
  const [{ number: version }] = (await look(sql<{ number: number }>`select number from voice_menus where state = 'published'`)) as [{ number: number }];
  await look(sql`insert into voice_devices (person_id, secret, given_at, until) values (${agent.personId}, 's', now(), now() + interval '1 hour')`);
  const entries = () => look(sql`select 1 from queue_entries`);
  const before = (await entries()).length;
  const leg = floor.world.callFrom((agent.device as { device: string }).device, String(version));
  await floor.hand.settled();
  floor.world.press(leg, '1');
  await floor.hand.settled();
  await floor.pass(2500);
  floor.world.press(leg, '1');
  await floor.hand.settled();
  await floor.pass(3000);
  await floor.pass(0);
  expect(engineLeg(leg)).toBeUndefined();
  expect((await entries()).length).toBe(before);
  expect(await look(sql`select 1 from menu_visits m join legs l on l.id = m.leg_id where l.engine_leg = ${leg}`)).toEqual([]);
  const stranger = floor.world.callFrom('a-nobody', String(version));
  await floor.hand.settled();
  expect(engineLeg(stranger)).toBeUndefined();
});
