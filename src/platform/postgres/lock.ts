import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` alone among the processes of this machine that ask for `name`. The lock is an abstract socket: the
 * kernel gives it back when the process dies, however it dies, so there is never a stale one.
 */
export async function alone<T>(name: string, work: () => Promise<T>, waitSeconds = 180): Promise<T> {
  const address = `\0cagri-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  const until = performance.now() + waitSeconds * 1000;
  let held = await hold(address);
  while (!held) {
    if (performance.now() > until) throw new Error(`another process has been busy with ${name} for ${waitSeconds} seconds`);
    await sleep(100);
    held = await hold(address);
  }
  const lock = held;
  try {
    return await work();
  } finally {
    await new Promise((done) => lock.close(done));
  }
}

function hold(address: string): Promise<Server | null> {
  return new Promise((done, failed) => {
    const server = createServer((caller) => caller.destroy());
    server.once('error', (cause: NodeJS.ErrnoException) => (cause.code === 'EADDRINUSE' ? done(null) : failed(cause)));
    server.listen(address, () => done(server));
  });
}
