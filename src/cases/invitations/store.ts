import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';

const invitationQuery = (tx: Tx) => tx.selectFrom('invitations').selectAll();
export type InvitationRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof invitationQuery>['executeTakeFirst']>>>;

/** Locks the row; unseen and unknown answer the same. */
export async function invitationForChange(tx: Tx, id: string): Promise<InvitationRecord> {
  const found = await invitationQuery(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

/** The centres of a day with the services each gives. */
export const centresOn = (tx: Tx, day: OfficeDate) =>
  tx
    .selectFrom('service_centres')
    .innerJoin('structures', 'structures.id', 'service_centres.structure_id')
    .selectAll('service_centres')
    .select(['structures.name_az as structure_az', 'structures.name_ru as structure_ru', 'structures.name_en as structure_en'])
    .select(
      sql<string[]>`(select coalesce(array_agg(t.topic_id::text), '{}') from service_centre_topics t where t.centre_id = service_centres.id)`.as('topic_ids'),
    )
    .where('service_centres.valid_from', '<=', day)
    .where((eb) => eb.or([eb('service_centres.valid_until', 'is', null), eb('service_centres.valid_until', '>', day)]))
    .orderBy('service_centres.name_az')
    .execute();
