import { heldPosts } from '#access/actions.ts';
import { readPhone } from '#language/identifiers.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { type EventRecord, record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import type { Channel, Hand } from './contact.ts';
import { refuseWork } from './contact.ts';
import { receiveContact, tellWaiting } from './intake.ts';
import { contactForChange, expiredLeases, leaseFrom, saveGiven, saveSegment, saveTaken, saveWaiting, waitingSince } from './store.ts';

/** The sector a contact counts for: that of the post its representative holds now. */
const sectorOf = async (tx: Tx, who: Who, at: Date): Promise<string | null> =>
  who.personId ? ((await heldPosts(tx, who.personId, at)).find((post) => post.sector)?.sector ?? null) : null;

type Waiting = NonNullable<Awaited<ReturnType<typeof contactForChange>>>;
async function give(tx: Tx, who: Who, contact: Waiting, at: Date, sector?: string | null): Promise<string> {
  await saveSegment(tx, { contactId: contact.id, kind: 'queue', personId: null, startedAt: await waitingSince(tx, contact), endedAt: at });
  await saveTaken(tx, contact.id, { personId: who.personId as string, sector: sector === undefined ? await sectorOf(tx, who, at) : sector, at });
  await record(tx, {
    kind: 'contact.taken',
    subjectKind: 'contact',
    subjectId: contact.id,
    contactId: contact.id,
    actor: who,
    purpose: 'contact',
    data: { epoch: contact.epoch + 1 },
  });
  // A caller on the line was never on the list.
  if (!contact.live) await tellWaiting(tx, who);
  return contact.id;
}

/** Gives a waiting contact to a representative under a lease, in the queue's own transaction. False when it waits no more. */
export async function giveContact(tx: Tx, who: Who, contactId: string, at: Date, sector?: string | null): Promise<boolean> {
  const contact = await contactForChange(tx, contactId);
  if (contact?.state === 'open' && contact.owner_id === who.personId) return true;
  if (contact?.state !== 'waiting') return false;
  await give(tx, who, contact, at, sector);
  return true;
}

/**
 * `giveContact` in one statement, for whoever writes the event it returns into the same transaction. Null when the contact
 * waits no more.
 */
export async function handContact(tx: Tx, who: Who, contactId: string, at: Date, sector: string | null): Promise<EventRecord | null> {
  const taken = await saveGiven(tx, contactId, { personId: who.personId as string, sector, at });
  if (!taken) return null;
  if (!taken.live) await tellWaiting(tx, who);
  return {
    kind: 'contact.taken',
    subjectKind: 'contact',
    subjectId: contactId,
    contactId,
    actor: who,
    purpose: 'contact',
    data: { epoch: taken.epoch },
  };
}

/** Takes one named contact from the waiting list; refused when somebody was quicker. */
export const takeContact = (who: Who, contactId: string, at = new Date()): Promise<string> =>
  as(who, 'contact', async (tx) => {
    const contact = await contactForChange(tx, contactId);
    if (!contact) throw notFound();
    if (contact.state === 'open' && contact.owner_id === who.personId) return contact.id;
    refuse('conflict', 'contacts', contact.state !== 'waiting' ? 'takenByOther' : contact.live ? 'onTheLine' : null);
    return give(tx, who, contact, at);
  });

export type LoggedContact = {
  readonly id: string;
  readonly channel: Channel;
  readonly lang: 'az' | 'ru' | 'en';
  readonly phone?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly receivedAt?: Date | undefined;
};

