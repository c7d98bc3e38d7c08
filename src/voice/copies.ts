import type { z } from 'zod';
import { codeOf, findTracking, hashCode } from '#contacts/actions.ts';
import { officeDay } from '#language/format.ts';
import { setting } from '#law/actions.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { about } from './arriving.ts';
import type { CopyLine } from './contract.ts';
import { lastDayToAsk, refuseAsking, refuseGrant } from './copy-rules.ts';
import './events.ts';
import { soundsOfPassages, wholeSound } from './playback.ts';
import { words } from './words.ts';

type Asking = { readonly askerName: string; readonly level: number; readonly basis: string; readonly via: 'desk' | 'portal'; readonly takenBy: string | null };
const event = (copy: { readonly id: string; readonly contact_id: string }, who: Who | 'voice') =>
  ({ ...about(copy.id, copy.contact_id), subjectKind: 'recordingCopy', actor: who, purpose: 'copy' }) as const;

/** The call of a contact whose copy can be meant: its longest recording. */
async function recordingOf(tx: Tx, contactId: string) {
  const { rows } = await sql<{ leg_id: string; contact_id: string; deleted: boolean; received_at: Date }>`
    select r.leg_id, r.contact_id, r.deleted_at is not null as deleted, c.received_at from recordings r join contacts c on c.id = r.contact_id
    where r.contact_id = ${contactId} order by r.duration_ms desc nulls last limit 1`.execute(tx);
  return rows[0] ?? null;
}

/**
 * A request is always written down, with who asked and how surely they are the caller; one that comes after the Rules'
 * months, or for a recording whose content is deleted, is refused at once.
 * @throws Fault notFound `voice.noRecordingOf` when the contact has no recorded call
 */
async function ask(tx: Tx, contactId: string, asking: Asking, who: Who | 'voice', at: Date) {
  const recording = await recordingOf(tx, contactId);
  if (!recording) throw new Fault('notFound', 'voice.noRecordingOf');
  const today = officeDay(at);
  const rule = await setting<number>(tx, 'recording.copyRequestMonths', today);
  const lastDay = lastDayToAsk(officeDay(recording.received_at), rule.value);
  const refusal = refuseAsking({ today, lastDay, deleted: recording.deleted });
  const { rows } = await sql<{ n: string }>`select nextval('recording_copy_numbers') as n`.execute(tx);
  const copy = { id: crypto.randomUUID(), contact_id: recording.contact_id };
  const number = `Y-${today.slice(0, 4)}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`;
  await tx
    .insertInto('recording_copies')
    .values({
      ...copy,
      number,
      leg_id: recording.leg_id,
      asked_via: asking.via,
      asker_name: asking.askerName,
      level: asking.level,
      basis: asking.basis,
      asked_at: at,
      taken_by: asking.takenBy,
      state: refusal ? 'refused' : 'asked',
      refusal,
      decided_at: refusal ? at : null,
    })
    .execute();
  await record(tx, { ...event(copy, who), kind: 'copy.asked', data: { via: asking.via, level: asking.level } });
  if (refusal) await record(tx, { ...event(copy, who), kind: 'copy.decided', data: { granted: false, refusal } });
  return { id: copy.id, number, refusal, lastDay, months: rule.value, act: rule.actTitle };
}

/** At the desk, for a contact the person may see. */
export const askAtDesk = (
  who: Who,
  asked: { readonly contactNumber: string; readonly askerName: string; readonly level: number; readonly basis: string },
  at: Date,
) =>
  as(who, 'copy', async (tx) => {
    const contact = await tx.selectFrom('contacts').select('id').where('number', '=', asked.contactNumber.trim().toUpperCase()).executeTakeFirst();
    if (!contact) throw notFound();
    return ask(tx, contact.id, { ...asked, via: 'desk', takenBy: who.personId }, who, at);
  });

/** By the caller, with the contact's number and code: that code is one fact, so level 1 until an officer sees a paper. */
export async function askOnPortal(asked: { readonly number: string; readonly code: string; readonly askerName: string }, at: Date) {
  const { contactId } = await findTracking(asked.number, asked.code, undefined, at);
  return asSystem('voice', 'copy', async (tx) => {
    const open = await tx.selectFrom('recording_copies').select('number').where('contact_id', '=', contactId).where('state', '=', 'asked').executeTakeFirst();
    if (open) throw new Fault('conflict', 'voice.copyAskedAlready', { number: open.number });
    return ask(tx, contactId, { askerName: asked.askerName, level: 1, basis: asked.number.trim().toUpperCase(), via: 'portal', takenBy: null }, 'voice', at);
  });
}

const asked = async (tx: Tx, id: string) => {
  const row = await tx.selectFrom('recording_copies').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row;
};
export type Grant = { readonly level: number; readonly basis: string; readonly leaveOut: readonly string[] };

/**
 * Grants it: protected passages of another person stay silent, the others are laid back. Answers the code that opens the
 * copy, told once here and sent to the caller's number by SMS.
 * @throws Fault conflict `voice.copyDecided`, `voice.copyNotIdentified`, `voice.recordingGone`
 */
