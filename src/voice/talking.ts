import { sql, type Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { callEnded, type EngineCommand } from '#queue/actions.ts';
import { about } from './arriving.ts';
import type { Context, Deed } from './context.ts';
import { markHandedOn } from './ending.ts';
import './events.ts';
import { hangUp, ring, roomOf } from './ringing.ts';
import { legById, type LegRow, livingOf, moveSegment } from './store.ts';

export type InCall = Extract<EngineCommand, { agentLegId: string }>;

/** The living legs of one conversation, seen from its representative's: by the contact, or of a call back both halves. */
export async function companyOf(tx: Tx, own: LegRow): Promise<readonly LegRow[]> {
  if (own.contact_id) return livingOf(tx, own.contact_id);
  const { rows } = await sql<LegRow>`select * from legs where state <> 'ended' and (id = ${own.id} or purpose->>'partner' = ${own.id})
    order by arrived_at for update`.execute(tx);
  return rows;
}

/** Whom the call is with: the caller, or whoever was called back. */
export const otherEnd = (legs: readonly LegRow[]): LegRow | undefined =>
  legs.find((leg) => leg.state === 'up' && (leg.role === 'caller' || (leg.role === 'outside' && (leg.purpose as { goal?: string }).goal === 'greet')));
/** Somebody brought into the call: a colleague of another body, 112, an interpreter. */
export const thirdOf = (legs: readonly LegRow[]): LegRow | undefined =>
  legs.find((leg) => leg.role === 'outside' && leg.state !== 'ended' && (leg.purpose as { goal?: string }).goal === 'join');

/** What somebody does with the call on their own leg: held, a third person, handed over, brought back after a reload. */
export async function carryInCall(tx: Tx, command: InCall, c: Context): Promise<readonly Deed[]> {
  const own = await legById(tx, command.agentLegId);
  if (own?.state !== 'up') return [];
  const legs = await companyOf(tx, own);
  const other = otherEnd(legs);
  if (!other) return [];
  const at = c.now();
  const by = { ...about(other.id, other.contact_id), actor: { personId: own.person_id, lang: 'az' } } as const;
  switch (command.kind) {
    case 'hold':
      await moveSegment(tx, other, 'hold', at, own.person_id);
      await record(tx, { ...by, kind: 'call.held', data: { personId: own.person_id, held: true } });
      return [(k) => k.engine.hold(other.engine_leg)];
    case 'resume':
      await record(tx, { ...by, kind: 'call.held', data: { personId: own.person_id, held: false } });
      return resume(tx, other, own, at);
    case 'third':
      await record(tx, { ...by, kind: 'call.thirdAsked', data: { personId: own.person_id, how: command.how } });
      return bringThird(tx, command, { own, other, legs }, c);
    case 'handOver': {
      if (thirdOf(legs)?.state !== 'up') return [];
      await markHandedOn(tx, own);
      await record(tx, { ...by, kind: 'call.handedOver', data: { personId: own.person_id } });
      if (own.contact_id) await callEnded(tx, { contactId: own.contact_id, at });
      return [...(await resume(tx, other, own, at)), hangUp(own)];
    }
    case 'comeBack': {
      // The page was loaded anew: the caller hears music for the second or two in which the device is rung again.
      await markHandedOn(tx, own);
      await record(tx, { ...by, kind: 'call.returned', data: { personId: own.person_id } });
      const rung = {
        role: own.role,
        personId: own.person_id,
        sessionId: own.session_id,
        contactId: own.contact_id,
        callbackId: own.callback_id,
        purpose: { goal: 'return', room: own.room ?? roomOf(own.contact_id ?? own.id), other: other.id },
      } as const;
      return [(k) => k.engine.hold(other.engine_leg), hangUp(own), ...(await ring(tx, c, rung, other.phone ?? c.ourNumber))];
    }
  }
}

async function resume(tx: Tx, other: LegRow, own: LegRow, at: Date): Promise<readonly Deed[]> {
  await moveSegment(tx, other, 'talk', at, own.person_id);
  return [(k) => k.engine.resume(other.engine_leg)];
}

type Company = { readonly own: LegRow; readonly other: LegRow; readonly legs: readonly LegRow[] };
async function bringThird(tx: Tx, command: Extract<InCall, { kind: 'third' }>, { own, other, legs }: Company, c: Context): Promise<readonly Deed[]> {
  if (thirdOf(legs)) return [];
  const consult = command.how === 'consult';
  if (consult) await moveSegment(tx, other, 'hold', c.now(), own.person_id);
  const room = own.room ?? other.room ?? roomOf(own.contact_id ?? own.id);
  const rung = {
    role: 'outside',
    contactId: own.contact_id,
    phone: command.to,
    purpose: { goal: 'join', room, leaves: command.how === 'transfer' ? 'agent' : null, consult, partner: own.id },
  } as const;
  return [...(consult ? [((k) => k.engine.hold(other.engine_leg)) satisfies Deed] : []), ...(await ring(tx, c, rung, c.ourNumber))];
}
