import { heldPosts } from '#access/actions.ts';
import { handPromise } from '#contacts/actions.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { refuse } from '#platform/fault.ts';
import { grant, isBusy, leaseSeconds, refuseHand, refuseWish, type Wish } from './agent.ts';
import './events.ts';
import { moveTo } from './moving.ts';
import { offerAnswered, offerMissed, settle } from './offering.ts';
import { liveSessionOf, type SessionRow } from './store.ts';

/** The page that speaks: its own mark, and the epoch it was given. */
export type Hand = { readonly device: string; readonly epoch: number };
const leaseFrom = (at: Date): Date => new Date(at.getTime() + leaseSeconds * 1000);
const about = (session: { readonly id: string }, who: Who) => ({ subjectKind: 'agentSession', subjectId: session.id, actor: who, purpose: 'queue' }) as const;

/** Locks the person's session, held by this very page; another page's hand is refused by name. */
async function held(tx: Tx, who: Who, hand: Hand): Promise<SessionRow> {
  const session = await liveSessionOf(tx, who.personId as string);
  refuse('conflict', 'queue', refuseHand(session ?? null, hand));
  return session as SessionRow;
}

/**
 * The shift begins, or goes on after a reload. One page at a time: a page opened elsewhere must take over knowingly, and
 * the old one learns of it by its epoch.
 */
export const startShift = (who: Who, asked: { readonly device: string; readonly takeOver: boolean }, at = new Date()): Promise<{ readonly epoch: number }> =>
  as(who, 'shift', async (tx) => {
    const session = await liveSessionOf(tx, who.personId as string);
    if (!session) {
      const sector = (await heldPosts(tx, who.personId as string, at)).find((post) => post.sector)?.sector ?? null;
      const { id, epoch } = await tx
        .insertInto('agent_sessions')
        .values({
          person_id: who.personId as string,
          sector,
          device: asked.device,
          lease_until: leaseFrom(at),
          state: 'notReady',
          reason: 'shiftStart',
          state_since: at,
          idle_since: at,
          started_at: at,
        })
        .returning(['id', 'epoch'])
        .executeTakeFirstOrThrow();
      await record(tx, { ...about({ id }, who), kind: 'agent.shiftStarted', data: { personId: who.personId } });
      return { epoch };
    }
    const same = session.device === asked.device;
    refuse('conflict', 'queue', same || asked.takeOver || session.lease_until <= at ? null : 'deviceElsewhere');
    const epoch = same ? session.epoch : session.epoch + 1;
    await tx
      .updateTable('agent_sessions')
      .set({ device: asked.device, epoch, lease_until: leaseFrom(at) })
      .where('id', '=', session.id)
      .execute();
    if (!same) await record(tx, { ...about(session, who), kind: 'agent.deviceChanged', data: { personId: session.person_id, epoch } });
    return { epoch };
  });

/** The page says that it is there. */
export const beat = (who: Who, hand: Hand, at = new Date()): Promise<void> =>
  as(who, 'shift', async (tx) => {
    const session = await held(tx, who, hand);
    await tx
      .updateTable('agent_sessions')
      .set({ lease_until: leaseFrom(at) })
      .where('id', '=', session.id)
      .execute();
  });

/** Ready, not ready with a reason, a break: at once, or after the conversation (R20). */
export const wish = (who: Who, hand: Hand, wanted: Wish, at = new Date()): Promise<void> =>
  as(who, 'shift', async (tx) => {
    const session = await held(tx, who, hand);
    refuse('conflict', 'queue', refuseWish(session, wanted));
    const change = grant(session, wanted, at.getTime());
    if (change.kind === 'later') {
      await tx.updateTable('agent_sessions').set({ next_state: change.nextState, next_reason: change.nextReason }).where('id', '=', session.id).execute();
      await record(tx, { ...about(session, who), kind: 'agent.pauseAsked', data: { personId: session.person_id, next: change.nextState } });
      return;
    }
    if (change.state === 'ready' && session.state === 'ready') return;
    await moveTo(tx, session, { state: change.state, reason: change.reason, until: change.untilMs === null ? null : new Date(change.untilMs) }, at, who);
  });

