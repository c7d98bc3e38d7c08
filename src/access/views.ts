import { sql, type Tx } from '#platform/database.ts';
import type { Role, Sector } from './roles.ts';
import { type Signatory, whoMaySign } from './signing.ts';
import { holdersOf, recordsForSigning } from './store.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const span = (row: { readonly from: Date; readonly until: Date | null }) => ({ from: row.from.toISOString(), until: iso(row.until) });
const lowerOf = sql<Date>`lower(during)`;
const upperOf = sql<Date | null>`upper(during)`;

const signatory = ({ personId, name, capacity, basis }: Signatory) => ({ personId, name, capacity, basis });

/** Who may sign now, and the records it follows from, the newest first. */
export async function delegationView(tx: Tx, at: Date) {
  const records = await recordsForSigning(tx);
  const acting = await tx
    .selectFrom('acting_heads')
    .innerJoin('people', 'people.id', 'acting_heads.person_id')
    .select(['acting_heads.id', 'person_id', 'people.full_name', 'basis', 'ended_at', lowerOf.as('from'), upperOf.as('until')])
    .orderBy('acting_heads.id', 'desc')
    .limit(50)
    .execute();
  const delegations = await tx
    .selectFrom('delegations')
    .innerJoin('people', 'people.id', 'delegations.person_id')
    .select(['delegations.id', 'person_id', 'people.full_name', 'scope', 'basis', 'ended_at', lowerOf.as('from'), upperOf.as('until')])
    .orderBy('delegations.id', 'desc')
    .limit(50)
    .execute();
  const absences = await tx
    .selectFrom('absences')
    .innerJoin('people', 'people.id', 'absences.person_id')
    .select(['absences.id', 'person_id', 'people.full_name', 'reason', lowerOf.as('from'), upperOf.as('until')])
    .orderBy('absences.id', 'desc')
    .limit(50)
    .execute();
  return {
    replies: whoMaySign(records, at, 'signReplies').map(signatory),
    reports: whoMaySign(records, at, 'signReports').map(signatory),
    actingHeads: acting.map((row) => ({ id: row.id, personId: row.person_id, name: row.full_name, basis: row.basis, ended: row.ended_at !== null, ...span(row) })),
    delegations: delegations.map((row) => ({ id: row.id, personId: row.person_id, name: row.full_name, scope: row.scope, basis: row.basis, ended: row.ended_at !== null, ...span(row) })),
    absences: absences.map((row) => ({ id: row.id, personId: row.person_id, name: row.full_name, reason: row.reason, ...span(row) })),
    candidates: [...(await holdersOf(tx, ['head', 'deputy', 'manager'], at))],
  };
}

/** Everyone with a login, their posts past and present; for whoever keeps the people. */
export async function staffView(tx: Tx) {
  const people = await tx.selectFrom('people').select(['id', 'full_name', 'login', 'active']).orderBy('full_name').execute();
  const posts = await tx
    .selectFrom('appointments')
    .innerJoin('posts', 'posts.id', 'appointments.post_id')
    .select([
      'appointments.id', 'appointments.person_id', 'appointments.valid_from', 'appointments.valid_until', 'appointments.basis', 'posts.role', 'posts.sector', 'posts.title_az',
      'posts.title_ru', 'posts.title_en',
    ])
    .orderBy('appointments.valid_from')
    .execute();
  const items = people.map((person) => ({
    id: person.id,
    name: person.full_name,
    login: person.login,
    active: person.active,
    posts: posts
      .filter((post) => post.person_id === person.id)
      .map((post) => ({
        appointmentId: post.id,
        role: post.role as Role,
        sector: post.sector as Sector | null,
        title: { az: post.title_az, ru: post.title_ru, en: post.title_en },
        from: post.valid_from.toISOString(),
        until: iso(post.valid_until),
        basis: post.basis,
      })),
  }));
  return { items, total: items.length };
}
