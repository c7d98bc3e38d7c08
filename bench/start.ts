import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../tests/support/command.ts';
import { freePort } from '../tests/support/node.ts';

/**
 * How long a second start takes until the first page is answered, beside the bare start of Node on the same machine:
 * `bin/cagri-node bench/start.ts [--json]`. Its own data folder and PostgreSQL, thrown away afterwards.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'cagri-start-'));
const times = 5;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const seconds = (ms: number): number => Math.round(ms) / 1000;

async function bareNode(): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - began;
}

/** From the command to the first answer; then an orderly end. */
async function startOnce(): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child: ChildProcess = spawn(join(root, 'bin/cagri'), ['start'], {
    cwd: root,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), CAGRI_DATA_DIR: dataDir, CAGRI_SCALE: '0.05' },
  });
  for (const end = Date.now() + 240_000; Date.now() < end && child.exitCode === null; await sleep(20)) {
    if (
      await fetch(`http://127.0.0.1:${port}/api/health`).then(
        (reply) => reply.ok,
        () => false,
      )
    ) {
      const took = performance.now() - began;
      child.kill('SIGINT');
      await once(child, 'exit');
      return took;
    }
  }
  child.kill('SIGKILL');
  throw new Error('the node did not open');
}

try {
  const first = await startOnce();
  const later: number[] = [];
  const bare: number[] = [];
  for (let n = 0; n < times; n += 1) {
    later.push(await startOnce());
    bare.push(await bareNode());
  }
  const result = {
    firstSeconds: seconds(first),
    secondSeconds: seconds(median(later)),
    bareNodeSeconds: seconds(median(bare)),
    ratioToBareNode: Math.round(median(later) / median(bare)),
    times,
    note: 'demonstration at a twentieth of its size; PostgreSQL started anew each time',
  };
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify(result)
      : Object.entries(result)
          .map(([name, value]) => `${name.padEnd(18)} ${value}`)
          .join('\n'),
  );
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
