import { giveContact, handContact } from '#contacts/actions.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import { type EventRecord, record } from '#platform/events.ts';
import { afterWork, wrapUpSeconds } from './agent.ts';
import { closeByCaller } from './calling-back.ts';
import { askEngine } from './commands.ts';
import './events.ts';
import { moveTo, type MovingSession } from './moving.ts';
import { answeringOffer, endingSession, entryForChange, type EntryRow, offerForChange, openOfferOf, sessionById, type SessionRow } from './store.ts';

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
type Offer = NonNullable<Awaited<ReturnType<typeof offerForChange>>>;

const endOffer = (tx: Tx, offer: Offer, outcome: 'accepted' | 'missed' | 'declined' | 'withdrawn' | 'lost', at: Date) =>
  tx.updateTable('queue_offers').set({ outcome, ended_at: at }).where('id', '=', offer.id).execute();

/**
 * The representative has the contact: theirs alone from here (R23: answered). Said by the desk's accept key or by the
 * voice room when the device answers; the second saying changes nothing. False when the offer was over.
 */
export async function offerAnswered(
  tx: Tx,
  answer: { readonly offerId: string; readonly agentLegId?: string | null; readonly at: Date; readonly by: Who | 'voice' },
): Promise<boolean> {
  const offer = await answeringOffer(tx, answer.offerId);
  if (!offer) return false;
  const legId = answer.agentLegId ?? null;
  if (offer.outcome === 'accepted') {
    if (legId) await tx.updateTable('agent_sessions').set({ leg_id: legId }).where('id', '=', offer.session_id).where('leg_id', 'is', null).execute();
    return true;
  }
  if (offer.outcome !== null || offer.entry_state !== 'offered' || offer.session_ended_at) return false;
  const who: Who = { personId: offer.person_id, lang: 'az' };
  const taken = await handContact(tx, who, offer.entry_contact_id, answer.at, offer.sector);
  if (!taken && !(await giveContact(tx, who, offer.entry_contact_id, answer.at, offer.sector))) {
    const entry = await entryForChange(tx, offer.entry_id);
    if (entry) await withdrawOffer(tx, entry, answer.at);
    return false;
  }
  const endedAt = answer.at < offer.entered_at ? offer.entered_at : answer.at;
  const spoken = offer.channel === 'phone' || offer.channel === 'visit';
  const session = { ...offer, id: offer.session_id };
  const move = { state: spoken ? 'talking' : 'writing', entryId: offer.entry_id, contactId: offer.entry_contact_id, legId } as const;
  const answered: EventRecord = {
    kind: 'queue.answered',
    subjectKind: 'queueEntry',
    subjectId: offer.entry_id,
    contactId: offer.entry_contact_id,
    actor: who,
    purpose: 'queue',
    data: {
      offerId: offer.id,
      entryId: offer.entry_id,
      personId: offer.person_id,
      waitSeconds: (endedAt.getTime() - offer.entered_at.getTime()) / 1000,
    },
  };
  await moveTo(tx, session, move, answer.at, who, {
    events: taken ? [taken, answered] : [answered],
    writes: [
      sql`update queue_offers set outcome = 'accepted', ended_at = ${answer.at} where id = ${offer.id}`,
      sql`update queue_entries set state = 'ended', outcome = 'answered', ended_at = ${endedAt}, person_id = ${offer.person_id} where id = ${offer.entry_id}`,
    ],
  });
  if (offer.caller_leg_id && !legId && answer.by !== 'voice')
    await askEngine(tx, {
      kind: 'connect',
      offerId: offer.id,
      legId: offer.caller_leg_id,
      sessionId: offer.session_id,
      personId: offer.person_id,
      contactId: offer.entry_contact_id,
    });
  if (spoken && offer.called_for) await closeByCaller(tx, { contactId: offer.entry_contact_id, at: answer.at });
  return true;
}

/**
 * Nobody answered the offer: the representative is not ready, the contact is first in line again. `declined` is the
 * representative's own word, `lost` their device's silence.
 */
export async function offerMissed(
  tx: Tx,
  missed: { readonly offerId: string; readonly at: Date; readonly as: 'missed' | 'declined' | 'lost' },
): Promise<boolean> {
  const offer = await offerForChange(tx, missed.offerId);
  if (!offer || offer.outcome !== null) return false;
  const entry = await entryForChange(tx, offer.entry_id);
  const session = await sessionById(tx, offer.session_id);
  await endOffer(tx, offer, missed.as, missed.at);
  if (entry?.state === 'offered') await tx.updateTable('queue_entries').set({ state: 'waiting', first_in_line: true }).where('id', '=', entry.id).execute();
  if (session && !session.ended_at && session.state === 'offered') {
    await moveTo(tx, session, { state: 'notReady', reason: missed.as === 'lost' ? 'connectionLost' : 'missedOffer' }, missed.at, 'queue');
  }
  if (entry?.leg_id) await askEngine(tx, { kind: 'stopRinging', offerId: offer.id, sessionId: offer.session_id });
  await tellMissed(tx, offer, entry?.contact_id ?? null, missed.as);
  return true;
}

const tellMissed = (tx: Tx, offer: Offer, contactId: string | null, as: 'missed' | 'declined' | 'lost' | 'withdrawn') =>
  record(tx, {
    kind: 'queue.missed',
    subjectKind: 'queueEntry',
    subjectId: offer.entry_id,
    contactId,
    actor: 'queue',
    purpose: 'queue',
    data: { offerId: offer.id, entryId: offer.entry_id, personId: offer.person_id, as },
  });

/** The contact is gone while it rang: the representative is ready again, in their old place among the idle. */
export async function withdrawOffer(tx: Tx, entry: EntryRow, at: Date): Promise<void> {
  const offer = await openOfferOf(tx, entry.id);
  if (!offer) return;
  await endOffer(tx, offer, 'withdrawn', at);
  const session = await sessionById(tx, offer.session_id);
  if (session && !session.ended_at && session.state === 'offered') await moveTo(tx, session, { state: 'ready', keepIdle: true }, at, 'queue');
  if (entry.leg_id) await askEngine(tx, { kind: 'stopRinging', offerId: offer.id, sessionId: offer.session_id });
  await tellMissed(tx, offer, entry.contact_id, 'withdrawn');
}

/** The line is over: wrap-up begins, or ends at once where the contact itself is finished. */
export async function callEnded(tx: Tx, ended: { readonly contactId: string; readonly at: Date }): Promise<boolean> {
  const session = await endingSession(tx, ended.contactId);
  if (session?.state !== 'talking') return false;
  if (session.contact_state === 'open' && session.contact_owner_id === session.person_id) {
    await moveTo(tx, session, { state: 'wrapUp', until: later(ended.at, wrapUpSeconds), contactId: ended.contactId }, ended.at, 'queue');
  } else await settle(tx, session, ended.at, 'queue');
  return true;
}

/** After the work: the pause asked for meanwhile, else ready. */
export async function settle(tx: Tx, session: MovingSession & Pick<SessionRow, 'next_state' | 'next_reason'>, at: Date, actor: Who | string): Promise<void> {
  const next = afterWork({ nextState: session.next_state, nextReason: session.next_reason }, at.getTime());
  await moveTo(tx, session, { state: next.state, reason: next.reason, until: next.untilMs === null ? null : new Date(next.untilMs) }, at, actor);
}
