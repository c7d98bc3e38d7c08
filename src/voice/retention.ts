import { setting } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { asSystem, sql, type Tx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { log } from '#platform/log.ts';
import { about } from './arriving.ts';
import './events.ts';

const batch = 500;

/**
 * Deletes what is past its time (dated setting `recording.retentionMonths`): first the row says so, then the content goes.
 * Never touched: what is held, what belongs to a sealed complaint (R15), what an open request for a copy waits for, and
 * everything while no time is set. How many were deleted.
 */
export async function deleteExpired(deps: Pick<Deps, 'storage' | 'clock'>): Promise<number> {
  const at = deps.clock.now();
  const deleted = await asSystem('voice', 'retention', async (tx) => {
    const months = (await setting<number>(tx, 'recording.retentionMonths', officeDay(at)))?.value ?? null;
    if (months === null) return 0;
    const due = await pastTime(tx, at, months);
    for (const row of due) {
      await tx.updateTable('recordings').set({ deleted_at: at, waveform: null }).where('leg_id', '=', row.leg_id).execute();
      await record(tx, { ...about(row.leg_id, row.contact_id), purpose: 'retention', kind: 'recording.deleted', data: { months } });
    }
    return due.length;
  });
  await eraseDeleted(deps);
  return deleted;
}

async function pastTime(tx: Tx, at: Date, months: number) {
  const { rows } = await sql<{ leg_id: string; contact_id: string | null }>`
    select r.leg_id, r.contact_id from recordings r
    where r.deleted_at is null and r.imported_at is not null and not r.sealed and r.started_at < ${at}::timestamptz - make_interval(months => ${months})
      and not exists (select from recording_holds h where h.leg_id = r.leg_id and h.lifted_at is null)
      and not exists (select from recording_copies q where q.leg_id = r.leg_id and q.state = 'asked')
      and not exists (select from contacts c where c.id = r.contact_id and c.sealed)
    order by r.started_at limit ${batch} for update of r skip locked`.execute(tx);
  // Asked again under the lock: a hold may have been placed between the reading and the locking.
  const { rows: held } = await sql<{ leg_id: string }>`
    select leg_id from recording_holds where lifted_at is null and leg_id = any(${rows.map((row) => row.leg_id)}::uuid[])`.execute(tx);
  return rows.filter((row) => held.every((hold) => hold.leg_id !== row.leg_id));
}

/** Takes the content of deleted recordings and their passages away; one that failed is tried again the next night. */
async function eraseDeleted(deps: Pick<Deps, 'storage' | 'clock'>): Promise<void> {
  const due = await asSystem('voice', 'retention', (tx) =>
    tx
      .selectFrom('recordings')
      .select(['leg_id', 'contact_id', 'sha256'])
      .where('deleted_at', 'is not', null)
      .where('erased_at', 'is', null)
      .limit(batch)
      .execute(),
  );
  for (const row of due) {
    try {
      const contents = await asSystem('voice', 'retention', (tx) => contentsOf(tx, row.leg_id, row.sha256));
      for (const sha256 of contents) await deps.storage.remove(sha256);
      await asSystem('voice', 'retention', async (tx) => {
        await tx.updateTable('recordings').set({ erased_at: deps.clock.now(), sha256: null }).where('leg_id', '=', row.leg_id).execute();
        await tx.updateTable('recording_passages').set({ sha256: null }).where('leg_id', '=', row.leg_id).execute();
        await record(tx, { ...about(row.leg_id, row.contact_id), purpose: 'retention', kind: 'recording.erased', data: { contents: contents.length } });
      });
    } catch (cause) {
      log.error({ err: cause, leg: row.leg_id }, 'the content of a deleted recording was not removed');
    }
  }
}

/** Contents that only this recording has: two silent calls are one content, and the other one may be young. */
async function contentsOf(tx: Tx, legId: string, sha256: string | null): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    with mine as (select ${sha256}::text as sha256 union select p.sha256 from recording_passages p where p.leg_id = ${legId})
    select m.sha256 from mine m where m.sha256 is not null
      and not exists (select from recordings r where r.sha256 = m.sha256 and r.leg_id <> ${legId})
      and not exists (select from recording_passages p where p.sha256 = m.sha256 and p.leg_id <> ${legId})
      and not exists (select from recording_copies q where q.sha256 = m.sha256)`.execute(tx);
  return rows.map((row) => row.sha256);
}
