import { asSystem, sql, type Tx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { enqueue } from '#platform/jobs.ts';
import './events.ts';

const service = 'scanner';

/** The bytes of a file have arrived: kept, but given to nobody before the scan asked for in the same transaction. */
export async function contentStored(tx: Tx, fileId: string, sha256: string): Promise<void> {
  await tx.updateTable('files').set({ sha256, state: 'stored' }).where('id', '=', fileId).where('state', '=', 'pending').execute();
  await enqueue(tx, 'contacts.scanFile', { id: fileId });
}

/**
 * Takes one file out of quarantine, or leaves it there for good. Without a scanner it becomes 'unscanned', which its
 * readers are told; once there is one, those are scanned too and stay open meanwhile. A scanner that gives no verdict
 * throws: the job comes again, and the file keeps waiting.
 */
export async function scanFile(deps: Deps, fileId: string): Promise<void> {
  const file = await asSystem(service, 'scan', (tx) =>
    tx.selectFrom('files').select(['sha256', 'state']).where('id', '=', fileId).where('state', 'in', ['stored', 'unscanned']).executeTakeFirst(),
  );
  if (!file?.sha256 || (!deps.scanner && file.state === 'unscanned')) return;
  const verdict = deps.scanner ? await deps.scanner.scan(await deps.storage.get(file.sha256)) : null;
  const state = !verdict ? 'unscanned' : verdict.outcome === 'clean' ? 'clean' : 'quarantined';
  await asSystem(service, 'scan', async (tx) => {
    const settled = await tx
      .updateTable('files')
      .set({ state, scanned_at: verdict ? deps.clock.now() : null, scan_finding: verdict && verdict.outcome !== 'clean' ? verdict.finding : null })
      .where('id', '=', fileId)
      .where('state', '=', file.state)
      .returning(['owner_kind', 'owner_id'])
      .executeTakeFirst();
    if (settled?.owner_kind !== 'contact') return;
    await record(tx, {
      kind: 'contact.fileScanned',
      subjectKind: 'contact',
      subjectId: settled.owner_id,
      contactId: settled.owner_id,
      actor: service,
      purpose: 'scan',
      data: { fileId, state },
    });
  });
}

/** How many are asked for at once; the rest follows a minute later. */
const atOnce = 200;

/** What a crash, a scanner that was away or an installation without one has left: asked for again, the oldest first. */
export const scanWaiting = (deps: Deps): Promise<void> =>
  asSystem(service, 'scan', async (tx) => {
    const waiting = await tx
      .selectFrom('files')
      .select('id')
      .where('state', 'in', deps.scanner ? ['stored', 'unscanned'] : ['stored'])
      .where('created_at', '<', sql<Date>`now() - interval '2 minutes'`)
      .orderBy('created_at')
      .limit(atOnce)
      .execute();
    for (const { id } of waiting) await enqueue(tx, 'contacts.scanFile', { id });
  });
