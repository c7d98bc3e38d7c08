import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../migrate.ts';
import { checkServer, startPostgres } from '../postgres/launcher.ts';
import { livePostmaster } from '../postgres/postmaster.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'var/test-postgres');

/**
 * The tests' own server: the one CAGRI_TEST_DATABASE_URL names (18 or newer, a role that may make databases and
 * roles), else an embedded one that keeps nothing safe from a crash and is therefore fast. Adopted when it is live.
 */
export async function testServer(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const given = process.env['CAGRI_TEST_DATABASE_URL'];
  if (!given) return startPostgres({ dir: folder, fsync: false, log: () => {} });
  await checkServer(given);
  return { url: given, stop: async () => {} };
}

export type Clone = { readonly url: string; readonly drop: () => Promise<void> };

/**
 * A fresh database with every migration in it, copied file by file from the template, as its owner's address. `name` only helps to recognise
 * it. `drop` ends its connections and removes it; one left by a process that died is removed by a later clone.
 */
export async function cloneTemplate(name = 'test'): Promise<Clone> {
  const { url } = await testServer();
  const database = `${here}_${process.pid}_${randomBytes(3).toString('hex')}_${name.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}`.slice(0, 60);
  await asOwner(url, async (owner) => {
    const template = await templateOf(url, owner);
    await sweep(owner);
    await owner.query(`create database ${database} template ${template} strategy file_copy`);
  });
  return { url: withDatabase(url, database), drop: () => asOwner(url, (owner) => dropDatabase(owner, database)) };
}

/** Stops the embedded server unless somebody else is using it: several test runs may share it. */
export async function stopIdleTestServer(): Promise<void> {
  if (process.env['CAGRI_TEST_DATABASE_URL'] || !livePostmaster(join(folder, 'data'))) return;
  const { url, stop } = await testServer();
  const busy = await asOwner(url, async (owner) => {
    await sweep(owner);
    const { rows } = await owner.query<{ busy: boolean }>(`select exists (select from pg_stat_activity
      where datname is not null and pid <> pg_backend_pid() and backend_type = 'client backend') as busy`);
    return rows[0]?.busy ?? true;
  });
  if (!busy) await stop();
}

/** Clones of this machine begin with it: a shared server may serve several, and process numbers are a machine's own. */
const here = `clone_${createHash('sha256').update(hostname()).digest('hex').slice(0, 6)}`;

/** The migrated template, made once per set of migrations; parallel workers wait for the first. */
async function templateOf(url: string, owner: pg.Client): Promise<string> {
  const template = `template_${fingerprint()}`;
  if (await exists(owner, template)) return template;
  await owner.query("select pg_advisory_lock(hashtext('cagri_test_template'))");
  try {
    if (await exists(owner, template)) return template;
    const making = `making_${template}`;
    await dropDatabase(owner, making);
    await owner.query(`create database ${making} template template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'`);
    await migrate(withDatabase(url, making));
    await dropOldTemplates(owner);
    await owner.query(`alter database ${making} rename to ${template}`);
    await owner.query(`comment on database ${template} is '${new Date().toISOString()}'`);
    return template;
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('cagri_test_template'))");
  }
}

/** What the template is made from; the month too, since partitions are made ahead of the day of migration. */
function fingerprint(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 7));
  const sources = join(root, 'migrations');
  const files = readdirSync(sources).filter((file) => file.endsWith('.sql'));
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(sources, file)));
  hash.update(readFileSync(join(root, 'src/platform/migrate.ts')));
  return hash.digest('hex').slice(0, 16);
}

/** Somebody on another branch may still clone the last few. */
async function dropOldTemplates(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(`select datname as name from pg_database
    where datname like 'template\\_%' order by shobj_description(oid, 'pg_database') desc nulls last offset 3`);
  for (const { name } of rows) await dropDatabase(owner, name).catch(() => {});
}

/** Removes the clones of processes that are gone. */
async function sweep(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [here]);
  for (const { name } of rows) {
    // Another worker may be removing the same one.
    if (!alive(Number(name.split('_')[2]))) await dropDatabase(owner, name).catch(() => {});
  }
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const exists = async (owner: pg.Client, database: string): Promise<boolean> =>
  (await owner.query('select from pg_database where datname = $1', [database])).rowCount === 1;

/** A connection that is just closing, and belongs to a role we may not end, is waited for. */
async function dropDatabase(owner: pg.Client, database: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await owner.query(`drop database if exists ${database} with (force)`);
      return;
    } catch (cause) {
      if (attempt === 100) throw cause;
      await sleep(50);
    }
  }
}

function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
