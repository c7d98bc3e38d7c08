import pg from 'pg';
import { hashPassword } from '#access/password.ts';
import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { asSystem } from '#platform/database.ts';
import { demoAsking } from './asking.ts';
import { demoAnswers } from './answers.ts';
import { demoComing } from './coming.ts';
import { demoDrafts } from './drafts.ts';
import { demoOpinions } from './opinions.ts';
import { demoHistory } from './history.ts';
import { demoRoster } from './roster.ts';
import { demoDay, type DemoRows, type World } from './day.ts';
import { seedFloor } from './floor.ts';
import { demoOnsite } from './onsite.ts';
import { seedPlaces } from './places.ts';
import { demoReceptions } from './receptions.ts';
import { demoRequests } from './requests.ts';
import { demoServices } from './services.ts';
import { demoTickets } from './tickets.ts';
import { demoPassword, demoPeople, postTitle } from './people.ts';

export { demoLogins } from './people.ts';

/** How far back the demonstration reaches: four weeks, so that cases of every age are open. */
const historyDays = 28;
const seed = 'cagri-2026';

export type DemoOptions = {
  readonly now: Date;
  readonly scale: number;
  readonly secret: string;
  readonly origin: string;
  readonly log: (line: string) => void;
};

/**
 * Fills what the demonstration lacks: people once, then every missing day up to `now`, a transaction a day, so that a
 * crash leaves whole days and the next start goes on from there. A day that has begun is loaded up to `now` once.
 */
export async function seedDemo(ownerUrl: string, options: DemoOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('cagri_demo'))");
    await seedPeople(client);
    await demoAnswers(options.now);
    const { rows } = await client.query<{ value: OfficeDate }>("select value #>> '{}' as value from meta where key = 'demo.lastDay'");
    const today = officeDay(options.now);
    let day = rows[0] ? addDays(rows[0].value, 1) : addDays(today, -historyDays);
    if (day > today) {
      await seedFloor(client, options.now);
      await demoOpinions(options.now);
      await seedServices(client, options);
      return await demoRoster(options.now);
    }
    const world = await worldOf(client);
    let loaded = 0;
    for (; day <= today; day = addDays(day, 1)) {
      const made = demoDay(world.world, day, options.now, options.scale);
      await loadDay(client, made, day, world.counters);
      loaded += made.contacts.length;
    }
    await demoOpinions(options.now);
    await seedFloor(client, options.now);
    await seedServices(client, options);
    await demoHistory(options.now, addDays(today, -historyDays), options.scale);
    await demoRoster(options.now);
    options.log(`Demonstration: ${loaded} contacts loaded.`);
  } finally {
    await client.end();
  }
}

/** Officials, centres, help desks and buildings, and what has been asked of them so far; each once. */
async function seedServices(client: pg.Client, options: DemoOptions): Promise<void> {
  await seedPlaces(client);
  await demoReceptions(options);
  await demoTickets(options.now);
  await demoComing(options.now);
  await demoServices(options.now);
  await demoOnsite(options);
  await demoRequests(options.now, options.origin);
  await demoDrafts(options.now);
  await demoAsking(options.now);
}

async function seedPeople(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ login: string }>('select login from people');
  const known = new Set(rows.map((row) => row.login));
  const missing = demoPeople.filter((person) => !known.has(person.login));
  if (missing.length === 0) return;
  const hash = await hashPassword(demoPassword);
  await client.query('begin');
  for (const person of missing) {
    const [surname = '', name = ''] = person.name.split(' ');
    const title = postTitle(person);
    const inserted = await client.query<{ id: string }>('insert into people (full_name, initials, login) values ($1, $2, $3) returning id', [
      person.name,
      `${name.slice(0, 1)}${surname.slice(0, 1)}`,
      person.login,
    ]);
    const id = inserted.rows[0]?.id;
    await client.query('insert into credentials (person_id, password_hash) values ($1, $2)', [id, hash]);
    const post = await client.query<{ id: string }>(
      `insert into posts (code, role, sector, title_az, title_ru, title_en, structure_id)
       values ($1, $2, $3, $4, $5, $6, (select id from structures where code = $7))
       on conflict (code) do update set role = excluded.role returning id`,
      [`demo-${person.login}`, person.role, person.sector, title.az, title.ru, title.en, person.structure ?? null],
    );
    await client.query(
      `insert into appointments (person_id, post_id, valid_from, basis, stands_in_for)
       values ($1, $2, '2026-01-05T05:00:00Z', $3, (select id from people where login = $4))`,
      [id, post.rows[0]?.id, 'Nümunə əmr № 1', person.standsInFor ?? null],
    );
    if (person.structure) await client.query('update people set email = $2 where id = $1', [id, `${person.login}@example.invalid`]);
  }
  await client.query(
    `insert into delegations (person_id, scope, during, basis)
     select id, s.scope, tstzrange('2026-01-05', '2027-01-01'), 'Nümunə həvalə № 12' from people, (values ('signReplies'), ('signReports')) s(scope) where login = 'muavin'
       and not exists (select from delegations d where d.person_id = people.id)`,
  );
  await client.query('commit');
}

