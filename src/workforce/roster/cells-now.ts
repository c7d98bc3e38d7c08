import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';

export type Pause = { readonly startMinute: number; readonly minutes: number };
export type CellNow = {
  readonly personId: string;
  readonly day: OfficeDate;
  readonly templateId: string | null;
  readonly lunchAt: number | null;
  readonly breaks: readonly Pause[];
  readonly locked: boolean;
  /** The published cell was amended since. */
  readonly amended: boolean;
};

/** The cells of a roster as they hold now: as published, or as the newest amendment in force says. */
export async function cellsNow(tx: Tx, rosterId: string, only: { readonly day?: OfficeDate; readonly personId?: string } = {}): Promise<readonly CellNow[]> {
  const { rows } = await sql<CellNow>`
    select c.person_id as "personId", c.day, c.locked, n.breaks is not null as amended,
      case when n.breaks is null then c.template_id else n.template_id end as "templateId",
      case when n.breaks is null then c.lunch_at else n.lunch_at end as "lunchAt", coalesce(n.breaks, c.breaks) as breaks
    from roster_cells c left join lateral (
      select a.template_id, a.lunch_at, a.breaks from amended_cells a join roster_amendments m on m.id = a.amendment_id
      where a.roster_id = c.roster_id and a.person_id = c.person_id and a.day = c.day and m.state = 'inForce'
      order by m.in_force_at desc, m.id desc limit 1) n on true
    where c.roster_id = ${rosterId} ${only.day === undefined ? sql`` : sql`and c.day = ${only.day}`}
      ${only.personId === undefined ? sql`` : sql`and c.person_id = ${only.personId}`} order by c.day`.execute(tx);
  return rows;
}

/** The newest roster in force on a day. */
export const rosterInForce = (tx: Tx, day: OfficeDate) =>
  tx
    .selectFrom('rosters')
    .selectAll()
    .where('state', '=', 'approved')
    .where('from_day', '<=', day)
    .where('until_day', '>=', day)
    .orderBy('approved_at', 'desc')
    .limit(1)
    .executeTakeFirst();
