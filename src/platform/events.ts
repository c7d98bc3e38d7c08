import { z } from 'zod';
import type { RawBuilder } from 'kysely';
import { prepared, sql, type Tx, type Who } from './database.ts';

/** What an event of each kind carries: ids and changes, never protected text (design §6). */
export type EventTable = Readonly<Record<string, z.ZodType>>;
const declared = new Map<string, { readonly room: string; readonly data: z.ZodType }>();

/** Declares a room's event kinds (`case.opened`); called once from the room's `events.ts`. */
export function defineEvents<const T extends EventTable>(room: string, table: T): T {
  for (const [kind, data] of Object.entries(table)) declared.set(kind, { room, data });
  return table;
}

export type EventRecord = {
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly contactId?: string | null;
  /** A person's `Who`, or the name of a service identity. */
  readonly actor: Who | string;
  readonly onBehalfOf?: string | null;
  readonly purpose: string;
  readonly reason?: string | null;
  readonly causeId?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
};

function rowOf(event: EventRecord) {
  const kind = declared.get(event.kind);
  if (!kind) throw new Error(`event kind ${event.kind} is not declared`);
  const person = typeof event.actor === 'string' ? null : event.actor.personId;
  return {
    kind: event.kind,
    room: kind.room,
    subject_kind: event.subjectKind,
    subject_id: event.subjectId,
    contact_id: event.contactId ?? null,
    actor: typeof event.actor === 'string' ? event.actor : person ? 'person' : 'applicant',
    actor_id: person,
    on_behalf_of: event.onBehalfOf ?? null,
    purpose: event.purpose,
    reason: event.reason ?? null,
    cause_id: event.causeId ?? null,
    data: kind.data.parse(event.data ?? {}),
  };
}

/** Writes the event in the deed's own transaction: either both stand or neither. */
export const record = (tx: Tx, event: EventRecord): Promise<void> => recordAll(tx, [event]);

/** Many events of one transaction in one statement, for deeds that act on many rows at once. */
export async function recordAll(tx: Tx, events: readonly EventRecord[]): Promise<void> {
  if (events.length > 0) await recording(events).execute(tx);
}

/** The statement that writes the events, to stand inside another's `with`: the deed and its word in one round trip. */
export const recording = (events: readonly EventRecord[]): RawBuilder<unknown> => sql`
  ${prepared} insert into events (kind, room, subject_kind, subject_id, contact_id, actor, actor_id, on_behalf_of, purpose, reason, cause_id, data)
  select kind, room, subject_kind, subject_id, contact_id, actor, actor_id, on_behalf_of, purpose, reason, cause_id, data
  from jsonb_to_recordset(${JSON.stringify(events.map(rowOf))}::jsonb) as r(kind text, room text, subject_kind text, subject_id uuid, contact_id uuid, actor text,
    actor_id uuid, on_behalf_of uuid, purpose text, reason text, cause_id uuid, data jsonb)`;

/** Where a reader stands. By (tx, id), never by id alone: a slow transaction commits ids older than those already read. */
export type Cursor = { readonly tx: string; readonly id: string };
const zeroId = '00000000-0000-0000-0000-000000000000';

export const formatCursor = (cursor: Cursor): string => `${cursor.tx}.${cursor.id}`;
export function parseCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{1,20})\.([0-9a-f-]{36})$/.exec(text ?? '');
  return match ? { tx: match[1] as string, id: match[2] as string } : null;
}

/** The place from which nothing that commits later is missed. */
export async function cursorNow(tx: Tx): Promise<Cursor> {
  const { rows } = await sql<{ tx: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as tx`.execute(tx);
  return { tx: rows[0]?.tx ?? '0', id: zeroId };
}

export type EventRow = {
  readonly id: string;
  readonly tx: string;
  readonly at: Date;
  readonly kind: string;
  readonly room: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly contact_id: string | null;
  readonly actor: string;
  readonly actor_id: string | null;
  readonly reason: string | null;
  readonly data: unknown;
};

const columns = sql`id, tx::text, at, kind, room, subject_kind, subject_id, contact_id, actor, actor_id, reason, data`;

/** Events after the cursor that no running transaction can still overtake, oldest first, as far as `tx` may see them. */
export async function eventsAfter(tx: Tx, cursor: Cursor, limit = 500): Promise<readonly EventRow[]> {
  const { rows } = await sql<EventRow>`
    select ${columns} from events
    where (tx, id) > (${cursor.tx}::xid8, ${cursor.id}::uuid) and tx < pg_snapshot_xmin(pg_current_snapshot())
    order by events.tx, events.id limit ${limit}`.execute(tx);
  return rows;
}

/**
 * What is new for one viewer, and the place to read on from. States and offers of others are left out for whoever does not
 * oversee: at a full floor they are most of what happens. The place moves on over what is left out.
 */
export async function newsAfter(tx: Tx, cursor: Cursor, limit = 500): Promise<{ readonly events: readonly EventRow[]; readonly cursor: Cursor }> {
  const { rows } = await sql<EventRow & { readonly horizon: string }>`
    select h.horizon::text, e.* from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) h left join lateral (
      select ${columns} from events
      where (tx, id) > (${cursor.tx}::xid8, ${cursor.id}::uuid) and tx < h.horizon
        and (subject_kind not in ('agentSession', 'queueEntry') or data->>'personId' = (select current_person())::text or (select oversees()))
      order by events.tx, id limit ${limit}) e on true order by e.tx::xid8, e.id`.execute(tx);
  const events = rows.filter((row) => row.id !== null);
  const last = events.at(-1);
  const horizon = { tx: rows[0]?.horizon ?? cursor.tx, id: zeroId };
  if (last && events.length >= limit) return { events, cursor: { tx: last.tx, id: last.id } };
  return { events, cursor: BigInt(horizon.tx) > BigInt(cursor.tx) ? horizon : cursor };
}

/** The course of one subject, oldest first. */
export async function eventsOf(tx: Tx, subjectId: string): Promise<readonly EventRow[]> {
  const { rows } = await sql<EventRow>`select ${columns} from events where subject_id = ${subjectId} order by id`.execute(tx);
  return rows;
}
