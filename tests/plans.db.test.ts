import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerPool, roleUrl } from '#platform/database.ts';
import { aCentre, ask, aStaff, type Centre, type Staff, type TestNode } from './support/node.ts';

/** Lists that are opened all day find their rows by an index, under row-level security and with some thousands of rows. */
let centre: Centre;
let node: TestNode;
let rep: Staff, manager: Staff, specialist: Staff;

beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node();
  [rep, manager, specialist] = await Promise.all([
    aStaff('representative', { sector: 's1' }),
    aStaff('manager', { sector: 's3' }),
    aStaff('specialist', { sector: 's3' }),
  ]);
  await fill(20_000);
});
afterAll(() => centre?.close());

let filledMonths: readonly string[] = [];
/** A year and a half of contacts: nearly all ended, a case to every fourth, events to each. */
async function fill(contacts: number): Promise<void> {
  const owner = ownerPool();
  await owner.query(`create function nth(kind text, n int) returns uuid language sql immutable as
    $$ select overlay(overlay(md5(kind || n) placing '7' from 13) placing '8' from 17)::uuid $$`);
  await owner.query(`
    insert into applicants (id, kind, full_name, name_folded, phone)
      select nth('a', n), 'person', 'Nümunə Sınaq ' || n, 'numune sinaq ' || n, '+99450' || lpad(n::text, 7, '0') from generate_series(1, 4000) n`);
  await owner.query(
    `insert into contacts (id, number, channel, state, lang, applicant_id, subject, received_at, ended_at, ended_as, owner_id, sector)
      select nth('c', n), 'E-2025-' || lpad(n::text, 6, '0'), 'phone', case when n % 1000 = 0 then 'waiting' else 'ended' end, 'az', nth('a', n % 4000 + 1),
        'Sınaq ' || n, now() - n * interval '40 minutes', case when n % 1000 <> 0 then now() - n * interval '40 minutes' end,
        case when n % 1000 <> 0 then 'completed' end, case when n % 200 = 1 then $2::uuid when n % 1000 <> 0 then $3::uuid end, 's1'
      from generate_series(1, $1::int) n`,
    [contacts, rep.personId, manager.personId],
  );
  await owner.query(`insert into matters (contact_id, position, kind, disposition, disposed_at)
      select id, 1, 'question', case when state = 'ended' then 'answered' end, ended_at from contacts`);
  await owner.query(
    `insert into cases (number, kind, clock, stage, contact_id, applicant_id, subject, subject_folded, registered_at, registered_on, assignee_id, allowed_days, due_on, reply_by, closed_at, answered_at)
      select 'M-2025-' || lpad((row_number() over ())::text, 6, '0'), 'application', 'law', case when mod > 0 then 'answered' else 'investigating' end, id, applicant_id, subject, 'sinaq ' || mod,
        received_at, received_at::date, case when mod % 40 = 0 then $1::uuid end, 15, received_at::date + 21, 'email', case when mod > 0 then received_at + interval '5 days' end, case when mod > 0 then received_at + interval '5 days' end
      from (select *, (row_number() over (order by id)) % 100 as mod from contacts where substr(id::text, 1, 1) < '4') c`,
    [specialist.personId],
  );
  await owner.query(`insert into events (kind, room, subject_kind, subject_id, contact_id, actor, purpose)
      select 'contact.received', 'contacts', 'contact', id, id, 'applicant', 'test' from contacts`);
  await owner.query('analyze');
  const { rows } = await owner.query<{ name: string }>('select tableoid::regclass::text as name from events group by 1 having count(*) > 100');
  filledMonths = rows.map(({ name }) => name);
}

type Asked = { readonly text: string; readonly values: readonly unknown[] };

/** Every statement that `work` sends to the database. */
async function askedBy(work: () => Promise<unknown>): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, config: unknown, values: unknown, ...rest: unknown[]) {
    const text = typeof config === 'string' ? config : ((config as { text?: string })?.text ?? '');
    const given = Array.isArray(values) ? values : ((config as { values?: unknown[] })?.values ?? []);
    asked.push({ text, values: given });
    return (original as (...args: unknown[]) => unknown).call(this, config, values, ...rest);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return asked;
}

/** The plan of each statement about contacts, cases or events that reads a whole table from end to end. */
async function scansOf(who: Staff, path: string): Promise<readonly string[]> {
  let status = 0;
  const asked = await askedBy(async () => {
    status = (await ask(node, 'GET', path, { as: who })).status;
  });
  expect(status, path).toBe(200);
  const statements = asked.filter(({ text }) => /^\s*(select|with)\b/i.test(text) && /\b(contacts|cases|events|find_cases)\b/.test(text));
  expect(statements.length, path).toBeGreaterThan(0);
  const client = new pg.Client({ connectionString: roleUrl(centre.databaseUrl, 'cagri_app') });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('cagri.person', $1, true)", [who.personId]);
    const scans: string[] = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query(`explain ${text}`, [...values]);
      const plan = rows.map((row) => row['QUERY PLAN'] as string).join('\n');
      if (/Seq Scan on (contacts|cases)\b/.test(plan) || filledMonths.some((month) => plan.includes(`Seq Scan on ${month} `)))
        scans.push(`${path}\n${text}\n${plan}`);
    }
    return scans;
  } finally {
    await client.end();
  }
}

const lists = [
  ['rep', '/api/contacts/waiting'],
  ['rep', '/api/desk'],
  ['rep', '/api/contacts?mine=true'],
  ['manager', '/api/contacts?number=E-2025-0001'],
  ['manager', '/api/contacts?state=waiting'],
  ['specialist', '/api/cases?scope=mine'],
  ['specialist', '/api/cases?scope=unassigned'],
  ['manager', '/api/cases?scope=all'],
  ['manager', '/api/cases?scope=all&q=M-2025-0001'],
  ['manager', '/api/to-sign'],
] as const;

test.each(lists)('%s: GET %s', async (role, path) => {
  const who = { rep, manager, specialist }[role];
  expect(await scansOf(who, path)).toEqual([]);
});

test('the live feed reads the events of a month by its cursor', async () => {
  const { rows } = await ownerPool().query(`explain select id from events
    where (tx, id) > (pg_current_xact_id(), uuidv7()) and tx < pg_snapshot_xmin(pg_current_snapshot()) order by tx, id limit 500`);
  const plan = rows.map((row) => row['QUERY PLAN'] as string).join('\n');
  expect(filledMonths.filter((name) => plan.includes(`Seq Scan on ${name} `))).toEqual([]);
});
