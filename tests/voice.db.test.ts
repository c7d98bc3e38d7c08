import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem, sql } from '#platform/database.ts';
import { aCentre, ask, aStaff, type Centre, type Staff, type TestNode } from './support/node.ts';
import { defaultMenu } from '#voice/default-menu.ts';
import { silence } from '#voice/wav.ts';

let centre: Centre;
let node: TestNode;
let manager: Staff;
let representative: Staff;
let specialist: Staff;
beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node();
  manager = await aStaff('manager', { sector: 's1' });
  representative = await aStaff('representative', { sector: 's1' });
  specialist = await aStaff('specialist', { sector: 's3' });
});
afterAll(() => centre?.close());

/** The first line of the answer to an upgrade, as a browser's line would get it. */
const upgrade = (path: string, headers: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(node.url);
    const socket = connect(Number(port), hostname);
    const lines = Object.entries({
      host: `${hostname}:${port}`,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      ...headers,
    });
    socket.on('error', failed);
    socket.on('connect', () => socket.write(`GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`));
    socket.on('data', (bytes) => {
      socket.destroy();
      done(bytes.toString().split('\r\n')[0] ?? '');
    });
  });

describe('the SIP line of browsers', () => {
  test('is refused without a login, from another site, to whoever may not speak, and says when there is no engine', async () => {
    const { origin } = node.config;
    expect(await upgrade('/sip', { origin })).toMatch(/ 401 /);
    expect(await upgrade('/sip', { origin: 'https://elsewhere.invalid', cookie: representative.cookie })).toMatch(/ 403 /);
    expect(await upgrade('/sip', { cookie: representative.cookie })).toMatch(/ 403 /);
    expect(await upgrade('/sip', { origin, cookie: specialist.cookie })).toMatch(/ 403 /);
    expect(await upgrade('/sip', { origin, cookie: representative.cookie })).toMatch(/ 503 /);
    expect(await upgrade('/other', { origin, cookie: representative.cookie })).toMatch(/ 404 /);
  });

  test('a device gets a secret of this login, and a new one with the next', async () => {
    const [one, two] = [
      await ask(node, 'POST', '/api/voice/device', { as: representative, body: {} }),
      await ask(node, 'POST', '/api/voice/device', { as: representative, body: {} }),
    ];
    expect(one.body).toMatchObject({ device: `a-${representative.personId}`, path: '/sip', ready: false });
    expect(two.body.secret).not.toBe(one.body.secret);
    expect((await ask(node, 'POST', '/api/voice/device', { as: specialist, body: {} })).status).toBe(404);
  });

  test('a machine without an engine says so', async () => {
    expect((await ask(node, 'GET', '/api/voice/engine', { as: representative })).body.state).toBe('none');
  });
});

