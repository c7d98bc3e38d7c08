import { officeDay } from '#language/format.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { type EventRow, record } from '#platform/events.ts';
import { answersTouched } from '../quarantine.ts';
import './events.ts';

/** An act with a day still ahead makes a plan: the answers it touches, their topics, the structure most of them belong to. */
export async function planFor(tx: Tx, event: EventRow): Promise<void> {
  const data = event.data as { readonly version?: number; readonly inForceFrom?: OfficeDate; readonly until?: OfficeDate };
  const day = data.inForceFrom ?? data.until;
  if (!day || day <= officeDay(event.at)) return;
  const touched = (await answersTouched(tx, day)).filter((answer) => answer.changed.some((one) => one.actId === event.subject_id));
  const ids = touched.map((answer) => answer.id);
  const places =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('entries')
          .select(['topic_id', 'structure_id', sql<number>`count(*)::int`.as('n')])
          .where('id', 'in', ids)
          .groupBy(['topic_id', 'structure_id'])
          .orderBy('n', 'desc')
          .execute();
  const made = await tx
    .insertInto('law_plans')
    .values({
      act_id: event.subject_id,
      act_version: data.version ?? null,
      day,
      topic_ids: [...new Set(places.flatMap((place) => place.topic_id ?? []))],
      structure_id: places.find((place) => place.structure_id)?.structure_id ?? null,
    })
    .onConflict((conflict) => conflict.columns(['act_id', 'day']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return;
  for (const { id, changed } of touched)
    await tx
      .insertInto('law_plan_answers')
      .values({ plan_id: made.id, entry_id: id, articles: changed.map(({ act, article }) => [act, article].filter(Boolean).join(', ')) })
      .execute();
  await record(tx, {
    kind: 'coming.opened',
    subjectKind: 'lawPlan',
    subjectId: made.id,
    actor: 'knowledge',
    purpose: 'law plans',
    data: { actId: event.subject_id, day, answers: touched.length },
  });
}
