import { officeDay } from '#language/format.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import type { AgentBar, OfferView } from './contract.ts';

type OfferRow = Omit<OfferView, 'madeAt' | 'expiresAt' | 'waitSeconds'> & { readonly madeAt: Date; readonly expiresAt: Date; readonly enteredAt: Date };

/** Everything the bar above a representative's pages shows. */
export async function agentBar(tx: Tx, who: Who, at: Date): Promise<AgentBar> {
  const session = await tx.selectFrom('agent_sessions').selectAll().where('person_id', '=', who.personId).where('ended_at', 'is', null).executeTakeFirst();
  const day = officeDay(at);
  const { rows: facts } = await sql<{ waiting: number; due: number; sheet: boolean }>`
    select (select count(*)::int from contacts where state = 'waiting' and not live) as waiting,
      (select count(*)::int from callbacks where state = 'open' and next_at <= ${at}::timestamptz) as due,
      exists (select from work_sheets where person_id = ${who.personId} and replaced_at is null and valid_from <= ${day}::date
        and (valid_until is null or valid_until >= ${day}::date)) as sheet`.execute(tx);
  const { rows: broadcasts } = await sql<{ id: string; text: string; byName: string; at: Date }>`
    select m.id, m.data->>'text' as text, p.full_name as "byName", m.started_at as at from queue_measures m join people p on p.id = m.by_person
    where m.kind = 'broadcast' and m.ended_at is null and m.until > ${at}::timestamptz order by m.started_at desc limit 5`.execute(tx);
  const { rows: help } = await sql<{ id: string; text: string; answer: string | null; takenBy: string | null }>`
    select c.id, c.text, c.answer, p.full_name as "takenBy" from floor_cards c left join people p on p.id = c.taken_by
    where c.kind = 'help' and c.person_id = ${who.personId} and c.closed_at is null and c.at > ${at}::timestamptz - interval '8 hours' order by c.at desc limit 5`.execute(
    tx,
  );
  return {
    session: session
      ? {
          id: session.id,
          device: session.device,
          epoch: session.epoch,
          state: session.state,
          reason: session.reason,
          since: session.state_since.toISOString(),
          until: session.state_until?.toISOString() ?? null,
          nextState: session.next_state,
          contactId: session.contact_id,
          startedAt: session.started_at.toISOString(),
        }
      : null,
    offer: session?.state === 'offered' ? await openOffer(tx, session.id, at) : null,
    hasSheet: facts[0]?.sheet ?? false,
    waiting: facts[0]?.waiting ?? 0,
    callbacksDue: facts[0]?.due ?? 0,
    broadcasts: broadcasts.map((row) => ({ ...row, at: row.at.toISOString() })),
    help,
  };
}

async function openOffer(tx: Tx, sessionId: string, at: Date): Promise<OfferView | null> {
  const { rows } = await sql<OfferRow>`
    select o.id, e.contact_id as "contactId", c.number, e.channel, e.leg_id is not null as live, e.lang, c.phone, c.subject, a.full_name as "applicantName",
      e.path, e.entered_at as "enteredAt", o.made_at as "madeAt", o.expires_at as "expiresAt", e.urgent, e.cause, o.why
    from queue_offers o join queue_entries e on e.id = o.entry_id join contacts c on c.id = e.contact_id left join applicants a on a.id = c.applicant_id
    where o.session_id = ${sessionId} and o.outcome is null`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  const { enteredAt, ...offer } = row;
  return {
    ...offer,
    why: { reason: row.why.reason, candidates: row.why.candidates, waiting: row.why.waiting, idleSeconds: row.why.idleSeconds, overflow: row.why.overflow },
    madeAt: row.madeAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    waitSeconds: Math.max(0, (at.getTime() - enteredAt.getTime()) / 1000),
  };
}
