import { endUnanswered, hearingMarked, lastOwnerOf, putBack } from '#contacts/actions.ts';
import { officeDay } from '#language/format.ts';
import { sql, type Tx } from '#platform/database.ts';
import { record, recordAll } from '#platform/events.ts';
import { leftAs, type Outcome } from './accounting.ts';
import { openCallback } from './calling-back.ts';
import { askEngine } from './commands.ts';
import './events.ts';
import { expectedWait, type Sector } from './match.ts';
import { moveTo } from './moving.ts';
import { callEnded, withdrawOffer } from './offering.ts';
import { agentsIn, numberOr, openEntryOf, rulesNow, waitingEntries } from './store.ts';

export type Entering = {
  readonly contactId: string;
  readonly legId: string;
  readonly lang: 'az' | 'ru' | 'en';
  /** The level of question the menu chose, 1 unless it says otherwise. */
  readonly level?: number;
  readonly topicId?: string | null;
  readonly sector?: Sector;
  readonly urgent?: boolean;
  readonly phone: string | null;
  /** The way through the menu, in words, for the offer. */
  readonly path?: string | null;
  /** False where the place is asked for later, once the caller is seen to wait (`placeOf`). */
  readonly tellPlace?: boolean;
  readonly at: Date;
};
export type Place = { readonly position: number; readonly expectedSeconds: number | null; readonly offerCallOrder: boolean };

const unknownPlace: Place = { position: 0, expectedSeconds: null, offerCallOrder: false };

/** Days within which whoever spoke with this number last is preferred. */
const rememberDays = 30;

/**
 * A caller comes out of the menu into the queue. Again with a contact that already waits it answers the same entry.
 * The contact must stand as waiting and live (`receiveContact(…, { state: 'waiting', live: true })`).
 */
export async function enqueueCall(tx: Tx, call: Entering): Promise<{ readonly entryId: string } & Place> {
  const since = new Date(call.at.getTime() - rememberDays * 86_400_000);
  const entered = await tx
    .insertInto('queue_entries')
    .values({
      contact_id: call.contactId,
      leg_id: call.legId,
      channel: 'phone',
      lang: call.lang,
      level: call.level ?? 1,
      topic_id: call.topicId ?? null,
      sector: call.sector ?? 's1',
      urgent: call.urgent ?? false,
      last_person_id: call.phone ? await lastOwnerOf(tx, call.phone, since) : null,
      entered_at: call.at,
      path: call.path ?? null,
    })
    .onConflict((conflict) => conflict.column('contact_id').where('state', '<>', 'ended').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!entered) {
    const before = await openEntryOf(tx, call.contactId);
    if (!before) throw new Error(`the entry of contact ${call.contactId} ended as it was entered`);
    return { entryId: before.id, ...(await placeOf(tx, before.id, call.at)) };
  }
  const { id } = entered;
  await tellEntered(tx, { id, contactId: call.contactId, cause: 'arrival', lang: call.lang, urgent: call.urgent ?? false, live: true });
  return { entryId: id, ...(call.tellPlace === false ? unknownPlace : await placeOf(tx, id, call.at)) };
}

type Entered = { id: string; contactId: string; cause: string; lang: string; urgent: boolean; live: boolean };
const enteredEvent = ({ id, contactId, ...data }: Entered) =>
  ({ kind: 'queue.entered', subjectKind: 'queueEntry', subjectId: id, contactId, actor: 'queue', purpose: 'queue', data }) as const;
const tellEntered = (tx: Tx, entry: Entered): Promise<void> => record(tx, enteredEvent(entry));

/** Mean seconds of a conversation with its wrap-up until today's are known. */
const usualHandlingSeconds = 200;

