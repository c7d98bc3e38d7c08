import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { about } from './arriving.ts';
import './events.ts';

/** A hold needs a recording that is still there and not held yet; lifting one, that it is held. */
export const refuseHold = (recording: { readonly deleted: boolean; readonly held: boolean }): 'recordingGone' | 'heldAlready' | null =>
  recording.deleted ? 'recordingGone' : recording.held ? 'heldAlready' : null;

/** Locked, so that the nightly deletion and a hold do not pass each other. */
async function locked(tx: Tx, legId: string) {
  const row = await tx.selectFrom('recordings').select(['leg_id', 'contact_id', 'deleted_at']).where('leg_id', '=', legId).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  const hold = await tx.selectFrom('recording_holds').selectAll().where('leg_id', '=', legId).where('lifted_at', 'is', null).executeTakeFirst();
  return { row, hold };
}

/**
 * Keeps a recording from deletion, whatever its age, until the hold is lifted: who, why, by which act.
 * @throws Fault conflict `voice.recordingGone`, `voice.heldAlready`
 */
export const placeHold = (who: Who, legId: string, asked: { readonly act: string; readonly reason: string }, at: Date): Promise<void> =>
  as(who, 'recording', async (tx) => {
    const { row, hold } = await locked(tx, legId);
    refuse('conflict', 'voice', refuseHold({ deleted: row.deleted_at !== null, held: hold !== undefined }));
    await tx
      .insertInto('recording_holds')
      .values({ leg_id: legId, ...asked, placed_by: who.personId as string, placed_at: at })
      .execute();
    await record(tx, { ...about(legId, row.contact_id), actor: who, reason: asked.reason, kind: 'recording.held', data: { act: asked.act } });
  });

/** @throws Fault conflict `voice.notHeld` */
export const liftHold = (who: Who, legId: string, reason: string, at: Date): Promise<void> =>
  as(who, 'recording', async (tx) => {
    const { row, hold } = await locked(tx, legId);
    refuse('conflict', 'voice', hold ? null : 'notHeld');
    await tx
      .updateTable('recording_holds')
      .set({ lifted_by: who.personId, lifted_at: at, lift_reason: reason })
      .where('id', '=', hold?.id ?? '')
      .execute();
    await record(tx, { ...about(legId, row.contact_id), actor: who, reason, kind: 'recording.released', data: { act: hold?.act ?? '' } });
  });
