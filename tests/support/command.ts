import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export type Ended = { readonly code: number; readonly output: string };

/**
 * Runs a JavaScript tool of the packages under the pinned Node and gives back what it printed. One that runs longer
 * than `limitSeconds` is ended together with what it started, and says so.
 */
export function runTool(script: string, args: readonly string[], options: { env?: NodeJS.ProcessEnv; limitSeconds?: number } = {}): Promise<Ended> {
  const { env = {}, limitSeconds = 600 } = options;
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-200_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const endAll = (): void => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    const limit = setTimeout(() => {
      keep(Buffer.from(`\nended after ${limitSeconds} seconds without a result`));
      endAll();
    }, limitSeconds * 1000);
    // Its own process group does not hear Ctrl C.
    const interrupted = (): void => {
      endAll();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    const finish = (code: number): void => {
      clearTimeout(limit);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      done({ code, output });
    };
    child.once('error', (cause) => finish((keep(Buffer.from(cause.message)), 1)));
    child.once('close', (code) => finish(code ?? 1));
  });
}
