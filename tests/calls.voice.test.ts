import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ariClient } from '#adapters/telephony/asterisk/ari.ts';
import { freeUdpPort, stopEngine } from '#adapters/telephony/asterisk/launcher.ts';
import { type Exchange, openExchange } from '#adapters/telephony/testing/exchange.ts';
import { toneIn } from '#adapters/telephony/testing/sound.ts';
import { folderStorage } from '#adapters/storage/folder.ts';
import { deriveKey } from '#platform/config.ts';
import { asSystem, closeDatabase, sql } from '#platform/database.ts';
import { type Clone, cloneTemplate } from '#platform/testing/cluster.ts';
import { aReadyAgent } from '#voice/testing/floor.ts';
import { readWav } from '#voice/wav.ts';
import { prepareDatabase } from '../src/main.ts';
import { root } from './support/command.ts';
import { testSecret } from './support/node.ts';
import { endAll, runCommand, type Running } from './support/running.ts';

/** The whole product with a real engine and telephones around it: one call's road, and both kill -9. */
type Kept = { readonly httpPort: number; readonly sipPort: number; readonly user: string; readonly password: string; readonly pid: number };
let clone: Clone;
let dataDir: string;
let exchange: Exchange;
let server: Running;
let agentNumber: string;
let agentId: string;
const engineFile = (): Kept => JSON.parse(readFileSync(join(dataDir, 'engine/node/engine.json'), 'utf8')) as Kept;

const look = <T>(query: ReturnType<typeof sql<T>>) => asSystem('test', 'look', async (tx) => (await query.execute(tx)).rows);
async function until<T>(what: string, find: () => Promise<T | undefined | false | null> | T | undefined | false | null): Promise<T> {
  for (const end = Date.now() + 45_000; Date.now() < end; await pause(100)) {
    const found = await find();
    if (found) return found;
  }
  const legs = await look(sql`select role, state, lang, menu_place, ended_as, engine_leg from legs`);
  const engines = await look(sql`select * from voice_engines`);
  throw new Error(`${what} did not happen: ${JSON.stringify(legs)} ${JSON.stringify(engines)} ${server?.said().slice(-1500)}`);
}
const engineUp = (): Promise<unknown> =>
  until('the engine', async () => (await look(sql<{ up: boolean }>`select up from voice_engines where up and lease_until > now()`))[0]);

const serve = () =>
  runCommand('serve', {
    DATABASE_URL: clone.url,
    CAGRI_SECRET: testSecret,
    SMTP_URL: 'smtp://127.0.0.1:9',
    CAGRI_DATA_DIR: dataDir,
    CAGRI_TRUNK: `127.0.0.1:${exchange.port}`,
  });

/** The representative's device as a telephone of the exchange: the engine forgets it when it is started anew. */
async function giveDevice(): Promise<void> {
  const kept = engineFile();
  const ari = ariClient({
    url: `http://127.0.0.1:${kept.httpPort}`,
    user: kept.user,
    password: kept.password,
    application: 'test',
    onEvent: () => {},
    onUp: () => {},
    onLost: () => {},
  });
  const put = (type: string, values: Record<string, string>): Promise<unknown> =>
    ari.ask(
      'PUT',
      `/asterisk/config/dynamic/res_pjsip/${type}/${agentNumber}`,
      {},
      { fields: Object.entries(values).map(([attribute, value]) => ({ attribute, value })) },
    );
  await put('aor', { contact: `sip:${agentNumber}@127.0.0.1:${exchange.port}` });
  await put('endpoint', { transport: 'transport-udp', context: 'devices', disallow: 'all', allow: 'alaw', direct_media: 'no', aors: agentNumber });
}

