import { peopleHolding } from '#access/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import { countQueue, type Outcome, queueUnexplained } from './accounting.ts';
import type { Board } from './contract.ts';
import { maySkill } from './match.ts';
import { managedSector } from './measures.ts';
import { agentsIn, numberOr, waitingEntries } from './store.ts';

/** Whoever is at work in any state that answers. */
const atWork = ['ready', 'offered', 'talking', 'writing', 'wrapUp', 'break', 'notReady'] as const;

type DayRow = { readonly live: boolean; readonly lang: 'az' | 'ru' | 'en'; readonly outcome: Outcome | null; readonly n: number; readonly inTime: number };

/** The floor at this instant and the office's day so far; service level = answered in time ÷ (answered + abandoned > 10 s). */
export async function board(tx: Tx, who: Who, at: Date): Promise<Board> {
  const day = officeDay(at);
  const seconds = await numberOr(tx, 'sl.seconds', day, 20);
  const { rows: counted } = await sql<DayRow>`
    select leg_id is not null as live, lang, outcome, count(*)::int as n,
      count(*) filter (where outcome = 'answered' and ended_at - entered_at <= make_interval(secs => ${seconds}))::int as "inTime"
    from queue_entries where entered_at >= ${startOfOfficeDay(day)}::timestamptz or state <> 'ended' group by 1, 2, 3`.execute(tx);
  const waiting = await waitingRows(tx);
  const agents = await agentsIn(tx, atWork, at, { lock: false });
  const now = at.getTime();
  const of = (rows: readonly DayRow[], outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).reduce((sum, row) => sum + row.n, 0);
  const level = (rows: readonly DayRow[]): number | null => {
    const due = of(rows, 'answered') + of(rows, 'abandoned');
    return due === 0 ? null : rows.reduce((sum, row) => sum + row.inTime, 0) / due;
  };
  const longest = (rows: readonly { readonly enteredAtMs: number }[]): number | null =>
    rows.length === 0 ? null : Math.max(0, ...rows.map((row) => (now - row.enteredAtMs) / 1000));
  const live = counted.filter((row) => row.live);
  const facts = counted.flatMap((row) => Array.from({ length: row.n }, () => ({ outcome: row.outcome })));
  const { rows: callbacks } = await sql<{ due: number; open: number }>`
    select count(*) filter (where next_at <= ${at}::timestamptz)::int as due, count(*)::int as open from callbacks where state <> 'done'`.execute(tx);
  const queues = ([true, false] as const).flatMap((isLive) =>
    (['az', 'ru', 'en'] as const).map((lang) => {
      const rows = counted.filter((row) => row.live === isLive && row.lang === lang);
      const here = waiting.filter((entry) => entry.live === isLive && entry.lang === lang);
      const channel = isLive ? 'phone' : 'portal';
      return {
        live: isLive,
        lang,
        waiting: here.length,
        longestSeconds: longest(here),
        offered: rows.reduce((sum, row) => sum + row.n, 0),
        answered: of(rows, 'answered'),
        abandoned: of(rows, 'abandoned'),
        serviceLevel: isLive ? level(rows) : null,
        people: agents.filter((agent) => maySkill({ channel, lang, level: 1, topicId: null }, agent)).length,
      };
    }),
  );
  return {
    at: at.toISOString(),
    tiles: {
      waiting: waiting.filter((entry) => entry.live).length,
      longestSeconds: longest(waiting.filter((entry) => entry.live)),
      serviceLevel: level(live),
      serviceTarget: (await numberOr(tx, 'sl.percent', day, 80)) / 100,
      serviceSeconds: seconds,
      answered: of(live, 'answered'),
      offered: live.reduce((sum, row) => sum + row.n, 0),
      abandoned: of(live, 'abandoned'),
      abandonedMost: await numberOr(tx, 'abandon.max', day, 0.05),
      callbacksDue: callbacks[0]?.due ?? 0,
      callbacksOpen: callbacks[0]?.open ?? 0,
      unexplained: queueUnexplained(countQueue(facts)),
    },
    queues,
    waiting: waiting.slice(0, 100).map((entry) => ({
      entryId: entry.id,
      contactId: entry.contactId,
      number: entry.number,
      channel: entry.channel,
      live: entry.live,
      lang: entry.lang as 'az',
      level: entry.level,
      urgent: entry.urgent,
      firstInLine: entry.firstInLine,
      since: new Date(entry.enteredAtMs).toISOString(),
      offeredTo: entry.offeredTo,
      nobody: !agents.some((agent) => maySkill(entry, agent)),
    })),
    people: await peopleNow(tx, at),
    measures: await measuresToday(tx, at),
    cards: await openCards(tx),
    managers: (await peopleHolding(tx, ['manager'], at))
      .filter((one) => one.sector === 's1' || one.sector === 's2')
      .map(({ id, name, sector }) => ({ id, name, sector })),
    mySector: (await managedSector(tx, who.personId as string, at)) as Board['mySector'],
  };
}

