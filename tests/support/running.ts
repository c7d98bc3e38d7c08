import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './command.ts';
import { freePort } from './node.ts';

export type Running = {
  readonly url: string;
  readonly child: ChildProcess;
  /** All that it has printed so far, both streams. */
  readonly said: () => string;
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};
/** An account of the machine the command runs as, instead of ours; only root may choose one. */
export type RunAs = { readonly uid: number; readonly gid: number };

const children = new Set<ChildProcess>();
/** For `afterAll`: what a failed test left running is ended. */
export function endAll(): void {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

/**
 * `bin/cagri COMMAND` as a process of its own with this environment and no other, awaited until it answers; one that
 * ends before throws with what it said.
 */
export async function runCommand(command: string, env: NodeJS.ProcessEnv, as?: RunAs): Promise<Running> {
  const port = await freePort();
  const child = spawn(join(root, 'bin/cagri'), [command], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: String(port), CAGRI_ORIGIN: `http://localhost:${port}`, ...env },
    ...as,
  });
  children.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const exited = child.exitCode === null ? once(child, 'exit') : null;
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  for (const until = Date.now() + 180_000; Date.now() < until && child.exitCode === null; await sleep(100)) {
    const open = await fetch(`${url}/api/health`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (open) return { url, child, said: () => said, end };
  }
  throw new Error(`bin/cagri ${command} did not open: ${said}`);
}
