import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem, sql } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { simulatedStorage } from '#adapters/storage/simulated.ts';
import { controller } from './controller.ts';
import { ownEngine } from './owner.ts';
import { fetchRecordings } from './recording.ts';
import { aReadyAgent, type Floor, openFloor, seedFloor } from './testing/floor.ts';

closeAfterAll();
let floor: Floor;
beforeAll(async () => {
  await testDatabase();
  await seedFloor();
});
beforeEach(async () => {
  await look(sql`update agent_sessions set ended_at = now() where ended_at is null`);
  await look(sql`update voice_engines set lease_until = now() - interval '1 second'`);
  floor = await openFloor();
});
afterEach(() => floor.hand.stop());

const look = <T>(query: ReturnType<typeof sql<T>>) => asSystem('test', 'look', async (tx) => (await query.execute(tx)).rows);
const legOf = async (leg: string) => {
  const [row] = await look(
    sql<{
      id: string;
      state: string;
      outcome: string | null;
      contact_id: string | null;
      ended_as: string | null;
    }>`select * from legs where engine_leg = ${leg}`,
  );
  if (!row) throw new Error('no leg');
  return row;
};
const segmentsOf = async (leg: string) => {
  const rows = await look(sql<{ kind: string; from: Date; until: Date | null }>`
    select s.kind, s.started_at as "from", s.ended_at as until from leg_segments s join legs l on l.id = s.leg_id where l.engine_leg = ${leg} order by s.started_at, s.id`);
  return rows;
};
const entryOf = async (leg: string) =>
  (
    await look(
      sql<{
        state: string;
        outcome: string | null;
      }>`select e.state, e.outcome from queue_entries e join legs l on l.contact_id = e.contact_id where l.engine_leg = ${leg} order by e.id desc`,
    )
  )[0];
const callbacksOf = (phone: string) => look(sql<{ kind: string }>`select kind from callbacks where phone = ${phone}`);

let serial = 0;
/** Through language and notice to the choice, then by these keys. */
async function callerWho(keys: string): Promise<{ leg: string; phone: string }> {
  const phone = `01255503${String((serial += 1)).padStart(2, '0')}`;
  const leg = floor.world.call({ from: phone, to: '195' });
  await floor.hand.settled();
  floor.world.press(leg, '1');
  await floor.hand.settled();
  await floor.pass(2500);
  for (const key of keys) {
    floor.world.press(leg, key);
    await floor.hand.settled();
  }
  return { leg, phone };
}