async function waitingRows(tx: Tx) {
  const waiting = await waitingEntries(tx, { lock: false });
  const { rows } = await sql<{ id: string; number: string; offeredTo: string | null; entered_at: Date }>`
    select e.id, c.number, p.full_name as "offeredTo", e.entered_at from queue_entries e join contacts c on c.id = e.contact_id
    left join queue_offers o on o.entry_id = e.id and o.outcome is null left join people p on p.id = o.person_id where e.state <> 'ended'`.execute(tx);
  const known = new Map(waiting.map((entry) => [entry.id, entry]));
  const { rows: offered } = await sql<{
    id: string;
    channel: 'phone';
    leg_id: string | null;
    lang: 'az';
    level: number;
    topic_id: string | null;
    urgent: boolean;
    first_in_line: boolean;
    contact_id: string;
  }>`
    select id, channel, leg_id, lang, level, topic_id, urgent, first_in_line, contact_id from queue_entries where state = 'offered'`.execute(tx);
  const ringing = new Map(offered.map((row) => [row.id, row]));
  return rows
    .flatMap((row) => {
      const entry = known.get(row.id);
      const out = ringing.get(row.id);
      if (!entry && !out) return [];
      return [
        {
          id: row.id,
          number: row.number,
          offeredTo: row.offeredTo,
          enteredAtMs: row.entered_at.getTime(),
          channel: entry?.channel ?? (out?.channel as 'phone'),
          live: entry?.live ?? out?.leg_id !== null,
          lang: entry?.lang ?? (out?.lang as string),
          level: entry?.level ?? (out?.level as number),
          topicId: entry ? entry.topicId : (out?.topic_id ?? null),
          urgent: entry?.urgent ?? out?.urgent ?? false,
          firstInLine: entry?.firstInLine ?? out?.first_in_line ?? false,
          contactId: entry?.contactId ?? (out?.contact_id as string),
        },
      ];
    })
    .toSorted((one, other) => Number(other.live) - Number(one.live) || one.enteredAtMs - other.enteredAtMs);
}

async function peopleNow(tx: Tx, at: Date): Promise<Board['people']> {
  const { rows } = await sql<Omit<Board['people'][number], 'since' | 'until' | 'silent'> & { since: Date; until: Date | null; lease: Date }>`
    select a.id as "sessionId", a.person_id as "personId", p.full_name as name, a.sector, a.state, a.reason, a.state_since as since, a.state_until as until,
      a.contact_id as "contactId", c.number as "contactNumber", c.lang, a.lease_until as lease
    from agent_sessions a join people p on p.id = a.person_id left join contacts c on c.id = a.contact_id
    where a.ended_at is null order by a.state_since`.execute(tx);
  return rows.map(({ lease, ...row }) => ({ ...row, since: row.since.toISOString(), until: row.until?.toISOString() ?? null, silent: lease < at }));
}

async function measuresToday(tx: Tx, at: Date): Promise<Board['measures']> {
  const { rows } = await sql<
    Omit<Board['measures'][number], 'startedAt' | 'until' | 'endedAt'> & { startedAt: Date; until: Date | null; endedAt: Date | null }
  >`
    select m.id, m.kind, m.started_at as "startedAt", m.until, m.ended_at as "endedAt", p.full_name as "byName", g.full_name as "agreedName", m.data
    from queue_measures m join people p on p.id = m.by_person left join people g on g.id = m.agreed_with
    where m.ended_at is null or m.started_at >= ${startOfOfficeDay(officeDay(at))}::timestamptz order by m.started_at desc limit 60`.execute(tx);
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    until: row.until?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}

export async function openCards(tx: Tx): Promise<Board['cards']> {
  const { rows } = await sql<Omit<Board['cards'][number], 'at' | 'takenAt'> & { at: Date; takenAt: Date | null }>`
    select f.id, f.kind, f.at, p.full_name as "personName", f.contact_id as "contactId", c.number as "contactNumber", f.text, t.full_name as "takenBy", f.taken_at as "takenAt", f.answer
    from floor_cards f join people p on p.id = f.person_id left join contacts c on c.id = f.contact_id left join people t on t.id = f.taken_by
    where f.closed_at is null order by f.kind desc, f.at limit 50`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), takenAt: row.takenAt?.toISOString() ?? null }));
}

/** Cards nobody sees to within this many seconds alarm (R21; assumed until the office says otherwise). */
export const cardAlarmSeconds = (tx: Tx, at: Date): Promise<number> => numberOr(tx, 'queue.helpAlarmSeconds', officeDay(at), 120);
