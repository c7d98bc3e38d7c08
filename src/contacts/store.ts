import { officeDay } from '#language/format.ts';
import { prepared, sql, type Tx } from '#platform/database.ts';
import type { Channel, ContactState, Ending } from './contact.ts';
import { leaseSeconds } from './contact.ts';

/** A key made by the database, so that rows made together lie together. */
export async function newId(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** Two submissions with one id wait for each other. */
export const lockId = (tx: Tx, id: string): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtextextended(${id}, 4))`.execute(tx);

export const contactById = (tx: Tx, id: string) => tx.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst();

/** Locks the row: two pages of one person cannot end it twice. */
export const contactForChange = (tx: Tx, id: string) => tx.selectFrom('contacts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const mattersOf = (tx: Tx, contactId: string) => tx.selectFrom('matters').selectAll().where('contact_id', '=', contactId).orderBy('position').execute();
export const matterById = (tx: Tx, id: string) => tx.selectFrom('matters').selectAll().where('id', '=', id).executeTakeFirst();

/** Since when it waits: its receipt, or the moment it last came back. */
export async function waitingSince(tx: Tx, contact: { readonly id: string; readonly received_at: Date }): Promise<Date> {
  const { last } = await tx
    .selectFrom('contact_segments')
    .select((eb) => eb.fn.max('ended_at').as('last'))
    .where('contact_id', '=', contact.id)
    .executeTakeFirstOrThrow();
  return last && last > contact.received_at ? last : contact.received_at;
}

export const saveSegment = (
  tx: Tx,
  segment: {
    readonly contactId: string;
    readonly kind: 'menu' | 'queue' | 'ring' | 'talk' | 'hold' | 'wrap' | 'work';
    readonly legId?: string | null;
    readonly personId: string | null;
    readonly startedAt: Date;
    readonly endedAt: Date;
  },
) =>
  tx
    .insertInto('contact_segments')
    .values({
      contact_id: segment.contactId,
      kind: segment.kind,
      leg_id: segment.legId ?? null,
      person_id: segment.personId,
      started_at: segment.startedAt,
      // A receipt noted by hand may lie after the server's own minute.
      ended_at: segment.endedAt < segment.startedAt ? segment.startedAt : segment.endedAt,
    })
    .execute();

export const leaseFrom = (at: Date): Date => new Date(at.getTime() + leaseSeconds * 1000);

export const saveTaken = (tx: Tx, id: string, to: { readonly personId: string; readonly sector: string | null; readonly at: Date }) =>
  tx
    .updateTable('contacts')
    .set((eb) => ({
      state: 'open',
      owner_id: to.personId,
      sector: to.sector as 's1',
      taken_at: to.at,
      lease_until: leaseFrom(to.at),
      epoch: eb('epoch', '+', 1),
    }))
    .where('id', '=', id)
    .execute();

/** Hands a waiting contact over and closes its wait, in one statement; nothing where it waits no more. */
export async function saveGiven(
  tx: Tx,
  id: string,
  to: { readonly personId: string; readonly sector: string | null; readonly at: Date },
): Promise<{ readonly epoch: number; readonly live: boolean } | null> {
  const { rows } = await sql<{ epoch: number; live: boolean }>`
    ${prepared} with taken as (update contacts set state = 'open', owner_id = ${to.personId}, sector = ${to.sector}, taken_at = ${to.at}, lease_until = ${leaseFrom(to.at)},
        epoch = epoch + 1 where id = ${id} and state = 'waiting' returning id, epoch, live, received_at),
      since as (select t.id, greatest(t.received_at, (select max(s.ended_at) from contact_segments s where s.contact_id = t.id)) as at from taken t),
      waited as (insert into contact_segments (contact_id, kind, started_at, ended_at)
        select id, 'queue', at, greatest(at, ${to.at}::timestamptz) from since)
    select epoch, live from taken`.execute(tx);
  return rows[0] ?? null;
}

export const saveWaiting = (tx: Tx, id: string, keep: { readonly identified?: boolean } = {}) =>
  tx
    .updateTable('contacts')
    .set({ state: 'waiting', owner_id: null, lease_until: null, ...(!keep.identified && { identification_level: 0 }) })
    .where('id', '=', id)
    .execute();

export const saveEnded = (tx: Tx, id: string, endedAs: Ending, at: Date) =>
  tx.updateTable('contacts').set({ state: 'ended', ended_at: at, ended_as: endedAs, lease_until: null, live: false }).where('id', '=', id).execute();

export type NewContact = {
  readonly id: string;
  readonly channel: Channel;
  readonly state: ContactState;
  readonly lang: 'az' | 'ru' | 'en';
  readonly applicantId: string | null;
  readonly speakerId: string | null;
  readonly phone: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly receivedAt: Date;
  readonly ownerId: string | null;
  readonly sector: string | null;
  readonly sealed: boolean;
  readonly concernsPersonId: string | null;
  readonly live: boolean;
  readonly at: Date;
};
/** Gives the contact's number. Taken last: the year's counter stays locked until the transaction ends. */
export async function insertContact(tx: Tx, contact: NewContact): Promise<string> {
  const year = Number(officeDay(contact.receivedAt).slice(0, 4));
  const { number } = await tx
    .insertInto('contacts')
    .values({
      id: contact.id,
      number: sql<string>`next_number('E', ${year})`,
      channel: contact.channel,
      state: contact.state,
      lang: contact.lang,
      applicant_id: contact.applicantId,
      speaker_id: contact.speakerId,
      phone: contact.phone,
      subject: contact.subject,
      body: contact.body,
      received_at: contact.receivedAt,
      taken_at: contact.state === 'open' ? contact.at : null,
      ended_at: contact.state === 'ended' ? contact.at : null,
      ended_as: contact.state === 'ended' ? 'completed' : null,
      owner_id: contact.ownerId,
      sector: contact.sector as 's1' | null,
      lease_until: contact.state === 'open' ? leaseFrom(contact.at) : null,
      epoch: contact.state === 'open' ? 1 : 0,
      sealed: contact.sealed,
      concerns_person_id: contact.concernsPersonId,
      live: contact.live,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Open contacts whose page has gone silent; another sweep's rows are passed over. */
export const expiredLeases = (tx: Tx, at: Date) =>
  tx
    .selectFrom('contacts')
    .selectAll()
    .where('state', '=', 'open')
    .where('lease_until', '<', at)
    // A conversation on the line is held by the line itself; the voice room says when it is over.
    .where('live', '=', false)
    .orderBy('lease_until')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute();

export const promiseForChange = (tx: Tx, id: string) => tx.selectFrom('promises').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const applicantById = (tx: Tx, id: string) => tx.selectFrom('applicants').selectAll().where('id', '=', id).executeTakeFirst();

/** The card and every card merged into it, whose rows other rooms keep under the old id. */
export async function applicantFamily(tx: Tx, id: string): Promise<readonly string[]> {
  const merged = await tx.selectFrom('applicant_merges').select('merged_id').where('kept_id', '=', id).where('split_at', 'is', null).execute();
  return [id, ...merged.map((row) => row.merged_id)];
}

/** R22: a card with this number says that its holder hears or speaks with difficulty. */
export async function hearingMarked(tx: Tx, phone: string): Promise<boolean> {
  const row = await tx.selectFrom('applicants').select('id').where('phone', '=', phone).where('hearing_mark', '=', true).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Who last worked on a contact from this number within the days given; the queue prefers them. */
export async function lastOwnerOf(tx: Tx, phone: string, since: Date): Promise<string | null> {
  const row = await tx
    .selectFrom('contacts')
    .select('owner_id')
    .where('phone', '=', phone)
    .where('owner_id', 'is not', null)
    .where('received_at', '>=', since)
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.owner_id ?? null;
}
