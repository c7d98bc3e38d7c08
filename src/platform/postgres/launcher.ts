import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Account, accountFor } from './account.ts';
import { binaries, PostgresError } from './binaries.ts';
import { giveToOwner, hasData, type Home, lastLines, openHome, ownerUrl, rememberedPort, rememberPort, secretOf, superuserUrl, turnLog } from './home.ts';
import { giveFolder, initialise, makeDatabase, quietEnv } from './initialise.ts';
import { alone } from './lock.ts';
import { forgetStale, livePostmaster, type Postmaster, stopPostmaster } from './postmaster.ts';

export { checkServer } from './check.ts';
export { PostgresError } from './binaries.ts';

export type LocalPostgres = {
  /** The address of database `cagri` as its owner, who is no superuser. */
  readonly url: string;
  /** The server was already running, from an earlier start. */
  readonly adopted: boolean;
  /** A clean stop; a server that is left running is adopted by the next start. */
  readonly stop: () => Promise<void>;
};

/** `fsync: false` is for tests only: a crash of the machine then loses the data. */
export type Options = { readonly dir: string; readonly fsync?: boolean; readonly log: (line: string) => void };

/**
 * Starts the PostgreSQL that came with the packages over `dir`, or adopts the one already running there (design §5).
 * Returns when it has answered a query. The server is a process group of its own: it outlives us, even a kill -9.
 * Throws a `PostgresError`, one sentence, where it cannot.
 */
export async function startPostgres({ dir, fsync = true, log }: Options): Promise<LocalPostgres> {
  const home = openHome(dir);
  return alone(`postgres ${home.data}`, async () => {
    const secret = secretOf(home);
    const adopted = await liveServer(home, secret);
    const server = adopted ?? (await freshServer(home, secret, fsync, log));
    await makeDatabase(server.port, secret);
    return {
      url: ownerUrl(server.port, secret),
      adopted: adopted !== null,
      stop: () => stopPostmaster(home.data),
    };
  });
}

const patienceSeconds = 90;

/** Waits for a server that is still starting or stopping; null when there is none, or it has ended. */
async function liveServer(home: Home, secret: string): Promise<Postmaster | null> {
  const until = performance.now() + patienceSeconds * 1000;
  for (let server = livePostmaster(home.data); server; server = livePostmaster(home.data)) {
    if (await answers(server.port, secret)) return server;
    if (performance.now() > until) {
      throw new PostgresError(`PostgreSQL (process ${server.pid}) does not answer: look into ${home.logFile}.`);
    }
    await sleep(50);
  }
  return null;
}

async function answers(port: number, secret: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl(port, secret), connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (cause) {
    if ((cause as { code?: string }).code === '28P01') {
      throw new PostgresError('The secret beside the database does not open it: put the right one back, or remove the folder.');
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function freshServer(home: Home, secret: string, fsync: boolean, log: Options['log']): Promise<Postmaster> {
  const programs = binaries();
  const account = accountFor(home.dir, programs.postgres);
  if (!hasData(home)) {
    log('PostgreSQL: making an empty database…');
    // From now on the folder has the account's owner, and later starts follow it.
    if (account.uid !== undefined) giveFolder(home, account);
    initialise(home, account, programs.initdb, secret, fsync);
  }
  forgetStale(home.data);
  // A second try with another port: one may be taken between our look and the server's.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? rememberedPort(home) : null);
    turnLog(home);
    const child = launch(home, account, programs.postgres, settings(port, fsync));
    const server = await untilReady(home, secret, child);
    if (server) {
      rememberPort(home, server.port);
      return server;
    }
    if (attempt === 3) throw new PostgresError(`PostgreSQL did not start: ${lastLines(home)}`);
    await sleep(500);
  }
}

/** Given on the command line, so that they hold for data made by an earlier version too. */
const settings = (port: number, fsync: boolean): Readonly<Record<string, string | number>> => ({
  port,
  listen_addresses: '127.0.0.1',
  // A socket's path may not be longer than 107 bytes, a checkout's may.
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  maintenance_work_mem: '128MB',
  work_mem: '8MB',
  max_wal_size: '2GB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %u ',
  ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' }),
});

type Launched = { readonly ended: boolean };

/** Starts the server in a process group of its own. */
function launch(home: Home, account: Account, postgres: string, chosen: Readonly<Record<string, string | number>>): Launched {
  const log = openSync(home.logFile, 'a');
  giveToOwner(home, home.logFile);
  const [command = '', ...args] = [
    ...account.prefix,
    postgres,
    '-D',
    home.data,
    ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn(command, args, {
    cwd: home.dir,
    env: quietEnv,
    uid: account.uid,
    gid: account.gid,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const launched = { ended: false };
  child.once('error', () => (launched.ended = true));
  child.once('exit', () => (launched.ended = true));
  return launched;
}

/** Null when the server ended instead: its log says why. */
async function untilReady(home: Home, secret: string, child: Launched): Promise<Postmaster | null> {
  const until = performance.now() + patienceSeconds * 1000;
  while (performance.now() < until) {
    const server = livePostmaster(home.data);
    if (server && Number.isInteger(server.port) && server.port > 0 && (await answers(server.port, secret))) return server;
    if (child.ended) return null;
    await sleep(40);
  }
  throw new PostgresError(`PostgreSQL did not answer within ${patienceSeconds} seconds: ${lastLines(home)}`);
}

/** The wanted port if it is free, else any. */
function freePort(wanted: number | null): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', (cause) => (wanted === null ? failed(cause) : done(freePort(null))));
    probe.listen(wanted ?? 0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
