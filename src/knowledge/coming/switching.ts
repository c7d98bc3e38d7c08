import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { asSystem, sql } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault } from '#platform/fault.ts';
import { log } from '#platform/log.ts';
import { publishIn } from '../publishing.ts';
import './events.ts';
import { gates } from './plan.ts';
import { isCleared, planById, questionsOf, resultsOf } from './store.ts';

/**
 * Versions accepted before their own day become current at 00:00 of it (R29), each in its own transaction: one that cites
 * what is not in force stays behind, and the morning's look then puts its answer under the banner.
 */
export async function publishPrepared(at: Date): Promise<number> {
  const today = officeDay(at);
  const due = await asSystem('knowledge', 'prepared versions', async (tx) => {
    const { rows } = await sql<{ entry_id: string; version: number }>`
      select v.entry_id, max(v.version) as version from entry_versions v join entries e on e.id = v.entry_id
      where v.valid_from <= ${today}::date and v.valid_from > ${today}::date - 8 and v.version > coalesce(e.published_version, 0) and v.review_outcome = 'accepted'
        and (v.reviewed_at at time zone 'Asia/Baku')::date < v.valid_from and v.published_at is null and e.state <> 'withdrawn'
      group by v.entry_id`.execute(tx);
    return rows;
  });
  let published = 0;
  for (const { entry_id, version } of due) {
    try {
      await asSystem('knowledge', 'prepared versions', (tx) => publishIn(tx, 'knowledge', entry_id, version, today, at));
      published += 1;
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      log.warn({ entryId: entry_id, version, code: cause.code }, 'a prepared version was not published');
    }
  }
  return published;
}

/** Plans whose day has come: who has not passed is held; the queue reads that from the event (5.8, R29). Once a plan. */
export const switchPlans = (at: Date): Promise<number> =>
  asSystem('knowledge', 'law plans', async (tx) => {
    const due = await tx.selectFrom('law_plans').select('id').where('switched_at', 'is', null).where('day', '<=', officeDay(at)).forUpdate().execute();
    for (const { id } of due) {
      const plan = await planById(tx, id);
      if (!plan) continue;
      const gated = gates({ questions: (await questionsOf(tx, id)).length, topics: plan.topic_ids.length });
      const held = gated ? (await resultsOf(tx, id, at)).filter((person) => !isCleared(person)).map((person) => person.personId) : [];
      await tx
        .updateTable('law_plans')
        .set({ switched_at: new Date(Math.max(at.getTime(), startOfOfficeDay(plan.day).getTime())) })
        .where('id', '=', id)
        .execute();
      await record(tx, {
        kind: 'coming.switched',
        subjectKind: 'lawPlan',
        subjectId: id,
        actor: 'knowledge',
        purpose: 'law plans',
        data: { day: plan.day, topicIds: gated ? plan.topic_ids : [], heldIds: held, act: plan.title_az },
      });
    }
    return due.length;
  });
