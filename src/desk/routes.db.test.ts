import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#contacts/testing/make.ts';
import { permissions as contactPermissions } from '#contacts/contract.ts';
import { routes as contactRoutes } from '#contacts/routes.ts';
import { words as contactWords } from '#contacts/words.ts';
import { seedDirectory } from '#directory/seed.ts';
import { structuresOn } from '#directory/actions.ts';
import { seedLaw } from '#law/seed.ts';
import { systemClock } from '#platform/clock.ts';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { buildServer } from '#platform/http.ts';
import { permissionsOf } from '#platform/permissions.ts';
import { words as platformWords } from '#platform/sentences.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { sentenceOf } from '#platform/words.ts';
import { permissions } from './contract.ts';
import { routes } from './routes.ts';
import { words } from './words.ts';

closeAfterAll();
let app: FastifyInstance;
const people: Record<string, string> = {};
let structureId: string;

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  await asSystem('test', 'seed', seedDirectory);
  structureId = (await asSystem('test', 'look', (tx) => structuresOn(tx, '2026-11-24'))).find((one) => one.kind === 'service')?.id as string;
  const roleOf = new Map<string, string>();
  for (const role of ['representative', 'outbound', 'manager', 'analyst', 'administrator']) {
    const { personId } = await aPerson(role, null);
    people[role] = personId;
    roleOf.set(personId, role);
  }
  app = await buildServer({
    origin: 'http://localhost:3000',
    trustProxy: false,
    limits: true,
    sentences: sentenceOf([platformWords, contactWords, words]),
    identify: async (request) => {
      const personId = request.headers['x-person'];
      if (typeof personId !== 'string') return null;
      return {
        who: { personId, lang: 'az' },
        sessionId: 's',
        permissions: permissionsOf([roleOf.get(personId) ?? ''], { ...contactPermissions, ...permissions }),
      };
    },
  });
  const deps = { clock: systemClock, config: { origin: 'http://localhost:3000' }, storage: {}, secretFor: () => Buffer.alloc(32, 3) } as unknown as Deps;
  contactRoutes(app, deps);
  routes(app, deps);
});
afterAll(() => app.close());

const ask = async (method: 'GET' | 'POST' | 'PATCH', url: string, as: string | null, body?: unknown, lang = 'az') => {
  const reply = await app.inject({
    method,
    url,
    headers: { 'accept-language': lang, ...(as && { 'x-person': people[as] as string }) },
    ...(body !== undefined && { payload: body as object }),
  });
  const json = String(reply.headers['content-type']).includes('json') ? reply.json() : null;
  return { status: reply.statusCode, json, type: String(reply.headers['content-type']), raw: reply.rawPayload };
};
const logged = async (): Promise<{ id: string; matterId: string }> => {
  const id = crypto.randomUUID();
  const log = await ask('POST', '/api/contacts', 'representative', { id, channel: 'phone', lang: 'ru', phone: '050 123 45 67' });
  expect(log.status).toBe(200);
  const card = await ask('GET', `/api/desk/contacts/${id}`, 'representative');
  return { id, matterId: card.json.matters[0].id };
};

describe('who may ask', () => {
  test.each([
    ['nobody is told to log in', 'GET', '/api/desk', null, 401],
    ['an administrator has no call desk', 'GET', '/api/desk', 'administrator', 404],
    ['an analyst takes no contact', 'POST', '/api/contacts/next', 'analyst', 404],
    ['an analyst reads the list', 'GET', '/api/contacts', 'analyst', 200],
    ['an analyst exports it', 'GET', '/api/contacts/export?state=ended', 'analyst', 200],
    ['a representative does not export', 'GET', '/api/contacts/export', 'representative', 404],
    ['a contact that is not there', 'GET', `/api/desk/contacts/${crypto.randomUUID()}`, 'representative', 404],
    ['an id that is none', 'GET', '/api/desk/contacts/1', 'representative', 404],
    ['a filter that is none', 'GET', '/api/contacts?state=asleep', 'analyst', 400],
    ['a hostile number', 'GET', `/api/contacts?number=${encodeURIComponent("E-'; drop")}`, 'analyst', 400],
    ['an empty filter is none', 'GET', '/api/contacts?state=&from=', 'analyst', 200],
  ] as const)('%s', async (_, method, url, as, status) => {
    expect((await ask(method, url, as, method === 'POST' ? {} : undefined)).status).toBe(status);
  });
});

