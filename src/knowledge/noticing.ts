import { fold } from '#language/fold.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { findWithCertainty } from './finding.ts';

/** Below it the best answer met less than half of what was asked: likely none of ours. */
const unsureBelow = 0.4;
/** Long numbers may be somebody's: they are not kept. */
const withoutNumbers = (text: string): string => text.replaceAll(/\d[\d\s-]{4,}\d/g, '#');

/**
 * A query that stood still and found nothing, or little: its words go to the editors with the contact (6.1.8, 6.7.3),
 * counted when they were there already. Says what it was taken for; null when the search was sure.
 */
export async function noteMiss(
  tx: Tx,
  asked: { readonly query: string; readonly contactId: string | null; readonly on: OfficeDate },
): Promise<'zeroHit' | 'unsure' | null> {
  const words = withoutNumbers(asked.query).trim();
  const folded = fold(words);
  if (folded.length < 3) return null;
  const { hits, met } = await findWithCertainty(tx, { query: asked.query, limit: 1, on: asked.on });
  const kind = hits.length === 0 ? 'zeroHit' : met < unsureBelow ? 'unsure' : null;
  if (kind) await sql`select note_search(${kind}, ${words}, ${folded}, ${asked.contactId}::uuid)`.execute(tx);
  return kind;
}
