import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';

const violationQuery = (tx: Tx) => tx.selectFrom('violations').selectAll();
export type ViolationRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof violationQuery>['executeTakeFirst']>>>;

/** Locks the row; unseen and unknown answer the same. */
export async function violationForChange(tx: Tx, id: string): Promise<ViolationRecord> {
  const found = await violationQuery(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw notFound();
  return found;
}
export const alarmsOf = (tx: Tx, violationIds: readonly string[]) =>
  violationIds.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('violation_alarms').selectAll().where('violation_id', 'in', violationIds).orderBy('violation_id').orderBy('step').execute();
export type AlarmRecord = Awaited<ReturnType<typeof alarmsOf>>[number];

/** The authorised persons of buildings as the structures keep them on the day, by rank. */
export const authorisedOn = (tx: Tx, day: OfficeDate) =>
  tx
    .selectFrom('authorised_persons')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .orderBy('building_id')
    .orderBy('rank')
    .execute();
export const buildingsOn = (tx: Tx, day: OfficeDate) =>
  tx
    .selectFrom('buildings')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .orderBy('name_az')
    .execute();
