import type { LegEnd } from '#adapters/telephony/port.ts';
import { json, sql, type Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { agentLegLost, callEnded, callerGone, offerMissed, openCallback } from '#queue/actions.ts';
import { about, leaveMenu } from './arriving.ts';
import type { Deed } from './context.ts';
import './events.ts';
import { hangUp } from './ringing.ts';
import { type LegRow, livingOf, moveSegment, type Purpose, saveEnded } from './store.ts';

/** A leg is over: what waited on it is settled, and its sound is fetched. The second saying does nothing. */
export async function endLeg(tx: Tx, leg: LegRow, as: LegEnd | 'engineLost', at: Date): Promise<readonly Deed[]> {
  if (leg.state === 'ended') return [];
  await saveEnded(tx, leg, as, at);
  await record(tx, { ...about(leg.id, leg.contact_id), kind: 'call.ended', data: { as, role: leg.role } });
  if ((leg.role === 'caller' || leg.role === 'outside') && leg.answered_at) {
    await tx
      .insertInto('recordings')
      .values({ leg_id: leg.id, contact_id: leg.contact_id, started_at: leg.answered_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (leg.role === 'caller') return endCaller(tx, leg, as, at);
  if (leg.role === 'agent') return endAgent(tx, leg, as, at);
  if (leg.role === 'outside') return endOutside(tx, leg, at);
  return endSupervisor(tx, leg, at);
}

async function endCaller(tx: Tx, leg: LegRow, as: LegEnd | 'engineLost', at: Date): Promise<readonly Deed[]> {
  const lost = as === 'engineLost';
  if (!leg.contact_id) {
    await leaveMenu(tx, leg, lost ? 'engineLost' : 'menuEnded');
    // Whoever was cut off by us, and not by themselves, is called.
    if (lost && leg.outcome === null && leg.phone)
      await openCallback(tx, { kind: 'abandoned', phone: leg.phone, lang: leg.lang ?? 'az', at, path: leg.dialled });
    return [];
  }
  const others = (await livingOf(tx, leg.contact_id)).filter((other) => other.id !== leg.id);
  const gone = await callerGone(tx, { contactId: leg.contact_id, at, as: lost ? 'engineLost' : 'hungUp' });
  if (gone === null) {
    await callEnded(tx, { contactId: leg.contact_id, at });
    if (lost && leg.phone)
      await openCallback(tx, { kind: 'abandoned', phone: leg.phone, lang: leg.lang ?? 'az', contactId: leg.contact_id, at, path: leg.dialled });
  }
  // The representative, a third person and a listening supervisor go with the caller.
  return others.map(hangUp);
}

async function endAgent(tx: Tx, leg: LegRow, as: LegEnd | 'engineLost', at: Date): Promise<readonly Deed[]> {
  if (leg.offer_id && !leg.answered_at) {
    const caller = leg.contact_id ? (await livingOf(tx, leg.contact_id)).find((other) => other.role === 'caller') : undefined;
    if (caller?.state === 'queue') await moveSegment(tx, caller, 'queue', at);
    const missed = await offerMissed(tx, {
      offerId: leg.offer_id,
      at,
      as: as === 'refused' || as === 'busy' ? 'declined' : as === 'unreachable' || as === 'lost' || as === 'engineLost' ? 'lost' : 'missed',
    });
    // Accepted on the screen, but the device never took the call: the caller is first in line again.
    if (!missed && caller?.state === 'queue' && leg.contact_id)
      await agentLegLost(tx, { contactId: leg.contact_id, callerLegId: caller.id, callerAlive: true, at });
    return [];
  }
  if (!leg.contact_id) return (await partners(tx, leg)).map(hangUp);
  const others = (await livingOf(tx, leg.contact_id)).filter((other) => other.id !== leg.id);
  const caller = others.find((other) => other.role === 'caller' && other.state === 'up');
  if ((leg.purpose as { handedOn?: boolean }).handedOn) return [];
  const neverBack = (leg.purpose as { goal?: string }).goal === 'return' && !leg.answered_at;
  if ((as === 'lost' || neverBack) && caller) {
    await agentLegLost(tx, { contactId: leg.contact_id, callerLegId: caller.id, callerAlive: true, at });
    return [];
  }
  await callEnded(tx, { contactId: leg.contact_id, at });
  // A third person who joined keeps the caller company after a warm transfer; a caller who was held meanwhile hears them now.
  if (!caller || !others.some((other) => other.role === 'outside' && other.state === 'up')) return others.map(hangUp);
  await moveSegment(tx, caller, 'talk', at);
  return [(c) => c.engine.resume(caller.engine_leg)];
}

async function endOutside(tx: Tx, leg: LegRow, at: Date): Promise<readonly Deed[]> {
  const purpose = leg.purpose as Purpose;
  if ('goal' in purpose && purpose.goal === 'greet') {
    const partner = await tx.selectFrom('legs').selectAll().where('id', '=', purpose.partner).executeTakeFirst();
    return partner && partner.state !== 'ended' ? [hangUp(partner)] : [];
  }
  if (!leg.contact_id || !leg.answered_at) return [];
  const others = (await livingOf(tx, leg.contact_id)).filter((other) => other.id !== leg.id);
  if (others.some((other) => other.role === 'agent' && other.state === 'up')) return [];
  await callEnded(tx, { contactId: leg.contact_id, at });
  return others.map(hangUp);
}

/** Whoever took a call over ends it by leaving; a listener leaves unnoticed. */
async function endSupervisor(tx: Tx, leg: LegRow, at: Date): Promise<readonly Deed[]> {
  const { mode } = leg.purpose as { mode?: string };
  if (!leg.contact_id || !leg.answered_at || (mode !== 'takeOver' && mode !== 'barge')) return [];
  const others = (await livingOf(tx, leg.contact_id)).filter((other) => other.id !== leg.id);
  if (others.some((other) => (other.role === 'agent' || other.role === 'outside') && other.state === 'up')) return [];
  await callEnded(tx, { contactId: leg.contact_id, at });
  return others.filter((other) => other.state === 'up').map(hangUp);
}

/** The outside half of a call back, which has no contact until somebody is reached. */
async function partners(tx: Tx, leg: LegRow): Promise<readonly { readonly engine_leg: string }[]> {
  const { rows } = await sql<{
    engine_leg: string;
  }>`select engine_leg from legs where state <> 'ended' and role = 'outside' and purpose->>'partner' = ${leg.id}`.execute(tx);
  return rows;
}

/** The representative leaves a call that goes on without them. */
export const markHandedOn = (tx: Tx, leg: LegRow) =>
  tx
    .updateTable('legs')
    .set({ purpose: json({ ...(leg.purpose as object), handedOn: true }) })
    .where('id', '=', leg.id)
    .execute();
