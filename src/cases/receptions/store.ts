import { sql, type Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { Slot } from './reception.ts';

const receptionQuery = (tx: Tx) => tx.selectFrom('receptions').selectAll();
export type ReceptionRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof receptionQuery>['executeTakeFirst']>>>;

/** Locks the row: two people cannot settle one reception. Unseen and unknown answer the same. */
export async function receptionForChange(tx: Tx, id: string): Promise<ReceptionRecord> {
  const found = await receptionQuery(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw notFound();
  return found;
}
export const receptionById = (tx: Tx, id: string) => receptionQuery(tx).where('id', '=', id).executeTakeFirst();
export const receptionByNumber = (tx: Tx, number: string) => receptionQuery(tx).where('number', '=', number).executeTakeFirst();

/**
 * Bookings of one official wait for one another. The constraint alone would keep a slot single, but two inserts that
 * wait for each other's row would end as a deadlock and not as a refusal.
 */
export const lockOfficial = (tx: Tx, officialId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${officialId}, 22))`.execute(tx);

/** Slots of an official that are taken between two instants; held under a service, since a booking is seen by few. */
export async function takenSlots(
  tx: Tx,
  officialIds: readonly string[],
  from: Date,
  until: Date,
): Promise<readonly (Slot & { readonly officialId: string })[]> {
  if (officialIds.length === 0) return [];
  const rows = await tx
    .selectFrom('receptions')
    .select(['official_id', 'starts_at', 'ends_at'])
    .where('official_id', 'in', [...officialIds])
    .where('state', '!=', 'cancelled')
    .where('starts_at', '<', until)
    .where('ends_at', '>', from)
    .execute();
  return rows.map((row) => ({ officialId: row.official_id, startsAt: row.starts_at, endsAt: row.ends_at }));
}

/** The post, whoever holds it on the booking, and where: what a confirmation says. */
export async function officialOfReception(tx: Tx, reception: Pick<ReceptionRecord, 'official_id' | 'holder_id'>) {
  return tx
    .selectFrom('officials')
    .innerJoin('structures', 'structures.id', 'officials.structure_id')
    .innerJoin('official_holders', (join) => join.on('official_holders.id', '=', reception.holder_id))
    .select(['officials.title_az', 'officials.title_ru', 'officials.title_en', 'officials.place_az', 'officials.place_ru', 'officials.place_en'])
    .select(['structures.name_az', 'structures.name_ru', 'structures.name_en', 'official_holders.full_name', 'official_holders.person_id'])
    .where('officials.id', '=', reception.official_id)
    .executeTakeFirstOrThrow();
}