describe('a call', () => {
  test('goes through notice and menu into the queue, is rung, talked, held, ended; its segments have no gap; its sound is kept', async () => {
    const agent = await aReadyAgent(floor.world.now());
    floor.world.whenRung(agent.device, 'letsRing');
    floor.world.device((agent.device as { device: string }).device, true);
    const { leg } = await callerWho('');
    expect(floor.said.filter((text) => /yazılır/.test(text))).toHaveLength(1);
    floor.world.press(leg, '1');
    await floor.hand.settled();
    expect(await legOf(leg)).toMatchObject({ state: 'queue' });
    await floor.pass(3000);
    const rung = floor.world.legs().find((one) => one.state === 'ringing');
    expect(rung).toBeDefined();
    expect((await segmentsOf(leg)).map(({ kind }) => kind)).toEqual(['menu', 'queue', 'ring']);
    floor.world.advance(4000);
    floor.world.pickUp(rung?.leg ?? '');
    await floor.pass(0);
    expect(await entryOf(leg)).toEqual({ state: 'ended', outcome: 'answered' });
    expect(floor.world.legs().map((one) => one.room)).toEqual([`r-${(await legOf(leg)).contact_id}`, `r-${(await legOf(leg)).contact_id}`]);
    await look(sql`insert into engine_commands (kind, data) values ('hold', ${JSON.stringify({ agentLegId: rung?.leg })}::jsonb)`);
    await floor.pass(30_000);
    expect(floor.world.legs().find((one) => one.leg === leg)?.doing).toBe('held');
    await look(sql`insert into engine_commands (kind, data) values ('resume', ${JSON.stringify({ agentLegId: rung?.leg })}::jsonb)`);
    await floor.pass(10_000);
    floor.world.hangUp(leg);
    await floor.pass(0);
    const segments = await segmentsOf(leg);
    expect(segments.map(({ kind }) => kind)).toEqual(['menu', 'queue', 'ring', 'talk', 'hold', 'talk']);
    for (const [n, segment] of segments.entries()) expect(segment.until).toEqual(segments[n + 1]?.from ?? segment.until);
    expect(floor.world.legs()).toEqual([]);
    const [session] = await look(sql<{ state: string }>`select state from agent_sessions where person_id = ${agent.personId}`);
    expect(session?.state).toBe('wrapUp');

    floor.world.advance(5000);
    const storage = simulatedStorage();
    expect(await fetchRecordings(floor.telephony, { storage, clock: { now: floor.world.now } }, 20)).toBeGreaterThan(0);
    const [recording] = await look(
      sql<{ sha256: string; duration_ms: number }>`select r.sha256, r.duration_ms from recordings r join legs l on l.id = r.leg_id where l.engine_leg = ${leg}`,
    );
    expect(recording?.duration_ms).toBeGreaterThan(40_000);
    expect(
      Buffer.from(await storage.get(recording?.sha256 ?? ''))
        .subarray(0, 4)
        .toString(),
    ).toBe('RIFF');
    expect(await floor.telephony.recording(leg)).toBeNull();
  });

  test.each([
    [10_000, 'short', 0],
    [10_001, 'abandoned', 1],
  ])('left after %i ms of waiting it counts as %s (R24)', async (ms, outcome, callbacks) => {
    const { leg, phone } = await callerWho('1');
    floor.world.advance(ms);
    floor.world.hangUp(leg);
    await floor.hand.settled();
    expect((await entryOf(leg))?.outcome).toBe(outcome);
    expect(await callbacksOf(phone)).toHaveLength(callbacks);
  });

  test('key 0 orders a call in the menu and while waiting', async () => {
    const inMenu = await callerWho('0');
    expect(await legOf(inMenu.leg)).toMatchObject({ outcome: 'callOrderInMenu' });
    expect(await callbacksOf(inMenu.phone)).toEqual([{ kind: 'order' }]);
    await floor.pass(3000);
    expect(floor.world.legs().map((one) => one.leg)).not.toContain(inMenu.leg);
    const waiting = await callerWho('1');
    floor.world.press(waiting.leg, '0');
    await floor.hand.settled();
    expect((await entryOf(waiting.leg))?.outcome).toBe('callOrder');
    expect(await callbacksOf(waiting.phone)).toEqual([{ kind: 'order' }]);
    await floor.pass(3000);
    expect(floor.world.legs()).toEqual([]);
  });

  test('an unknown number and a hidden caller have their answers; a flood of keys does nothing twice', async () => {
    const leg = floor.world.call({ from: null, to: '999999' });
    await floor.hand.settled();
    floor.world.press(leg, '1');
    // The notice must have begun before its time passes.
    await floor.hand.settled();
    await floor.pass(2500);
    floor.world.press(leg, '0'.repeat(50));
    await floor.hand.settled();
    expect(await legOf(leg)).toMatchObject({ state: 'ended', outcome: 'menuEnded' });
    const { leg: second, phone } = await callerWho('1'.repeat(40));
    expect(await look(sql`select 1 from queue_entries e join legs l on l.contact_id = e.contact_id where l.engine_leg = ${second}`)).toHaveLength(1);
    floor.world.hangUp(second);
    await floor.hand.settled();
    expect(await callbacksOf(phone)).toHaveLength(0);
  });

  test('a representative whose device is not there misses the offer; the caller stays first in line', async () => {
    const agent = await aReadyAgent(floor.world.now());
    const { leg } = await callerWho('1');
    await floor.pass(1000);
    await floor.pass(0);
    const [session] = await look(sql<{ state: string; reason: string }>`select state, reason from agent_sessions where person_id = ${agent.personId}`);
    expect(session).toEqual({ state: 'notReady', reason: 'connectionLost' });
    expect(await entryOf(leg)).toEqual({ state: 'waiting', outcome: null });
    floor.world.hangUp(leg);
    await floor.hand.settled();
  });
});

async function inConversation() {
  const agent = await aReadyAgent(floor.world.now());
  floor.world.device((agent.device as { device: string }).device, true);
  floor.world.whenRung(agent.device, 'answers');
  const { leg, phone } = await callerWho('1');
  await floor.pass(1000);
  await floor.pass(0);
  expect(await legOf(leg)).toMatchObject({ state: 'up' });
  return { leg, phone, agent };
}

