import { receiveContact } from '#contacts/actions.ts';
import { heldPosts } from '#access/actions.ts';
import { officeDay } from '#language/format.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { afterAttempt, type AttemptResult, claimMinutes, mostRinging, nextAttemptMinutes, refuseClaim } from './callback.ts';
import { daytimeFrom } from './caller-hours.ts';
import { about, closeCallback, hoursOn } from './calling-back.ts';
import { askEngine } from './commands.ts';
import './events.ts';
import { callbackShare } from './measures.ts';
import { numberOr } from './store.ts';
import { words } from './words.ts';

const minutes = (at: Date, n: number): Date => new Date(at.getTime() + n * 60_000);
const forChange = (tx: Tx, id: string) => tx.selectFrom('callbacks').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
type Row = NonNullable<Awaited<ReturnType<typeof forChange>>>;
const factsOf = (row: Row) => ({
  state: row.state,
  phone: row.phone,
  claimedBy: row.claimed_by,
  claimedUntil: row.claimed_until,
  nextAt: row.next_at,
  hearingMark: row.hearing_mark,
});

/** How many ring back at this moment, and how many may. */
export async function ringingNow(tx: Tx, at: Date): Promise<{ readonly ringing: number; readonly most: number; readonly percent: number }> {
  const percent = await callbackShare(tx, at, await numberOr(tx, 'queue.callbackSharePercent', officeDay(at), 25));
  const { rows } = await sql<{ ringing: number; atWork: number }>`
    select (select count(distinct claimed_by)::int from callbacks where state in ('claimed', 'calling') and claimed_until > ${at}::timestamptz) as ringing,
      (select count(*)::int from agent_sessions where ended_at is null and lease_until > ${at}::timestamptz) as "atWork"`.execute(tx);
  const { ringing = 0, atWork = 0 } = rows[0] ?? {};
  return { ringing, most: mostRinging(Math.max(1, atWork), percent), percent };
}

/** A representative takes an entry to ring it: theirs alone for five minutes. */
export const claimCallback = (who: Who, id: string, at = new Date()): Promise<void> =>
  as(who, 'callback', async (tx) => {
    const row = await forChange(tx, id);
    if (!row) throw notFound();
    const { ringing, most } = await ringingNow(tx, at);
    refuse('conflict', 'queue', refuseClaim(factsOf(row), { personId: who.personId, now: at, ringing, most }), { n: most });
    await tx
      .updateTable('callbacks')
      .set({ state: row.state === 'calling' ? 'calling' : 'claimed', claimed_by: who.personId, claimed_until: minutes(at, claimMinutes) })
      .where('id', '=', id)
      .execute();
    await record(tx, { ...about(id, ''), actor: who, kind: 'callback.claimed', data: { personId: who.personId } });
  });

async function claimed(tx: Tx, who: Who, id: string): Promise<Row> {
  const row = await forChange(tx, id);
  if (!row) throw notFound();
  refuse(
    'conflict',
    'queue',
    row.state === 'done' ? 'callbackDone' : row.claimed_by === who.personId ? null : row.claimed_by ? 'callbackTaken' : 'callbackNotClaimed',
  );
  return row;
}

export const releaseCallback = (who: Who, id: string): Promise<void> =>
  as(who, 'callback', async (tx) => {
    const row = await claimed(tx, who, id);
    refuse('conflict', 'queue', row.state === 'calling' ? 'callbackCalling' : null);
    await tx.updateTable('callbacks').set({ state: 'open', claimed_by: null, claimed_until: null }).where('id', '=', id).execute();
    await record(tx, { ...about(id, ''), actor: who, kind: 'callback.released' });
  });

/** Click-to-call: the engine rings, shows our number and plays the notice (R16); the result is told by `recordAttempt`. */
export const dialCallback = (who: Who, id: string, sessionId: string, at = new Date()): Promise<void> =>
  as(who, 'callback', async (tx) => {
    const row = await claimed(tx, who, id);
    refuse('conflict', 'queue', row.phone ? null : 'callbackNoNumber');
    await tx
      .updateTable('callbacks')
      .set({ claimed_until: minutes(at, claimMinutes) })
      .where('id', '=', id)
      .execute();
    await askEngine(tx, { kind: 'dial', callbackId: id, phone: row.phone as string, lang: row.lang, sessionId, personId: who.personId as string });
  });

