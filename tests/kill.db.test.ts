import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneTemplate, type Clone } from '#platform/testing/cluster.ts';
import { ask, aSubmission, testSecret } from './support/node.ts';
import { endAll, runCommand } from './support/running.ts';

/** The production server ended by kill -9 in the middle of its writing: what was acknowledged is there, once. */
let clone: Clone;
let owner: pg.Client;
let mailbox: Server;
let mute = false;
const sockets = new Set<Socket>();
const dataDir = mkdtempSync(join(tmpdir(), 'cagri-kill-'));

beforeAll(async () => {
  clone = await cloneTemplate('kill');
  owner = new pg.Client({ connectionString: clone.url });
  await owner.connect();
  // A mail server that hangs up; or, mute, takes the line and never says a word: a message on its way stays on its way.
  mailbox = createServer((socket) => void (mute ? sockets.add(socket.on('error', () => {})) : socket.destroy()));
  await once(mailbox.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  endAll();
  for (const socket of sockets) socket.destroy();
  mailbox?.close();
  await owner?.end();
  await clone?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The production server as its own process, answering. */
async function serve(databaseUrl: string): Promise<{ readonly url: string; readonly kill: () => Promise<unknown> }> {
  const { url, end } = await runCommand('serve', {
    DATABASE_URL: databaseUrl,
    CAGRI_SECRET: testSecret,
    CAGRI_DATA_DIR: dataDir,
    SMTP_URL: `smtp://127.0.0.1:${(mailbox.address() as AddressInfo).port}`,
    TRUST_PROXY: '1',
  });
  return { url, kill: () => end('SIGKILL') };
}

type Receipt = { readonly number: string; readonly code: string };
type Acknowledged = { readonly submission: Record<string, unknown>; readonly receipt: Receipt };

let caller = 0;
/** From ever another address, so that the limit on one does not end the writing. */
async function submit(url: string, submission: Record<string, unknown>): Promise<Receipt | null> {
  caller += 1;
  const headers = { 'x-forwarded-for': `198.51.100.${caller % 250}` };
  const reply = await ask({ url }, 'POST', '/api/portal/submissions', { body: submission, headers });
  if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  return { number: reply.body.number, code: reply.body.code };
}

test('kill -9 in mid-write, twice: every acknowledged number is there once, and the same id gives the same receipt', async () => {
  const acknowledged: Acknowledged[] = [];
  const unanswered: Record<string, unknown>[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const { url, kill } = await serve(clone.url);
    let dead = false;
    const target = acknowledged.length + 25;
    const writer = async (n: number): Promise<void> => {
      while (!dead) {
        const submission = aSubmission({ kind: n % 2 === 0 ? 'question' : 'application' });
        try {
          acknowledged.push({ submission, receipt: (await submit(url, submission)) as Receipt });
        } catch (cause) {
          if (!dead) throw cause;
          unanswered.push(submission);
        }
      }
    };
    const writers = Array.from({ length: 6 }, (_, n) => writer(n));
    const killer = (async () => {
      for (const end = Date.now() + 60_000; acknowledged.length < target && Date.now() < end;) await sleep(10);
      dead = true;
      await kill();
    })();
    await Promise.all([...writers, killer]);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(50);
  // Killed while writing, not in a pause.
  expect(unanswered.length).toBeGreaterThan(0);

  const again = await serve(clone.url);
  for (const { submission, receipt } of acknowledged.slice(-20)) expect(await submit(again.url, submission)).toEqual(receipt);
  // What was not answered may or may not have been taken in; sent again it is one.
  for (const submission of unanswered) acknowledged.push({ submission, receipt: (await submit(again.url, submission)) as Receipt });
  await again.kill();

  const { rows } = await owner.query<{ number: string; contact_id: string }>('select number, contact_id from trackings');
  const byNumber = new Map(rows.map((row) => [row.number, row.contact_id]));
  expect(acknowledged.filter(({ submission, receipt }) => byNumber.get(receipt.number) !== submission['id'])).toEqual([]);
  expect(new Set(acknowledged.map(({ receipt }) => receipt.number)).size).toBe(acknowledged.length);
  const { rows: doubled } = await owner.query(`select subject_id from events where kind = 'portal.submitted' group by 1 having count(*) > 1`);
  expect(doubled).toEqual([]);
  // Gapless: the last number of each kind is how many there are.
  const { rows: gaps } = await owner.query(`select k.kind, k.year, k.last, count(t.number) from counters k
    left join (select number from contacts union all select number from cases) t on t.number like k.kind || '-' || k.year || '-%'
    where k.kind in ('E', 'M') group by 1, 2, 3 having k.last <> count(t.number)`);
  expect(gaps).toEqual([]);
}, 240_000);

test('a message that was on its way when the server died becomes unknown and is not sent again', async () => {
  mute = true;
  const own = await cloneTemplate('kill_mail');
  const database = new pg.Client({ connectionString: own.url });
  await database.connect();
  const states = async (): Promise<readonly string[]> =>
    (await database.query<{ state: string }>("select state from outgoing_messages where channel = 'mail'")).rows.map(({ state }) => state);
  const becomes = async (wanted: string): Promise<void> => {
    for (const end = Date.now() + 60_000; (await states())[0] !== wanted && Date.now() < end;) await sleep(100);
    expect(await states()).toEqual([wanted]);
  };
  const first = await serve(own.url);
  await submit(first.url, aSubmission());
  await becomes('sending');
  await first.kill();
  expect(await states()).toEqual(['sending']);
  // Time passes: nobody else can still be sending it.
  await database.query("update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where locked_at is not null");
  const second = await serve(own.url);
  await becomes('unknown');
  await second.kill();
  await database.end();
  await own.drop();
}, 240_000);