describe('what goes wrong', () => {
  test('the server dies in mid-call: the next one adopts the call, and what ended meanwhile is ended', async () => {
    const talking = await inConversation();
    const waiting = await callerWho('1');
    const gone = await callerWho('1');
    await floor.hand.stop();
    floor.world.hangUp(gone.leg);
    const late = floor.world.call({ from: '0125550399', to: '195' });
    floor.world.advance(5000);
    await look(sql`update voice_engines set lease_until = now() - interval '1 second'`);
    const epoch = (await ownEngine('main', 'two')) as number;
    expect(epoch).toBeGreaterThan(floor.epoch);
    const second = controller({
      engine: floor.telephony,
      engineName: 'main',
      node: 'two',
      epoch,
      now: floor.world.now,
      ourNumber: '195',
      soundsOf: async () => ['s'],
      onFenced: () => {},
    });
    await floor.telephony.start();
    await second.settled();
    expect(await legOf(talking.leg)).toMatchObject({ state: 'up' });
    expect(await legOf(waiting.leg)).toMatchObject({ state: 'queue' });
    expect(floor.world.legs().find((one) => one.leg === waiting.leg)?.doing).toBe('parked');
    expect(await legOf(gone.leg)).toMatchObject({ state: 'ended' });
    expect((await entryOf(gone.leg))?.outcome).not.toBeNull();
    expect(await legOf(late)).toMatchObject({ state: 'menu' });
    for (const { leg } of floor.world.legs()) floor.world.hangUp(leg);
    await second.settled();
    await second.stop();
  });

  test('the engine dies: every call ends as lost with it, callers are called back, representatives wrap up', async () => {
    const talking = await inConversation();
    const waiting = await callerWho('1');
    const inMenu = await callerWho('');
    floor.world.advance(20_000);
    floor.world.crash();
    await floor.hand.settled();
    floor.world.revive();
    await floor.hand.settled();
    for (const one of [talking, waiting, inMenu]) expect(await legOf(one.leg)).toMatchObject({ state: 'ended', ended_as: 'engineLost' });
    expect((await entryOf(waiting.leg))?.outcome).toBe('engineLost');
    expect(await legOf(inMenu.leg)).toMatchObject({ outcome: 'engineLost' });
    for (const one of [talking, waiting, inMenu]) expect(await callbacksOf(one.phone)).toHaveLength(1);
    const [session] = await look(sql<{ state: string }>`select state from agent_sessions where person_id = ${talking.agent.personId}`);
    expect(session?.state).toBe('wrapUp');
  });

  test('the browser of a representative dies: the caller waits again, first in line', async () => {
    const { leg, agent } = await inConversation();
    const agentLeg = floor.world.legs().find((one) => one.leg !== leg);
    floor.world.drop(agentLeg?.leg ?? '');
    await floor.pass(0);
    await floor.pass(0);
    const [entry] = await look(
      sql<{
        state: string;
        first_in_line: boolean;
      }>`select e.state, e.first_in_line from queue_entries e join legs l on l.contact_id = e.contact_id where l.engine_leg = ${leg} order by e.id desc`,
    );
    expect(entry).toEqual({ state: 'waiting', first_in_line: true });
    expect(floor.world.legs().find((one) => one.leg === leg)?.doing).toBe('parked');
    const [session] = await look(sql<{ state: string; reason: string }>`select state, reason from agent_sessions where person_id = ${agent.personId}`);
    expect(session).toEqual({ state: 'notReady', reason: 'connectionLost' });
    floor.world.hangUp(leg);
    await floor.hand.settled();
  });

  test('a node that slept through its lease writes nothing more', async () => {
    await look(sql`update voice_engines set lease_until = now() - interval '1 second'`);
    await ownEngine('main', 'two');
    const leg = floor.world.call({ from: '0125550398', to: '195' });
    await floor.hand.settled();
    expect(floor.fenced()).toBe(true);
    expect(await look(sql`select 1 from legs where engine_leg = ${leg}`)).toEqual([]);
    await look(sql`update voice_engines set lease_until = now() - interval '1 second'`);
  });
});
