import type { Tx, Who } from '#platform/database.ts';
import type { Role } from './roles.ts';
import type { SigningRecords } from './signing.ts';
import { type HeldPost, holdersOf, type PersonHolding, postsHeld, recordsForSigning } from './store.ts';

export { endAbsenceOf, recordAbsenceOf } from './delegation.ts';
export type { HeldPost, PersonHolding } from './store.ts';

/** Notes that protected content was read, by whom and for what (design §6, 3.0.8). */
export async function recordRead(
  tx: Tx,
  who: Who,
  read: { readonly purpose: string; readonly subjectKind: string; readonly subjectId: string; readonly contactId?: string | null },
): Promise<void> {
  if (!who.personId) return;
  await tx
    .insertInto('reads')
    .values({ person_id: who.personId, purpose: read.purpose, subject_kind: read.subjectKind, subject_id: read.subjectId, contact_id: read.contactId ?? null })
    .execute();
}

/** What `whoMaySign` asks: posts, absences, acting heads, delegations. */
export const signingRecords = (tx: Tx): Promise<SigningRecords> => recordsForSigning(tx);
export const heldPosts = (tx: Tx, personId: string, at: Date): Promise<readonly HeldPost[]> => postsHeld(tx, personId, at);
/** The full name of one of the staff, whether still here or not. */
export async function nameOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx.selectFrom('people').select('full_name').where('id', '=', personId).executeTakeFirst();
  return row?.full_name ?? null;
}
/** Everyone active who holds one of the posts at the instant, by name. */
export const peopleHolding = (tx: Tx, wanted: readonly Role[], at: Date): Promise<readonly PersonHolding[]> => holdersOf(tx, wanted, at);
