import { simulatedStorage } from '#adapters/storage/simulated.ts';
import { asSystem, sql } from '#platform/database.ts';
import { fetchRecordings } from '../recording.ts';
import { aReadyAgent, type Floor } from './floor.ts';

let serial = 0;
export const look = <T>(query: ReturnType<typeof sql<T>>) => asSystem('test', 'look', async (tx) => (await query.execute(tx)).rows);

/** A caller in conversation with a representative; both recorded. */
export async function aTalk(floor: Floor) {
  const agent = await aReadyAgent(floor.world.now());
  floor.world.device((agent.device as { device: string }).device, true);
  floor.world.whenRung(agent.device, 'answers');
  const phone = `01255508${String((serial += 1)).padStart(2, '0')}`;
  const leg = floor.world.call({ from: phone, to: '195' });
  await floor.hand.settled();
  floor.world.press(leg, '1');
  await floor.hand.settled();
  await floor.pass(2500);
  floor.world.press(leg, '1');
  await floor.hand.settled();
  await floor.pass(1000);
  await floor.pass(0);
  const [row] = await look(sql<{ id: string; contact_id: string }>`select id, contact_id from legs where engine_leg = ${leg} and state = 'up'`);
  if (!row) throw new Error('nobody talks');
  return { leg, id: row.id, contactId: row.contact_id, phone, agent };
}

/** The call ends and its sound is brought in. */
export async function keptSound(floor: Floor, leg: string, storage = simulatedStorage()) {
  floor.world.hangUp(leg);
  await floor.pass(0);
  floor.world.advance(5000);
  await fetchRecordings(floor.telephony, { storage, clock: { now: floor.world.now } }, 20);
  return storage;
}
