import type { EngineEvent } from '#adapters/telephony/port.ts';
import { type Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { about, pressed } from './arriving.ts';
import type { Deed } from './context.ts';
import './events.ts';
import { insertLeg, legByEngine } from './store.ts';

type Call = Extract<EngineEvent, { kind: 'deviceCalled' }>;

/**
 * "Call it": whoever designs the menu hears one of its versions, draft or published, by their own telephone. It is no
 * citizen's call: nothing of it is counted, and where it would come to the queue or to a call order it ends.
 */
export async function tryMenu(tx: Tx, call: Omit<Call, 'kind'>, boot: string): Promise<readonly Deed[]> {
  const over: Deed = (c) => c.engine.hangUp(call.leg);
  const device = await tx
    .selectFrom('voice_devices')
    .select('person_id')
    .where((eb) => eb(eb.cast<string>('person_id', 'text'), '=', call.device.replace(/^a-/, '')))
    .executeTakeFirst();
  const menu = await tx
    .selectFrom('voice_menus')
    .select('id')
    .where('number', '=', Number(call.to.slice(0, 6)))
    .executeTakeFirst();
  if (!device || !menu) return [over];
  const id = await insertLeg(tx, {
    engineLeg: call.leg,
    boot,
    role: 'supervisor',
    state: 'menu',
    at: call.at,
    personId: device.person_id,
    menuId: menu.id,
    purpose: { goal: 'trial' },
  });
  if (id === null) return [];
  await record(tx, { ...about(id), kind: 'menu.tried', data: { personId: device.person_id, menuId: menu.id } });
  const leg = await legByEngine(tx, call.leg);
  return leg ? [(c) => c.engine.answer(call.leg), ...(await pressed(tx, leg, { kind: 'begin' }, call.at))] : [];
}
