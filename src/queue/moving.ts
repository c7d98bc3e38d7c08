import type { Tx, Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
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

/** The one way a session changes its state: the period that ends is written down, the new one begins, the event says so. */
export async function moveTo(tx: Tx, session: SessionRow, move: Move, at: Date, actor: Who | string): Promise<void> {
  const startedAt = session.state_since > at ? at : session.state_since;
  await tx
    .insertInto('agent_periods')
    .values({
      session_id: session.id,
      person_id: session.person_id,
      state: session.state,
      reason: session.reason,
      contact_id: session.contact_id,
      started_at: startedAt,
      ended_at: at,
    })
    .execute();
  const pausing = move.state === 'break' || move.state === 'notReady' || move.state === 'ready';
  await tx
    .updateTable('agent_sessions')
    .set({
      state: move.state,
      reason: move.reason ?? null,
      state_since: at,
      state_until: move.until ?? null,
      entry_id: move.entryId ?? null,
      contact_id: move.contactId ?? null,
      leg_id: move.legId ?? null,
      ...(move.state === 'ready' && !move.keepIdle && { idle_since: at }),
      ...(pausing && { next_state: null, next_reason: null }),
    })
    .where('id', '=', session.id)
    .execute();
  await record(tx, {
    kind: 'agent.stateChanged',
    subjectKind: 'agentSession',
    subjectId: session.id,
    contactId: move.contactId ?? session.contact_id,
    actor,
    purpose: 'queue',
    data: { personId: session.person_id, from: session.state, to: move.state, reason: move.reason ?? null },
  });
}
