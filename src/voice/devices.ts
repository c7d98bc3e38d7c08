import { randomBytes } from 'node:crypto';
import { asSystem, type Tx, type Who } from '#platform/database.ts';
import { deviceOf } from './ringing.ts';

const hours = 12;

/** What a browser registers with: a secret of this login, known to the engine through its owner's next look. */
export const provisionDevice = (
  who: Who,
  at: Date,
): Promise<{ readonly device: string; readonly secret: string; readonly until: Date; readonly ready: boolean }> =>
  asSystem('voice', 'device', async (tx) => {
    const personId = who.personId as string;
    const secret = randomBytes(24).toString('base64url');
    const until = new Date(at.getTime() + hours * 3_600_000);
    await tx
      .insertInto('voice_devices')
      .values({ person_id: personId, secret, given_at: at, until, told_epoch: null })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ secret, given_at: at, until, told_epoch: null }))
      .execute();
    return { device: deviceOf(personId), secret, until, ready: await engineUp(tx) };
  });

/** Secrets the engine has not been told yet. */
export const untoldDevices = (tx: Tx, at: Date) =>
  tx.selectFrom('voice_devices').selectAll().where('told_epoch', 'is', null).where('until', '>', at).limit(50).execute();
export const deviceTold = (tx: Tx, device: { readonly person_id: string; readonly secret: string }, epoch: number) =>
  tx.updateTable('voice_devices').set({ told_epoch: epoch }).where('person_id', '=', device.person_id).where('secret', '=', device.secret).execute();

export async function engineUp(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('voice_engines').select('up').limit(1).executeTakeFirst())?.up ?? false;
}