/** Place in line and expected wait, for announcing; whether a call order is to be offered (measure on, or a long wait). */
export async function placeOf(tx: Tx, entryId: string, at: Date): Promise<Place> {
  const waiting = await waitingEntries(tx, { lock: false });
  const entry = waiting.find((one) => one.id === entryId);
  if (!entry) return { position: 0, expectedSeconds: 0, offerCallOrder: false };
  const people = await agentsIn(tx, ['ready', 'offered', 'talking', 'writing', 'wrapUp'], at, { lock: false });
  const { rows } = await sql<{ seconds: number | null }>`
    select avg(extract(epoch from ended_at - started_at))::float8 as seconds from (
      select started_at, ended_at from agent_periods where state = 'talking' and started_at > ${at}::timestamptz - interval '4 hours'
      order by started_at desc limit 200) last`.execute(tx);
  const handlingSeconds = rows[0]?.seconds && rows[0].seconds > 20 ? rows[0].seconds + 20 : usualHandlingSeconds;
  const expected = expectedWait(entry, waiting, people, { handlingSeconds, rules: await rulesNow(tx, at), nowMs: at.getTime() });
  const { rows: offers } = await sql<{ after: number }>`
    select (data->>'afterSeconds')::int as after from queue_measures where kind = 'callOrderOffer' and ended_at is null
      and (until is null or until > ${at}::timestamptz) order by started_at desc limit 1`.execute(tx);
  const after = offers[0]?.after ?? (await numberOr(tx, 'queue.callOrderAfterSeconds', officeDay(at), 120));
  return { position: expected.position, expectedSeconds: expected.seconds, offerCallOrder: expected.seconds === null || expected.seconds >= after };
}

export type Leaving = 'hungUp' | 'callOrder' | 'engineLost' | 'closed';

/**
 * The caller waits no more without having been answered. Counted once (R23): hung up by the wait (R24), ordered a call,
 * lost with the engine, or sent home at closing. All but the short ones are called back. Null where nothing waited.
 */
export async function callerGone(
  tx: Tx,
  gone: { readonly contactId: string; readonly at: Date; readonly as: Leaving; readonly phone?: string | null },
): Promise<Outcome | null> {
  const entry = await openEntryOf(tx, gone.contactId);
  if (!entry) return null;
  await withdrawOffer(tx, entry, gone.at);
  const waitMs = Math.max(0, gone.at.getTime() - entry.entered_at.getTime());
  const outcome: Outcome = gone.as === 'hungUp' ? leftAs(waitMs, await numberOr(tx, 'abandon.shortSeconds', officeDay(gone.at), 10)) : gone.as;
  await endEntry(tx, entry, outcome, gone.at);
  const contact = await tx.selectFrom('contacts').select(['phone']).where('id', '=', gone.contactId).executeTakeFirst();
  const phone = gone.phone === undefined ? (contact?.phone ?? null) : gone.phone;
  if (outcome !== 'short') {
    await openCallback(tx, {
      kind: outcome === 'callOrder' ? 'order' : 'abandoned',
      phone,
      lang: entry.lang,
      level: entry.level,
      topicId: entry.topic_id,
      hearingMark: phone ? await hearingMarked(tx, phone) : false,
      contactId: gone.contactId,
      entryId: entry.id,
      at: gone.at,
      waitMs,
      path: entry.path,
    });
  }
  await endUnanswered(tx, gone.contactId, { actor: 'queue', endedAs: 'dropped', at: gone.at });
  return outcome;
}

export async function endEntry(
  tx: Tx,
  entry: { readonly id: string; readonly contact_id: string; readonly entered_at: Date },
  outcome: Outcome,
  at: Date,
  personId: string | null = null,
): Promise<void> {
  const endedAt = at < entry.entered_at ? entry.entered_at : at;
  await tx.updateTable('queue_entries').set({ state: 'ended', outcome, ended_at: endedAt, person_id: personId }).where('id', '=', entry.id).execute();
  await record(tx, {
    kind: 'queue.left',
    subjectKind: 'queueEntry',
    subjectId: entry.id,
    contactId: entry.contact_id,
    actor: 'queue',
    purpose: 'queue',
    data: { entryId: entry.id, outcome, waitSeconds: (endedAt.getTime() - entry.entered_at.getTime()) / 1000 },
  });
}

export type Requeue = {
  readonly contactId: string;
  readonly legId: string | null;
  readonly cause: 'transfer' | 'language' | 'lost';
  readonly lang: 'az' | 'ru' | 'en';
  readonly level?: number;
  readonly topicId?: string | null;
  readonly sector?: Sector;
  readonly toPersonId?: string | null;
  readonly at: Date;
};

