import { sql, type Tx } from '#platform/database.ts';

export type Arrival = {
  readonly channel: string;
  /** Beginning of its half hour. */
  readonly startsAt: Date;
  readonly offered: number;
  readonly handled: number;
  readonly handleSeconds: number;
};

/**
 * What came in each half hour of [from, until), by channel; sealed contacts count only in their own register (R15).
 * Handled is what somebody took, with the seconds they worked on it. Run as the system: a total is not one person's view.
 */
export async function arrivals(tx: Tx, from: Date, until: Date): Promise<readonly Arrival[]> {
  const { rows } = await sql<Arrival>`
    select c.channel, date_bin('30 minutes', c.received_at, 'epoch') as "startsAt", count(*)::int as offered,
      (count(*) filter (where c.taken_at is not null))::int as handled, coalesce(sum(w.seconds), 0)::int as "handleSeconds"
    from contacts c
    left join lateral (
      select sum(extract(epoch from s.ended_at - s.started_at)) as seconds from contact_segments s where s.contact_id = c.id and s.kind = 'work'
    ) w on true
    where c.received_at >= ${from} and c.received_at < ${until} and not c.sealed
    group by 1, 2`.execute(tx);
  return rows;
}
