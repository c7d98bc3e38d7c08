import { compareAz } from '#language/collate.ts';
import { fold } from '#language/fold.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { isLang } from '#platform/words.ts';
import type { recordStates } from './contract.ts';
import type { Role, Sector } from './roles.ts';
import { isOneTime } from './sessions.ts';
import { covers, type Holder, isAbsent, refuseActing, type Signatory, type SigningRecords, whoMaySign } from './signing.ts';
import { heldNow, postsHeld, recordsForSigning } from './store.ts';

const lowerOf = sql<Date>`lower(during)`;
const upperOf = sql<Date | null>`upper(during)`;

type State = (typeof recordStates)[number];
type RecordRow = { readonly from: Date; readonly until: Date | null; readonly ended_at?: Date | null };
const stateOf = (row: RecordRow, at: Date): State => (row.ended_at || (row.until !== null && row.until <= at) ? 'over' : row.from > at ? 'ahead' : 'running');
const span = (row: RecordRow, at: Date) => ({
  from: row.from.toISOString(),
  // A record ended before its time ended then.
  until: (row.ended_at && (row.until === null || row.ended_at < row.until) ? row.ended_at : row.until)?.toISOString() ?? null,
  state: stateOf(row, at),
});

const signatory = ({ personId, name, capacity, basis }: Signatory) => ({ personId, name, capacity, basis });

/** Who stands in the chain of 5.6, whether present, and whether they could be made acting head now, for a day. */
function chainOf(records: SigningRecords, at: Date) {
  const period = { from: at, until: new Date(at.getTime() + 86_400_000) };
  const links = (role: 'head' | 'deputy' | 'manager', holders: readonly Holder[]) =>
    holders
      .filter((holder) => covers(holder.period, at))
      .map(({ personId, name, sector }) => ({
        personId,
        name,
        role,
        sector: sector as Sector | null,
        present: !isAbsent(records, personId, at),
        actingRefusal: role === 'head' ? ('actingNotEligible' as const) : refuseActing(records, { personId, period }),
      }));
  return [...links('head', records.heads), ...links('deputy', records.deputies), ...links('manager', records.managers)];
}

/** Who may sign now, the chain, and the records both follow from, the newest first. */
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
    .select(['delegations.id', 'person_id', 'people.full_name', 'scope', 'duty', 'basis', 'ended_at', lowerOf.as('from'), upperOf.as('until')])
    .orderBy('delegations.id', 'desc')
    .limit(50)
    .execute();
  const absences = await tx
    .selectFrom('absences')
    .innerJoin('people', 'people.id', 'absences.person_id')
    .select(['absences.id', 'person_id', 'people.full_name', 'reason', lowerOf.as('from'), upperOf.as('until')])
    .where(sql<boolean>`not isempty(during)`)
    .orderBy('absences.id', 'desc')
    .limit(50)
    .execute();
  return {
    at: at.toISOString(),
    replies: whoMaySign(records, at, 'signReplies').map(signatory),
    reports: whoMaySign(records, at, 'signReports').map(signatory),
    chain: chainOf(records, at),
    actingHeads: acting.map((row) => ({ id: row.id, personId: row.person_id, name: row.full_name, basis: row.basis, ...span(row, at) })),
    delegations: delegations.map((row) => ({
      id: row.id,
      personId: row.person_id,
      name: row.full_name,
      scope: row.scope as 'signReplies' | 'signReports' | 'duty',
      duty: row.duty,
      basis: row.basis,
      ...span(row, at),
    })),
    absences: absences.map((row) => ({ id: row.id, personId: row.person_id, name: row.full_name, reason: row.reason, ...span(row, at) })),
  };
}