/** A caller who was talking waits again, first in line (R20); matters, notes and identification stay with the contact. */
export async function requeueCall(tx: Tx, again: Requeue): Promise<string | null> {
  const open = await openEntryOf(tx, again.contactId);
  if (open) return open.id;
  const back = await putBack(tx, again.contactId, { actor: 'queue', at: again.at });
  if (!back) return null;
  const contact = await tx.selectFrom('contacts').select('channel').where('id', '=', again.contactId).executeTakeFirstOrThrow();
  const last = await tx
    .selectFrom('queue_entries')
    .select(['sector', 'level', 'topic_id', 'path'])
    .where('contact_id', '=', again.contactId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const { id } = await tx
    .insertInto('queue_entries')
    .values({
      contact_id: again.contactId,
      leg_id: again.legId,
      channel: contact.channel,
      lang: again.lang,
      level: again.level ?? last?.level ?? 1,
      topic_id: again.topicId === undefined ? (last?.topic_id ?? null) : again.topicId,
      sector: again.sector ?? last?.sector ?? 's1',
      first_in_line: true,
      only_person_id: again.toPersonId ?? null,
      cause: again.cause,
      entered_at: again.at,
      path: last?.path ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (again.legId) await askEngine(tx, { kind: 'park', legId: again.legId, contactId: again.contactId, lang: again.lang, cause: again.cause });
  await tellEntered(tx, { id, contactId: again.contactId, cause: again.cause, lang: again.lang, urgent: false, live: again.legId !== null });
  return id;
}

/**
 * The representative's device is gone in mid-call while the caller still holds: the caller waits again first in line, the
 * representative is not ready. Which session it was is told by the session or by the contact.
 */
export async function agentLegLost(
  tx: Tx,
  lost: { readonly contactId: string; readonly callerLegId: string | null; readonly callerAlive: boolean; readonly at: Date },
): Promise<{ readonly requeued: string | null }> {
  const session = await tx
    .selectFrom('agent_sessions')
    .selectAll()
    .where('contact_id', '=', lost.contactId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!lost.callerAlive) {
    await callEnded(tx, lost);
    return { requeued: null };
  }
  const contact = await tx.selectFrom('contacts').select(['lang', 'state']).where('id', '=', lost.contactId).executeTakeFirst();
  if (session && session.state === 'talking') await moveTo(tx, session, { state: 'notReady', reason: 'connectionLost' }, lost.at, 'queue');
  if (!contact || contact.state === 'ended') return { requeued: null };
  const requeued = await requeueCall(tx, { contactId: lost.contactId, legId: lost.callerLegId, cause: 'lost', lang: contact.lang, at: lost.at });
  return { requeued };
}

/**
 * What waits in writing comes through the same queue: an entry for every contact that waits without one, and none left
 * over for a contact that somebody took from the list. Idempotent; every tick begins with it. How many came or went.
 */
export async function adoptWaiting(tx: Tx, at: Date): Promise<number> {
  const { rows } = await sql<{ id: string; contact_id: string; lang: string; cause: string }>`
    insert into queue_entries (contact_id, channel, lang, topic_id, cause, first_in_line, entered_at)
    select c.id, c.channel, c.lang, (select m.topic_id from matters m where m.contact_id = c.id order by m.position limit 1),
      case when c.epoch > 0 then 'returned' else 'arrival' end, false, least(c.received_at, ${at}::timestamptz)
    from contacts c where c.state = 'waiting' and not c.live and not c.sealed
      and not exists (select from queue_entries e where e.contact_id = c.id and e.state <> 'ended')
    order by c.received_at limit 500
    on conflict do nothing returning id, contact_id, lang, cause`.execute(tx);
  await recordAll(
    tx,
    rows.map((row) => enteredEvent({ id: row.id, contactId: row.contact_id, cause: row.cause, lang: row.lang, urgent: false, live: false })),
  );
  const { rows: gone } = await sql<{ id: string; contact_id: string; entered_at: Date; state: string; owner_id: string | null; taken_at: Date | null }>`
    select e.id, e.contact_id, e.entered_at, c.state, c.owner_id, c.taken_at from queue_entries e join contacts c on c.id = e.contact_id
    where e.state <> 'ended' and e.leg_id is null and (c.state <> 'waiting' or c.sealed) limit 200 for update of e skip locked`.execute(tx);
  for (const entry of gone) {
    const whole = await openEntryOf(tx, entry.contact_id);
    if (!whole) continue;
    await withdrawOffer(tx, whole, at);
    const taken = entry.state === 'open' && entry.taken_at !== null;
    await endEntry(tx, whole, taken ? 'answered' : 'closed', taken ? (entry.taken_at as Date) : at, taken ? entry.owner_id : null);
  }
  return rows.length + gone.length;
}
