import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { configFiles, engineHome, type EngineSettings } from './templates.ts';

/** A sentence for whoever looks after the machine: why there is no engine here. */
export class NoEngine extends Error {}

export type LaunchOptions = {
  /** The engine's own folder: its settings, sounds, recordings. */
  readonly dir: string;
  /** The root folder made by `installEngine`. */
  readonly rootDir: string;
  readonly address?: string;
  readonly trunkHost?: string;
  readonly trunkPort?: number;
};
export type RunningEngine = {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly dir: string;
  readonly sipPort: number;
  /** Process group of the engine. */
  readonly pid: number;
  readonly adopted: boolean;
};

type Kept = EngineSettings & { readonly pid: number };
const keptPath = (dir: string): string => join(dir, 'engine.json');
const folders = ['etc', 'lib', 'lib/keys', 'spool', 'spool/recording', 'spool/monitor', 'spool/outgoing', 'spool/tmp', 'run', 'log', 'log/cdr-csv', 'sounds'];
/** The account inside the root folder that Debian's package makes for it. */
const account = { uid: 101, gid: 101 };
const startSeconds = 40;

/**
 * Starts the engine apart from us, so that calls outlive a crash of ours, or adopts the one that runs over the same
 * folder. @throws NoEngine where this machine cannot run it.
 */
export async function launchEngine(options: LaunchOptions): Promise<RunningEngine> {
  const before = readKept(options.dir);
  if (before && alive(before.pid) && (await answers(before))) return running(options.dir, before, true);
  if (before && alive(before.pid)) stopGroup(before.pid, 'SIGKILL');
  if (!existsSync(join(options.rootDir, 'usr/sbin/asterisk'))) throw new NoEngine('the engine is not installed: run "bin/cagri engine install"');
  for (let attempt = 0; ; attempt += 1) {
    const kept = await start(options);
    if (await answersWithin(kept)) return running(options.dir, kept, false);
    stopGroup(kept.pid, 'SIGKILL');
    if (attempt === 1) throw new NoEngine(`the engine did not answer within ${startSeconds} s (${join(options.dir, 'log')})`);
  }
}

/** Ends the engine and whatever it carries. */
export async function stopEngine(engine: Pick<RunningEngine, 'pid' | 'dir'>): Promise<void> {
  stopGroup(engine.pid, 'SIGTERM');
  for (let turn = 0; turn < 50 && alive(engine.pid); turn += 1) await pause(100);
  stopGroup(engine.pid, 'SIGKILL');
  rmSync(keptPath(engine.dir), { force: true });
}

async function start(options: LaunchOptions): Promise<Kept> {
  const { dir } = options;
  const asRoot = process.getuid?.() === 0;
  const before = readKept(dir);
  const rtpFrom = 20_000 + Math.floor(Math.random() * 40) * 1000;
  // An engine that died comes back at its old doors, where everybody looks for it.
  const settings: EngineSettings = before ?? {
    httpPort: await freeTcpPort(),
    sipPort: await freeUdpPort(),
    rtpFrom,
    rtpTo: rtpFrom + 999,
    address: options.address ?? '127.0.0.1',
    trunkHost: options.trunkHost ?? '127.0.0.1',
    trunkPort: options.trunkPort ?? 5060,
    user: 'cagri',
    password: randomBytes(24).toString('base64url'),
  };
  for (const folder of folders) mkdirSync(join(dir, folder), { recursive: true });
  for (const [name, text] of Object.entries(configFiles(settings))) writeFileSync(join(dir, 'etc', name), text, { mode: 0o640 });
  if (asRoot) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, ...folders.map((folder) => join(dir, folder))]);
  if (asRoot) chownSync(dir, account.uid, account.gid);
  const log = openSync(join(dir, 'log/console.txt'), 'a');
  const drop = asRoot ? ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--no-new-privs'] : [];
  const sandbox = ['--ro-bind', options.rootDir, '/', '--bind', dir, engineHome, '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--tmpfs', '/run'];
  const child = spawn('bwrap', [...sandbox, ...drop, '/usr/sbin/asterisk', '-f', '-C', `${engineHome}/etc/asterisk.conf`], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/tmp' },
  });
  child.on('error', () => {});
  if (child.pid === undefined) throw new NoEngine('bubblewrap (bwrap) is not installed on this machine');
  child.unref();
  const kept: Kept = { ...settings, pid: child.pid };
  writeFileSync(keptPath(dir), JSON.stringify(kept), { mode: 0o600 });
  return kept;
}

const running = (dir: string, kept: Kept, adopted: boolean): RunningEngine => ({
  url: `http://127.0.0.1:${kept.httpPort}`,
  user: kept.user,
  password: kept.password,
  sipPort: kept.sipPort,
  pid: kept.pid,
  dir,
  adopted,
});

function readKept(dir: string): Kept | null {
  try {
    return JSON.parse(readFileSync(keptPath(dir), 'utf8')) as Kept;
  } catch {
    return null;
  }
}

async function answers(kept: Kept): Promise<boolean> {
  const authorization = `Basic ${Buffer.from(`${kept.user}:${kept.password}`).toString('base64')}`;
  try {
    const reply = await fetch(`http://127.0.0.1:${kept.httpPort}/ari/asterisk/info`, { headers: { authorization }, signal: AbortSignal.timeout(3000) });
    return reply.ok;
  } catch {
    return false;
  }
}

async function answersWithin(kept: Kept): Promise<boolean> {
  const until = Date.now() + startSeconds * 1000;
  while (Date.now() < until && alive(kept.pid)) {
    if (await answers(kept)) return true;
    await pause(200);
  }
  return false;
}

function alive(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

function stopGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It is gone already.
  }
}

const freeTcpPort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

/** A free UDP port, for telephones of tests as well. */
export const freeUdpPort = (): Promise<number> =>
  new Promise((found, failed) => {
    const socket = createSocket('udp4');
    socket.on('error', failed);
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => found(port));
    });
  });
