import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import type { CallbackView } from './contract.ts';
import { ringingNow } from './callbacks.ts';

type Row = Omit<CallbackView, 'firstAt' | 'lastAt' | 'dueAt' | 'nextAt' | 'doneAt'> & {
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly dueAt: Date;
  readonly nextAt: Date;
  readonly doneAt: Date | null;
};
const shown = (row: Row): CallbackView => ({
  ...row,
  firstAt: row.firstAt.toISOString(),
  lastAt: row.lastAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  nextAt: row.nextAt.toISOString(),
  doneAt: row.doneAt?.toISOString() ?? null,
});

const columns = (who: Who) => sql`b.id, b.kind, b.phone, b.lang, b.topic_id as "topicId", b.switchboard, b.hearing_mark as "hearingMark", b.state, b.outcome,
  b.first_at as "firstAt", coalesce(c.last, b.first_at) as "lastAt", coalesce(c.n, 0) as causes, c.wait as "waitSeconds", c.path,
  b.due_at as "dueAt", b.next_at as "nextAt", b.attempts, p.full_name as "claimedBy", b.claimed_by is not distinct from ${who.personId}::uuid and b.state in ('claimed', 'calling') as mine,
  b.contact_id as "contactId", b.done_at as "doneAt", b.note`;
const joined = sql`left join lateral (select count(*)::int as n, max(k.at) as last, max(k.wait_seconds)::float8 as wait, max(k.path) as path
  from callback_causes k where k.callback_id = b.id) c on true left join people p on p.id = b.claimed_by`;

export type CallbackQuery = {
  readonly scope: 'due' | 'later' | 'mine' | 'done';
  readonly lang?: string | undefined;
  readonly kind?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
};

/** The list of one scope: orders before abandoned calls, what is due first before what is due later. */
export async function callbackList(tx: Tx, who: Who, query: CallbackQuery, at: Date) {
  const scopes = {
    due: sql`b.state <> 'done' and b.next_at <= ${at}::timestamptz and (b.claimed_by is null or b.claimed_until <= ${at}::timestamptz)`,
    later: sql`b.state <> 'done' and b.next_at > ${at}::timestamptz`,
    mine: sql`b.state in ('claimed', 'calling') and b.claimed_by = ${who.personId}`,
    done: sql`b.state = 'done'`,
  } as const;
  const narrowed = sql`${query.lang ? sql`and b.lang = ${query.lang}` : sql``} ${query.kind ? sql`and b.kind = ${query.kind}` : sql``}`;
  const order = query.scope === 'done' ? sql`b.done_at desc` : query.scope === 'later' ? sql`b.next_at, b.id` : sql`b.kind desc, b.due_at, b.first_at`;
  const { rows } = await sql<Row>`
    select ${columns(who)} from callbacks b ${joined} where ${scopes[query.scope]} ${narrowed} order by ${order}
    limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`.execute(tx);
  const { rows: totals } = await sql<{ total: number; due: number; later: number; mine: number }>`
    select (select count(*)::int from callbacks b where ${scopes[query.scope]} ${narrowed}) as total,
      (select count(*)::int from callbacks b where ${scopes.due}) as due, (select count(*)::int from callbacks b where ${scopes.later}) as later,
      (select count(*)::int from callbacks b where ${scopes.mine}) as mine`.execute(tx);
  const { total = 0, ...counts } = totals[0] ?? { total: 0, due: 0, later: 0, mine: 0 };
  return {
    items: rows.map(shown),
    total,
    counts: { due: counts.due, later: counts.later, mine: counts.mine },
    ringing: await ringingNow(tx, at),
    today: await dayCount(tx, at),
  };
}

/** J3, 6: entries of the office's day = informed + case or appeal + got through + unreachable + unusable + open. */
async function dayCount(tx: Tx, at: Date) {
  const { rows } = await sql<Record<'entries' | 'informed' | 'investigation' | 'appeal' | 'gotThrough' | 'unreachable' | 'unusable' | 'open', number>>`
    select count(*)::int as entries, count(*) filter (where outcome = 'informed')::int as informed,
      count(*) filter (where outcome = 'investigation')::int as investigation, count(*) filter (where outcome = 'appeal')::int as appeal,
      count(*) filter (where outcome = 'gotThrough')::int as "gotThrough", count(*) filter (where outcome = 'unreachable')::int as unreachable,
      count(*) filter (where outcome = 'unusable')::int as unusable, count(*) filter (where state <> 'done')::int as open
    from callbacks where first_at >= ${startOfOfficeDay(officeDay(at))}::timestamptz`.execute(tx);
  return rows[0] ?? { entries: 0, informed: 0, investigation: 0, appeal: 0, gotThrough: 0, unreachable: 0, unusable: 0, open: 0 };
}

export async function callbackCard(tx: Tx, who: Who, id: string) {
  const { rows } = await sql<Row>`select ${columns(who)} from callbacks b ${joined} where b.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  const { rows: causes } = await sql<{ at: Date; waitSeconds: number | null; path: string | null; contactNumber: string | null }>`
    select k.at, k.wait_seconds::float8 as "waitSeconds", k.path, c.number as "contactNumber" from callback_causes k left join contacts c on c.id = k.contact_id
    where k.callback_id = ${id} order by k.at desc limit 100`.execute(tx);
  const { rows: attempts } = await sql<{ at: Date; personName: string; result: 'reached' | 'noAnswer' | 'busy' | 'unusable'; note: string | null }>`
    select a.at, p.full_name as "personName", a.result, a.note from callback_attempts a join people p on p.id = a.person_id
    where a.callback_id = ${id} order by a.at desc limit 100`.execute(tx);
  return {
    callback: shown(row),
    causes: causes.map((cause) => ({ ...cause, at: cause.at.toISOString() })),
    attempts: attempts.map((attempt) => ({ ...attempt, at: attempt.at.toISOString() })),
  };
}
