import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { accessServer, aPerson, loggedIn, testPassword } from './testing/people.ts';

closeAfterAll();
let instant = new Date('2026-11-24T06:00:00Z');
const clock = { now: () => instant };
const page = { host: 'localhost:3000', 'x-cagri': '1' };
let app: FastifyInstance;
let deputyId = '';
let managerId = '';

beforeAll(async () => {
  await testDatabase();
  app = await accessServer(clock);
  await aPerson({ login: 'reis', name: 'Örnəkzadə Rəis', role: 'head' });
  deputyId = (await aPerson({ login: 'muavin', name: 'Misalov Müavin', role: 'deputy' })).personId;
  managerId = (await aPerson({ login: 'mudir', name: 'Sınaqova Müdir', role: 'manager', sector: 's1' })).personId;
  await aPerson({ login: 'admin', role: 'administrator' });
  await aPerson({ login: 'temsilci', role: 'representative', sector: 's1' });
});

const ask = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, headers: Record<string, string>, payload?: object) => {
  const reply = await app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: reply.statusCode, body: reply.json() as Record<string, any>, headers: reply.headers };
};

describe('logging in', () => {
  const body = { login: 'temsilci', password: testPassword };
  test('200: the cookie is the host’s own, out of reach of scripts', async () => {
    const reply = await ask('POST', '/api/login', page, body);
    expect(reply.body).toEqual({ name: 'Sınaqov temsilci', passwordChangeDue: false });
    expect(reply.headers['set-cookie']).toMatch(/^__Host-cagri=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
  test('401: wrong password, in the language of the page', async () => {
    const reply = await ask('POST', '/api/login', { ...page, 'accept-language': 'en' }, { ...body, password: 'nothing like it' });
    expect(reply).toMatchObject({ status: 401, body: { code: 'access.wrongLogin', detail: 'The login or the password is wrong. Check both and try again.' } });
  });
  test('400: without a password', async () =>
    expect(await ask('POST', '/api/login', page, { login: 'temsilci' })).toMatchObject({ status: 400, body: { errors: [{ field: 'password' }] } }));
  test('403: over plain http from another host, saying that https is needed', async () => {
    const reply = await ask('POST', '/api/login', { ...page, host: '192.0.2.10:3000' }, body);
    expect(reply).toMatchObject({ status: 403, body: { code: 'access.tlsNeeded', params: { host: '192.0.2.10' } } });
  });
  test('429: too many tries say when to come back', async () => {
    for (let n = 0; n < 8; n += 1) await ask('POST', '/api/login', page, { login: 'kimse', password: 'x' });
    const reply = await ask('POST', '/api/login', page, { login: 'kimse', password: 'x' });
    expect(reply).toMatchObject({ status: 429, body: { code: 'access.tooManyAttempts' } });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('the session', () => {
  test('200: a visitor is nobody with no permission', async () => {
    expect((await ask('GET', '/api/session', page)).body).toEqual({ person: null, posts: [], permissions: [], demo: false, passwordChangeDue: false });
  });
  test('200: a manager has a manager’s permissions and post', async () => {
    const { body } = await ask('GET', '/api/session', await loggedIn(app, 'mudir'));
    expect(body).toMatchObject({
      person: { id: managerId, name: 'Sınaqova Müdir' },
      posts: [{ role: 'manager', sector: 's1', titleAz: 'manager' }],
      lang: 'az',
    });
    expect(body['permissions']).toContain('access.keepAbsences');
    expect(body['permissions']).not.toContain('access.delegate');
  });
  test('200: logged out, the same cookie is nobody', async () => {
    const headers = await loggedIn(app, 'temsilci');
    expect((await ask('POST', '/api/logout', headers)).status).toBe(200);
    expect((await ask('GET', '/api/session', headers)).body['person']).toBeNull();
  });
  test('401: the list of sessions without one', async () =>
    expect(await ask('GET', '/api/sessions', page)).toMatchObject({ status: 401, body: { code: 'platform.unauthenticated' } }));
  test('200: one’s own sessions, each to be ended; 404 for another’s', async () => {
    const first = await loggedIn(app, 'mudir');
    const second = await loggedIn(app, 'mudir');
    const others = await loggedIn(app, 'temsilci');
    const { body } = await ask('GET', '/api/sessions', second);
    const old = body['items'].find((one: { current: boolean }) => !one.current);
    expect((await ask('DELETE', `/api/sessions/${old.id}`, others)).status).toBe(404);
    expect(await ask('DELETE', '/api/sessions', second)).toMatchObject({ status: 200, body: { ended: body['total'] - 1 } });
    expect((await ask('GET', '/api/sessions', first)).status).toBe(401);
  });
  test('403: a deed from another site, cookie and all', async () => {
    const headers = await loggedIn(app, 'temsilci');
    expect((await ask('POST', '/api/logout', { ...headers, origin: 'https://elsewhere.example' })).status).toBe(403);
  });
  test('200: only a demonstration says that it is one', async () => {
    const demo = await accessServer(clock, { demo: true });
    expect((await demo.inject({ url: '/api/session', headers: page })).json().demo).toBe(true);
  });
});

describe('delegation', () => {
  const period = { from: '2026-11-24T06:00:00Z', until: '2026-11-26T06:00:00Z' };
  test('404: a representative does not learn that the page exists', async () =>
    expect((await ask('GET', '/api/delegation', await loggedIn(app, 'temsilci'))).status).toBe(404));
  test('200: who may sign now, and the chain with its reasons', async () => {
    const { body } = await ask('GET', '/api/delegation', await loggedIn(app, 'reis'));
    expect(body['replies']).toMatchObject([{ name: 'Örnəkzadə Rəis', capacity: 'head' }]);
    expect(body['chain'].map((link: { role: string; actingRefusal: string | null }) => [link.role, link.actingRefusal])).toEqual([
      ['head', 'actingNotEligible'],
      ['deputy', null],
      ['manager', 'deputyAvailable'],
    ]);
  });
  test('409: a manager while the deputy is present, with the clause', async () => {
    const reply = await ask('POST', '/api/acting-heads', await loggedIn(app, 'reis'), { personId: managerId, basis: 'Nümunə əmr', ...period });
    expect(reply).toMatchObject({ status: 409, body: { code: 'access.deputyAvailable' } });
    expect(reply.body['detail']).toContain('5.6');
  });
  test('409: a second acting head is told who is the first; ended, the head signs again', async () => {
    const headers = await loggedIn(app, 'reis');
    const first = await ask('POST', '/api/acting-heads', headers, { personId: deputyId, basis: 'Nümunə əmr № 7', ...period });
    expect(first.status).toBe(200);
    const second = await ask('POST', '/api/acting-heads', headers, { personId: deputyId, basis: 'Nümunə əmr № 8', ...period });
    expect(second).toMatchObject({ status: 409, body: { params: { holder: 'Misalov Müavin' } } });
    expect((await ask('GET', '/api/delegation', headers)).body['replies'][0]).toMatchObject({ capacity: 'actingHead', basis: 'Nümunə əmr № 7' });
    expect((await ask('DELETE', `/api/acting-heads/${first.body['id']}`, headers)).status).toBe(200);
    const after = (await ask('GET', '/api/delegation', headers)).body;
    expect(after['replies'][0]).toMatchObject({ capacity: 'head' });
    expect(after['actingHeads'][0]).toMatchObject({ state: 'over' });
  });
  test('404: a manager may not delegate the right to sign', async () => {
    const reply = await ask('POST', '/api/delegations', await loggedIn(app, 'mudir'), { personId: deputyId, scope: 'signReplies', basis: 'Nümunə', ...period });
    expect(reply.status).toBe(404);
  });
  test('200, 409: a duty needs its words', async () => {
    const headers = await loggedIn(app, 'reis');
    const duty = { personId: deputyId, scope: 'duty', basis: 'Nümunə əmr', ...period };
    expect(await ask('POST', '/api/delegations', headers, duty)).toMatchObject({ status: 409, body: { code: 'access.dutyNeeded' } });
    expect((await ask('POST', '/api/delegations', headers, { ...duty, duty: 'Təlimlərə nəzarət' })).status).toBe(200);
  });
});

describe('people and posts', () => {
  const added = { name: 'Təcrübəli Yeni', login: 'yeni.isci', role: 'quality', sector: null, basis: 'Nümunə əmr № 3' };
  test('404: only the administrator keeps people', async () => expect((await ask('GET', '/api/staff', await loggedIn(app, 'reis'))).status).toBe(404));
  test('400: a login with letters that not every keyboard has', async () => {
    expect((await ask('POST', '/api/staff', await loggedIn(app, 'admin'), { ...added, login: 'şəxs 1' })).status).toBe(400);
  });
  test('200: added, logged in with the one-time password, allowed nothing until a new one is chosen', async () => {
    const admin = await loggedIn(app, 'admin');
    const made = await ask('POST', '/api/staff', admin, added);
    expect(made.status).toBe(200);
    instant = new Date('2026-11-24T06:05:00Z');
    const headers = await loggedIn(app, 'yeni.isci', made.body['password']);
    expect((await ask('GET', '/api/session', headers)).body).toMatchObject({
      permissions: [],
      passwordChangeDue: true,
      posts: [{ role: 'quality', sector: 's4' }],
    });
    const weak = await ask('POST', '/api/password', headers, { current: made.body['password'], next: 'qısa' });
    expect(weak).toMatchObject({ status: 400, body: { code: 'access.passwordWeak' } });
    expect((await ask('POST', '/api/password', headers, { current: made.body['password'], next: 'uzun və adi cümlə' })).status).toBe(200);
    expect((await ask('GET', '/api/session', headers)).body).toMatchObject({ passwordChangeDue: false });
  });
  test('200: the list finds by the beginning of a name without its marks', async () => {
    const { body } = await ask('GET', '/api/staff?q=tecru', await loggedIn(app, 'admin'));
    expect(body).toMatchObject({ total: 1, items: [{ name: 'Təcrübəli Yeni', oneTime: false, sessions: 1 }] });
  });
  test('409: the administrator’s own account and own posts are another’s to change', async () => {
    const headers = await loggedIn(app, 'admin');
    const { id } = (await ask('GET', '/api/session', headers)).body['person'];
    expect(await ask('PATCH', `/api/staff/${id}`, headers, { active: false })).toMatchObject({ status: 409, body: { code: 'access.notOneself' } });
    expect(await ask('POST', `/api/staff/${id}/appointments`, headers, { role: 'head', sector: null, basis: 'Özüm' })).toMatchObject({
      status: 409,
      body: { code: 'access.notOwnPost' },
    });
  });
});