/** Accepts the offer that rings; answers the contact to open. Null when it was over by then. */
export const acceptOffer = (who: Who, hand: Hand, offerId: string, at = new Date()): Promise<string | null> =>
  inSystem(who, hand, async (tx) => {
    const offer = await tx
      .selectFrom('queue_offers as o')
      .innerJoin('queue_entries as e', 'e.id', 'o.entry_id')
      .select(['o.id', 'o.outcome', 'e.contact_id'])
      .where('o.id', '=', offerId)
      .where('o.person_id', '=', who.personId)
      .executeTakeFirst();
    if (!offer) return null;
    return (await offerAnswered(tx, { offerId, at, by: who })) ? offer.contact_id : null;
  });

/** "Not now": the contact goes on at once, and the representative says why by their next state. */
export const declineOffer = (who: Who, hand: Hand, offerId: string, at = new Date()): Promise<void> =>
  inSystem(who, hand, async (tx) => {
    const offer = await tx.selectFrom('queue_offers').select('id').where('id', '=', offerId).where('person_id', '=', who.personId).executeTakeFirst();
    if (offer) await offerMissed(tx, { offerId, at, as: 'declined' });
  });

/** The wrap-up is done: the pause asked for, else ready. */
export const endWrapUp = (who: Who, hand: Hand, at = new Date()): Promise<void> =>
  as(who, 'shift', async (tx) => {
    const session = await held(tx, who, hand);
    if (session.state === 'wrapUp') await settle(tx, session, at, who);
  });

/**
 * R20: the shift ends with nothing left lying about: what is on the desk must be finished, open promises go to a named
 * colleague.
 */
export const endShift = (who: Who, hand: Hand, handTo: string | null, at = new Date()): Promise<void> =>
  as(who, 'shift', async (tx) => {
    const session = await held(tx, who, hand);
    const { contacts, promises } = await unfinishedOf(tx, who.personId as string);
    refuse(
      'conflict',
      'queue',
      isBusy(session.state) ? 'stillBusy' : contacts > 0 ? 'contactsOpen' : promises.length > 0 && !handTo ? 'handOverNeeded' : null,
      {
        n: contacts || promises.length,
      },
    );
    return promises;
  }).then(async (promises) => {
    if (handTo) for (const id of promises) await handPromise(who, id, handTo);
    await as(who, 'shift', async (tx) => {
      const session = await held(tx, who, hand);
      await moveTo(tx, session, { state: 'notReady', reason: 'shiftStart' }, at, who);
      await tx.updateTable('agent_sessions').set({ ended_at: at }).where('id', '=', session.id).execute();
      await record(tx, {
        ...about(session, who),
        kind: 'agent.shiftEnded',
        data: { personId: session.person_id, handedTo: promises.length > 0 ? handTo : null },
      });
    });
  });

/** Open contacts and promises of a person, which a shift may not end with. */
export async function unfinishedOf(tx: Tx, personId: string): Promise<{ readonly contacts: number; readonly promises: readonly string[] }> {
  const { count } = await tx
    .selectFrom('contacts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('owner_id', '=', personId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  const promises = await tx.selectFrom('promises').select('id').where('person_id', '=', personId).where('state', '=', 'open').execute();
  return { contacts: Number(count), promises: promises.map((row) => row.id) };
}

/** Offers touch entries and contacts that are not yet the person's: done as the queue's service, after the page's hand was checked. */
function inSystem<T>(who: Who, hand: Hand, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asSystem('queue', 'offer', async (tx) => {
    const session = await tx
      .selectFrom('agent_sessions')
      .select(['epoch', 'device'])
      .where('person_id', '=', who.personId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    refuse('conflict', 'queue', refuseHand(session ?? null, hand));
    return work(tx);
  });
}
