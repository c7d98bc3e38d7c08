import { officeDay, startOfOfficeDay } from '#language/format.ts';
import type { History, HistoryDay } from '#maths/forecast/history.ts';
import { addDays, type OfficeDate, toDayNumber } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { intervalMinutes, slotsPerDay, type Stream } from './stream.ts';

export type HistoryRow = {
  readonly stream: Stream;
  readonly startsAt: Date;
  readonly offered: number;
  readonly handled: number;
  readonly handleSeconds: number;
  readonly source: 'ours' | 'import';
};

const chunk = 2000;
/** What an import brought for an interval replaces what stood there; ours never replaces an import. */
export async function saveHistory(tx: Tx, rows: readonly HistoryRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk);
    await sql`
      insert into work_history (stream, starts_at, offered, handled, handle_seconds, source)
      select * from unnest(${part.map((row) => row.stream)}::text[], ${part.map((row) => row.startsAt)}::timestamptz[], ${part.map((row) => row.offered)}::int[],
        ${part.map((row) => row.handled)}::int[], ${part.map((row) => Math.round(row.handleSeconds))}::bigint[], ${part.map((row) => row.source)}::text[])
      on conflict (stream, starts_at) do update set offered = excluded.offered, handled = excluded.handled, handle_seconds = excluded.handle_seconds, source = excluded.source
      where excluded.source = 'import' or work_history.source = 'ours'`.execute(tx);
  }
}

export const countedDays = async (tx: Tx, from: OfficeDate): Promise<ReadonlySet<OfficeDate>> =>
  new Set((await tx.selectFrom('work_history_days').select('day').where('day', '>=', from).execute()).map((row) => row.day));

export const saveCountedDay = (tx: Tx, day: OfficeDate): Promise<unknown> =>
  tx
    .insertInto('work_history_days')
    .values({ day })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export type DaySum = { readonly day: OfficeDate; readonly offered: number; readonly handled: number; readonly handleSeconds: number };
/** Totals by office day from `from` on, oldest first; a day without rows is not there. */
export async function daySums(tx: Tx, stream: Stream, from: OfficeDate): Promise<readonly DaySum[]> {
  const { rows } = await sql<DaySum>`
    select to_char(starts_at at time zone 'Asia/Baku', 'YYYY-MM-DD') as day, sum(offered)::int as offered, sum(handled)::int as handled, sum(handle_seconds)::int as "handleSeconds"
    from work_history where stream = ${stream} and starts_at >= ${startOfOfficeDay(from)} group by 1 order by 1`.execute(tx);
  return rows;
}

type Slot = { readonly starts_at: Date; readonly offered: number; readonly handled: number; readonly handle_seconds: number };
export const slotsFrom = (tx: Tx, stream: Stream, from: Date, until: Date): Promise<readonly Slot[]> =>
  tx
    .selectFrom('work_history')
    .select(['starts_at', 'offered', 'handled', 'handle_seconds'])
    .where('stream', '=', stream)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .execute();

export const slotOfInstant = (at: Date): number => Math.floor((at.getTime() - startOfOfficeDay(officeDay(at)).getTime()) / (intervalMinutes * 60_000));
export const instantOfSlot = (day: OfficeDate, slot: number): Date => new Date(startOfOfficeDay(day).getTime() + slot * intervalMinutes * 60_000);

/** The past as the method takes it: open days up to `until`, without the days a person has marked. */
export async function learningHistory(
  tx: Tx,
  stream: Stream,
  until: OfficeDate,
): Promise<{ readonly history: History; readonly handleSecondsBySlot: readonly number[] }> {
  const marked = new Set((await marksOf(tx, stream)).map((mark) => mark.day));
  const from = startOfOfficeDay(addDays(until, -learnDays));
  const rows = await slotsFrom(tx, stream, from, startOfOfficeDay(addDays(until, 1)));
  const byDay = new Map<OfficeDate, number[]>();
  for (const row of rows) {
    const day = officeDay(row.starts_at);
    if (marked.has(day)) continue;
    const slots = byDay.get(day) ?? Array.from({ length: slotsPerDay }, () => 0);
    const slot = slotOfInstant(row.starts_at);
    slots[slot] = (slots[slot] ?? 0) + row.offered;
    byDay.set(day, slots);
  }
  const days = [...byDay].map(([day, slots]): HistoryDay => ({ day: toDayNumber(day), slots, total: slots.reduce((all, n) => all + n, 0) }));
  const recent = rows.filter((row) => officeDay(row.starts_at) > addDays(until, -handleDays));
  return { history: { intervalMinutes, slotsPerDay, days }, handleSecondsBySlot: handleTimes(recent) };
}
/** Two years: what is older says nothing of tomorrow. */
const learnDays = 730;
const handleDays = 56;
/** A stream that nobody has handled yet. */
const unknownHandleSeconds = 240;
/** An interval's own mean weighs as much as the day's after this many contacts. */
const pooledContacts = 50;

/** Mean handling seconds of each half hour, thin ones drawn towards the mean of all. */
function handleTimes(rows: readonly Slot[]): readonly number[] {
  const sum = (part: readonly Slot[]) => ({
    seconds: part.reduce((all, row) => all + row.handle_seconds, 0),
    handled: part.reduce((all, row) => all + row.handled, 0),
  });
  const all = sum(rows);
  const mean = all.handled > 0 && all.seconds > 0 ? all.seconds / all.handled : unknownHandleSeconds;
  const bySlot = Map.groupBy(rows, (row) => slotOfInstant(row.starts_at));
  return Array.from({ length: slotsPerDay }, (_, slot) => {
    const own = sum(bySlot.get(slot) ?? []);
    return (own.seconds + pooledContacts * mean) / (own.handled + pooledContacts);
  });
}

export const marksOf = (tx: Tx, stream: Stream) =>
  tx
    .selectFrom('history_marks')
    .innerJoin('people', 'people.id', 'history_marks.marked_by')
    .select(['history_marks.id', 'day', 'reason', 'people.full_name as by'])
    .where('stream', '=', stream)
    .where('lifted_at', 'is', null)
    .execute();

export const eventsOn = (tx: Tx, stream: Stream, from: OfficeDate) =>
  tx
    .selectFrom('planning_events')
    .innerJoin('people', 'people.id', 'planning_events.added_by')
    .select(['planning_events.id', 'name', 'from_day', 'until_day', 'factor', 'people.full_name as by'])
    .where('stream', '=', stream)
    .where('withdrawn_at', 'is', null)
    .where('until_day', '>=', from)
    .orderBy('from_day')
    .execute();
