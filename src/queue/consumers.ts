import { type Tx } from '#platform/database.ts';
import type { Consumer } from '#platform/consumers.ts';
import type { EventRow } from '#platform/events.ts';
import { callbackContactEnded, closeByCaller } from './calling-back.ts';
import { moveTo } from './moving.ts';
import { settle } from './offering.ts';
import { followTests } from './withholding.ts';

/** What a contact logged or taken by hand means for its representative's state; what its end means for state and callback. */
async function follow(tx: Tx, event: EventRow): Promise<void> {
  const contactId = event.subject_id;
  const contact = await tx.selectFrom('contacts').select(['state', 'owner_id', 'channel', 'live']).where('id', '=', contactId).executeTakeFirst();
  if (!contact) return;
  if (event.kind === 'contact.received' || event.kind === 'contact.taken') {
    if (contact.state !== 'open' || !contact.owner_id) return;
    const spoken = contact.channel === 'phone' || contact.channel === 'visit';
    if (contact.channel === 'phone') await closeByCaller(tx, { contactId, at: event.at });
    const session = await tx
      .selectFrom('agent_sessions')
      .selectAll()
      .where('person_id', '=', contact.owner_id)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!session || !['ready', 'notReady', 'wrapUp'].includes(session.state)) return;
    await moveTo(tx, session, { state: spoken ? 'talking' : 'writing', contactId }, event.at, 'queue');
    return;
  }
  await callbackContactEnded(tx, contactId, event.at);
  const session = await tx
    .selectFrom('agent_sessions')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!session) return;
  const working = contact.state === 'open' && contact.owner_id === session.person_id;
  // A conversation still on the line ends with the line (`callEnded`), not with the desk's last key.
  if (working || session.state === 'offered' || (session.state === 'talking' && session.leg_id !== null && contact.live)) return;
  if (session.state === 'talking' || session.state === 'writing' || session.state === 'wrapUp') await settle(tx, session, event.at, 'queue');
}

export const consumers: readonly Consumer[] = [
  {
    name: 'queue.contacts',
    kinds: ['contact.received', 'contact.taken', 'contact.released', 'contact.leaseExpired', 'contact.ended', 'contact.sealed'],
    handle: follow,
  },
  { name: 'queue.withholding', kinds: ['coming.switched', 'coming.cleared'], handle: followTests },
];
