import type { Destination } from '#adapters/telephony/port.ts';
import { simulatedTelephony } from '#adapters/telephony/simulated.ts';
import { aPerson } from '#contacts/testing/make.ts';
import { seedLaw } from '#law/seed.ts';
import { asSystem, sql } from '#platform/database.ts';
import { tick } from '#queue/actions.ts';
import { deviceOf } from '../ringing.ts';
import { type Controller, controller } from '../controller.ts';
import { ownEngine } from '../owner.ts';
import { seedVoice } from '../seed.ts';

/** A weekday morning in Baku: ten o'clock of 24.11.2026. */
export const morning = new Date('2026-11-24T06:00:00Z');

export const seedFloor = (): Promise<void> =>
  asSystem('test', 'seed', async (tx) => {
    await seedLaw(tx);
    await seedVoice(tx);
  });

/** A representative at work with a sheet for everything, ready. */
export async function aReadyAgent(at: Date): Promise<{ readonly personId: string; readonly device: Destination }> {
  const { personId } = (await aPerson('representative', 's1')) as { personId: string };
  await asSystem('test', 'an agent', async (tx) => {
    await sql`insert into work_sheets (person_id, valid_from, channels, langs, level, reason)
      values (${personId}, '2026-01-01', array['phone','portal','email','post'], array['az','ru','en'], 3, 'sınaq')`.execute(tx);
    await sql`insert into agent_sessions (person_id, sector, device, lease_until, state, state_since, idle_since, started_at)
      values (${personId}, 's1', 'sınaq', ${at}::timestamptz + interval '1 day', 'ready', ${at}, ${at}, ${at})`.execute(tx);
  });
  return { personId, device: { device: deviceOf(personId) } };
}

/** The stand-in engine with a controller that owns it. */
export async function openFloor(node = 'one') {
  const { telephony, world } = simulatedTelephony({ name: `sim-${crypto.randomUUID().slice(0, 8)}-`, start: morning, soundMs: 2000 });
  const epoch = (await ownEngine('main', node)) as number;
  const said: string[] = [];
  let fenced = false;
  const hand: Controller = controller({
    engine: telephony,
    engineName: 'main',
    node,
    epoch,
    now: world.now,
    ourNumber: '195',
    soundsOf: async (sentences) => {
      said.push(...sentences.map((sentence) => sentence.text));
      return sentences.map((_, n) => `s-${n}`);
    },
    onFenced: () => {
      fenced = true;
    },
  });
  await telephony.start();
  await hand.settled();
  /** Time passes; everybody acts; the matcher looks. */
  const pass = async (ms: number): Promise<void> => {
    world.advance(ms);
    await hand.settled();
    await tick(world.now());
    await hand.tick();
    world.advance(0);
    await hand.settled();
  };
  return { telephony, world, hand, said, epoch, pass, fenced: () => fenced };
}
export type Floor = Awaited<ReturnType<typeof openFloor>>;
