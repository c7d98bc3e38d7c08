import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { asSystem, type Who } from '#platform/database.ts';
import { publishVersion } from '../actions.ts';

/** A version as if somebody else had reviewed it, for tests whose subject is something else. */
export const reviewed = (entryId: string, version: number, at: Date): Promise<unknown> =>
  asSystem('test', 'review', (tx) =>
    tx
      .updateTable('entry_versions')
      .set({ sent_for_review_at: at, reviewed_at: at, review_outcome: 'accepted' })
      .where('entry_id', '=', entryId)
      .where('version', '=', version)
      .execute(),
  );

/** Reviewed and published. */
export async function publishReviewed(editor: Who, entryId: string, version: number, today: OfficeDate, at: Date): Promise<void> {
  await reviewed(entryId, version, at);
  await publishVersion(editor, entryId, version, today, at);
}
