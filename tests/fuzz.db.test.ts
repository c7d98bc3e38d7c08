import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { langs, sentenceOf } from '#platform/words.ts';
import { allWords } from '../src/rooms.ts';
import { aCentre, aSubmission, type Centre, type TestNode } from './support/node.ts';
import { allRoutes, type Route } from './support/routes.ts';

/** Whatever is sent to a public route, the answer is ours: never a 5xx, and a refusal in words of the caller's language. */
let centre: Centre;
let node: TestNode;
let routes: readonly Route[] = [];
beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node();
  routes = (await allRoutes(node.deps)).filter(({ may }) => may === 'public');
});
afterAll(() => centre?.close());

const sentence = sentenceOf(allWords);
type Sent = { readonly method: string; readonly path: string; readonly headers?: Record<string, string>; readonly body?: string | Uint8Array | FormData };

/** What is wrong with the answer, or nothing. */
async function complaint(sent: Sent, lang: (typeof langs)[number]): Promise<string | null> {
  const reply = await fetch(node.url + sent.path, {
    method: sent.method,
    headers: { 'x-cagri': '1', 'accept-language': lang, ...sent.headers },
    ...(sent.body !== undefined && { body: sent.body as BodyInit }),
  });
  const text = await reply.text();
  const what = `${sent.method} ${sent.path.slice(0, 120)}: ${reply.status} ${text.slice(0, 300)}`;
  if (reply.status >= 500) return what;
  if (reply.status < 400) return null;
  if (!reply.headers.get('content-type')?.startsWith('application/problem+json')) return `not a problem document: ${what}`;
  const problem = JSON.parse(text);
  if (problem.status !== reply.status || !/^[a-z]+\.[a-zA-Z]+$/.test(problem.code)) return `no code: ${what}`;
  if (problem.detail !== sentence(problem.code, lang, problem.params ?? {}) || problem.detail.length < 10) return `not in ${lang}: ${what}`;
  return null;
}

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\uD800',
    'x\uDFFFy',
    '\uFEFF',
    '\u202Eəks',
    "'; drop table contacts; --",
    '%',
    '_',
    '\\',
    '{}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    'null',
    'İıŞşƏə',
    '0',
    '-1',
    '1e400',
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    'a'.repeat(5000),
    '🇦🇿'.repeat(200),
    '+994501234567',
    '\n\r\t',
    'e\u0301'.repeat(300),
  ),
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 2 ** 53, -(2 ** 53), 1e308, [], {}, [[]], [null], { toString: 1 }, { __proto__: null }, { constructor: {} }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value that the schema would take, or nearly. */
function likely(schema: Record<string, any>): fc.Arbitrary<unknown> {
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (schema['enum']) return fc.constantFrom(...schema['enum']);
  const choice = schema['anyOf'] ?? schema['oneOf'];
  if (choice) return fc.oneof(...choice.map(likely));
  switch (schema['type']) {
    case 'string':
      if (schema['format'] === 'uuid') return fc.uuid({ version: [4, 7] });
      if (schema['format'] === 'email') return fc.emailAddress();
      if (schema['format'] === 'date') return fc.constantFrom('2026-11-20', '2024-02-29', '1900-01-01', '2026-02-30');
      return fc.string({ unit: 'grapheme', minLength: Math.min(schema['minLength'] ?? 0, 30), maxLength: Math.min(schema['maxLength'] ?? 60, 60) });
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(schema['minimum'] ?? -1000, -1000), max: Math.min(schema['maximum'] ?? 1000, 1000) });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(likely(schema['items'] ?? {}), { maxLength: 3 });
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(schema['properties'] ?? {}).map(([key, value]) => [key, likely(value as Record<string, any>)])), {
        requiredKeys: schema['required'] ?? [],
      });
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

/** Mostly as the schema says, with a few fields put out of joint, left out or added. */
function bent(schema: z.ZodType): fc.Arbitrary<unknown> {
  const whole = likely(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, any>);
  const spoilt = fc
    .tuple(whole, fc.array(fc.tuple(fc.nat(), nasty, fc.constantFrom('set', 'drop', 'add')), { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => {
      const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
      for (const [place, instead, how] of changes) {
        const keys = Object.keys(copy);
        const key = keys[place % Math.max(1, keys.length)];
        if (how === 'add' || key === undefined) copy[`x${place % 7}`] = instead;
        else if (how === 'drop') delete copy[key];
        else copy[key] = instead;
      }
      return copy;
    });
  return fc.oneof({ weight: 3, arbitrary: whole }, { weight: 5, arbitrary: spoilt }, { weight: 1, arbitrary: nasty });
}

const asQuery = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, one]) => `${encodeURIComponent(key)}=${encodeURIComponent(wellFormed(typeof one === 'object' ? JSON.stringify(one) : String(one)))}`)
        .join('&')
    : encodeURIComponent(wellFormed(String(value)));
const wellFormed = (text: string): string => text.toWellFormed();

/** The address with each of its parts filled by something. */
const addressOf = (url: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.uuid(),
        fc.constantFrom('x', '..', '%00', '%20', '%F0%9F%87%A6', '0', 'ABCDEFGHJKMNPQRSTVWXYZ0123', 'a'.repeat(99), "'--"),
        fc.string({ maxLength: 20 }).map((text) => encodeURIComponent(wellFormed(text))),
      ),
      { minLength: 3, maxLength: 3 },
    )
    .map((parts) => url.replaceAll(/:\w+/g, () => (parts[0] as string) || 'x'));

