import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ariClient } from '#adapters/telephony/asterisk/ari.ts';
import { toneIn } from '#adapters/telephony/testing/sound.ts';
import { folderStorage } from '#adapters/storage/folder.ts';
import { deriveKey } from '#platform/config.ts';
import { sql } from '#platform/database.ts';
import { aReadyAgent } from '#voice/testing/floor.ts';
import { readWav } from '#voice/wav.ts';
import { testSecret } from './support/node.ts';
import { aSwitchboard, look, type Switchboard } from './support/switchboard.ts';
import { softphoneTests } from './voice/softphone.ts';

/** The whole product with a real engine and telephones around it: the browser's telephone, one call's road, and both kill -9. */
let board: Switchboard;
let agentNumber: string;
let agentId: string;

/** The representative's device as a telephone of the exchange: the engine forgets it when it is started anew. */
async function giveDevice(): Promise<void> {
  const kept = board.engineFile();
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
  await put('aor', { contact: `sip:${agentNumber}@127.0.0.1:${board.exchange.port}` });
  await put('endpoint', { transport: 'transport-udp', context: 'devices', disallow: 'all', allow: 'alaw', direct_media: 'no', aors: agentNumber });
}

/** A representative at work whose telephone is the exchange's. */
async function anAgentOutside(): Promise<void> {
  const agent = await aReadyAgent(new Date());
  agentId = agent.personId;
  agentNumber = (agent.device as { device: string }).device;
  await giveDevice();
}

beforeAll(async () => {
  board = await aSwitchboard();
});
afterAll(() => board?.close());

softphoneTests(() => board);

const inTalk = (phone: string) => board.until('the conversation', async () => (await board.legOf(phone))?.state === 'up');
const ready = (): Promise<unknown> =>
  look(
    sql`update agent_sessions set state = 'ready', reason = null, contact_id = null, entry_id = null, leg_id = null, state_until = null, state_since = now() where person_id = ${agentId}`,
  );

test('a call from outside goes through the menu into the queue, is answered, outlives kill -9 of the server, is recorded and can be heard', async () => {
  await anAgentOutside();
  board.exchange.whenRung(agentNumber, 'answers', 880);
  const phone = '0125550901';
  const call = await board.intoQueue(phone, 440);
  await inTalk(phone);
  const agentPhone = await board.until('the ring', () => board.exchange.rung().at(-1));
  await board.until('sound both ways', () => toneIn(call.heard(400), 880) > 0.1 && toneIn(agentPhone.heard(400), 440) > 0.1);

  await board.server().end('SIGKILL');
  await pause(1500);
  expect(toneIn(call.heard(400), 880)).toBeGreaterThan(0.1);
  const alone = await board.exchange.call({ from: '0125550999', to: '195' });
  await alone.until('up');
  await board.until('the sentence of the engine alone', () => alone.heard(400).some((sample) => Math.abs(sample) > 500));
  await alone.hangUp();
  await board.serveAgain();
  await board.until(
    'the adoption',
    async () => (await look(sql<{ epoch: number }>`select epoch from voice_engines where up and epoch > 1 and checked_at > now() - interval '5 seconds'`))[0],
  );
  await board.until('the count of the call met alone', async () => (await look(sql`select 1 from callbacks where phone = '0125550999'`))[0]);
  expect((await board.legOf(phone))?.state).toBe('up');
  expect(call.state()).toBe('up');
  expect(toneIn(call.heard(400), 880)).toBeGreaterThan(0.1);
  await call.hangUp();
  await board.until('the end of both legs', async () => (await look(sql`select 1 from legs where state <> 'ended'`)).length === 0);
  await agentPhone.until('over');

  const segments = await look(
    sql<{
      kind: string;
    }>`select s.kind from leg_segments s join legs l on l.id = s.leg_id where l.phone = ${phone} and l.role = 'caller' order by s.started_at, s.id`,
  );
  expect(segments.map(({ kind }) => kind)).toEqual(['menu', 'queue', 'ring', 'talk']);
  const recording = await board.until(
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
  const storage = folderStorage({ dir: join(board.dataDir, 'files'), key: deriveKey(testSecret, 'files') });
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
  const talking = await board.intoQueue('0125550902', 440);
  await inTalk('0125550902');
  const waiting = await board.intoQueue('0125550903', 440);
  process.kill(-board.engineFile().pid, 'SIGKILL');
  await board.until(
    'the loss',
    async () => (await look(sql`select 1 from legs where ended_as = 'engineLost' and role = 'caller' and phone in ('0125550902', '0125550903')`)).length === 2,
  );
  await board.engineUp();
  const callbacks = await look(sql<{ phone: string }>`select phone from callbacks where state <> 'done' and phone <> '0125550913' order by phone`);
  expect(callbacks.map(({ phone }) => phone)).toEqual(['0125550902', '0125550903', '0125550999']);
  await talking.hangUp();
  await waiting.hangUp();
  const again = await board.intoQueue('0125550904', 440);
  await again.hangUp();
  await board.until(
    'the salvage',
    async () => (await look(sql`select 1 from recordings r join legs l on l.id = r.leg_id where l.phone = '0125550902' and r.duration_ms > 1000`))[0],
  );
});
