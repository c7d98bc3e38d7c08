import type { MetAlone, Snapshot } from '#adapters/telephony/port.ts';
import { sql, type Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { enqueueCall } from '#queue/actions.ts';
import { about, announce, arrive, pressed } from './arriving.ts';
import type { Context, Deed } from './context.ts';
import { endLeg } from './ending.ts';
import './events.ts';
import { insertLeg, legById, livingLegs, moveSegment } from './store.ts';

export type Difference = { readonly adopted: number; readonly ended: number; readonly lost: number };
/** A row whose leg is not there yet may be one that is rung this very moment. */
const settleMs = 3000;

/**
 * Our records against the engine's own list. What it no longer carries has ended, all of it as lost where the engine was
 * started anew; what came while nobody listened is taken up. `adopting`: we have just come to this engine, so what waits is
 * given its music and menu again.
 */
export async function reconcile(
  tx: Tx,
  snapshot: Snapshot,
  c: Context,
  adopting: boolean,
): Promise<{ readonly difference: Difference; readonly deeds: readonly Deed[] }> {
  const at = c.now();
  const deeds: Deed[] = [];
  let [adopted, ended, lost] = [0, 0, 0];
  const there = new Map(snapshot.legs.map((leg) => [leg.leg, leg]));
  const ours = await livingLegs(tx);
  for (const row of ours) {
    const carried = there.get(row.engine_leg);
    there.delete(row.engine_leg);
    if (carried) {
      if (adopting) deeds.push(...(await takeUp(tx, row.id, c)));
      continue;
    }
    if (row.boot === snapshot.boot && at.getTime() - row.arrived_at.getTime() < settleMs) continue;
    const leg = await legById(tx, row.id);
    if (!leg || leg.state === 'ended') continue;
    const as = row.boot === snapshot.boot ? 'hungUp' : 'engineLost';
    deeds.push(...(await endLeg(tx, leg, as, at)));
    if (as === 'engineLost') lost += 1;
    else ended += 1;
  }
  for (const leg of there.values()) {
    if (leg.to === null) {
      // A leg we rang and whose row is ended: nobody waits for it.
      if (adopting) deeds.push((k) => k.engine.hangUp(leg.leg));
      continue;
    }
    const taken = await arrive(tx, { at, leg: leg.leg, from: leg.from, to: leg.to }, snapshot.boot);
    if (taken.length > 0) adopted += 1;
    deeds.push(...taken);
  }
  const difference = { adopted, ended, lost };
  await sql`update voice_engines set boot = ${snapshot.boot}, checked_at = ${at}, unexplained = ${adopted + ended} where name = ${c.engineName}`.execute(tx);
  if (adopted + ended + lost > 0)
    await record(tx, { ...about(c.engineName), subjectKind: 'engine', subjectId: engineId, kind: 'engine.reconciled', data: difference });
  return { difference, deeds };
}
/** Events about an engine have this subject; there is one until a second is configured. */
export const engineId = '00000000-0000-7000-8000-000000000e01';

/** Calls the engine met by itself are counted like any other, and their callers are called back; once each. */
export async function countAlone(tx: Tx, calls: readonly MetAlone[], boot: string): Promise<void> {
  for (const call of calls) {
    const id = await insertLeg(tx, {
      engineLeg: call.leg,
      boot,
      role: 'caller',
      state: 'menu',
      at: call.at,
      phone: call.from,
      dialled: call.to.slice(0, 40),
      lang: 'az',
    });
    const leg = id && (await legById(tx, id));
    if (!leg) continue;
    await moveSegment(tx, leg, 'menu', call.at);
    await record(tx, { ...about(leg.id), kind: 'call.arrived', data: { dialled: leg.dialled, known: false } });
    await endLeg(tx, leg, 'engineLost', call.at);
  }
}

async function takeUp(tx: Tx, id: string, c: Context): Promise<readonly Deed[]> {
  const leg = await legById(tx, id);
  if (!leg || leg.state === 'ended') return [];
  if (leg.state === 'menu')
    return leg.menu_place && (leg.menu_place as { at: string }).at !== 'leaving'
      ? pressed(tx, leg, { kind: 'begin' }, c.now())
      : [(k) => k.engine.hangUp(leg.engine_leg)];
  if (leg.state !== 'queue') return [];
  const lang = leg.lang ?? 'az';
  // It waits already: this answers the entry it has.
  const place = leg.contact_id ? await enqueueCall(tx, { contactId: leg.contact_id, legId: leg.id, lang, phone: leg.phone, at: c.now() }) : null;
  return [(k) => k.engine.park(leg.engine_leg), ...(place ? [(k: Context) => announce(k, leg.engine_leg, lang, place)] : [])];
}
