import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { as, type Who } from '#platform/database.ts';
import { caseById } from '../store.ts';
import type { RelatedCases } from './contract.ts';
import { mergeFacts } from './deeds.ts';
import { refuseImportance, refuseMerging } from './relation.ts';

/** The applicant's other cases of the last year that the caller may see, newest first. */
export const relatedCases = (who: Who, { caseId, at }: { readonly caseId: string; readonly at: Date }): Promise<RelatedCases> =>
  as(who, 'other cases of an applicant', async (tx) => {
    const kase = await caseById(tx, caseId);
    const rows =
      kase.applicant_id === null
        ? []
        : await tx
            .selectFrom('cases')
            .select('id')
            .where('applicant_id', '=', kase.applicant_id)
            .where('id', '!=', caseId)
            .where('registered_at', '>=', startOfOfficeDay(addDays(kase.registered_on, -365)))
            .orderBy('registered_at', 'desc')
            .limit(30)
            .execute();
    const own = await mergeFacts(tx, kase);
    const items: RelatedCases['items'] = [];
    let replies = 0;
    for (const { id } of rows) {
      const other = await caseById(tx, id);
      const answered = other.answered_at !== null && other.stage === 'answered';
      if (answered && other.clock === 'law') replies += 1;
      items.push({
        id,
        number: other.number,
        subject: other.subject,
        stage: other.stage,
        registeredOn: other.registered_on,
        dueOn: other.due_on,
        answeredOn: other.answered_at ? officeDay(other.answered_at) : null,
        sameTopic: other.topic_id !== null && other.topic_id === kase.topic_id,
        refusal: refuseMerging(own, await mergeFacts(tx, other)),
      });
    }
    const into = kase.merged_into ? await tx.selectFrom('cases').select(['id', 'number']).where('id', '=', kase.merged_into).executeTakeFirst() : undefined;
    const merged = await tx.selectFrom('cases').select(['id', 'number']).where('merged_into', '=', caseId).orderBy('number').execute();
    return {
      items,
      replies,
      mergedInto: into ?? null,
      merged,
      dueAt: kase.due_at?.toISOString() ?? null,
      importanceRefusal: refuseImportance(
        { stage: kase.stage, dueAt: kase.due_at, merged: own.mergedInto !== null || merged.length > 0 },
        { receivedAt: kase.registered_at, now: at },
      ),
    };
  });
