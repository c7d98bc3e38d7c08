import { hashCode, sameHash } from '#contacts/actions.ts';
import { asSystem, sql, type Tx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { Fault } from '#platform/fault.ts';
import type { FileAnswer } from '#platform/http.ts';
import { about } from './arriving.ts';
import { lockMinutes, missesBeforeLock } from './copy-rules.ts';
import './events.ts';

const event = (copy: { readonly id: string; readonly contact_id: string }) =>
  ({ ...about(copy.id, copy.contact_id), subjectKind: 'recordingCopy', purpose: 'copy' }) as const;

/**
 * The copy, for number and code; each fetching is an event. Wrong number, wrong code, and a time that is past answer alike.
 * @throws Fault notFound `voice.copyCodeWrong`; tooMany `voice.copyLocked` after five misses
 */
export async function fetchCopy(number: string, code: string, deps: Pick<Deps, 'storage' | 'clock'>): Promise<FileAnswer> {
  const at = deps.clock.now();
  const found = await asSystem('voice', 'copy', async (tx) => {
    const row = await tx.selectFrom('recording_copies').selectAll().where('number', '=', number.trim().toUpperCase()).forUpdate().executeTakeFirst();
    if (!row?.code_hash || !row.sha256 || !row.until || row.until <= at) return null;
    if (row.locked_until && row.locked_until > at) return 'locked' as const;
    if (!sameHash(row.code_hash, hashCode(code))) {
      const failed = row.failed + 1;
      const locked = failed >= missesBeforeLock;
      await tx
        .updateTable('recording_copies')
        .set({ failed: locked ? 0 : failed, locked_until: locked ? new Date(at.getTime() + lockMinutes * 60_000) : null })
        .where('id', '=', row.id)
        .execute();
      return locked ? ('locked' as const) : null;
    }
    await tx.updateTable('recording_copies').set({ state: 'fetched', failed: 0, locked_until: null, fetched_at: at }).where('id', '=', row.id).execute();
    await record(tx, { ...event(row), kind: 'copy.fetched', data: { again: row.fetched_at !== null } });
    return { name: `${row.number}.wav`, sha256: row.sha256 };
  });
  if (found === 'locked') throw new Fault('tooMany', 'voice.copyLocked', { minutes: lockMinutes });
  if (!found) throw new Fault('notFound', 'voice.copyCodeWrong');
  return { name: found.name, contentType: 'audio/wav', content: Buffer.from(await deps.storage.get(found.sha256)) };
}

/** Copies whose time to be fetched is past: their content goes, unless it is also a recording's own. How many. */
export async function expireCopies(deps: Pick<Deps, 'storage' | 'clock'>): Promise<number> {
  const at = deps.clock.now();
  const due = await asSystem('voice', 'copy', async (tx) => {
    const rows = await tx
      .selectFrom('recording_copies')
      .select(['id', 'contact_id', 'sha256'])
      .where('sha256', 'is not', null)
      .where('until', '<=', at)
      .limit(500)
      .execute();
    return Promise.all(rows.map(async (row) => ({ ...row, alone: await isAlone(tx, row.id, row.sha256 ?? '') })));
  });
  for (const row of due) {
    if (row.alone && row.sha256) await deps.storage.remove(row.sha256);
    await asSystem('voice', 'copy', async (tx) => {
      await tx.updateTable('recording_copies').set({ state: 'expired', sha256: null }).where('id', '=', row.id).execute();
      await record(tx, { ...event(row), kind: 'copy.expired', data: {} });
    });
  }
  return due.length;
}

async function isAlone(tx: Tx, id: string, sha256: string): Promise<boolean> {
  const { rows } = await sql`select 1 from recordings where sha256 = ${sha256}
    union all select 1 from recording_passages where sha256 = ${sha256} union all select 1 from recording_copies where sha256 = ${sha256} and id <> ${id}`.execute(
    tx,
  );
  return rows.length === 0;
}
