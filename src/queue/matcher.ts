import { asUrgent, prepared, sql, type Tx } from '#platform/database.ts';
import { type EventRecord, recording } from '#platform/events.ts';
import { offerSeconds } from './agent.ts';
import { adoptWaiting } from './entering.ts';
import './events.ts';
import { match, type Match, type MatchRules } from './match.ts';
import { agentsIn, overflowAt, waitingEntries } from './store.ts';

export type Tick = {
  /** False when another node was deciding at that moment. */
  readonly mine: boolean;
  readonly offers: readonly (Match & { readonly offerId: string; readonly contactId: string })[];
};
const nothing: Tick = { mine: true, offers: [] };

/**
 * One decision over everything that waits and everybody who is ready, in one transaction: read and locked, matched by the
 * pure rule, written as one statement. Two nodes may run it at once: one of them does nothing. Locked rows and the unique
 * indexes on open offers would keep a contact from being given twice even without the lock.
 */
export const tick = (at: Date): Promise<Tick> =>
  asUrgent('matcher', 'offer', async (tx) => {
    const { rows } = await sql<Look>`${prepared} select pg_try_advisory_xact_lock(hashtext('queue.matcher')) as mine,
      exists (select from queue_entries where state = 'waiting') as waiting,
      exists (select from agent_sessions where ended_at is null and state = 'ready') as ready,
      exists (select from contacts where state = 'waiting' and not live and not sealed)
        or exists (select from queue_entries where state <> 'ended' and leg_id is null) as written,
      ${overflowAt(at)} as overflow`.execute(tx);
    const look = rows[0];
    if (!look?.mine) return { mine: false, offers: [] };
    const adopted = look.written ? await adoptWaiting(tx, at) : 0;
    return look.ready && (look.waiting || adopted > 0) ? decide(tx, { overflow: look.overflow }, at) : nothing;
  });

/** Most looks find nothing to do: one question answers them. */
type Look = {
  readonly mine: boolean;
  readonly waiting: boolean;
  readonly ready: boolean;
  readonly written: boolean;
  readonly overflow: MatchRules['overflow'];
};

async function decide(tx: Tx, rules: MatchRules, at: Date): Promise<Tick> {
  const waiting = await waitingEntries(tx, { lock: true });
  if (waiting.length === 0) return nothing;
  const ready = await agentsIn(tx, ['ready'], at, { lock: true });
  if (ready.length === 0) return nothing;
  const pairs = match(waiting, ready, rules, at.getTime());
  if (pairs.length === 0) return nothing;
  const entries = new Map(waiting.map((entry) => [entry.id, entry]));
  const offers = pairs.map((pair) => {
    const entry = entries.get(pair.entryId) as (typeof waiting)[number];
    return { ...pair, offerId: crypto.randomUUID(), contactId: entry.contactId, legId: entry.legId };
  });
  await save(tx, offers, at);
  return { mine: true, offers };
}

type NewOffer = Match & { readonly offerId: string; readonly contactId: string; readonly legId: string | null };

const offeredEvent = (offer: NewOffer): EventRecord => ({
  kind: 'queue.offered',
  subjectKind: 'queueEntry',
  subjectId: offer.entryId,
  contactId: offer.contactId,
  actor: 'matcher',
  purpose: 'queue',
  data: { offerId: offer.offerId, entryId: offer.entryId, sessionId: offer.sessionId, personId: offer.personId },
});

async function save(tx: Tx, offers: readonly NewOffer[], at: Date): Promise<void> {
  const until = new Date(at.getTime() + offerSeconds * 1000);
  const rows = JSON.stringify(
    offers.map((offer) => ({
      id: offer.offerId,
      entry_id: offer.entryId,
      session_id: offer.sessionId,
      person_id: offer.personId,
      contact_id: offer.contactId,
      leg_id: offer.legId,
      why: offer.why,
    })),
  );
  await sql`
    ${prepared} with o as (select * from jsonb_to_recordset(${rows}::jsonb)
        as r(id uuid, entry_id uuid, session_id uuid, person_id uuid, contact_id uuid, leg_id uuid, why jsonb)),
      made as (insert into queue_offers (id, entry_id, session_id, person_id, made_at, expires_at, why)
        select id, entry_id, session_id, person_id, ${at}::timestamptz, ${until}::timestamptz, why from o),
      entries as (update queue_entries e set state = 'offered', offers = e.offers + 1 from o where e.id = o.entry_id),
      was as (select a.id, a.person_id, a.state, a.reason, a.state_since from agent_sessions a join o on a.id = o.session_id),
      periods as (insert into agent_periods (session_id, person_id, state, reason, started_at, ended_at)
        select id, person_id, state, reason, least(state_since, ${at}::timestamptz), ${at}::timestamptz from was),
      told as (${recording(offers.map(offeredEvent))}),
      sessions as (update agent_sessions a set state = 'offered', reason = null, state_since = ${at}::timestamptz, state_until = ${until}::timestamptz,
          entry_id = o.entry_id, contact_id = o.contact_id from o where a.id = o.session_id)
    insert into engine_commands (kind, data)
      select 'ring', jsonb_build_object('offerId', id, 'entryId', entry_id, 'legId', leg_id, 'sessionId', session_id, 'personId', person_id, 'contactId', contact_id)
      from o where leg_id is not null`.execute(tx);
}
