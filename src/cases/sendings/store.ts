import { setting } from '#law/actions.ts';
import { sql, type Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import { defaultSendingTerms, type SendingTerms } from './sending.ts';

const query = (tx: Tx) => tx.selectFrom('structure_sendings').selectAll();
export type SendingRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirst']>>>;

export async function sendingById(tx: Tx, id: string): Promise<SendingRecord> {
  const found = await query(tx).where('id', '=', id).executeTakeFirst();
  if (!found) throw notFound();
  return found;
}
/** Oldest first. */
export const sendingsOf = (tx: Tx, caseId: string): Promise<SendingRecord[]> => query(tx).where('case_id', '=', caseId).orderBy('id').execute();

/** The item is the caller's: the expert's, the absent expert's stand-in's, or of a structure they coordinate (R12). */
export const ownNow = sql<boolean>`coalesce(expert_id = current_person() or expert_id = any (stood_in_for()) or structure_id = any (structures_of('coordinator')), false)`;

export async function sendingTermsOn(tx: Tx, day: string): Promise<SendingTerms> {
  const terms: Record<keyof SendingTerms, number> = { ...defaultSendingTerms };
  for (const key of Object.keys(terms) as (keyof SendingTerms)[]) {
    const found = await setting<number>(tx, `sendings.${key}`, day);
    if (found && Number.isInteger(found.value)) terms[key] = found.value;
  }
  return terms;
}
