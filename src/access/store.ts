import { sql, type Tx } from '#platform/database.ts';
import type { Role, Sector } from './roles.ts';
import type { SigningRecords } from './signing.ts';

type Span = { readonly from: Date; readonly until: Date | null };
const lowerOf = sql<Date>`lower(during)`;
const upperOf = sql<Date | null>`upper(during)`;
const period = (row: Span) => ({ from: row.from, until: row.until });

/** The appointment runs at the instant. */
export const heldNow = (at: Date) =>
  sql<boolean>`appointments.valid_from <= ${at}::timestamptz and (appointments.valid_until is null or appointments.valid_until > ${at}::timestamptz)`;

export type HeldPost = { readonly role: Role; readonly sector: Sector | null; readonly titleAz: string; readonly titleRu: string; readonly titleEn: string };

/** The posts a person holds at an instant: appointment, secondment and their ends decide, not a stored role. */
export async function postsHeld(tx: Tx, personId: string, at: Date): Promise<readonly HeldPost[]> {
  const rows = await tx
    .selectFrom('appointments')
    .innerJoin('posts', 'posts.id', 'appointments.post_id')
    .select(['posts.role', 'posts.sector', 'posts.title_az', 'posts.title_ru', 'posts.title_en'])
    .where('appointments.person_id', '=', personId)
    .where(heldNow(at))
    .orderBy('appointments.valid_from')
    .execute();
  return rows.map((row) => ({
    role: row.role as Role,
    sector: row.sector as Sector | null,
    titleAz: row.title_az,
    titleRu: row.title_ru,
    titleEn: row.title_en,
  }));
}

export type PersonHolding = { readonly id: string; readonly name: string; readonly role: Role; readonly sector: Sector | null };
export async function holdersOf(tx: Tx, wanted: readonly Role[], at: Date): Promise<readonly PersonHolding[]> {
  const rows = await tx
    .selectFrom('people')
    .innerJoin('appointments', 'appointments.person_id', 'people.id')
    .innerJoin('posts', 'posts.id', 'appointments.post_id')
    .select(['people.id', 'people.full_name', 'posts.role', 'posts.sector'])
    .where('people.active', '=', true)
    .where('posts.role', 'in', [...wanted])
    .where(heldNow(at))
    .orderBy('people.full_name')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.full_name, role: row.role as Role, sector: row.sector as Sector | null }));
}

/** Everything the rule of signing asks about: posts, absences, acting heads and delegations that have not been ended. */
export async function recordsForSigning(tx: Tx): Promise<SigningRecords> {
  const holders = await tx
    .selectFrom('appointments')
    .innerJoin('posts', 'posts.id', 'appointments.post_id')
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .select([
      'people.id as personId',
      'people.full_name as name',
      'posts.role',
      'posts.sector',
      'appointments.valid_from as from',
      'appointments.valid_until as until',
    ])
    .where('posts.role', 'in', ['head', 'deputy', 'manager'])
    .where('people.active', '=', true)
    .orderBy('posts.sector')
    .execute();
  const of = (role: string) =>
    holders.filter((row) => row.role === role).map((row) => ({ personId: row.personId, name: row.name, sector: row.sector, period: period(row) }));
  const absences = await tx
    .selectFrom('absences')
    .select(['person_id', lowerOf.as('from'), upperOf.as('until')])
    .where(sql<boolean>`not isempty(during)`)
    .execute();
  const acting = await tx
    .selectFrom('acting_heads')
    .innerJoin('people', 'people.id', 'acting_heads.person_id')
    .select(['acting_heads.id', 'person_id', 'people.full_name', 'basis', lowerOf.as('from'), upperOf.as('until')])
    .where('ended_at', 'is', null)
    .execute();
  const delegations = await tx
    .selectFrom('delegations')
    .select(['person_id', 'scope', 'basis', lowerOf.as('from'), upperOf.as('until')])
    .where('ended_at', 'is', null)
    .execute();
  return {
    heads: of('head'),
    deputies: of('deputy'),
    managers: of('manager'),
    absences: absences.map((row) => ({ personId: row.person_id, period: period(row) })),
    actingHeads: acting.map((row) => ({ id: row.id, personId: row.person_id, name: row.full_name, basis: row.basis, period: period(row) })),
    delegations: delegations.map((row) => ({ personId: row.person_id, scope: row.scope, basis: row.basis, period: period(row) })),
  };
}

/**
 * Roles held at the instant, 'head' for whoever acts as one, at their post and at work: one question, since it is asked
 * with every request. `has_role` of the policies says the same.
 */
export async function rolesAt(tx: Tx, personId: string, at: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ role: string }>`
    with held as (
      select distinct posts.role from appointments join posts on posts.id = appointments.post_id
      where appointments.person_id = ${personId}::uuid and ${heldNow(at)})
    select role from held
    union
    select 'head' from acting_heads
    where person_id = ${personId}::uuid and ended_at is null and during @> ${at}::timestamptz
      and exists (select from held where role in ('deputy', 'manager'))
      and not exists (select from absences where person_id = ${personId}::uuid and during @> ${at}::timestamptz)`.execute(tx);
  return rows.map((row) => row.role);
}

export const sessionByToken = (tx: Tx, tokenHash: string) =>
  tx
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .leftJoin('credentials', 'credentials.person_id', 'people.id')
    .select(['sessions.id', 'sessions.person_id', 'sessions.expires_at', 'sessions.seen_at', 'people.lang', 'credentials.changed_at'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('people.active', '=', true)
    .executeTakeFirst();