/** A call, visit, letter or mail written down by hand: opens at once with whoever logs it. */
export const logContact = (who: Who, logged: LoggedContact, at = new Date()): Promise<{ readonly contactId: string; readonly number: string }> =>
  as(who, 'contact', async (tx) => {
    const phone = logged.phone ? readPhone(logged.phone) : null;
    refuse('invalid', 'contacts', logged.phone && !phone ? 'phoneWrong' : null);
    const receivedAt = logged.receivedAt ?? at;
    refuse('invalid', 'contacts', receivedAt.getTime() > at.getTime() + 60_000 ? 'receivedLater' : null);
    const { number } = await receiveContact(tx, {
      id: logged.id,
      channel: logged.channel,
      lang: logged.lang,
      applicantId: null,
      phone: phone?.e164 ?? null,
      subject: logged.subject ?? null,
      body: logged.body ?? null,
      receivedAt: at,
      state: 'open',
      ownerId: who.personId,
      sector: await sectorOf(tx, who, at),
      actor: who,
    });
    if (logged.receivedAt) await tx.updateTable('contacts').set({ received_at: receivedAt }).where('id', '=', logged.id).execute();
    return { contactId: logged.id, number };
  });

/** Locks a contact its holder works on; anything else is refused by name, and what is not seen does not exist. */
export async function heldContact(tx: Tx, contactId: string, who: Who, epoch: number) {
  const contact = await contactForChange(tx, contactId);
  if (!contact) throw new Fault('conflict', 'contacts.leaseLost');
  const hand: Hand = { personId: who.personId, epoch };
  refuse('conflict', 'contacts', refuseWork({ state: contact.state, ownerId: contact.owner_id, epoch: contact.epoch }, hand));
  return contact;
}

/** The desk says that it is still there. */
export const renewLease = (who: Who, contactId: string, epoch: number, at = new Date()): Promise<Date> =>
  as(who, 'contact', async (tx) => {
    await heldContact(tx, contactId, who, epoch);
    const leaseUntil = leaseFrom(at);
    await tx.updateTable('contacts').set({ lease_until: leaseUntil }).where('id', '=', contactId).execute();
    return leaseUntil;
  });

type Open = { readonly id: string; readonly taken_at: Date | null; readonly received_at: Date; readonly owner_id: string | null; readonly epoch: number };
async function giveBack(
  tx: Tx,
  contact: Open,
  by: { readonly actor: Who | string; readonly kind: 'contact.released' | 'contact.leaseExpired'; readonly at: Date; readonly identified?: boolean },
) {
  await saveSegment(tx, {
    contactId: contact.id,
    kind: 'work',
    personId: contact.owner_id,
    startedAt: contact.taken_at ?? contact.received_at,
    endedAt: by.at,
  });
  // The event first: afterwards the contact is no longer its former holder's to write about.
  await record(tx, {
    kind: by.kind,
    subjectKind: 'contact',
    subjectId: contact.id,
    contactId: contact.id,
    actor: by.actor,
    purpose: 'contact',
    data: { epoch: contact.epoch },
  });
  await saveWaiting(tx, contact.id, { identified: by.identified ?? false });
  await tellWaiting(tx, by.actor);
}

/** Gives a contact back to the waiting list, in its old place by the time it came. */
export const releaseContact = (who: Who, contactId: string, epoch: number, at = new Date()): Promise<void> =>
  as(who, 'contact', async (tx) => giveBack(tx, await heldContact(tx, contactId, who, epoch), { actor: who, kind: 'contact.released', at }));

/**
 * Puts an open contact back in line while its caller is still there: a lost leg, another language, a transfer. R20: what
 * was identified stays identified, since the caller never left.
 */
export async function putBack(tx: Tx, contactId: string, by: { readonly actor: Who | string; readonly at: Date }): Promise<boolean> {
  const contact = await contactForChange(tx, contactId);
  if (contact?.state !== 'open') return contact?.state === 'waiting';
  await giveBack(tx, contact, { ...by, kind: 'contact.released', identified: true });
  return true;
}

/** Returns contacts whose desk has been silent past the lease; run every minute. Says how many. */
export const sweepLeases = (at = new Date()): Promise<number> =>
  asSystem('leases', 'sweep', async (tx) => {
    const expired = await expiredLeases(tx, at);
    for (const contact of expired) {
      const until = contact.lease_until && contact.lease_until > (contact.taken_at ?? contact.received_at) ? contact.lease_until : at;
      await giveBack(tx, contact, { actor: 'leases', kind: 'contact.leaseExpired', at: until < at ? until : at });
    }
    return expired.length;
  });
