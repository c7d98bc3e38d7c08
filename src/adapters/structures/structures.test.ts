import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { restMs } from './circuit.ts';
import { httpStructures } from './http.ts';
import type { StructureFailure, StructureQuestion } from './port.ts';
import { simulatedStructures } from './simulated.ts';

const question: StructureQuestion = {
  requestId: '0199c0de-0000-7000-8000-000000000001',
  structure: 'tax',
  register: 'taxpayer',
  key: { kind: 'voen', value: '1400057421' },
  purpose: 'sınaq',
  legalBasis: 'Sınaq reqlamenti, 1',
};
const kindOf = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (cause: unknown) => (cause as StructureFailure).kind,
  );

describe('the invented register', () => {
  const { ask } = simulatedStructures();
  const by = (kind: 'fin' | 'voen', value: string) => ask({ ...question, key: { kind, value } });
  test('holds the same of one person every time, under FİN as typed by hand too', async () => {
    expect(await by('voen', '1400057421')).toEqual(await by('voen', '1400057421'));
    expect(await by('fin', '5vbk5vr')).toEqual(await by('fin', '5VBK5VR'));
    expect((await by('voen', '1400057421'))?.facts.map((one) => one.secrecy)).toContain('taxSecret');
  });
  test.each([
    { of: 'a VÖEN with a wrong check digit', kind: 'voen', value: '1525855852' },
    { of: 'a VÖEN that is too short', kind: 'voen', value: '140005' },
    { of: 'a FİN with a sign it cannot have', kind: 'fin', value: '5VBK5V!' },
  ] as const)('holds nothing under $of', async ({ kind, value }) => {
    expect(await by(kind, value)).toBeNull();
  });
});

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});
type Reply = { readonly status: number; readonly body?: string; readonly never?: boolean };
const seen: { readonly url: string | undefined; readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
async function gateway(reply: () => Reply): Promise<string> {
  seen.length = 0;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      seen.push({ url: request.url, headers: request.headers, body });
      const { status, body: answer, never } = reply();
      if (!never) response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway/`;
}
const held = JSON.stringify({ facts: [{ key: 'status', label: { az: 'a', ru: 'b', en: 'c' }, value: 'x', secrecy: 'open' }], appeals: [] });

describe('the structures’ gateway', () => {
  test('is asked with purpose, basis and number; the key stands in the body and in no address', async () => {
    const url = await gateway(() => ({ status: 200, body: held }));
    const answer = await httpStructures({ url, token: 'sinaq' }).ask(question);
    expect(answer?.facts).toHaveLength(1);
    expect(seen[0]?.url).toBe('/gateway/tax/taxpayer/queries');
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer sinaq', 'x-request-id': question.requestId });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ key: question.key, purpose: 'sınaq', legalBasis: 'Sınaq reqlamenti, 1' });
  });
  test.each([
    { of: 'nothing held', reply: { status: 404 }, kind: 'answered' },
    { of: 'a refusal', reply: { status: 403 }, kind: 'refused' },
    { of: 'an answer that is not as agreed', reply: { status: 200, body: '{"facts":[{"value":"x"}]}' }, kind: 'malformed' },
    { of: 'an answer without end', reply: { status: 200, body: `"${'x'.repeat(1_100_000)}"` }, kind: 'malformed' },
    { of: 'a fault there', reply: { status: 502 }, kind: 'unavailable' },
    { of: 'a redirect, which is not followed', reply: { status: 302 }, kind: 'unavailable' },
    { of: 'silence', reply: { status: 200, never: true }, kind: 'timeout' },
  ])('says $kind for $of', async ({ reply, kind }) => {
    const url = await gateway(() => reply);
    expect(await kindOf(httpStructures({ url, token: null, timeoutMs: 400 }).ask(question))).toBe(kind);
  });
  test('a gateway that is not there is unavailable', async () => {
    expect(await kindOf(httpStructures({ url: 'http://127.0.0.1:1', token: null }).ask(question))).toBe('unavailable');
  });
  test('rests after three failures, says until when, lets one through afterwards; another structure is asked meanwhile', async () => {
    let status = 500;
    let nowMs = 1_000_000;
    const url = await gateway(() => ({ status, body: held }));
    const { ask } = httpStructures({ url, token: null, nowMs: () => nowMs });
    for (let n = 0; n < 3; n += 1) expect(await kindOf(ask(question))).toBe('unavailable');
    status = 200;
    const failure = await ask(question).catch((cause: unknown) => cause as StructureFailure);
    expect(failure).toMatchObject({ kind: 'resting', retryAt: new Date(nowMs + restMs) });
    expect(seen).toHaveLength(3);
    expect(await kindOf(ask({ ...question, structure: 'property' }))).toBe('answered');
    nowMs += restMs;
    expect(await kindOf(ask(question))).toBe('answered');
  });
});
