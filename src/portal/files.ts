import { contentStored } from '#contacts/actions.ts';
import { acceptFile } from '#platform/files.ts';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Fault } from '#platform/fault.ts';
import { maxFileBytes, maxFiles } from './contract.ts';
import { filesOf } from './store.ts';

/**
 * Keeps one attachment of a submission that is still being written: the row first, then the bytes, so that a crash
 * leaves a 'pending' row and never a file nobody knows; nobody is given it before its scan. The submission's id, made by the browser, is the key.
 */
export async function attachFile(deps: Deps, submissionId: string, file: { readonly name: string; readonly bytes: Buffer; readonly declaredType: string }) {
  const checked = acceptFile({ name: file.name, bytes: file.bytes, declaredType: file.declaredType, maxBytes: maxFileBytes });
  if (!checked.ok) throw new Fault('invalid', checked.code);
  const id = await asSystem('portal', 'attach', async (tx) => {
    const sent = await tx.selectFrom('trackings').select('id').where('contact_id', '=', submissionId).executeTakeFirst();
    if (sent) throw new Fault('conflict', 'portal.alreadySent');
    if ((await filesOf(tx, submissionId)).length >= maxFiles) throw new Fault('conflict', 'portal.tooManyFiles');
    const row = await tx
      .insertInto('files')
      .values({ owner_kind: 'contact', owner_id: submissionId, name: checked.name, content_type: checked.contentType, size_bytes: file.bytes.length })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });
  const { sha256 } = await deps.storage.put(file.bytes);
  await asSystem('portal', 'attach', (tx) => contentStored(tx, id, sha256));
  return { id, name: checked.name, contentType: checked.contentType, sizeBytes: file.bytes.length };
}

/** Takes an attachment back before sending. The bytes stay until nobody refers to them; the row says it is gone. */
export const detachFile = (submissionId: string, fileId: string): Promise<boolean> =>
  asSystem('portal', 'detach', async (tx) => {
    const sent = await tx.selectFrom('trackings').select('id').where('contact_id', '=', submissionId).executeTakeFirst();
    if (sent) throw new Fault('conflict', 'portal.alreadySent');
    const done = await tx.updateTable('files').set({ state: 'removed' }).where('id', '=', fileId).where('owner_id', '=', submissionId).executeTakeFirst();
    return Number(done.numUpdatedRows) > 0;
  });