describe('a contact on the desk', () => {
  test('the same id logged twice is one contact', async () => {
    const id = crypto.randomUUID();
    const body = { id, channel: 'visit', lang: 'az' };
    const first = await ask('POST', '/api/contacts', 'representative', body);
    const again = await ask('POST', '/api/contacts', 'representative', body);
    expect([first.status, again.json]).toEqual([200, first.json]);
  });

  test('a phone number that is none is refused in the caller’s language', async () => {
    const reply = await ask('POST', '/api/contacts', 'representative', { id: crypto.randomUUID(), channel: 'phone', lang: 'az', phone: '12345678' }, 'ru');
    expect([reply.status, reply.json.code]).toEqual([400, 'contacts.phoneWrong']);
    expect(reply.json.detail).toContain('Номер телефона');
  });

  test('a matter without a kind is not answered', async () => {
    const { matterId } = await logged();
    const reply = await ask('POST', `/api/desk/matters/${matterId}/answer`, 'representative', { epoch: 1, entryId: null, answerText: 'dedim' });
    expect([reply.status, reply.json.code]).toEqual([409, 'contacts.kindMissing']);
  });

  test('the note is kept as typed, and refused on an old epoch', async () => {
    const { id, matterId } = await logged();
    expect((await ask('PATCH', `/api/matters/${matterId}`, 'representative', { epoch: 1, note: 'Qeyd ə ş ç' })).status).toBe(200);
    const stale = await ask('PATCH', `/api/matters/${matterId}`, 'representative', { epoch: 0, note: 'köhnə' });
    expect([stale.status, stale.json.code]).toEqual([409, 'contacts.leaseLost']);
    expect((await ask('GET', `/api/desk/contacts/${id}`, 'representative')).json.matters[0].note).toBe('Qeyd ə ş ç');
    expect((await ask('PATCH', `/api/matters/${matterId}`, 'outbound', { epoch: 1, note: 'başqası' })).status).toBe(404);
  });

  test('a text with NUL is refused, not broken', async () => {
    const { matterId } = await logged();
    expect((await ask('PATCH', `/api/matters/${matterId}`, 'representative', { epoch: 1, note: 'a\u0000b' })).status).toBe(400);
  });

  test('from call to investigation to the printed sheet', async () => {
    const { id, matterId } = await logged();
    const entered = await ask('POST', `/api/contacts/${id}/applicant`, 'representative', {
      epoch: 1,
      applicant: { kind: 'person', fullName: 'Uydurma Sınaq', fin: '5ABCDE1', phone: '0501234567' },
    });
    expect(entered.status).toBe(200);
    expect((await ask('PATCH', `/api/matters/${matterId}`, 'representative', { epoch: 1, kind: 'eService', structureId })).status).toBe(200);
    const preview = await ask('GET', `/api/desk/matters/${matterId}/preview`, 'representative');
    const done = await ask('POST', `/api/desk/matters/${matterId}/investigation`, 'representative', {
      epoch: 1,
      caseId: crypto.randomUUID(),
      subject: 'Sınaq',
      body: 'Mətn',
      replyBy: 'pickup',
    });
    expect([done.status, done.json.due.dueOn, done.json.sentTo]).toEqual([200, preview.json.dueOn, { sms: true, mail: false }]);
    const sheet = await ask('GET', `/api/desk/matters/${matterId}/sheet`, 'representative');
    expect([sheet.status, sheet.type, sheet.raw.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    expect((await ask('POST', `/api/contacts/${id}/ending`, 'representative', { epoch: 1, endedAs: 'completed' })).status).toBe(200);
    const list = await ask('GET', '/api/contacts?disposition=investigation', 'manager');
    expect(list.json.items.map((row: { id: string }) => row.id)).toContain(id);
  });

  test('identification answers match or no match and never the fact', async () => {
    const { id } = await logged();
    await ask('POST', `/api/contacts/${id}/applicant`, 'representative', {
      epoch: 1,
      applicant: { kind: 'person', fullName: 'Uydurma Gizli', fin: '6ABCDE1' },
    });
    const reply = await ask('POST', `/api/contacts/${id}/checks`, 'representative', { epoch: 1, fact: 'fin', typed: '6abcde2' });
    expect(reply.json).toEqual({ matched: false, level: 0, lockedUntil: null });
  });

  test('a name finds applicants only where their card is open: to whoever oversees always, at the desk while the contact lives', async () => {
    const found = async (as: string) => {
      const reply = await ask('GET', `/api/desk/applicants?q=${encodeURIComponent('Axtarışova Uydurma')}`, as);
      return reply.json.items.map((one: { fullName: string }) => one.fullName);
    };
    const { id } = await logged();
    const name = 'Axtarışova Uydurma Misal qızı';
    await ask('POST', `/api/contacts/${id}/applicant`, 'representative', { epoch: 1, applicant: { kind: 'person', fullName: name } });
    expect(await found('manager')).toContain(name);
    expect(await found('representative')).toContain(name);
    expect(await found('outbound')).not.toContain(name);
    await ask('POST', `/api/contacts/${id}/ending`, 'representative', { epoch: 1, endedAs: 'wrongNumber' });
    expect(await found('representative')).not.toContain(name);
  });

  test('the beginning of a number finds its contacts', async () => {
    const { id } = await logged();
    const { number } = (await ask('GET', `/api/desk/contacts/${id}`, 'representative')).json.contact;
    const found = await ask('GET', `/api/contacts?number=${number.toLowerCase().slice(0, -1)}`, 'manager');
    expect(found.json.items.map((row: { number: string }) => row.number)).toContain(number);
    expect(found.json.items.every((row: { number: string }) => row.number.startsWith(number.slice(0, -1)))).toBe(true);
  });
});
