import { asSystem } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { wrapUpMostSeconds } from './agent.ts';
import { about } from './calling-back.ts';
import { offerMissed } from './offering.ts';
import { moveTo } from './moving.ts';
import { endMeasuresBy } from './measures.ts';

export type Healed = { readonly offers: number; readonly sessions: number; readonly claims: number; readonly measures: number };
/** A page silent this long past its lease has left for the day. */
const goneAfterMs = 30 * 60_000;
/** A conversation whose page is silent is the line's business; without a line, or past this, the state heals too. */
const talkGraceMs = 10 * 60_000;

/**
 * Every state has an owner and an end: offers nobody answered, pages that fell silent, wrap-ups without end, claims nobody
 * rang, measures past their time. Run every second by whichever node comes first; a killed process leaves nothing stuck.
 */
export async function heal(at: Date): Promise<Healed> {
  const offers = await asSystem('queue', 'heal', async (tx) => {
    const expired = await tx
      .selectFrom('queue_offers')
      .select('id')
      .where('outcome', 'is', null)
      .where('expires_at', '<', at)
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id } of expired) await offerMissed(tx, { offerId: id, at, as: 'missed' });
    return expired.length;
  });
  const sessions = await asSystem('queue', 'heal', async (tx) => {
    const silent = await tx
      .selectFrom('agent_sessions')
      .selectAll()
      .where('ended_at', 'is', null)
      .where((eb) =>
        eb.or([eb('lease_until', '<', at), eb.and([eb('state', '=', 'wrapUp'), eb('state_since', '<', new Date(at.getTime() - wrapUpMostSeconds * 1000))])]),
      )
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute();
    let healed = 0;
    for (const session of silent) {
      const silentMs = at.getTime() - session.lease_until.getTime();
      if (silentMs < 0) {
        await moveTo(tx, session, { state: 'notReady', reason: 'wrapUpOverrun' }, at, 'queue');
      } else if (session.state === 'offered') {
        const offer = await tx.selectFrom('queue_offers').select('id').where('session_id', '=', session.id).where('outcome', 'is', null).executeTakeFirst();
        if (offer) await offerMissed(tx, { offerId: offer.id, at, as: 'lost' });
        else await moveTo(tx, session, { state: 'notReady', reason: 'connectionLost' }, at, 'queue');
      } else if (silentMs > goneAfterMs) {
        await moveTo(tx, session, { state: 'notReady', reason: 'connectionLost' }, at, 'queue');
        await tx.updateTable('agent_sessions').set({ ended_at: at }).where('id', '=', session.id).execute();
        await record(tx, {
          kind: 'agent.shiftEnded',
          subjectKind: 'agentSession',
          subjectId: session.id,
          actor: 'queue',
          purpose: 'queue',
          data: { personId: session.person_id, handedTo: null },
        });
      } else if (session.state === 'talking' && session.leg_id !== null && silentMs < talkGraceMs) {
        continue;
      } else if (session.reason === 'connectionLost' || session.state === 'break') {
        // Nothing to heal: the state says so already, or the person is away and will be back.
        continue;
      } else await moveTo(tx, session, { state: 'notReady', reason: 'connectionLost' }, at, 'queue');
      healed += 1;
    }
    return healed;
  });
  const claims = await asSystem('queue', 'heal', async (tx) => {
    const stale = await tx
      .updateTable('callbacks')
      .set({ state: 'open', claimed_by: null, claimed_until: null })
      .where('state', '=', 'claimed')
      .where('claimed_until', '<', at)
      .returning('id')
      .execute();
    for (const { id } of stale) await record(tx, { ...about(id, 'queue'), kind: 'callback.released' });
    return stale.length;
  });
  return { offers, sessions, claims, measures: await endMeasuresBy(at) };
}