const requestTo = (route: Route): fc.Arbitrary<Sent> =>
  fc
    .tuple(
      addressOf(route.url),
      route.schema.querystring ? bent(route.schema.querystring).map((value) => `?${asQuery(value)}`) : fc.constantFrom('', '?x=%00', '?on=%C9%99&on=2'),
      route.schema.body ? bent(route.schema.body) : fc.constant(undefined),
    )
    .map(([path, query, body]) => ({
      method: route.method,
      path: path + query,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    }));

test('there are public routes to try', () => expect(routes.length).toBeGreaterThan(8));

test('every public route, by its own schema', async () => {
  for (const route of routes) {
    await fc.assert(
      fc.asyncProperty(requestTo(route), fc.constantFrom(...langs), async (sent, lang) => {
        expect(await complaint(sent, lang)).toBeNull();
      }),
      // Each run of a login costs a password hash.
      { numRuns: route.url === '/api/login' ? 8 : route.schema.body || route.schema.querystring ? 60 : 6, interruptAfterTimeLimit: 12_000, endOnFailure: true },
    );
  }
}, 240_000);

describe('bodies that are no such thing', () => {
  const deep = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
  const hostile: readonly (readonly [string, Sent['headers'], string | Uint8Array])[] = [
    ['half of a JSON', { 'content-type': 'application/json' }, '{"id": "'],
    ['nothing', { 'content-type': 'application/json' }, ''],
    ['nested 20,000 deep', { 'content-type': 'application/json' }, deep(20_000)],
    ['larger than allowed', { 'content-type': 'application/json' }, JSON.stringify({ body: 'a'.repeat(300_000) })],
    ['invalid UTF-8', { 'content-type': 'application/json' }, Uint8Array.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0xff, 0x22, 0x7d])],
    ['a name of the prototype', { 'content-type': 'application/json' }, '{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'id=1&body=2'],
    ['XML', { 'content-type': 'text/xml' }, '<?xml version="1.0"?><a/>'],
    ['plain text', { 'content-type': 'text/plain' }, 'salam'],
    ['no such type', { 'content-type': ';;;' }, 'salam'],
    ['another alphabet of JSON', { 'content-type': 'application/json; charset=utf-16' }, Buffer.from('{"a":1}', 'utf16le')],
    ['a multipart without a boundary', { 'content-type': 'multipart/form-data' }, '--x\r\n'],
    [
      'a multipart that ends early',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
    ],
    ['a numeral', { 'content-type': 'application/json' }, '1e999999'],
    ['an array', { 'content-type': 'application/json' }, '[1,2,3]'],
  ];
  test.each(hostile)('%s', async (_, headers, body) => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const path = route.url.replaceAll(/:\w+/g, () => crypto.randomUUID());
      const found = await complaint({ method: route.method, path, ...(headers && { headers }), body }, 'ru');
      if (found) wrong.push(found);
    }
    expect(wrong).toEqual([]);
  });
});

describe('addresses that are no such thing', () => {
  const paths = [
    '/api/nothing',
    '/api/portal/',
    '/api/verify/%ff',
    '/api/verify/%',
    '/api/entries/search?query=%ff%fe',
    '/api/directory?on=%00',
    '/api/contacts/../..//etc',
    '/api//live',
  ];
  test.each(paths)('%s', async (path) => expect(await complaint({ method: 'GET', path }, 'en')).toBeNull());
  test('an endless one', async () => expect(await complaint({ method: 'GET', path: `/api/verify/${'a'.repeat(3000)}` }, 'en')).toBeNull());
  test('methods that no route has', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect(await complaint({ method, path: '/api/portal/track' }, 'ru')).toBeNull();
  });
});

describe('the same id again', () => {
  const send = async (body: unknown) => {
    const reply = await fetch(`${node.url}/api/portal/submissions`, {
      method: 'POST',
      headers: { 'x-cagri': '1', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: reply.status, body: (await reply.json()) as { number: string; code: string } };
  };
  const rows = async (id: string) => {
    const { ownerPool } = await import('#platform/database.ts');
    const { rows: found } = await ownerPool().query(
      `select (select count(*) from contacts where id = $1)::int as contacts, (select count(*) from cases where contact_id = $1)::int as cases,
        (select count(*) from events where kind = 'portal.submitted' and subject_id = $1)::int as events, (select count(*) from outgoing_messages where subject_id = $1 and channel = 'mail')::int as mails`,
      [id],
    );
    return found[0];
  };
  test.each(['question', 'application'])('%s: sent twenty times at once it is one, and each is answered alike', async (kind) => {
    const submission = aSubmission({ kind });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(submission)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => `${answer.body.number} ${answer.body.code}`)).size).toBe(1);
    expect(await rows(submission['id'] as string)).toEqual({ contacts: 1, cases: kind === 'question' ? 0 : 1, events: 1, mails: 1 });
  });
  test('with other words it is refused, and what stood there stays', async () => {
    const submission = aSubmission();
    expect((await send(submission)).status).toBe(200);
    expect((await send({ ...submission, body: 'Tamam başqa uydurma mətn.' })).status).toBe(409);
  });
});