export type Attempt = { readonly result: AttemptResult; readonly contactId: string; readonly note: string | null };
/**
 * What came of a call: reached opens the contact on the desk, and its matters will say how the entry ends; no answer
 * sets the next time within the number's daytime and tells the caller by SMS; the last try ends it as unreachable.
 * The same contact id again changes nothing.
 */
export const recordAttempt = (who: Who, id: string, attempt: Attempt, at = new Date()): Promise<{ readonly contactId: string | null }> =>
  asSystem('queue', 'callback', async (tx) => {
    const known = await tx.selectFrom('callbacks').select('id').where('id', '=', id).where('contact_id', '=', attempt.contactId).executeTakeFirst();
    if (known) return { contactId: attempt.contactId };
    const row = await claimed(tx, who, id);
    const today = officeDay(at);
    const attempts = row.attempts + 1;
    const after = afterAttempt(attempt.result, attempts, await numberOr(tx, 'callback.attempts', today, 3));
    const reached = after === 'calling';
    if (reached) await openContact(tx, who, row, attempt.contactId, at);
    await tx
      .insertInto('callback_attempts')
      .values({
        callback_id: id,
        person_id: who.personId as string,
        at,
        result: attempt.result,
        contact_id: reached ? attempt.contactId : null,
        note: attempt.note,
      })
      .execute();
    await record(tx, {
      ...about(id, '', reached ? attempt.contactId : null),
      actor: who,
      kind: 'callback.attempted',
      data: { personId: who.personId, result: attempt.result, attempts },
    });
    if (reached) {
      await tx
        .updateTable('callbacks')
        .set({ state: 'calling', attempts, contact_id: attempt.contactId, claimed_until: minutes(at, 120) })
        .where('id', '=', id)
        .execute();
      return { contactId: attempt.contactId };
    }
    await tx.updateTable('callbacks').set({ attempts }).where('id', '=', id).execute();
    if (after !== 'again') {
      await closeCallback(tx, { id, outcome: after, at, actor: 'queue', by: who.personId, note: attempt.note });
      return { contactId: null };
    }
    const nextAt = daytimeFrom(row.phone ?? '', minutes(at, nextAttemptMinutes(attempts, attempt.result)), await hoursOn(tx, today));
    await tx.updateTable('callbacks').set({ state: 'open', claimed_by: null, claimed_until: null, next_at: nextAt }).where('id', '=', id).execute();
    if (attempt.result === 'noAnswer' && row.phone && attempts === 1) await tellMissed(tx, row, id);
    return { contactId: null };
  });

async function openContact(tx: Tx, who: Who, row: Row, contactId: string, at: Date): Promise<void> {
  const sector = (await heldPosts(tx, who.personId as string, at)).find((post) => post.sector)?.sector ?? null;
  await receiveContact(tx, {
    id: contactId,
    channel: 'phone',
    lang: row.lang,
    applicantId: null,
    phone: row.phone,
    topicId: row.topic_id,
    receivedAt: at,
    state: 'open',
    ownerId: who.personId,
    sector,
    actor: who,
  });
}

/** J3: the first time nobody answers, a message says that we called and when we shall again. */
async function tellMissed(tx: Tx, row: Row, id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tx);
  await queueMessage(tx, rows[0]?.id as string, {
    channel: 'sms',
    recipient: row.phone as string,
    lang: row.lang,
    body: say(words, row.lang)('smsMissed'),
    subjectKind: 'callback',
    subjectId: id,
    purpose: 'callback',
  });
}

/** A number behind which many people sit, or no longer so. Entries already open stay as they are. */
export const markNumber = (who: Who, id: string, switchboard: boolean, at = new Date()): Promise<void> =>
  as(who, 'callback', async (tx) => {
    const row = await forChange(tx, id);
    if (!row?.phone) throw notFound();
    await tx
      .insertInto('number_marks')
      .values({ phone: row.phone, switchboard, set_by: who.personId, set_at: at })
      .onConflict((conflict) => conflict.column('phone').doUpdateSet({ switchboard, set_by: who.personId, set_at: at }))
      .execute();
    await tx
      .updateTable('callbacks')
      .set({ switchboard: switchboard || row.switchboard })
      .where('id', '=', id)
      .execute();
    await record(tx, { ...about(id, ''), actor: who, kind: 'callback.numberMarked', data: { switchboard } });
  });
