import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Account } from './account.ts';
import { PostgresError } from './binaries.ts';
import { giveToOwner, type Home, superuserPassword, superuserUrl } from './home.ts';

/** The caller's locale, time zone and PG… variables are not the server's. */
export const quietEnv = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** The folder and its secret, which were made by root a moment ago. */
export function giveFolder(home: Home, { uid, gid }: Account): void {
  const result = spawnSync('chown', ['-R', `${uid}:${gid}`, home.dir]);
  if (result.status !== 0) throw new PostgresError(`The folder ${home.dir} could not be given to the user ${uid}.`);
}

/** Made beside and renamed: an interrupted set-up leaves nothing that looks like a database. */
export function initialise(home: Home, account: Account, initdb: string, secret: string, fsync: boolean): void {
  for (const name of readdirSync(home.dir)) {
    if (name.startsWith('new-')) rmSync(join(home.dir, name), { recursive: true, force: true });
  }
  const fresh = join(home.dir, `new-${process.pid}`);
  mkdirSync(fresh, { mode: 0o700 });
  giveToOwner(home, fresh);
  const passwordFile = join(home.dir, `new-${process.pid}.password`);
  writeFileSync(passwordFile, superuserPassword(secret), { mode: 0o600 });
  giveToOwner(home, passwordFile);
  const [command = '', ...args] = [
    ...account.prefix,
    initdb,
    `--pgdata=${fresh}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(fsync ? [] : ['--no-sync']),
  ];
  const result = spawnSync(command, args, {
    cwd: home.dir,
    env: quietEnv,
    uid: account.uid,
    gid: account.gid,
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const reason = (result.stderr || result.error?.message || 'unknown').trim().split('\n').slice(-3).join(' / ');
    throw new PostgresError(`An empty database could not be made in ${home.dir}: ${reason}`);
  }
  renameSync(fresh, home.data);
}

/** The owner's role (no superuser: what works here works on a hosted server) and its database; again after a crash between. */
export async function makeDatabase(port: number, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl(port, secret) });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean; azerbaijani: boolean }>(`select
      exists (select from pg_roles where rolname = 'cagri_owner') as role,
      exists (select from pg_database where datname = 'cagri') as database,
      exists (select from pg_collation where collname = 'az-x-icu') as azerbaijani`);
    const there = rows[0];
    if (!there?.azerbaijani) throw new PostgresError('This PostgreSQL has no collation "az-x-icu": it was built without ICU.');
    if (!there.role) await client.query(`create role cagri_owner login createdb createrole password '${secret}'`);
    // It ends the connections of the roles it makes, when a database is dropped.
    await client.query('grant pg_signal_backend to cagri_owner');
    if (!there.database) await client.query('create database cagri owner cagri_owner');
  } finally {
    await client.end();
  }
}