export async function grantCopy(who: Who, id: string, grant: Grant, deps: Pick<Deps, 'storage' | 'clock' | 'secretFor' | 'config'>) {
  const at = deps.clock.now();
  const today = officeDay(at);
  const seen = await as(who, 'copy', async (tx) => {
    const row = await asked(tx, id);
    const recording = await tx.selectFrom('recordings').select(['sha256', 'deleted_at']).where('leg_id', '=', row.leg_id).executeTakeFirst();
    const leastLevel = (await setting<number>(tx, 'recording.copyLevel', today)).value;
    const kept = recording?.sha256 !== null && recording?.sha256 !== undefined && recording.deleted_at === null;
    refuse('conflict', 'voice', refuseGrant({ open: row.state === 'asked', level: grant.level, leastLevel, kept }), { level: leastLevel });
    return { row, sha256: recording?.sha256 ?? '', passages: await soundsOfPassages(tx, row.leg_id) };
  });
  const given = seen.passages.filter((passage) => !grant.leaveOut.includes(passage.id));
  const stored = await deps.storage.put(await wholeSound(deps, seen.sha256, given));
  const code = codeOf(seen.row.number, deps.secretFor('recordingCopy'));
  return as(who, 'copy', async (tx) => {
    const row = await asked(tx, id);
    refuse('conflict', 'voice', row.state === 'asked' ? null : 'copyDecided');
    const days = (await setting<number>(tx, 'recording.copyDownloadDays', today)).value;
    const until = new Date(at.getTime() + days * 86_400_000);
    const left = seen.passages.length - given.length;
    await tx
      .updateTable('recording_copies')
      .set({
        state: 'granted',
        level: grant.level,
        basis: grant.basis,
        decided_by: who.personId,
        decided_at: at,
        left_out: left,
        sha256: stored.sha256,
        code_hash: hashCode(code),
        until,
      })
      .where('id', '=', id)
      .execute();
    await record(tx, { ...event(row, who), kind: 'copy.decided', data: { granted: true, refusal: null } });
    const contact = await tx.selectFrom('contacts').select(['phone', 'lang']).where('id', '=', row.contact_id).executeTakeFirst();
    if (contact?.phone) {
      const lang = contact.lang as 'az' | 'ru' | 'en';
      const body = say(words, lang)('copySms', { number: row.number, code, address: `${deps.config.origin}/recording-copy` });
      await queueMessage(tx, crypto.randomUUID(), {
        channel: 'sms',
        recipient: contact.phone,
        lang,
        body,
        subjectKind: 'recordingCopy',
        subjectId: id,
        purpose: 'copy',
      });
    }
    return { number: row.number, code, until: until.toISOString(), sent: Boolean(contact?.phone) };
  });
}

/** @throws Fault conflict `voice.copyDecided` */
export const refuseCopy = (who: Who, id: string, reason: string, at: Date): Promise<void> =>
  as(who, 'copy', async (tx) => {
    const row = await asked(tx, id);
    refuse('conflict', 'voice', row.state === 'asked' ? null : 'copyDecided');
    await tx
      .updateTable('recording_copies')
      .set({ state: 'refused', refusal: reason, decided_by: who.personId, decided_at: at })
      .where('id', '=', id)
      .execute();
    await record(tx, { ...event(row, who), reason, kind: 'copy.decided', data: { granted: false, refusal: 'decided' } });
  });

type Line = Omit<z.infer<typeof CopyLine>, 'askedAt' | 'decidedAt' | 'until' | 'fetchedAt' | 'passages'> & {
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly until: Date | null;
  readonly fetchedAt: Date | null;
  readonly total: number;
};
/** Requests the person may see, those that wait for a decision first. */
export async function copies(tx: Tx, asked: { readonly page: number; readonly pageSize: number }) {
  const { rows } = await sql<Line & { legId: string }>`
    select q.id, q.number, q.leg_id as "legId", c.number as "contactNumber", q.asker_name as "askerName", q.asked_via as via, q.level, q.basis, q.state, q.refusal,
      q.asked_at as "askedAt", q.decided_at as "decidedAt", p.full_name as "decidedBy", q.left_out as "leftOut", q.until, q.fetched_at as "fetchedAt", count(*) over ()::int as total
    from recording_copies q join contacts c on c.id = q.contact_id left join people p on p.id = q.decided_by
    order by q.state <> 'asked', q.asked_at desc limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`.execute(tx);
  const passages = await tx
    .selectFrom('recording_passages')
    .select(['id', 'leg_id', 'from_ms', 'until_ms'])
    .where('sha256', 'is not', null)
    .where('leg_id', 'in', rows.length > 0 ? rows.map((row) => row.legId) : ['00000000-0000-0000-0000-000000000000'])
    .execute();
  const items = rows.map(({ total: _, legId, askedAt, decidedAt, until, fetchedAt, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    passages: passages.filter((one) => one.leg_id === legId).map((one) => ({ id: one.id, fromMs: one.from_ms ?? 0, untilMs: one.until_ms ?? 0 })),
  }));
  return { total: rows[0]?.total ?? 0, items };
}
