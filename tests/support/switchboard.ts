import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freeUdpPort, stopEngine } from '#adapters/telephony/asterisk/launcher.ts';
import { type Exchange, openExchange } from '#adapters/telephony/testing/exchange.ts';
import { asSystem, closeDatabase, sql } from '#platform/database.ts';
import { cloneTemplate } from '#platform/testing/cluster.ts';
import { prepareDatabase } from '../../src/main.ts';
import { root } from './command.ts';
import { testSecret } from './node.ts';
import { endAll, runCommand, type Running } from './running.ts';

type Kept = { readonly httpPort: number; readonly sipPort: number; readonly user: string; readonly password: string; readonly pid: number };

export const look = <T>(query: ReturnType<typeof sql<T>>) => asSystem('test', 'look', async (tx) => (await query.execute(tx)).rows);

/** The whole product as a process of its own, a real engine under it, and the public network of telephones around it. */
export async function aSwitchboard() {
  const clone = await cloneTemplate('calls');
  await prepareDatabase(clone.url);
  const dataDir = mkdtempSync(join(tmpdir(), 'cagri-calls-'));
  mkdirSync(join(dataDir, 'engine'));
  for (const part of ['rootfs', 'version.txt']) symlinkSync(join(root, 'var/engine', part), join(dataDir, 'engine', part));
  // The test may run at any hour.
  await look(sql`update voice_menus set tree = jsonb_set(tree, '{mode}', '"always"')`);
  const engineFile = (): Kept => JSON.parse(readFileSync(join(dataDir, 'engine/node/engine.json'), 'utf8')) as Kept;
  const exchange: Exchange = await openExchange({ port: await freeUdpPort(), enginePort: () => engineFile().sipPort });
  const serve = (): Promise<Running> =>
    runCommand('serve', {
      DATABASE_URL: clone.url,
      CAGRI_SECRET: testSecret,
      SMTP_URL: 'smtp://127.0.0.1:9',
      CAGRI_DATA_DIR: dataDir,
      CAGRI_TRUNK: `127.0.0.1:${exchange.port}`,
    });
  let server = await serve();

  async function until<T>(what: string, find: () => Promise<T | undefined | false | null> | T | undefined | false | null): Promise<T> {
    for (const end = Date.now() + 90_000; Date.now() < end; await pause(100)) {
      const found = await find();
      if (found) return found;
    }
    const legs = await look(sql`select role, state, lang, menu_place, purpose, ended_as, engine_leg from legs`);
    throw new Error(`${what} did not happen: ${JSON.stringify(legs)} ${server.said().slice(-1500)}`);
  }
  const legOf = async (phone: string) =>
    (
      await look(
        sql<{
          id: string;
          state: string;
          place: { at: string } | null;
        }>`select id, state, menu_place as place from legs where phone = ${phone} and role = 'caller'`,
      )
    )[0];
  const engineUp = (): Promise<unknown> => until('the engine', async () => (await look(sql`select up from voice_engines where up and lease_until > now()`))[0]);
  await engineUp();
  return {
    dataDir,
    exchange,
    server: () => server,
    engineFile,
    engineUp,
    /** A new process over the same data; the old one must have ended. */
    serveAgain: async (): Promise<void> => {
      server = await serve();
      await engineUp();
    },
    until,
    legOf,
    /** A caller of one tone goes through language and menu into the queue. */
    intoQueue: async (phone: string, hertz: number) => {
      const call = await exchange.call({ from: phone, to: '195', hertz });
      await until('the welcome', async () => (await legOf(phone))?.place?.at === 'language');
      await call.until('up');
      await call.press('1');
      await until('the choice after the notice', async () => (await legOf(phone))?.place?.at === 'node');
      await call.press('1');
      await until('the queue', async () => ['queue', 'up'].includes((await legOf(phone))?.state ?? ''));
      return call;
    },
    close: async () => {
      endAll();
      exchange.close();
      await stopEngine({ pid: engineFile().pid, dir: join(dataDir, 'engine/node') });
      await closeDatabase();
      await clone.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type Switchboard = Awaited<ReturnType<typeof aSwitchboard>>;
