import { officeDay } from '#language/format.ts';
import { setting } from '#law/actions.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { prepared, sql, type Tx } from '#platform/database.ts';
import type { AgentState } from './agent.ts';
import type { Channel, MatchRules, ReadyAgent, Sector, Waiting } from './match.ts';

export const liveSessionOf = (tx: Tx, personId: string) =>
  tx.selectFrom('agent_sessions').selectAll().where('person_id', '=', personId).where('ended_at', 'is', null).forUpdate().executeTakeFirst();
export const sessionById = (tx: Tx, id: string) => tx.selectFrom('agent_sessions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
export type SessionRow = NonNullable<Awaited<ReturnType<typeof sessionById>>>;

/** Locks the offer and nothing else: entry and session follow in this order everywhere, so that two deeds cannot cross. */
export const offerForChange = (tx: Tx, id: string) => tx.selectFrom('queue_offers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
export const openOfferOf = (tx: Tx, entryId: string) =>
  tx.selectFrom('queue_offers').selectAll().where('entry_id', '=', entryId).where('outcome', 'is', null).forUpdate().executeTakeFirst();
export const entryForChange = (tx: Tx, id: string) => tx.selectFrom('queue_entries').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
export type EntryRow = NonNullable<Awaited<ReturnType<typeof entryForChange>>>;
export const openEntryOf = (tx: Tx, contactId: string) =>
  tx.selectFrom('queue_entries').selectAll().where('contact_id', '=', contactId).where('state', '<>', 'ended').forUpdate().executeTakeFirst();

export type AnsweringOffer = {
  readonly id: string;
  readonly outcome: string | null;
  readonly entry_id: string;
  readonly session_id: string;
  readonly person_id: string;
  readonly entry_contact_id: string;
  readonly entry_state: string;
  readonly entered_at: Date;
  readonly channel: Channel;
  readonly caller_leg_id: string | null;
  readonly sector: Sector | null;
  readonly state: AgentState;
  readonly reason: string | null;
  readonly state_since: Date;
  readonly contact_id: string | null;
  readonly session_ended_at: Date | null;
  /** Somebody is to call this number back. */
  readonly called_for: boolean;
};
/** An offer with its entry and session, all three locked in this order. */
export async function answeringOffer(tx: Tx, id: string): Promise<AnsweringOffer | undefined> {
  const { rows } = await sql<AnsweringOffer>`
    ${prepared} select o.id, o.outcome, o.entry_id, o.session_id, o.person_id, e.contact_id as entry_contact_id, e.state as entry_state, e.entered_at, e.channel,
      e.leg_id as caller_leg_id, s.sector, s.state, s.reason, s.state_since, s.contact_id, s.ended_at as session_ended_at,
      exists (select from callbacks b join contacts c on c.phone = b.phone where c.id = e.contact_id and b.state <> 'done') as called_for
    from queue_offers o join queue_entries e on e.id = o.entry_id join agent_sessions s on s.id = o.session_id
    where o.id = ${id} for update of o, e, s`.execute(tx);
  return rows[0];
}

export type EndingSession = Pick<SessionRow, 'id' | 'person_id' | 'state' | 'reason' | 'state_since' | 'contact_id' | 'next_state' | 'next_reason'> & {
  readonly contact_state: string | null;
  readonly contact_owner_id: string | null;
};
/** The line of a contact is over: its session locked, then the contact marked, whether or not anybody works on it. */
export async function endingSession(tx: Tx, contactId: string): Promise<EndingSession | undefined> {
  const { rows } = await sql<EndingSession>`
    ${prepared} with s as materialized (select id, person_id, state, reason, state_since, contact_id, next_state, next_reason from agent_sessions where contact_id = ${contactId} and ended_at is null for update),
      c as (update contacts set live = false where id = ${contactId} and (select count(*) from s) >= 0 returning state, owner_id)
    select s.*, c.state as contact_state, c.owner_id as contact_owner_id from s left join c on true`.execute(tx);
  return rows[0];
}

type WaitingRow = {
  id: string;
  channel: Channel;
  leg_id: string | null;
  lang: string;
  level: number;
  topic_id: string | null;
  sector: Sector;
  urgent: boolean;
  first_in_line: boolean;
  entered_at: Date;
  last_person_id: string | null;
  only_person_id: string | null;
  contact_id: string;
};
const asWaiting = (row: WaitingRow): Waiting & { readonly contactId: string; readonly legId: string | null } => ({
  id: row.id,
  channel: row.channel,
  live: row.leg_id !== null,
  lang: row.lang,
  level: row.level,
  topicId: row.topic_id,
  sector: row.sector,
  urgent: row.urgent,
  firstInLine: row.first_in_line,
  enteredAtMs: row.entered_at.getTime(),
  lastPersonId: row.last_person_id,
  onlyPersonId: row.only_person_id,
  contactId: row.contact_id,
  legId: row.leg_id,
});

/** What waits for an offer, in the order it came; rows another node is deciding on are passed over when `lock` is asked. */
export async function waitingEntries(tx: Tx, options: { readonly lock: boolean; readonly most?: number }) {
  const { rows } = await sql<WaitingRow>`
    ${prepared} select id, channel, leg_id, lang, level, topic_id, sector, urgent, first_in_line, entered_at, last_person_id, only_person_id, contact_id
    from queue_entries where state = 'waiting' order by urgent desc, first_in_line desc, leg_id is null, entered_at
    limit ${options.most ?? 1000} ${options.lock ? sql`for update skip locked` : sql``}`.execute(tx);
  return rows.map(asWaiting);
}

type AgentRow = {
  id: string;
  person_id: string;
  sector: Sector | null;
  idle_since: Date;
  channels: string[];
  langs: string[];
  level: number;
  topic_ids: string[];
  withheld: string[];
};
const asAgent = (row: AgentRow): ReadyAgent => ({
  sessionId: row.id,
  personId: row.person_id,
  sector: row.sector,
  idleSinceMs: row.idle_since.getTime(),
  channels: new Set(row.channels),
  langs: new Set(row.langs),
  level: row.level,
  topicIds: new Set(row.topic_ids),
  withheldTopicIds: new Set(row.withheld),
});

/** Topics withheld from a person on a day until a test is passed (R29). */
const withheldOn = (personId: ReturnType<typeof sql>, day: OfficeDate) =>
  sql<string[]>`array(select h.topic_id from sheet_holds h where h.person_id = ${personId} and h.lifted_at is null and h.from_day <= ${day}::date)`;

/** People in one of the states with the sheet in force on the day; who has no sheet is given nothing (R25). */
export async function agentsIn(tx: Tx, states: readonly AgentState[], at: Date, options: { readonly lock: boolean }): Promise<readonly ReadyAgent[]> {
  const day = officeDay(at);
  const { rows } = await sql<AgentRow>`
    ${prepared} select a.id, a.person_id, a.sector, a.idle_since, s.channels, s.langs, s.level, s.topic_ids, ${withheldOn(sql`a.person_id`, day)} as withheld
    from agent_sessions a join work_sheets s on s.person_id = a.person_id and s.replaced_at is null
      and s.valid_from <= ${day}::date and (s.valid_until is null or s.valid_until >= ${day}::date)
    where a.ended_at is null and a.state = any (${[...states]}::text[]) and a.lease_until > ${at}::timestamptz
    order by a.idle_since ${options.lock ? sql`for update of a skip locked` : sql``}`.execute(tx);
  return rows.map(asAgent);
}

/** The sheet of one person on a day, as the rule reads it. */
export async function sheetAgent(tx: Tx, personId: string, sector: Sector | null, at: Date): Promise<ReadyAgent | null> {
  const day = officeDay(at);
  const row = await tx
    .selectFrom('work_sheets')
    .select(['channels', 'langs', 'level', 'topic_ids', withheldOn(sql`work_sheets.person_id`, day).as('withheld')])
    .where('person_id', '=', personId)
    .where('replaced_at', 'is', null)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .executeTakeFirst();
  return row ? asAgent({ ...row, id: '', person_id: personId, sector, idle_since: at }) : null;
}

/** Overflow that is on at the instant, as one value of a select. */
export const overflowAt = (at: Date) => sql<MatchRules['overflow']>`coalesce((select jsonb_agg(data) from queue_measures where kind = 'overflow'
  and ended_at is null and started_at <= ${at}::timestamptz and (until is null or until > ${at}::timestamptz)), '[]'::jsonb)`;
export async function rulesNow(tx: Tx, at: Date): Promise<MatchRules> {
  const { rows } = await sql<{ overflow: MatchRules['overflow'] }>`select ${overflowAt(at)} as overflow`.execute(tx);
  return { overflow: rows[0]?.overflow ?? [] };
}

/** A dated number of the law room, or the value it would have. */
export async function numberOr(tx: Tx, key: string, on: string, otherwise: number): Promise<number> {
  const found = await setting<number>(tx, key, on);
  return typeof found?.value === 'number' ? found.value : otherwise;
}