beforeAll(async () => {
  clone = await cloneTemplate('calls');
  await prepareDatabase(clone.url);
  dataDir = mkdtempSync(join(tmpdir(), 'cagri-calls-'));
  mkdirSync(join(dataDir, 'engine'));
  for (const part of ['rootfs', 'version.txt']) symlinkSync(join(root, 'var/engine', part), join(dataDir, 'engine', part));
  await look(sql`update voice_menus set tree = jsonb_set(tree, '{mode}', '"always"')`);
  exchange = await openExchange({ port: await freeUdpPort(), enginePort: () => engineFile().sipPort });
  const agent = await aReadyAgent(new Date());
  agentId = agent.personId;
  agentNumber = (agent.device as { device: string }).device;
  server = await serve();
  await engineUp();
  await giveDevice();
});
afterAll(async () => {
  endAll();
  exchange?.close();
  await stopEngine({ pid: engineFile().pid, dir: join(dataDir, 'engine/node') });
  await closeDatabase();
  await clone?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const placeOf = async (phone: string) =>
  (await look(sql<{ id: string; state: string; place: { at: string } | null }>`select id, state, menu_place as place from legs where phone = ${phone}`))[0];
async function intoQueue(phone: string, hertz: number) {
  const call = await exchange.call({ from: phone, to: '195', hertz });
  await until('the welcome', async () => (await placeOf(phone))?.place?.at === 'language');
  await call.until('up');
  await call.press('1');
  await until('the choice after the notice', async () => (await placeOf(phone))?.place?.at === 'node');
  await call.press('1');
  await until('the queue', async () => ['queue', 'up'].includes((await placeOf(phone))?.state ?? ''));
  return call;
}
const inTalk = async (phone: string) => until('the conversation', async () => (await placeOf(phone))?.state === 'up');
const ready = (): Promise<unknown> =>
  look(
    sql`update agent_sessions set state = 'ready', reason = null, contact_id = null, entry_id = null, leg_id = null, state_until = null, state_since = now() where person_id = ${agentId}`,
  );

test('a call from outside goes through the menu into the queue, is answered, outlives kill -9 of the server, is recorded and can be heard', async () => {
  exchange.whenRung(agentNumber, 'answers', 880);
  const phone = '0125550901';
  const call = await intoQueue(phone, 440);
  await inTalk(phone);
  const agentPhone = await until('the ring', () => exchange.rung().at(-1));
  await until('sound both ways', () => toneIn(call.heard(400), 880) > 0.1 && toneIn(agentPhone.heard(400), 440) > 0.1);

  await server.end('SIGKILL');
  await pause(1500);
  expect(toneIn(call.heard(400), 880)).toBeGreaterThan(0.1);
  const alone = await exchange.call({ from: '0125550999', to: '195' });
  await alone.until('up');
  await until('the sentence of the engine alone', () => alone.heard(400).some((sample) => Math.abs(sample) > 500));
  await alone.hangUp();
  server = await serve();
  await engineUp();
  await until(
    'the adoption',
    async () => (await look(sql<{ epoch: number }>`select epoch from voice_engines where up and epoch > 1 and checked_at > now() - interval '5 seconds'`))[0],
  );
  await until('the count of the call met alone', async () => (await look(sql`select 1 from callbacks where phone = '0125550999'`))[0]);
  expect((await placeOf(phone))?.state).toBe('up');
  expect(call.state()).toBe('up');
  expect(toneIn(call.heard(400), 880)).toBeGreaterThan(0.1);
  await call.hangUp();
  await until('the end of both legs', async () => (await look(sql`select 1 from legs where state <> 'ended'`)).length === 0);
  await agentPhone.until('over');

  const segments = await look(
    sql<{
      kind: string;
    }>`select s.kind from leg_segments s join legs l on l.id = s.leg_id where l.phone = ${phone} and l.role = 'caller' order by s.started_at, s.id`,
  );
  expect(segments.map(({ kind }) => kind)).toEqual(['menu', 'queue', 'ring', 'talk']);
  const recording = await until(
    'the recording',
    async () =>
      (
        await look(
          sql<{
            sha256: string;
            duration_ms: number;
          }>`select r.sha256, r.duration_ms from recordings r join legs l on l.id = r.leg_id where l.phone = ${phone} and r.sha256 is not null`,
        )
      )[0],
  );
  const storage = folderStorage({ dir: join(dataDir, 'files'), key: deriveKey(testSecret, 'files') });
  const wav = Buffer.from(await storage.get(recording.sha256));
  const sound = readWav(wav);
  expect(typeof sound).toBe('object');
  const samples = (sound as { samples: Int16Array }).samples;
  const most = (hertz: number): number =>
    Math.max(...Array.from({ length: Math.floor(samples.length / 1600) }, (_, n) => toneIn(samples.subarray(n * 1600, (n + 1) * 1600), hertz)));
  expect(most(440)).toBeGreaterThan(0.05);
  expect(most(880)).toBeGreaterThan(0.05);
});

test('kill -9 of the engine in mid-call: the calls end as lost with it, the callers are called back, the engine comes again', async () => {
  await ready();
  const talking = await intoQueue('0125550902', 440);
  await inTalk('0125550902');
  const waiting = await intoQueue('0125550903', 440);
  process.kill(-engineFile().pid, 'SIGKILL');
  await until(
    'the loss',
    async () => (await look(sql`select 1 from legs where ended_as = 'engineLost' and role = 'caller' and phone in ('0125550902', '0125550903')`)).length === 2,
  );
  await engineUp();
  const callbacks = await look(sql<{ phone: string }>`select phone from callbacks where state <> 'done' order by phone`);
  expect(callbacks.map(({ phone }) => phone)).toEqual(['0125550902', '0125550903', '0125550999']);
  await talking.hangUp();
  await waiting.hangUp();
  const again = await intoQueue('0125550904', 440);
  await again.hangUp();
  await until(
    'the salvage',
    async () => (await look(sql`select 1 from recordings r join legs l on l.id = r.leg_id where l.phone = '0125550902' and r.duration_ms > 1000`))[0],
  );
});
