import { json, sql, type Tx } from '#platform/database.ts';
import type { LegEnd, LegName } from '#adapters/telephony/port.ts';
import type { MenuTree, Place } from './menu.ts';

export type LegRole = 'caller' | 'agent' | 'outside' | 'supervisor';
export type SegmentKind = 'menu' | 'queue' | 'ring' | 'talk' | 'hold' | 'wrap';

/** Locks the leg: two events of one leg are told one after the other. */
export const legByEngine = (tx: Tx, leg: LegName) => tx.selectFrom('legs').selectAll().where('engine_leg', '=', leg).forUpdate().executeTakeFirst();
export const legById = (tx: Tx, id: string) => tx.selectFrom('legs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
export type LegRow = NonNullable<Awaited<ReturnType<typeof legByEngine>>>;

export const livingLegs = (tx: Tx) => tx.selectFrom('legs').selectAll().where('state', '<>', 'ended').orderBy('arrived_at').execute();
export const livingOf = (tx: Tx, contactId: string) =>
  tx.selectFrom('legs').selectAll().where('contact_id', '=', contactId).where('state', '<>', 'ended').orderBy('arrived_at').forUpdate().execute();
export const legOfOffer = (tx: Tx, offerId: string) =>
  tx.selectFrom('legs').selectAll().where('offer_id', '=', offerId).where('state', '<>', 'ended').forUpdate().executeTakeFirst();

export type NewLeg = {
  readonly id?: string;
  readonly engineLeg: LegName;
  readonly boot: string;
  readonly role: LegRole;
  readonly state: 'ringing' | 'menu' | 'up';
  readonly at: Date;
  readonly contactId?: string | null;
  readonly personId?: string | null;
  readonly sessionId?: string | null;
  readonly offerId?: string | null;
  readonly callbackId?: string | null;
  readonly phone?: string | null;
  readonly dialled?: string | null;
  readonly lang?: 'az' | 'ru' | 'en' | null;
  readonly menuId?: string | null;
  readonly purpose?: Purpose;
};
/** Why a leg is rung: what its answer leads to. */
export type Purpose =
  | { readonly goal: 'offer' }
  | { readonly goal: 'join'; readonly room: string; readonly leaves: 'agent' | null; readonly consult?: boolean; readonly partner?: string }
  | { readonly goal: 'return'; readonly room: string; readonly other: string }
  | { readonly goal: 'dial'; readonly phone: string; readonly lang: 'az' | 'ru' | 'en' }
  | { readonly goal: 'greet'; readonly partner: string; readonly room: string }
  | { readonly goal: 'monitor'; readonly mode: 'listen' | 'whisper' | 'barge' | 'takeOver'; readonly target: string; readonly room: string }
  | { readonly goal: 'trial' }
  | Record<string, never>;

/** Somebody of the staff tries the menu: walked like a caller's, counted nowhere. */
export const isTrial = (leg: Pick<LegRow, 'purpose'>): boolean => (leg.purpose as { goal?: string }).goal === 'trial';

/** Writes the leg before anything is done with it; the same engine's leg again changes nothing. Null where it stood already. */
export async function insertLeg(tx: Tx, leg: NewLeg): Promise<string | null> {
  const row = await tx
    .insertInto('legs')
    .values({
      ...(leg.id && { id: leg.id }),
      engine_leg: leg.engineLeg,
      boot: leg.boot,
      role: leg.role,
      state: leg.state,
      contact_id: leg.contactId ?? null,
      person_id: leg.personId ?? null,
      session_id: leg.sessionId ?? null,
      offer_id: leg.offerId ?? null,
      callback_id: leg.callbackId ?? null,
      phone: leg.phone ?? null,
      dialled: leg.dialled ?? null,
      lang: leg.lang ?? null,
      menu_id: leg.menuId ?? null,
      purpose: json(leg.purpose ?? {}),
      arrived_at: leg.at,
      answered_at: leg.state === 'ringing' ? null : leg.at,
    })
    .onConflict((conflict) => conflict.column('engine_leg').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export const saveMenuPlace = (tx: Tx, id: string, place: Place) =>
  tx
    .updateTable('legs')
    .set({ menu_place: json(place), lang: place.lang })
    .where('id', '=', id)
    .execute();

export async function saveVisits(tx: Tx, leg: LegRow, nodes: readonly string[], at: Date): Promise<void> {
  if (nodes.length === 0 || !leg.menu_id) return;
  await tx
    .insertInto('menu_visits')
    .values(nodes.map((node) => ({ leg_id: leg.id, menu_id: leg.menu_id as string, node, at })))
    .execute();
}

/** Ends what ran on the leg and opens what follows: segments without gap or overlap (R23). */
export async function moveSegment(
  tx: Tx,
  leg: Pick<LegRow, 'id' | 'contact_id'>,
  kind: SegmentKind | null,
  at: Date,
  personId: string | null = null,
): Promise<void> {
  await sql`update leg_segments set ended_at = greatest(started_at, ${at}::timestamptz) where leg_id = ${leg.id} and ended_at is null`.execute(tx);
  if (kind === null) return;
  await sql`insert into leg_segments (leg_id, contact_id, kind, person_id, started_at)
    select ${leg.id}, ${leg.contact_id}, ${kind}, ${personId}, greatest(${at}::timestamptz, (select max(ended_at) from leg_segments where leg_id = ${leg.id}))`.execute(
    tx,
  );
}

export async function saveEnded(tx: Tx, leg: LegRow, as: LegEnd | 'engineLost', at: Date): Promise<void> {
  await moveSegment(tx, leg, null, at);
  await tx
    .updateTable('legs')
    .set({ state: 'ended', ended_as: as, ended_at: at < leg.arrived_at ? leg.arrived_at : at })
    .where('id', '=', leg.id)
    .execute();
}

export async function publishedMenu(tx: Tx): Promise<{ readonly id: string; readonly tree: MenuTree } | null> {
  const row = await tx.selectFrom('voice_menus').select(['id', 'tree']).where('state', '=', 'published').executeTakeFirst();
  return row ? { id: row.id, tree: row.tree as MenuTree } : null;
}
export async function menuById(tx: Tx, id: string): Promise<MenuTree | null> {
  const row = await tx.selectFrom('voice_menus').select('tree').where('id', '=', id).executeTakeFirst();
  return row ? (row.tree as MenuTree) : null;
}
