import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The server over a data folder, as its own lock file tells. */
export type Postmaster = { readonly pid: number; readonly port: number };

/**
 * The live server over `data`, or null. After a crash or a reboot the file may name a process that is gone, or one
 * that merely got the same number: a server stands in its data folder, and nobody else does.
 */
export function livePostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return standsIn(pid, data) ? { pid, port: Number(lines[3]) } : null;
  } catch {
    return null;
  }
}

function standsIn(pid: number, data: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

/** PostgreSQL itself would refuse to start while any process has the number that a stale file names. */
export function forgetStale(data: string): void {
  if (!livePostmaster(data)) rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** SIGINT is PostgreSQL's fast stop: open transactions are rolled back, then a clean end; SIGQUIT after `graceSeconds`. */
export async function stopPostmaster(data: string, graceSeconds = 30): Promise<void> {
  const server = livePostmaster(data);
  if (!server) return;
  send(server.pid, 'SIGINT');
  const until = performance.now() + graceSeconds * 1000;
  let hurried = false;
  while (standsIn(server.pid, data)) {
    if (!hurried && performance.now() > until) {
      hurried = true;
      send(server.pid, 'SIGQUIT');
    }
    if (performance.now() > until + 10_000) throw new Error(`PostgreSQL (process ${server.pid}) does not stop`);
    await sleep(25);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}
