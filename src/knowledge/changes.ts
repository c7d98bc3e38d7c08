import { sql, type Tx, type Who } from '#platform/database.ts';
import type { ChangedEntry } from './contract.ts';

/** How far back a change asks to be read. */
const daysBack = 14;

/**
 * What changed in the base and is not ticked as read by this person, newest first (R20): answers published anew, put
 * under check or withdrawn. A person's own publications need no ticking.
 */
export async function unreadChanges(tx: Tx, who: Who, now: Date): Promise<readonly ChangedEntry[]> {
  const since = new Date(now.getTime() - daysBack * 86_400_000);
  const { rows } = await sql<{ id: string; version: number; state: ChangedEntry['state']; question: string; at: Date; first: boolean }>`
    select e.id, e.published_version as version, e.state, v.question, p.changed_at as at, e.published_version = 1 as first
    from entries e join entry_versions v on v.entry_id = e.id and v.version = e.published_version
    join lateral (select coalesce(until_at, from_at) as changed_at from entry_periods where entry_id = e.id order by from_at desc limit 1) p on true
    where p.changed_at > ${since} and e.state <> 'draft' and (e.state <> 'published' or v.published_by is distinct from ${who.personId})
      and not exists (select from entry_reads r where r.entry_id = e.id and r.person_id = ${who.personId} and r.version = e.published_version
        and r.state = e.state and r.at >= p.changed_at)
    order by p.changed_at desc limit 100`.execute(tx);
  return rows.map((row) => ({ entryId: row.id, version: row.version, state: row.state, question: row.question, at: row.at.toISOString(), first: row.first }));
}

/** "I have read it": a fact for quality, once for a version and state. */
export async function tickRead(tx: Tx, who: Who, entryId: string): Promise<void> {
  await sql`insert into entry_reads (person_id, entry_id, version, state)
    select ${who.personId}, id, published_version, state from entries where id = ${entryId} and published_version is not null
    on conflict (person_id, entry_id, version, state) do update set at = now()`.execute(tx);
}
