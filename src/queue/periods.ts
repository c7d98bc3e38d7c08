import { sql, type Tx } from '#platform/database.ts';
import type { AgentState } from './agent.ts';

/** A stretch of one person's state; `endedAt` is null for the one that runs. */
export type StatePeriod = {
  readonly personId: string;
  readonly state: AgentState;
  readonly reason: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
};

/** Every person's states between two instants, oldest first, the running ones with them: what adherence is measured from. */
export async function statePeriods(tx: Tx, from: Date, until: Date): Promise<readonly StatePeriod[]> {
  const { rows } = await sql<StatePeriod>`
    select person_id as "personId", state, reason, started_at as "startedAt", ended_at as "endedAt" from agent_periods
    where started_at < ${until} and ended_at > ${from}
    union all
    select person_id, state, reason, state_since, null from agent_sessions where ended_at is null and state_since < ${until}
    order by 4`.execute(tx);
  return rows;
}