type Counters = Map<string, number>;

async function worldOf(client: pg.Client): Promise<{ world: World; counters: Counters }> {
  const { calendar, version } = await asSystem('demo', 'calendar', currentCalendar);
  const people = await client.query<{ id: string; role: string; sector: string }>(
    'select p.id, o.role, o.sector from people p join appointments a on a.person_id = p.id join posts o on o.id = a.post_id where p.login = any ($1) order by p.login',
    [demoPeople.map((person) => person.login)],
  );
  const holding = (...roles: string[]) => people.rows.filter((row) => roles.includes(row.role));
  const topics = await client.query<{ id: string; structureId: string | null }>(
    `select t.id, (select r.structure_id from topic_routes r where r.topic_id = t.id and r.valid_until is null limit 1) as "structureId" from topics t order by t.code`,
  );
  const counters: Counters = new Map();
  const known = await client.query<{ kind: string; year: number; last: number }>('select kind, year, last from counters');
  for (const row of known.rows) counters.set(`${row.kind}-${row.year}`, Number(row.last));
  return {
    counters,
    world: {
      seed,
      calendar,
      calendarVersion: version,
      representatives: holding('representative', 'outbound').map((row) => ({ id: row.id, sector: row.sector })),
      specialists: holding('specialist').map((row) => row.id),
      manager: holding('manager').find((row) => row.sector === 's3')?.id ?? '',
      signer: { id: holding('head')[0]?.id ?? '', basis: 'Nümunə əmr № 1' },
      topics: topics.rows,
      number: (kind, year) => {
        const last = (counters.get(`${kind}-${year}`) ?? 0) + 1;
        counters.set(`${kind}-${year}`, last);
        return `${kind}-${year}-${String(last).padStart(6, '0')}`;
      },
    },
  };
}

const order = [
  'applicants',
  'contacts',
  'matters',
  'contact_segments',
  'cases',
  'case_deadlines',
  'case_drafts',
  'signed_documents',
  'dispatches',
  'promises',
  'events',
] as const;

/** One day in one transaction, a statement a table: rows travel as one JSON document each. */
async function loadDay(client: pg.Client, rows: DemoRows, day: OfficeDate, counters: Counters): Promise<void> {
  await client.query('begin');
  // A matter names its case and a case its matter: the link is set once both stand.
  const links = rows.matters.filter((matter) => matter['case_id']).map((matter) => ({ id: matter['id'], case_id: matter['case_id'] }));
  const matters = rows.matters.map((matter) => ({ ...matter, case_id: null }));
  for (const table of order) {
    const batch = table === 'matters' ? matters : rows[table];
    if (batch.length === 0) continue;
    const columns = Object.keys(batch[0] as object);
    await client.query(`insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(batch.map((row) => ({ ...row, ...('derivation' in row && { derivation: JSON.parse(String(row['derivation'])) }) }))),
    ]);
  }
  await client.query('update matters m set case_id = l.case_id from jsonb_to_recordset($1::jsonb) as l(id uuid, case_id uuid) where m.id = l.id', [
    JSON.stringify(links),
  ]);
  for (const [key, last] of counters) {
    const [kind, year] = key.split('-') as [string, string];
    await client.query(
      'insert into counters (kind, year, last) values ($1, $2, $3) on conflict (kind, year) do update set last = greatest(counters.last, excluded.last)',
      [kind, Number(year), last],
    );
  }
  await client.query("insert into meta (key, value) values ('demo.lastDay', to_jsonb($1::text)) on conflict (key) do update set value = excluded.value", [day]);
  await client.query('commit');
}
