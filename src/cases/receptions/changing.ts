import { startOfOfficeDay } from '#language/format.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { telling } from './booking.ts';
import './events.ts';
import { type ReceptionState, refuseCancelling, refuseControlDone, refuseKeeping, refuseSettling } from './reception.ts';
import { receptionByNumber, receptionForChange, type ReceptionRecord } from './store.ts';
import { tellReception } from './telling.ts';

export type ReceptionReply = { readonly id: string; readonly state: ReceptionState; readonly caseNumber: string | null };
type Actor = Who | 'applicant';

export const factsOf = (row: ReceptionRecord) => ({ state: row.state, startsAt: row.starts_at });
export const recordReception = (
  tx: Tx,
  row: Pick<ReceptionRecord, 'id' | 'contact_id'>,
  actor: Who | string,
  kind: string,
  data: Readonly<Record<string, unknown>> = {},
  more: { readonly reason?: string | null } = {},
): Promise<void> => record(tx, { kind, subjectKind: 'reception', subjectId: row.id, contactId: row.contact_id, actor, purpose: 'reception', data, ...more });

const reply = (row: ReceptionRecord, state: ReceptionState): ReceptionReply => ({ id: row.id, state, caseNumber: null });

async function cancelOne(tx: Tx, deps: Deps, row: ReceptionRecord, actor: Actor, by: 'applicant' | 'centre', reason: string): Promise<ReceptionReply> {
  const at = deps.clock.now();
  refuse('conflict', 'receptions', refuseCancelling(factsOf(row), at));
  if (by === 'centre' && reason.trim() === '') throw new Fault('invalid', 'receptions.reasonMissing');
  await tx
    .updateTable('receptions')
    .set({ state: 'cancelled', cancelled_at: at, cancelled_by: by, cancel_reason: reason || null })
    .where('id', '=', row.id)
    .execute();
  await recordReception(tx, row, actor, 'reception.cancelled', { by }, { reason: reason || null });
  await tellReception(tx, { ...row, state: 'cancelled' }, 'cancelled', telling(deps, row.number, at), { reason });
  return reply(row, 'cancelled');
}

/** The slot is free again at once. The applicant is told either way, since the calendar entry must go too. */
export const cancelReception = (
  deps: Deps,
  who: Who,
  id: string,
  body: { readonly by: 'applicant' | 'centre'; readonly reason: string },
): Promise<ReceptionReply> => as(who, 'cancelling a reception', async (tx) => cancelOne(tx, deps, await receptionForChange(tx, id), who, body.by, body.reason));

async function keepOne(tx: Tx, row: ReceptionRecord, actor: Actor, at: Date): Promise<ReceptionReply> {
  refuse('conflict', 'receptions', refuseKeeping(factsOf(row)));
  await tx.updateTable('receptions').set({ state: 'booked', kept_at: at }).where('id', '=', row.id).execute();
  await recordReception(tx, row, actor, 'reception.kept');
  return reply(row, 'booked');
}
/** The applicant keeps the time with the new official. */
export const keepReception = (deps: Deps, who: Who, id: string): Promise<ReceptionReply> =>
  as(who, 'keeping a reception', async (tx) => keepOne(tx, await receptionForChange(tx, id), who, deps.clock.now()));

/** The booking that number and code open. The caller has checked the code. */
async function byNumber(tx: Tx, number: string): Promise<ReceptionRecord> {
  const found = await receptionByNumber(tx, number);
  if (!found) throw new Fault('notFound', 'contacts.codeWrong');
  return receptionForChange(tx, found.id);
}
export const cancelAsApplicant = (deps: Deps, number: string): Promise<ReceptionReply> =>
  asSystem('portal', 'cancelling a reception', async (tx) => cancelOne(tx, deps, await byNumber(tx, number), 'applicant', 'applicant', ''));
export const keepAsApplicant = (deps: Deps, number: string): Promise<ReceptionReply> =>
  asSystem('portal', 'keeping a reception', async (tx) => keepOne(tx, await byNumber(tx, number), 'applicant', deps.clock.now()));

/** Nobody came. */
export const recordMissed = (deps: Deps, who: Who, id: string): Promise<ReceptionReply> =>
  as(who, 'recording a reception', async (tx) => {
    const row = await receptionForChange(tx, id);
    const at = deps.clock.now();
    refuse('conflict', 'receptions', refuseSettling(factsOf(row), at));
    await tx.updateTable('receptions').set({ state: 'noShow', settled_at: at, settled_by: who.personId }).where('id', '=', id).execute();
    await recordReception(tx, row, who, 'reception.missed');
    return reply(row, 'noShow');
  });

/** The instruction given at the reception has been carried out. */
export const recordControlDone = (deps: Deps, who: Who, id: string, text: string): Promise<ReceptionReply> =>
  as(who, 'recording a reception', async (tx) => {
    const row = await receptionForChange(tx, id);
    refuse('conflict', 'receptions', refuseControlDone({ outcome: row.outcome, controlDone: row.control_done_at !== null }));
    await tx.updateTable('receptions').set({ control_done_at: deps.clock.now(), control_done_text: text }).where('id', '=', id).execute();
    await recordReception(tx, row, who, 'reception.controlDone');
    return reply(row, row.state);
  });

/** Job, by the new holder's id: the applicants are told after the change of persons has been committed. */
export const followNewHolder = (deps: Deps, holderId: string): Promise<void> =>
  asSystem('receptions', 'a change of persons', async (tx) => {
    const holder = await tx.selectFrom('official_holders').select(['official_id', 'valid_from']).where('id', '=', holderId).executeTakeFirst();
    if (!holder) return;
    const change = { officialId: holder.official_id, holderId, from: startOfOfficeDay(holder.valid_from), at: deps.clock.now() };
    await moveToNewHolder(tx, deps, change);
  });

/**
 * The post has another holder from a day on (4.0.22): bookings from that day move to the new one, and each applicant is
 * told once and asked to keep the time or cancel it. Done again it finds nothing left to move.
 */
async function moveToNewHolder(
  tx: Tx,
  deps: Pick<Deps, 'secretFor' | 'config'>,
  change: { readonly officialId: string; readonly holderId: string; readonly from: Date; readonly at: Date },
): Promise<number> {
  const rows = await tx
    .selectFrom('receptions')
    .select('id')
    .where('official_id', '=', change.officialId)
    .where('state', 'in', ['booked', 'toConfirm'])
    .where('starts_at', '>=', change.from)
    .where('starts_at', '>', change.at)
    .where('holder_id', '!=', change.holderId)
    .execute();
  for (const { id } of rows) {
    const row = await receptionForChange(tx, id);
    const former = await tx.selectFrom('official_holders').select('full_name').where('id', '=', row.holder_id).executeTakeFirst();
    await tx
      .updateTable('receptions')
      .set({ holder_id: change.holderId, state: 'toConfirm', replaced_at: change.at, kept_at: null })
      .where('id', '=', id)
      .execute();
    await recordReception(tx, row, 'receptions', 'reception.replaced', { holderId: change.holderId });
    await tellReception(tx, await receptionForChange(tx, id), 'replaced', telling(deps, row.number, change.at), { former: former?.full_name ?? '' });
  }
  return rows.length;
}
