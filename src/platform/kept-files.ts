import type { Tx } from './database.ts';
import type { FileStore } from './deps.ts';
import { notFound } from './fault.ts';
import { type FileStanding, type FileView, mayOpen } from './file-view.ts';
import type { FileAnswer } from './http.ts';

type State = 'pending' | 'stored' | 'clean' | 'unscanned' | 'quarantined' | 'removed';
/** 'pending' has no content yet and 'stored' no verdict: to whoever looks, both wait. */
export const standingOf = (state: Exclude<State, 'removed'>): FileStanding => (state === 'pending' || state === 'stored' ? 'waiting' : state);

/** The files of these owners as far as `tx` may see them, oldest first, without those taken back. */
export async function keptFiles(tx: Tx, ownerIds: readonly string[]): Promise<FileView[]> {
  const rows = await tx
    .selectFrom('files')
    .select(['id', 'name', 'size_bytes', 'state'])
    .where('owner_id', 'in', ownerIds)
    .where('state', '!=', 'removed')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, sizeBytes: row.size_bytes, standing: standingOf(row.state as Exclude<State, 'removed'>) }));
}

export type ServedFile = { readonly name: string; readonly contentType: string; readonly sha256: string };

/** One of these owners' files that may be opened. @throws Fault notFound for any other, also one in quarantine */
export async function servedFile(tx: Tx, fileId: string, ownerIds: readonly string[]): Promise<ServedFile> {
  const row = await tx.selectFrom('files').selectAll().where('id', '=', fileId).where('owner_id', 'in', ownerIds).executeTakeFirst();
  if (!row?.sha256 || row.state === 'removed' || !mayOpen(standingOf(row.state))) throw notFound();
  return { name: row.name, contentType: row.content_type, sha256: row.sha256 };
}

export const fileAnswer = async (storage: FileStore, file: ServedFile): Promise<FileAnswer> => ({
  name: file.name,
  contentType: file.contentType,
  content: Buffer.from(await storage.get(file.sha256)),
});
