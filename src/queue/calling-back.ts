import { mattersOf } from '#contacts/actions.ts';
import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { isWorkingDay } from '#maths/calendar/calendar.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { type CallbackOutcome, outcomeOf } from './callback.ts';
import { daytimeFrom } from './caller-hours.ts';
import './events.ts';
import { numberOr } from './store.ts';

export type Cause = {
  readonly kind: 'abandoned' | 'order';
  readonly phone: string | null;
  readonly lang: 'az' | 'ru' | 'en';
  readonly level?: number;
  readonly topicId?: string | null;
  readonly hearingMark?: boolean;
  readonly contactId?: string | null;
  readonly entryId?: string | null;
  readonly at: Date;
  readonly waitMs?: number | null;
  readonly path?: string | null;
};

export const about = (id: string, actor: string, contactId: string | null = null) =>
  ({ subjectKind: 'callback', subjectId: id, contactId, actor, purpose: 'callback' }) as const;

/** Settings: hours in which a number is rung by its own clock. */
export const hoursOn = async (tx: Tx, on: OfficeDate) => ({
  fromHour: await numberOr(tx, 'callback.fromHour', on, 9),
  toHour: await numberOr(tx, 'callback.toHour', on, 20),
});

/** Working days within which an entry is to be rung: at the office's closing time of the last. */
async function dueAt(tx: Tx, at: Date): Promise<Date> {
  const today = officeDay(at);
  const { calendar } = await currentCalendar(tx);
  let left = await numberOr(tx, 'callback.dueWD', today, 1);
  let day = today;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return new Date(startOfOfficeDay(day).getTime() + 18 * 3_600_000);
}

/**
 * Somebody is to be called back (6.1.7, R24): one entry a number, however often they tried; a switchboard keeps every
 * attempt. A hidden number makes an entry that is closed at once with its reason. The same entry again changes nothing.
 */
export async function openCallback(tx: Tx, cause: Cause): Promise<string> {
  if (cause.entryId) {
    const known = await tx.selectFrom('callback_causes').select('callback_id').where('entry_id', '=', cause.entryId).executeTakeFirst();
    if (known) return known.callback_id;
  }
  const mark = cause.phone ? await tx.selectFrom('number_marks').select('switchboard').where('phone', '=', cause.phone).executeTakeFirst() : undefined;
  const switchboard = mark?.switchboard ?? false;
  const open =
    cause.phone && !switchboard
      ? await tx
          .selectFrom('callbacks')
          .select(['id', 'kind'])
          .where('phone', '=', cause.phone)
          .where('state', '<>', 'done')
          .where('switchboard', '=', false)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
  const id = open?.id ?? (await insertCallback(tx, cause, switchboard));
  // Whoever asked for a call is called first, also where an abandoned call had made the entry.
  if (open && cause.kind === 'order' && open.kind === 'abandoned') await tx.updateTable('callbacks').set({ kind: 'order' }).where('id', '=', id).execute();
  const { id: causeId } = await tx
    .insertInto('callback_causes')
    .values({
      callback_id: id,
      contact_id: cause.contactId ?? null,
      entry_id: cause.entryId ?? null,
      at: cause.at,
      wait_seconds: cause.waitMs === null || cause.waitMs === undefined ? null : String(cause.waitMs / 1000),
      path: cause.path ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(
    tx,
    open
      ? { ...about(id, 'queue', cause.contactId ?? null), kind: 'callback.joined', data: { causeId } }
      : { ...about(id, 'queue', cause.contactId ?? null), kind: 'callback.opened', data: { kind: cause.kind } },
  );
  if (!cause.phone) await closeCallback(tx, { id, outcome: 'unusable', at: cause.at, actor: 'queue', note: 'hiddenNumber' });
  return id;
}

async function insertCallback(tx: Tx, cause: Cause, switchboard: boolean): Promise<string> {
  const hours = await hoursOn(tx, officeDay(cause.at));
  const { id } = await tx
    .insertInto('callbacks')
    .values({
      kind: cause.kind,
      phone: cause.phone,
      lang: cause.lang,
      level: cause.level ?? 1,
      topic_id: cause.topicId ?? null,
      switchboard,
      hearing_mark: cause.hearingMark ?? false,
      first_at: cause.at,
      due_at: await dueAt(tx, cause.at),
      next_at: cause.phone ? daytimeFrom(cause.phone, cause.at, hours) : cause.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type Closing = {
  readonly id: string;
  readonly outcome: CallbackOutcome;
  readonly at: Date;
  readonly actor: string;
  readonly by?: string | null;
  readonly note?: string | null;
};
export async function closeCallback(tx: Tx, closing: Closing): Promise<void> {
  await tx
    .updateTable('callbacks')
    .set({
      state: 'done',
      outcome: closing.outcome,
      done_at: closing.at,
      done_by: closing.by ?? null,
      claimed_until: null,
      ...(closing.note !== undefined && { note: closing.note }),
    })
    .where('id', '=', closing.id)
    .execute();
  await record(tx, { ...about(closing.id, closing.actor), kind: 'callback.closed', data: { outcome: closing.outcome } });
}

/** R24: whoever got through alone is not called; a switchboard's entry is not closed by a colleague's call. */
export async function closeByCaller(tx: Tx, through: { readonly contactId: string; readonly at: Date }): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select b.id from callbacks b join contacts c on c.phone = b.phone
    where c.id = ${through.contactId} and b.state <> 'done' and not b.switchboard and b.contact_id is distinct from c.id and b.first_at <= ${through.at}::timestamptz
    for update of b`.execute(tx);
  for (const { id } of rows) await closeCallback(tx, { id, outcome: 'gotThrough', at: through.at, actor: 'queue' });
  return rows.length;
}

/**
 * The contact of a call that reached somebody is over: its matters say what came of the entry. A wrong number is of no
 * use; silence or a broken line counts as an attempt without result and is tried again.
 */
export async function callbackContactEnded(tx: Tx, contactId: string, at: Date): Promise<void> {
  const callback = await tx
    .selectFrom('callbacks')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('state', '=', 'calling')
    .forUpdate()
    .executeTakeFirst();
  if (!callback) return;
  const contact = await tx.selectFrom('contacts').select(['state', 'ended_as', 'sealed', 'owner_id']).where('id', '=', contactId).executeTakeFirst();
  if (!contact || contact.state !== 'ended') return;
  const actor = 'queue';
  if (contact.ended_as === 'wrongNumber' || contact.ended_as === 'otherBody') {
    await closeCallback(tx, { id: callback.id, outcome: 'unusable', at, actor, by: contact.owner_id });
  } else if (contact.ended_as === 'silent' || contact.ended_as === 'dropped') {
    await tx
      .updateTable('callbacks')
      .set({ state: 'open', claimed_by: null, claimed_until: null, contact_id: null, next_at: new Date(at.getTime() + 600_000) })
      .where('id', '=', callback.id)
      .execute();
    await record(tx, { ...about(callback.id, actor), kind: 'callback.released' });
  } else {
    const matters = await mattersOf(tx, contactId);
    const outcome = contact.sealed ? 'appeal' : outcomeOf(matters.map((matter) => matter.disposition));
    await closeCallback(tx, { id: callback.id, outcome, at, actor, by: contact.owner_id });
  }
}
