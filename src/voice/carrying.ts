import { json, type Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { agentLeaves, callEnded, type EngineCommand, offerAnswered, offerMissed } from '#queue/actions.ts';
import { about } from './arriving.ts';
import type { Context, Deed } from './context.ts';
import { queueSentences } from './default-menu.ts';
import { markHandedOn } from './ending.ts';
import './events.ts';
import { hangUp, ring, roomOf } from './ringing.ts';
import { legById, type LegRow, livingOf, moveSegment, publishedMenu, type Purpose } from './store.ts';
import { carryInCall, companyOf, otherEnd } from './talking.ts';

type Lang = 'az' | 'ru' | 'en';
const talking = (legs: readonly LegRow[], role: LegRow['role']): LegRow | undefined => legs.find((leg) => leg.role === role && leg.state !== 'ended');

/** What the queue wished: the row first, then the engine. */
export async function carry(tx: Tx, command: EngineCommand, c: Context): Promise<readonly Deed[]> {
  const at = c.now();
  switch (command.kind) {
    case 'ring': {
      const caller = await legById(tx, command.legId);
      if (!caller || caller.state !== 'queue') {
        await offerMissed(tx, { offerId: command.offerId, at, as: 'lost' });
        return [];
      }
      await moveSegment(tx, caller, 'ring', at, command.personId);
      return ring(
        tx,
        c,
        {
          role: 'agent',
          personId: command.personId,
          sessionId: command.sessionId,
          offerId: command.offerId,
          contactId: command.contactId,
          purpose: { goal: 'offer' },
        },
        caller.phone ?? c.ourNumber,
      );
    }
    case 'stopRinging': {
      const leg = await tx.selectFrom('legs').selectAll().where('offer_id', '=', command.offerId).where('state', '=', 'ringing').executeTakeFirst();
      const caller = leg?.contact_id ? talking(await livingOf(tx, leg.contact_id), 'caller') : undefined;
      if (caller?.state === 'queue') await moveSegment(tx, caller, 'queue', at);
      return leg ? [hangUp(leg)] : [];
    }
    case 'connect':
      return connect(tx, command.offerId, at);
    case 'park': {
      const legs = await livingOf(tx, command.contactId);
      const caller = legs.find((leg) => leg.id === command.legId);
      const lang = command.lang as Lang;
      if (!caller) return [];
      await tx.updateTable('legs').set({ state: 'queue', lang, room: null, announced_at: at }).where('id', '=', caller.id).execute();
      await moveSegment(tx, caller, 'queue', at);
      const agents = legs.filter((leg) => leg.role === 'agent');
      for (const leg of agents) await markHandedOn(tx, leg);
      return [
        (k) => k.engine.park(caller.engine_leg),
        (k) => k.say(caller.engine_leg, [{ lang, text: queueSentences.hold[lang] }], false),
        ...agents.map(hangUp),
      ];
    }
    case 'hangup': {
      const leg = await legById(tx, command.legId);
      return leg && leg.state !== 'ended' ? [hangUp(leg)] : [];
    }
    case 'dial':
      return ring(
        tx,
        c,
        {
          role: 'agent',
          personId: command.personId,
          sessionId: command.sessionId,
          callbackId: command.callbackId,
          purpose: { goal: 'dial', phone: command.phone, lang: command.lang as Lang },
        },
        c.ourNumber,
      );
    case 'hold':
    case 'resume':
    case 'third':
    case 'handOver':
    case 'comeBack':
      return carryInCall(tx, command, c);
    case 'monitor': {
      const legs = await livingOf(tx, command.contactId);
      const target = talking(legs, 'agent') ?? talking(legs, 'caller');
      if (!target) return [];
      await record(tx, { ...about(target.id, command.contactId), kind: 'call.monitored', data: { personId: command.personId, mode: command.mode } });
      const there = legs.find((leg) => leg.role === 'supervisor' && leg.person_id === command.personId && leg.state === 'up');
      const purpose: Purpose = { goal: 'monitor', mode: command.mode, target: target.engine_leg, room: roomOf(command.contactId) };
      if (there)
        await tx
          .updateTable('legs')
          .set({ purpose: json(purpose) })
          .where('id', '=', there.id)
          .execute();
      if (there) return monitor(tx, { ...there, purpose: purpose as never }, at);
      return ring(tx, c, { role: 'supervisor', personId: command.personId, contactId: command.contactId, purpose }, c.ourNumber);
    }
  }
}

/** Somebody we rang answers: what their leg was rung for. */
export async function answered(tx: Tx, leg: LegRow, c: Context): Promise<readonly Deed[]> {
  const at = c.now();
  if (leg.state !== 'ringing') return [];
  await tx.updateTable('legs').set({ state: 'up', answered_at: at }).where('id', '=', leg.id).execute();
  const purpose = leg.purpose as Purpose;
  if (!('goal' in purpose)) return [];
  if (purpose.goal === 'offer') {
    const theirs = leg.offer_id ? await offerAnswered(tx, { offerId: leg.offer_id, agentLegId: leg.id, at, by: 'voice' }) : false;
    return theirs && leg.offer_id ? connect(tx, leg.offer_id, at) : [hangUp(leg)];
  }
  if (purpose.goal === 'dial') {
    const room = `r-${leg.id}`;
    return ring(tx, c, { role: 'outside', phone: purpose.phone, callbackId: leg.callback_id, purpose: { goal: 'greet', partner: leg.id, room } }, c.ourNumber);
  }
  if (purpose.goal === 'greet') {
    const partner = await legById(tx, purpose.partner);
    if (!partner || partner.state === 'ended') return [hangUp(leg)];
    // R16: who is called hears the notice too, before anyone speaks.
    const lang = 'lang' in (partner.purpose as object) ? (partner.purpose as { lang: Lang }).lang : 'az';
    const tree = (await publishedMenu(tx))?.tree;
    await moveSegment(tx, leg, 'talk', at, partner.person_id);
    await tx
      .updateTable('legs')
      .set({ lang, menu_place: json({ at: 'greeting', room: purpose.room, partner: partner.engine_leg }) })
      .where('id', '=', leg.id)
      .execute();
    return tree
      ? [(k) => k.say(leg.engine_leg, [{ lang, text: tree.notice[lang] }], false)]
      : [(k) => k.engine.join(purpose.room, [partner.engine_leg, leg.engine_leg])];
  }
  if (purpose.goal === 'join') return joined(tx, leg, purpose, at);
  if (purpose.goal === 'return') {
    const other = await legById(tx, purpose.other);
    if (!other || other.state === 'ended') return [hangUp(leg)];
    await tx.updateTable('legs').set({ room: purpose.room }).where('id', '=', leg.id).execute();
    await moveSegment(tx, leg, 'talk', at, leg.person_id);
    return [(k) => k.engine.join(purpose.room, [other.engine_leg, leg.engine_leg])];
  }
  return monitor(tx, { ...leg, state: 'up' }, at);
}

/** A third person is there: with everybody, with the representative alone while the caller waits, or in their place. */
async function joined(tx: Tx, leg: LegRow, purpose: Extract<Purpose, { goal: 'join' }>, at: Date): Promise<readonly Deed[]> {
  const partner = purpose.partner ? await legById(tx, purpose.partner) : undefined;
  const legs = partner ? await companyOf(tx, partner) : [];
  if (!otherEnd(legs)) return [hangUp(leg)];
  const agents = purpose.leaves === 'agent' ? legs.filter((other) => other.role === 'agent') : [];
  for (const agent of agents) await markHandedOn(tx, agent);
  if (agents.length > 0 && leg.contact_id) await callEnded(tx, { contactId: leg.contact_id, at });
  await moveSegment(tx, leg, 'talk', at);
  await tx.updateTable('legs').set({ room: purpose.room }).where('id', '=', leg.id).execute();
  await record(tx, { ...about(leg.id, leg.contact_id), kind: 'call.thirdJoined', data: { consult: purpose.consult ?? false } });
  const other = purpose.consult ? undefined : otherEnd(legs);
  return [(k) => k.engine.join(purpose.room, [leg.engine_leg, ...(other ? [other.engine_leg] : [])]), ...agents.map(hangUp)];
}

/** The prompt on a leg is over; for a call back the two are joined now. */
export function greeted(leg: LegRow): readonly Deed[] {
  const place = leg.menu_place as { at?: string; room: string; partner: string } | null;
  return place?.at === 'greeting' ? [(k) => k.engine.join(place.room, [place.partner, leg.engine_leg])] : [];
}

/** Joins caller and representative, once both are there and the offer is theirs. */
async function connect(tx: Tx, offerId: string, at: Date): Promise<readonly Deed[]> {
  const agent = await tx.selectFrom('legs').selectAll().where('offer_id', '=', offerId).where('state', '=', 'up').executeTakeFirst();
  if (!agent?.contact_id) return [];
  const caller = (await livingOf(tx, agent.contact_id)).find((leg) => leg.role === 'caller');
  if (caller?.state !== 'queue') return caller?.state === 'up' ? [] : [hangUp(agent)];
  const room = roomOf(agent.contact_id);
  await tx.updateTable('legs').set({ state: 'up', room }).where('id', '=', caller.id).execute();
  await tx.updateTable('legs').set({ room }).where('id', '=', agent.id).execute();
  await moveSegment(tx, caller, 'talk', at, agent.person_id);
  await moveSegment(tx, agent, 'talk', at, agent.person_id);
  await record(tx, { ...about(caller.id, caller.contact_id), kind: 'call.answered', data: { personId: agent.person_id } });
  return [(c) => c.engine.join(room, [caller.engine_leg, agent.engine_leg])];
}

/** 6.3.2: listens, whispers, joins, or takes the call over. */
async function monitor(tx: Tx, ear: LegRow, at: Date): Promise<readonly Deed[]> {
  const { mode, target, room } = ear.purpose as Extract<Purpose, { goal: 'monitor' }>;
  if (mode === 'listen' || mode === 'whisper') return [(c) => c.engine.monitor({ ear: ear.engine_leg, target, mode })];
  const agents = mode === 'takeOver' && ear.contact_id ? (await livingOf(tx, ear.contact_id)).filter((leg) => leg.role === 'agent') : [];
  for (const agent of agents) await markHandedOn(tx, agent);
  if (mode === 'takeOver' && ear.contact_id) await agentLeaves(tx, { contactId: ear.contact_id, keepsContact: true, at });
  return [(c) => c.engine.stopMonitor(ear.engine_leg), (c) => c.engine.join(room, [ear.engine_leg]), ...agents.map(hangUp)];
}
