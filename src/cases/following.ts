import { officeDay } from '#language/format.ts';
import type { Tx } from '#platform/database.ts';
import { Fault } from '#platform/fault.ts';
import { recordOn } from './deed.ts';
import { caseById } from './store.ts';

/**
 * Ties the written appeal of who does not agree to the case whose answer it is about (R4); both pages then lead to each
 * other. The caller has proved that the first case is the applicant's own.
 * @throws Fault conflict `cases.notAnswered` when there is no answer yet to disagree with
 */
export async function followCase(
  tx: Tx,
  { caseId, followsCaseId, actor, at }: { readonly caseId: string; readonly followsCaseId: string; readonly actor: string; readonly at: Date },
): Promise<void> {
  const first = await caseById(tx, followsCaseId);
  if (first.stage !== 'answered') throw new Fault('conflict', 'cases.notAnswered');
  const later = await caseById(tx, caseId);
  await tx.updateTable('cases').set({ follows_case_id: first.id, follow_reason: 'disagreement' }).where('id', '=', caseId).execute();
  await recordOn(tx, later, actor, 'case.follows', { number: first.number, on: officeDay(at) });
}
