import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { addressOf, call, Problem } from './call.ts';
import { endpoint } from './endpoint.ts';

const extend = endpoint({
  method: 'POST',
  path: '/api/things/:id/extensions',
  params: z.object({ id: z.string() }),
  query: z.object({ day: z.string().optional() }),
  body: z.object({ reason: z.string() }),
  reply: z.object({ dueOn: z.string() }),
});

const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
  const sent = vi.fn(async (_address: string, _init: RequestInit) => new Response(body, { status, headers }));
  vi.stubGlobal('fetch', sent);
  return sent;
};
const asked = () => call(extend, { params: { id: 'a/b' }, query: { day: '2026-11-24' }, body: { reason: 'səbəb' } }, { idempotencyKey: 'k1' });
const problemOf = async (): Promise<Problem> => {
  const thrown = await asked().catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Problem);
  return thrown as Problem;
};
afterEach(() => vi.unstubAllGlobals());

test('an address takes params escaped and leaves out what was not asked', () => {
  expect(addressOf('/api/things/:id', { params: { id: 'a b' }, query: { q: 'ə', none: undefined, empty: '', many: [1, 2] } })).toBe(
    '/api/things/a%20b?q=%C9%99&many=1&many=2',
  );
});

test('a call says where it comes from, in which language, and under which key', async () => {
  const sent = answer(200, '{"dueOn":"2026-12-01"}');
  expect(await asked()).toEqual({ dueOn: '2026-12-01' });
  const [address, init] = sent.mock.calls[0] as [string, RequestInit];
  expect(address).toBe('/api/things/a%2Fb/extensions?day=2026-11-24');
  expect(init).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"reason":"səbəb"}' });
  expect(init.headers).toMatchObject({ 'x-cagri': '1', 'accept-language': 'az', 'idempotency-key': 'k1', 'content-type': 'application/json' });
});

test('a refusal keeps its code, sentence, fields and when to come back', async () => {
  answer(429, JSON.stringify({ code: 'platform.tooMany', detail: 'Gözləyin.', status: 429, errors: [{ field: 'reason', message: 'x' }] }), {
    'retry-after': '7',
  });
  expect(await problemOf()).toMatchObject({ status: 429, code: 'platform.tooMany', detail: 'Gözləyin.', retryAfterSeconds: 7, errors: [{ field: 'reason' }] });
});

test('a proxy that answers for us is "unavailable", anything else unreadable is "broken"', async () => {
  answer(502, '<html>');
  expect((await problemOf()).code).toBe('platform.unavailable');
  answer(500, 'oops');
  expect((await problemOf()).code).toBe('platform.broken');
});

test('no network is "offline", but the caller’s own abort stays an abort', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
  expect(await problemOf()).toMatchObject({ code: 'platform.offline', status: 0 });
  const stop = new AbortController();
  stop.abort();
  const thrown = await call(extend, { params: { id: '1' }, body: { reason: 'x' } }, { signal: stop.signal }).catch((error: unknown) => error);
  expect(thrown).not.toBeInstanceOf(Problem);
});

test('a reply that is not what the contract says is not passed on', async () => {
  answer(200, '{"dueOn":5}');
  await expect(asked()).rejects.toThrow();
});
