import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { livePostmaster, stopPostmaster } from '#platform/postgres/postmaster.ts';
import { cloneTemplate } from '#platform/testing/cluster.ts';
import { ask, aSubmission } from './support/node.ts';
import { endAll, type RunAs, runCommand } from './support/running.ts';

/** `npm start` as people start it: its own PostgreSQL under an account of the machine, or somebody else's by DATABASE_URL. */
const folders: string[] = [];
const databaseOf = (folder: string): string => join(folder, 'postgres/data');

function aFolder(as?: RunAs): string {
  const folder = mkdtempSync(join(tmpdir(), 'cagri-start-'));
  folders.push(folder);
  if (as) chownSync(folder, as.uid, as.gid);
  return folder;
}
const start = (folder: string, as?: RunAs, env: NodeJS.ProcessEnv = {}) => runCommand('start', { CAGRI_DATA_DIR: folder, CAGRI_SCALE: '0.01', ...env }, as);

afterAll(async () => {
  endAll();
  for (const folder of folders) {
    if (livePostmaster(databaseOf(folder))) await stopPostmaster(databaseOf(folder));
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A demo login works, so the centre is there; what the start printed names it. */
async function opensFor(running: Awaited<ReturnType<typeof start>>): Promise<void> {
  const login = await ask(running, 'POST', '/api/login', { body: { login: 'temsilci', password: 'numune-2026' } });
  expect(login.status).toBe(200);
  expect(running.said()).toContain('temsilci');
  expect(running.said()).toContain('Ctrl-C stops.');
}

test('its own database: kill -9 leaves it running and whole, the next start adopts it, Ctrl-C stops both', async () => {
  const folder = aFolder();
  const first = await start(folder);
  await opensFor(first);
  const submission = aSubmission();
  const receipt = await ask(first, 'POST', '/api/portal/submissions', { body: submission });
  expect(receipt.status).toBe(200);
  await first.end('SIGKILL');
  const server = livePostmaster(databaseOf(folder));
  expect(server).not.toBeNull();

  const second = await start(folder);
  expect(livePostmaster(databaseOf(folder))?.pid).toBe(server?.pid);
  const repeated = await ask(second, 'POST', '/api/portal/submissions', { body: submission });
  expect(repeated.body).toEqual(receipt.body);
  expect(await second.end('SIGINT')).toBe(0);
  expect(livePostmaster(databaseOf(folder))).toBeNull();
}, 240_000);

test('an ordinary user starts it as root does', async ({ skip }) => {
  if (process.getuid?.() !== 0) skip('only root can start it as somebody else; the other tests ran as an ordinary user');
  const nobody: RunAs = { uid: 65_534, gid: 65_534 };
  const folder = aFolder(nobody);
  const running = await start(folder, nobody);
  await opensFor(running);
  expect(await running.end('SIGINT')).toBe(0);
  expect(livePostmaster(databaseOf(folder))).toBeNull();
}, 240_000);

test('DATABASE_URL: somebody else’s PostgreSQL is used, none is started and it is left running', async () => {
  const external = await cloneTemplate('external');
  const folder = aFolder();
  const running = await start(folder, undefined, { DATABASE_URL: external.url });
  await opensFor(running);
  expect(existsSync(join(folder, 'postgres'))).toBe(false);
  expect(await running.end('SIGINT')).toBe(0);
  // The server still answers: the clone can be dropped only by asking it.
  await external.drop();
}, 240_000);