/** What the frame and the screens ask first: who is here, by which posts. */
export const sessionView = (personId: string, at: Date) =>
  asSystem('sessions', 'session', async (tx) => {
    const person = await tx
      .selectFrom('people')
      .leftJoin('credentials', 'credentials.person_id', 'people.id')
      .select(['people.id', 'full_name', 'initials', 'lang', 'changed_at'])
      .where('people.id', '=', personId)
      .executeTakeFirstOrThrow();
    return {
      person: { id: person.id, name: person.full_name, initials: person.initials },
      posts: [...(await postsHeld(tx, personId, at))],
      ...(isLang(person.lang) && { lang: person.lang }),
      passwordChangeDue: isOneTime(person.changed_at),
    };
  });

type StaffQuery = { readonly page: number; readonly pageSize: number; readonly q?: string; readonly role?: Role; readonly active?: 'true' | 'false' };

/** Everyone with a login and their posts, by name; found by the beginning of any part of name or login. */
export async function staffView(who: Who, query: StaffQuery, at: Date) {
  const people = await as(who, 'people', (tx) =>
    tx
      .selectFrom('people')
      .select(['id', 'full_name', 'login', 'active'])
      .$if(query.active !== undefined, (some) => some.where('active', '=', query.active === 'true'))
      .$if(query.role !== undefined, (some) =>
        some.where('id', 'in', (eb) =>
          eb
            .selectFrom('appointments')
            .innerJoin('posts', 'posts.id', 'appointments.post_id')
            .select('person_id')
            .where('role', '=', query.role as Role)
            .where(heldNow(at)),
        ),
      )
      .execute(),
  );
  // A centre has a few hundred people: folding them here needs no second index of names.
  const asked = fold(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const found = people
    .filter((person) =>
      asked.every((part) =>
        fold(`${person.full_name} ${person.login}`)
          .split(/\s+/)
          .some((word) => word.startsWith(part)),
      ),
    )
    .toSorted((one, other) => compareAz(one.full_name, other.full_name));
  const shown = found.slice((query.page - 1) * query.pageSize, query.page * query.pageSize);
  const ids = shown.map((person) => person.id);
  const posts = await as(who, 'people', (tx) => appointmentsOf(tx, ids));
  const access = await asSystem('people', 'standing', (tx) => standingOf(tx, ids, at));
  const items = shown.map((person) => ({
    id: person.id,
    name: person.full_name,
    login: person.login,
    active: person.active,
    sessions: access.get(person.id)?.sessions ?? 0,
    oneTime: access.get(person.id)?.oneTime ?? false,
    posts: posts
      .filter((post) => post.person_id === person.id)
      .map((post) => ({
        appointmentId: post.id,
        role: post.role as Role,
        sector: post.sector as Sector | null,
        titleAz: post.title_az,
        titleRu: post.title_ru,
        titleEn: post.title_en,
        from: post.valid_from.toISOString(),
        until: post.valid_until?.toISOString() ?? null,
        basis: post.basis,
      })),
  }));
  return { items, total: found.length };
}

const appointmentsOf = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .selectFrom('appointments')
        .innerJoin('posts', 'posts.id', 'appointments.post_id')
        .select([
          'appointments.id',
          'appointments.person_id',
          'appointments.valid_from',
          'appointments.valid_until',
          'appointments.basis',
          'posts.role',
          'posts.sector',
          'posts.title_az',
          'posts.title_ru',
          'posts.title_en',
        ])
        .where('appointments.person_id', 'in', [...ids])
        .orderBy('appointments.valid_from')
        .execute();

/** Open sessions and whether the password is still the one given; credentials are closed to the app role. */
async function standingOf(tx: Tx, ids: readonly string[], at: Date): Promise<ReadonlyMap<string, { readonly sessions: number; readonly oneTime: boolean }>> {
  const { rows } = await sql<{ id: string; sessions: number; changed_at: Date | null }>`
    select p.id, c.changed_at, (select count(*)::int from sessions s where s.person_id = p.id and s.revoked_at is null and s.expires_at > ${at}::timestamptz) as sessions
    from people p left join credentials c on c.person_id = p.id where p.id = any (${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, { sessions: row.sessions, oneTime: isOneTime(row.changed_at) }]));
}