describe('the menu', () => {
  const menus = async () =>
    (await ask(node, 'GET', '/api/voice/menus', { as: manager })).body.items as readonly { id: string; number: number; state: string }[];

  test('a draft is kept with its faults, published without any, and the past one comes back by a copy', async () => {
    const [first] = await menus();
    const { id } = (await ask(node, 'POST', '/api/voice/menus', { as: manager, body: { copyOf: first?.id } })).body;
    expect((await ask(node, 'POST', '/api/voice/menus', { as: manager, body: { copyOf: first?.id } })).status).toBe(409);
    const faulty = { ...defaultMenu, notice: { az: '', ru: '', en: '' } };
    const saved = await ask(node, 'PUT', `/api/voice/menus/${id}`, { as: manager, body: { tree: faulty, note: 'sınaq' } });
    expect(saved.body.faults).toEqual([{ node: null, fault: 'sentenceMissing' }]);
    expect((await ask(node, 'POST', `/api/voice/menus/${id}/publishing`, { as: manager, body: {} })).status).toBe(409);
    await ask(node, 'PUT', `/api/voice/menus/${id}`, { as: manager, body: { tree: { ...defaultMenu, mode: 'menuOnly' }, note: 'sınaq' } });
    expect((await ask(node, 'POST', `/api/voice/menus/${id}/publishing`, { as: manager, body: {} })).status).toBe(200);
    expect((await menus()).map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ]);
    expect((await ask(node, 'PUT', `/api/voice/menus/${id}`, { as: manager, body: { tree: defaultMenu, note: '' } })).status).toBe(409);
    const back = (await ask(node, 'POST', '/api/voice/menus', { as: manager, body: { copyOf: first?.id } })).body;
    expect((await ask(node, 'GET', `/api/voice/menus/${back.id}`, { as: manager })).body.tree.mode).toBe('byHours');
    expect((await ask(node, 'DELETE', `/api/voice/menus/${back.id}`, { as: manager })).status).toBe(200);
    expect(await menus()).toHaveLength(2);
  });

  test('nobody else designs it', async () => {
    const [first] = await menus();
    expect((await ask(node, 'POST', '/api/voice/menus', { as: representative, body: { copyOf: first?.id } })).status).toBe(404);
    expect((await ask(node, 'GET', '/api/voice/menus', { as: representative })).status).toBe(404);
  });

  test('a recorded sentence takes the place of the machine’s voice; what is no WAV is refused by name', async () => {
    const path = `/api/voice/prompts?${new URLSearchParams({ lang: 'az', text: defaultMenu.notice.az })}`;
    const send = async (bytes: Uint8Array) => {
      const form = new FormData();
      form.append('file', new Blob([bytes as never]), 'səs.wav');
      return fetch(node.url + path, { method: 'POST', body: form, headers: { 'x-cagri': '1', cookie: manager.cookie } });
    };
    expect((await ask(node, 'GET', path, { as: manager })).status).toBe(404);
    const wrong = await send(Buffer.from('ID3 this is some other kind of music and long enough to be read as one'));
    expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([400, 'voice.notWav']);
    expect((await send(silence(200))).status).toBe(200);
    const kept = await fetch(node.url + path, { headers: { cookie: manager.cookie } });
    expect([kept.status, kept.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    const [published] = await menus();
    expect((await ask(node, 'GET', `/api/voice/menus/${published?.id}`, { as: manager })).body.recorded).toEqual([{ lang: 'az', text: defaultMenu.notice.az }]);
  });
});

describe('a recording', () => {
  async function aRecording(): Promise<string> {
    const stored = await node.deps.storage.put(silence(1000));
    return asSystem('test', 'a recording', async (tx) => {
      const { rows } = await sql<{ id: string }>`
        with c as (insert into contacts (number, channel, state, lang, received_at, ended_at, ended_as) values (${`E-2026-9${String(Math.random()).slice(2, 7)}`}, 'phone', 'ended', 'az', now(), now(), 'completed') returning id),
        l as (insert into legs (engine_leg, boot, role, state, contact_id, phone, arrived_at, answered_at, ended_at, ended_as)
          select gen_random_uuid()::text, 'b', 'caller', 'ended', id, '0125550199', now(), now(), now(), 'hungUp' from c returning id, contact_id)
        insert into recordings (leg_id, contact_id, sha256, duration_ms, waveform, started_at, imported_at) select id, contact_id, ${stored.sha256}, 1000, '{"said":[1],"heard":[2]}', now(), now() from l returning leg_id as id`.execute(
        tx,
      );
      return rows[0]?.id as string;
    });
  }

  test('is heard only after a purpose was given, and the reading stands', async () => {
    const id = await aRecording();
    const sound = `/api/voice/recordings/${id}/sound?purpose=quality`;
    expect((await ask(node, 'GET', '/api/voice/recordings', { as: manager })).body.total).toBe(1);
    expect((await ask(node, 'GET', sound, { as: manager })).status).toBe(404);
    const opened = await ask(node, 'POST', `/api/voice/recordings/${id}/readings`, { as: manager, body: { purpose: 'quality' } });
    expect(opened.body).toMatchObject({ durationMs: 1000, said: [1], heard: [2] });
    const heard = await fetch(node.url + sound, { headers: { cookie: manager.cookie } });
    expect([heard.status, (await heard.arrayBuffer()).byteLength]).toEqual([200, silence(1000).length]);
    const reads = await asSystem('test', 'look', (tx) => tx.selectFrom('reads').select('purpose').where('subject_id', '=', id).execute());
    expect(reads).toEqual([{ purpose: 'quality' }]);
    for (const who of [representative, specialist]) expect((await ask(node, 'GET', '/api/voice/recordings', { as: who })).status).toBe(404);
  });

  test('of a sealed contact is not there (R15)', async () => {
    const id = await aRecording();
    await asSystem('test', 'seal', (tx) =>
      sql`update contacts set sealed = true, concerns_person_id = ${manager.personId} where id = (select contact_id from legs where id = ${id})`.execute(tx),
    );
    expect((await ask(node, 'POST', `/api/voice/recordings/${id}/readings`, { as: manager, body: { purpose: 'complaint' } })).status).toBe(404);
  });
});
