import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { accounts } from './account.ts';
import { linkLibraries } from './binaries.ts';
import { refuseServer } from './check.ts';
import { checkServer, PostgresError, startPostgres } from './launcher.ts';
import { livePostmaster, stopPostmaster } from './postmaster.ts';

const base = mkdtempSync(join(tmpdir(), 'cagri-postgres-'));
const start = (name: string) => startPostgres({ dir: join(base, name), fsync: false, log: () => {} });
const pidOf = (name: string): number => livePostmaster(join(base, name, 'data'))?.pid ?? 0;

afterAll(async () => {
  for (const name of ['office', 'orphan']) await stopPostmaster(join(base, name, 'data'));
  rmSync(base, { recursive: true, force: true });
});

async function ask<T>(url: string, text: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows[0];
  } finally {
    await client.end();
  }
}

describe('an embedded server', () => {
  test('is made once when two starts come together, and the second adopts it', { timeout: 120_000 }, async () => {
    const both = await Promise.all([start('office'), start('office')]);
    expect(both.map(({ adopted }) => adopted).toSorted()).toEqual([false, true]);
    expect(both[0]?.url).toBe(both[1]?.url);
    await expect(checkServer(both[0]?.url ?? '')).resolves.toBeUndefined();
  });

  test('gives its owner a UTF-8 database without superuser rights, and sorts Azerbaijani', async () => {
    const { url } = await start('office');
    expect(
      await ask(
        url,
        `select rolsuper as superuser, datlocprovider as provider, datlocale as locale,
          (select string_agg(word, '' order by word collate "az-x-icu") from unnest(array['z', 'ə', 'f', 'e', 'ı', 'i', 'h']) word) as sorted
        from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
      ),
    ).toEqual({ superuser: false, provider: 'b', locale: 'C.UTF-8', sorted: 'eəfhıiz' });
  });

  test('lets nobody in without the secret, which only the owner may read', async () => {
    const { url } = await start('office');
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    await expect(checkServer(wrong.href)).rejects.toThrow(PostgresError);
    expect(statSync(join(base, 'office', 'secret')).mode & 0o777).toBe(0o600);
  });

  test('keeps its address and its data over a stop', { timeout: 60_000 }, async () => {
    const first = await start('office');
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    expect(pidOf('office')).toBe(0);
    const second = await start('office');
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'select answer from kept')).toEqual({ answer: 42 });
  });

  test('that was killed is started again, though its number now belongs to somebody else', { timeout: 60_000 }, async () => {
    await start('office');
    process.kill(pidOf('office'), 'SIGKILL');
    await expect.poll(() => pidOf('office'), { timeout: 10_000 }).toBe(0);
    const path = join(base, 'office', 'data', 'postmaster.pid');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(process.pid)));
    const again = await start('office');
    expect(again.adopted).toBe(false);
    expect(await ask(again.url, 'select answer from kept')).toEqual({ answer: 42 });
  });

  test('outlives a kill -9 of the process that started it, and is adopted', { timeout: 60_000 }, async () => {
    const program = `const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'launcher.ts'))});
      await startPostgres({ dir: ${JSON.stringify(join(base, 'orphan'))}, fsync: false, log: () => {} });
      console.log('ready'); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    const server = pidOf('orphan');
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect((await start('orphan')).adopted).toBe(true);
    expect(pidOf('orphan')).toBe(server);
  });

  test('whose secret is lost is not silently made anew', async () => {
    mkdirSync(join(base, 'lost', 'data'), { recursive: true });
    writeFileSync(join(base, 'lost', 'data', 'PG_VERSION'), '18\n');
    await expect(start('lost')).rejects.toThrow(/secret is missing: put it back/);
  });
});

test.each([
  { version: 180_004, shown: '18.4', encoding: 'UTF8', azerbaijani: true, refusal: null },
  {
    version: 150_018,
    shown: '15.18',
    encoding: 'UTF8',
    azerbaijani: true,
    refusal: 'is PostgreSQL 15.18: Çağrı needs 18 or newer.',
  },
  {
    version: 180_004,
    shown: '18.4',
    encoding: 'LATIN5',
    azerbaijani: true,
    refusal: "is encoded in LATIN5: make it with ENCODING 'UTF8'.",
  },
  {
    version: 180_004,
    shown: '18.4',
    encoding: 'UTF8',
    azerbaijani: false,
    refusal: 'has no collation "az-x-icu": use a PostgreSQL that was built with ICU.',
  },
])('a server $shown in $encoding: $refusal', ({ refusal, ...facts }) => {
  expect(refuseServer(facts)).toBe(refusal);
});

test('an unreachable server is refused without showing its password', async () => {
  const refused = checkServer('postgres://someone:hidden@127.0.0.1:9/none');
  await expect(refused).rejects.toThrow(/127\.0\.0\.1:9\/none does not answer/);
  await expect(refused).rejects.not.toThrow(/hidden/);
});

describe('who runs the server', () => {
  const known = [
    { name: 'root', uid: 0, gid: 0 },
    { name: 'nobody', uid: 65_534, gid: 65_534 },
    { name: 'aysel', uid: 1000, gid: 1000 },
  ];
  const seenAs = (id: number) => ({ prefix: ['unshare', '--user', `--map-user=${id}`, `--map-group=${id}`] });

  test('an ordinary user as it is, one without a name in a namespace', () => {
    expect(accounts(base, { uid: 1000, gid: 1000 }, known)).toEqual([{ prefix: [] }]);
    expect(accounts(base, { uid: 4321, gid: 4321 }, known)).toEqual([seenAs(1000)]);
    expect(accounts(base, { uid: 4321, gid: 4321 }, known.slice(0, 2))).toEqual([seenAs(65_534)]);
  });

  test('root in a namespace, and as nobody where that is forbidden', ({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root may make a folder of root');
    const root = { uid: 0, gid: 0 };
    expect(accounts(base, root, known)).toEqual([seenAs(1000), { prefix: [], uid: 65_534, gid: 65_534 }]);
  });
});

test('the short names of the libraries are made where the package lacks them', () => {
  const home = join(base, 'package');
  mkdirSync(join(home, 'native/lib'), { recursive: true });
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(home, 'native/pg-symlinks.json'), JSON.stringify(links));
  writeFileSync(join(home, 'native/lib/libpq.so.5.18'), '');
  linkLibraries(home);
  linkLibraries(home);
  expect(readlinkSync(join(home, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
});
