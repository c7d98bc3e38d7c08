import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runMigrations } from 'graphile-worker';
import { roleUrl } from './database.ts';

const folder = join(import.meta.dirname, '../../migrations');

export type Migration = { readonly name: string; readonly number: number; readonly text: string };

/** The numbered files, in order. Throws on a gap or a doubled number, so two heads never meet. */
export function migrations(): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return files.map((name, at) => {
    const number = Number(name.slice(0, 4));
    const before = at > 0 ? Number(files[at - 1]?.slice(0, 4)) : 0;
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name) || number <= before) throw new Error(`migration out of order: ${name}`);
    return { name, number, text: readFileSync(join(folder, name), 'utf8') };
  });
}

/** `enqueue` is the only door to the job queue for cagri_app and cagri_system (design §6). */
const enqueueFunction = `
create or replace function enqueue(task text, payload jsonb, job_key text default null, run_at timestamptz default null)
returns void language sql security definer set search_path = public as $$
  select graphile_worker.add_job(task, payload::json, run_at := coalesce(run_at, now()), job_key := job_key, max_attempts := 16)
$$;
revoke all on function enqueue from public;
grant execute on function enqueue to cagri_app, cagri_system;`;

/** The login roles' passwords follow from the owner's; set only when a login fails, since roles are cluster-wide. */
async function ensureRoleLogins(ownerUrl: string, owner: pg.Client): Promise<void> {
  for (const role of ['cagri_app', 'cagri_system'] as const) {
    const url = roleUrl(ownerUrl, role);
    const probe = new pg.Client({ connectionString: url });
    try {
      await probe.connect();
      await probe.end();
    } catch {
      await owner.query(`alter role ${role} login password '${new URL(url).password}'`);
    }
  }
}

/**
 * Brings the database to the newest migration; several nodes may start at once (advisory lock). Each file runs in
 * its own transaction and is recorded with it.
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const done: string[] = [];
  try {
    await client.query("select pg_advisory_lock(hashtext('cagri_migrate'))");
    await runMigrations({ connectionString: ownerUrl, logger: undefined });
    await client.query('create table if not exists migrations (name text primary key, at timestamptz not null default now())');
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const known = new Set(rows.map((row) => row.name));
    for (const migration of migrations()) {
      if (known.has(migration.name)) continue;
      try {
        await client.query('begin');
        await client.query(migration.text);
        await client.query('insert into migrations (name) values ($1)', [migration.name]);
        await client.query('commit');
      } catch (cause) {
        await client.query('rollback');
        throw new Error(`migration ${migration.name} failed: ${(cause as Error).message}`, { cause });
      }
      done.push(migration.name);
    }
    await client.query(enqueueFunction);
    await client.query("select ensure_partitions('events', (now() - interval '4 months')::date, (now() + interval '3 months')::date)");
    await ensureRoleLogins(ownerUrl, client);
    return done;
  } finally {
    await client.end();
  }
}
