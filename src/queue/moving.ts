import type { RawBuilder } from 'kysely';
import { prepared, sql, type Tx, type Who } from '#platform/database.ts';
import { type EventRecord, recording } from '#platform/events.ts';
import type { AgentState } from './agent.ts';
import './events.ts';
import type { SessionRow } from './store.ts';

export type Move = {
  readonly state: AgentState;
  readonly reason?: string | null;
  readonly until?: Date | null;
  readonly entryId?: string | null;
  readonly contactId?: string | null;
  readonly legId?: string | null;
  /** Keeps the place among the idle: an offer that came to nothing through no fault of theirs. */
  readonly keepIdle?: boolean;
};
/** What is written in the same statement: a full floor is held up by round trips more than by work. */
export type Beside = { readonly events?: readonly EventRecord[]; readonly writes?: readonly RawBuilder<unknown>[] };
export type MovingSession = Pick<SessionRow, 'id' | 'person_id' | 'state' | 'reason' | 'state_since' | 'contact_id'>;

/** The one way a session changes its state: the period that ends is written down, the new one begins, the event says so. */
export async function moveTo(tx: Tx, session: MovingSession, move: Move, at: Date, actor: Who | string, beside: Beside = {}): Promise<void> {
  const startedAt = session.state_since > at ? at : session.state_since;
  const pausing = move.state === 'break' || move.state === 'notReady' || move.state === 'ready';
  const becomesIdle = move.state === 'ready' && !move.keepIdle;
  const changed: EventRecord = {
    kind: 'agent.stateChanged',
    subjectKind: 'agentSession',
    subjectId: session.id,
    contactId: move.contactId ?? session.contact_id,
    actor,
    purpose: 'queue',
    data: { personId: session.person_id, from: session.state, to: move.state, reason: move.reason ?? null },
  };
  const writes = (beside.writes ?? []).map((write, n) => sql`, ${sql.raw(`beside${n}`)} as (${write})`);
  await sql`
    ${prepared} with period as (insert into agent_periods (session_id, person_id, state, reason, contact_id, started_at, ended_at)
      values (${session.id}, ${session.person_id}, ${session.state}, ${session.reason}, ${session.contact_id}, ${startedAt}, ${at})),
    told as (${recording([changed, ...(beside.events ?? [])])})${sql.join(writes, sql``)}
    update agent_sessions set state = ${move.state}, reason = ${move.reason ?? null}, state_since = ${at}, state_until = ${move.until ?? null},
      entry_id = ${move.entryId ?? null}, contact_id = ${move.contactId ?? null}, leg_id = ${move.legId ?? null},
      idle_since = case when ${becomesIdle} then ${at}::timestamptz else idle_since end,
      next_state = case when ${pausing} then null else next_state end, next_reason = case when ${pausing} then null else next_reason end
    where id = ${session.id}`.execute(tx);
}
