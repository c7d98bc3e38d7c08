import { askClarification } from '#cases/clarifications/actions.ts';
import { markUrgent } from '#cases/urgent/actions.ts';
import { asSystem } from '#platform/database.ts';

/** One urgent case and two whose applicant has been asked something, on open cases of the demonstration; once. */
export async function demoAsking(now: Date): Promise<void> {
  const cases = await asSystem('demo', 'asking', async (tx) => {
    if (await tx.selectFrom('case_urgency').select('case_id').limit(1).executeTakeFirst()) return [];
    return tx
      .selectFrom('cases')
      .innerJoin('applicants', 'applicants.id', 'cases.applicant_id')
      .select(['cases.id', 'cases.assignee_id'])
      .where('cases.stage', '=', 'investigating')
      .where('cases.sealed', '=', false)
      .where('cases.merged_into', 'is', null)
      .where('cases.assignee_id', 'is not', null)
      .where('applicants.phone', 'is not', null)
      .orderBy('cases.registered_at', 'desc')
      .limit(3)
      .execute();
  });
  for (const [n, { id, assignee_id }] of cases.entries()) {
    const who = { personId: assignee_id, lang: 'az' } as const;
    if (n === 0) await markUrgent(who, { caseId: id, reason: 'Uydurma: ödəniş sabah bağlanır', at: now });
    else await askClarification(who, { caseId: id, id: crypto.randomUUID(), question: 'Uydurma sual: arayış hansı il üçün lazımdır?', at: now });
  }
}
