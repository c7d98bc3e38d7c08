import { giveContact } from '#contacts/actions.ts';
import type { Tx, Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { afterWork, wrapUpSeconds } from './agent.ts';
import { closeByCaller } from './calling-back.ts';
import { askEngine } from './commands.ts';
import './events.ts';
import { moveTo } from './moving.ts';
import { entryForChange, type EntryRow, offerForChange, openOfferOf, sessionById } from './store.ts';

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
  const offer = await offerForChange(tx, answer.offerId);
  if (!offer) return false;
  const legId = answer.agentLegId ?? null;
  if (offer.outcome === 'accepted') {
    if (legId) await tx.updateTable('agent_sessions').set({ leg_id: legId }).where('id', '=', offer.session_id).where('leg_id', 'is', null).execute();
    return true;
  }
  if (offer.outcome !== null) return false;
  const entry = await entryForChange(tx, offer.entry_id);
  const session = await sessionById(tx, offer.session_id);
  if (!entry || entry.state !== 'offered' || !session || session.ended_at) return false;
  const who: Who = { personId: offer.person_id, lang: 'az' };
  if (!(await giveContact(tx, who, entry.contact_id, answer.at, session.sector))) {
    await withdrawOffer(tx, entry, answer.at);
    return false;
  }
  await endOffer(tx, offer, 'accepted', answer.at);
  const endedAt = answer.at < entry.entered_at ? entry.entered_at : answer.at;
  await tx
    .updateTable('queue_entries')
    .set({ state: 'ended', outcome: 'answered', ended_at: endedAt, person_id: offer.person_id })
    .where('id', '=', entry.id)
    .execute();
  const spoken = entry.channel === 'phone' || entry.channel === 'visit';
  await moveTo(tx, session, { state: spoken ? 'talking' : 'writing', entryId: entry.id, contactId: entry.contact_id, legId }, answer.at, who);
  await record(tx, {
    kind: 'queue.answered',
    subjectKind: 'queueEntry',
    subjectId: entry.id,
    contactId: entry.contact_id,
    actor: who,
    purpose: 'queue',
    data: { offerId: offer.id, entryId: entry.id, personId: offer.person_id, waitSeconds: (endedAt.getTime() - entry.entered_at.getTime()) / 1000 },
  });
  if (entry.leg_id && !legId && answer.by !== 'voice')
    await askEngine(tx, {
      kind: 'connect',
      offerId: offer.id,
      legId: entry.leg_id,
      sessionId: session.id,
      personId: offer.person_id,
      contactId: entry.contact_id,
    });
  if (spoken) await closeByCaller(tx, { contactId: entry.contact_id, at: answer.at });
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
  await tx.updateTable('contacts').set({ live: false }).where('id', '=', ended.contactId).execute();
  const session = await tx
    .selectFrom('agent_sessions')
    .selectAll()
    .where('contact_id', '=', ended.contactId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!session || session.state !== 'talking') return false;
  const contact = await tx.selectFrom('contacts').select(['state', 'owner_id']).where('id', '=', ended.contactId).executeTakeFirst();
  const working = contact?.state === 'open' && contact.owner_id === session.person_id;
  if (working) {
    await moveTo(tx, session, { state: 'wrapUp', until: later(ended.at, wrapUpSeconds), contactId: ended.contactId }, ended.at, 'queue');
  } else await settle(tx, session, ended.at, 'queue');
  return true;
}

type Session = NonNullable<Awaited<ReturnType<typeof sessionById>>>;
/** After the work: the pause asked for meanwhile, else ready. */
export async function settle(tx: Tx, session: Session, at: Date, actor: Who | string): Promise<void> {
  const next = afterWork({ nextState: session.next_state, nextReason: session.next_reason }, at.getTime());
  await moveTo(tx, session, { state: next.state, reason: next.reason, until: next.untilMs === null ? null : new Date(next.untilMs) }, at, actor);
}
