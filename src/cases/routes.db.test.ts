import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#access/roles.ts';
import { fixedClock } from '#platform/clock.ts';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { buildServer } from '#platform/http.ts';
import { permissionsOf } from '#platform/permissions.ts';
import { words as platformWords } from '#platform/sentences.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { sentenceOf } from '#platform/words.ts';
import { signLetter, takeCase } from './actions.ts';
import { permissions } from './contract.ts';
import { routes } from './routes.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases, toSign } from './testing/make.ts';
import { words } from './words.ts';

closeAfterAll();
const now = new Date('2026-11-12T07:00:00Z');
let app: FastifyInstance;
let crew: Crew;
let head: Awaited<ReturnType<typeof aPerson>>;
const rolesOf = new Map<string, Role>();

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  crew = await aCrew();
  head = await aPerson('head');
  rolesOf.set(crew.specialist.personId, 'specialist').set(crew.manager.personId, 'manager').set(head.personId, 'head');
  app = await buildServer({
    origin: 'http://localhost:3000',
    trustProxy: false,
    limits: true,
    sentences: sentenceOf([platformWords, words]),
    identify: async (request) => {
      const personId = request.headers['x-person'];
      if (typeof personId !== 'string') return null;
      return { who: { personId, lang: 'az' }, sessionId: 'sınaq', permissions: permissionsOf([rolesOf.get(personId) ?? 'helper'], permissions) };
    },
  });
  const content = new TextEncoder().encode('sınaq faylı');
  const deps = {
    clock: fixedClock(now),
    config: { origin: 'http://localhost:3000' },
    storage: { get: async () => content, put: async () => ({ sha256: 'x', sizeBytes: 1 }), remove: async () => {} },
    secretFor: () => Buffer.alloc(32),
  } as unknown as Deps;
  routes(app, deps);
});
afterAll(() => app.close());

type Asked = { readonly as?: string | undefined; readonly body?: unknown; readonly lang?: string };
const ask = async (method: 'GET' | 'POST', url: string, { as, body, lang = 'az' }: Asked = {}) => {
  const reply = await app.inject({
    method,
    url,
    headers: { 'accept-language': lang, ...(as && { 'x-person': as }) },
    ...(body !== undefined && { payload: body as object }),
  });
  return { status: reply.statusCode, type: String(reply.headers['content-type']), json: () => reply.json() as Record<string, never>, raw: reply };
};
const specialist = () => crew.specialist.personId;
const manager = () => crew.manager.personId;
const unknown = '00000000-0000-7000-8000-000000000000';

describe('GET /api/cases', () => {
  test('200: my work queue with its counts', async () => {
    const { caseId } = await aCase();
    await takeCase(crew.specialist, { caseId });
    const reply = await ask('GET', '/api/cases', { as: specialist() });
    expect(reply.status).toBe(200);
    expect(reply.json()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: caseId, dueOn: '2026-11-18', urgency: 'later' })]),
      counts: { mine: expect.any(Number) },
    });
  });
  test('400: a page that is no number, said by field', async () => {
    const reply = await ask('GET', '/api/cases?page=x', { as: specialist() });
    expect(reply.status).toBe(400);
    expect(reply.type).toContain('application/problem+json');
  });
  test('401: nobody is logged in', async () => expect((await ask('GET', '/api/cases')).status).toBe(401));
  test('404: a role without the right learns nothing', async () => {
    const helper = await aPerson('helper');
    expect((await ask('GET', '/api/cases', { as: helper.personId })).json()).toMatchObject({ status: 404, code: 'platform.notFound' });
  });
});

describe('GET /api/cases/:id', () => {
  test('200: the case, its next step and what is missing', async () => {
    const { caseId } = await aCase();
    const reply = await ask('GET', `/api/cases/${caseId}`, { as: specialist() });
    expect(reply.json()).toMatchObject({ nextStep: 'take', deadline: { dueOn: '2026-11-18', rule: 'lawGeneral' }, refusals: { work: 'takeFirst' } });
  });
  test('404: unknown, and not an id at all, answer alike', async () => {
    const [one, other] = [await ask('GET', `/api/cases/${unknown}`, { as: specialist() }), await ask('GET', '/api/cases/nece', { as: specialist() })];
    expect([one.status, other.status]).toEqual([404, 404]);
    expect(one.json()['detail']).toEqual(other.json()['detail']);
  });
});

describe('GET /api/cases/:id/files/:fileId', () => {
  test('200: a file of its own contact, as an attachment; 404: a file of another case', async () => {
    const [mine, other] = [await aCase(), await aCase()];
    const fileId = crypto.randomUUID();
    await asSystem('test', 'file', (tx) =>
      tx
        .insertInto('files')
        .values({
          id: fileId,
          owner_kind: 'contact',
          owner_id: mine.contactId,
          name: 'qəbz.pdf',
          content_type: 'application/pdf',
          size_bytes: 10,
          sha256: 'x',
          state: 'clean',
        })
        .execute(),
    );
    const reply = await ask('GET', `/api/cases/${mine.caseId}/files/${fileId}`, { as: specialist() });
    expect(reply.status).toBe(200);
    expect(reply.raw.headers['content-disposition']).toContain('attachment');
    expect((await ask('GET', `/api/cases/${other.caseId}/files/${fileId}`, { as: specialist() })).status).toBe(404);
  });
});

/** Deeds on a case: what each answers when it is done, and when the rule says no. */
describe('POST on a case', () => {
  const post = (caseId: string, path: string, body: unknown, as: string, lang = 'az') => ask('POST', `/api/cases/${caseId}/${path}`, { as, body, lang });

  test('taking: 200, then 409 for a colleague, in the caller’s language', async () => {
    const { caseId } = await aCase();
    expect((await post(caseId, 'taking', {}, specialist())).json()).toEqual({ id: caseId, stage: 'investigating' });
    const other = await aPerson('specialist', 's3');
    rolesOf.set(other.personId, 'specialist');
    const refused = await post(caseId, 'taking', {}, other.personId, 'ru');
    expect(refused.json()).toMatchObject({ status: 409, code: 'cases.takenByAnother', detail: words.table.takenByAnother.ru });
  });
  test('the letter: drafts, submissions, approvals, returns', async () => {
    const { caseId } = await aCase();
    await post(caseId, 'taking', {}, specialist());
    expect((await post(caseId, 'submissions', { version: 1 }, specialist())).json()).toMatchObject({ status: 409, code: 'cases.missing_draft' });
    expect((await post(caseId, 'drafts', { body: 'Mətn', basis: '', basedOn: 0 }, specialist())).status).toBe(200);
    expect((await post(caseId, 'drafts', { body: 'Başqa', basis: '', basedOn: 0 }, specialist())).json()).toMatchObject({ code: 'cases.draftMovedOn' });
    expect((await post(caseId, 'approvals', { version: 1 }, manager())).json()).toMatchObject({ code: 'cases.notUnderApproval' });
    expect((await post(caseId, 'submissions', { version: 1 }, specialist())).json()).toMatchObject({ stage: 'approval' });
    expect((await post(caseId, 'approvals', { version: 1 }, specialist())).status).toBe(404);
    expect((await post(caseId, 'returns', { remark: 'Dəqiqləşdirin' }, manager())).json()).toMatchObject({ stage: 'investigating' });
    expect((await post(caseId, 'returns', { remark: 'Yenə' }, manager())).json()).toMatchObject({ code: 'cases.nothingToReturn' });
    await post(caseId, 'submissions', { version: 1 }, specialist());
    expect((await post(caseId, 'approvals', { version: 1 }, manager())).json()).toMatchObject({ stage: 'toSign' });
  });
  test('another sector’s manager does not approve', async () => {
    const { caseId } = await aCase();
    await post(caseId, 'taking', {}, specialist());
    await post(caseId, 'drafts', { body: 'Mətn', basis: '', basedOn: 0 }, specialist());
    await post(caseId, 'submissions', { version: 1 }, specialist());
    const other = await aPerson('manager', 's1');
    rolesOf.set(other.personId, 'manager');
    expect((await post(caseId, 'approvals', { version: 1 }, other.personId)).json()).toMatchObject({ status: 409, code: 'cases.otherSector' });
  });
  test('extensions: the preview, the deed, and the refusal with its reason', async () => {
    const { caseId } = await aCase();
    await post(caseId, 'taking', {}, specialist());
    expect((await ask('GET', `/api/cases/${caseId}/extension-preview?kind=extension&workingDays=10`, { as: specialist() })).json()).toMatchObject({
      dueOn: '2026-12-02',
      refusal: null,
    });
    expect((await post(caseId, 'extensions', { kind: 'extension', workingDays: 10, reason: '' }, specialist())).status).toBe(400);
    expect((await post(caseId, 'extensions', { kind: 'extension', workingDays: 10, reason: 'Məlumat gözlənilir' }, specialist())).status).toBe(200);
    expect((await post(caseId, 'extensions', { kind: 'extension', workingDays: 5, reason: 'Yenə' }, specialist())).json()).toMatchObject({
      code: 'cases.extendedOnceAlready',
    });
  });
  test('assignments are the manager’s; hand-overs whoever has it', async () => {
    const { caseId } = await aCase();
    expect((await post(caseId, 'assignments', { personId: specialist() }, specialist())).status).toBe(404);
    expect((await post(caseId, 'assignments', { personId: specialist() }, manager())).json()).toMatchObject({ stage: 'investigating' });
    const other = await aPerson('specialist', 's3');
    expect((await post(caseId, 'hand-overs', { personId: other.personId, reason: 'məzuniyyət' }, specialist())).status).toBe(200);
    expect((await post(caseId, 'hand-overs', { personId: other.personId, reason: 'məzuniyyət' }, specialist())).json()).toMatchObject({
      code: 'cases.notYours',
    });
  });
  test('notes, reply-way, forwardings, refusals, withdrawals', async () => {
    const { caseId } = await aCase();
    await post(caseId, 'taking', {}, specialist());
    expect((await post(caseId, 'notes', { body: 'Zəng edildi' }, specialist())).status).toBe(200);
    expect((await post(caseId, 'reply-way', { replyBy: 'post', replyTo: 'Sınaq küçəsi 1' }, specialist())).status).toBe(200);
    expect((await post(caseId, 'forwardings', { structureId: unknown, reason: 'x' }, specialist())).json()).toMatchObject({
      status: 409,
      code: 'cases.notAnotherBody',
    });
    expect((await post(caseId, 'refusals', { ground: 'uydurma', reason: 'x' }, specialist())).status).toBe(400);
    expect((await post(caseId, 'refusals', { ground: 'insufficientData', reason: 'Ünvan yoxdur' }, specialist())).status).toBe(200);
    expect((await post(caseId, 'withdrawals', { reason: 'Xahiş' }, specialist())).json()).toMatchObject({ stage: 'withdrawn' });
    expect((await post(caseId, 'withdrawals', { reason: 'Xahiş' }, specialist())).json()).toMatchObject({ code: 'cases.closedAlready' });
  });
});

describe('İmzaya and signatures', () => {
  test('the list names who may sign now; the preview shows the letter and its checks', async () => {
    const { caseId } = await aCase();
    await toSign(caseId, crew, now);
    const list = await ask('GET', '/api/to-sign', { as: head.personId });
    expect(list.json()).toMatchObject({
      me: { personId: head.personId, capacity: 'head' },
      items: expect.arrayContaining([expect.objectContaining({ id: caseId, letterKind: 'reply' })]),
    });
    expect((await ask('GET', '/api/to-sign', { as: manager() })).json()).toMatchObject({ me: null });
    expect((await ask('GET', '/api/to-sign', { as: specialist() })).status).toBe(404);
    const letter = await ask('GET', `/api/cases/${caseId}/letter`, { as: head.personId });
    expect(letter.json()).toMatchObject({ checks: expect.arrayContaining([expect.objectContaining({ key: 'maySign', state: 'ok' })]) });
    const seenByManager = await ask('GET', `/api/cases/${caseId}/letter`, { as: manager() });
    expect(seenByManager.json()).toMatchObject({ signer: null, checks: expect.arrayContaining([expect.objectContaining({ key: 'maySign', state: 'stop' })]) });
  });
  test('200: signed and refused side by side, each refusal in words', async () => {
    const [one, other] = [await aCase(), await aCase()];
    await toSign(one.caseId, crew, now);
    const reply = await ask('POST', '/api/signatures', { as: head.personId, body: { caseIds: [one.caseId, other.caseId] } });
    expect(reply.json()).toMatchObject({
      signed: [{ caseId: one.caseId }],
      refused: [{ caseId: other.caseId, code: 'cases.notToSign', detail: words.table.notToSign.az }],
    });
  });
  test('409: the only one asked for is refused', async () => {
    const { caseId } = await aCase();
    await toSign(caseId, crew, now);
    expect((await ask('POST', '/api/signatures', { as: manager(), body: { caseIds: [caseId] } })).json()).toMatchObject({
      status: 409,
      code: 'cases.mayNotSign',
    });
  });
  test('400: an empty batch', async () => expect((await ask('POST', '/api/signatures', { as: head.personId, body: { caseIds: [] } })).status).toBe(400));
});

describe('letters on paper', () => {
  test('the register, the PDF, marking sent and returned', async () => {
    const { caseId } = await aCase({ replyBy: 'post', replyTo: 'Sınaq küçəsi 1' });
    await toSign(caseId, crew, now);
    const { documentId, outgoingNumber } = await signLetter(head, { caseId, opened: true, at: now });
    const list = (await ask('GET', '/api/dispatches', { as: specialist() })).json() as unknown as { items: { id: string; caseId: string }[] };
    const id = list.items.find((row) => row.caseId === caseId)?.id ?? '';
    const pdf = await ask('GET', `/api/letters/${documentId}/pdf`, { as: specialist() });
    expect(pdf.type).toBe('application/pdf');
    expect(pdf.raw.headers['content-disposition']).toContain(outgoingNumber);
    expect(pdf.raw.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await ask('GET', `/api/letters/${unknown}/pdf`, { as: specialist() })).status).toBe(404);
    expect((await ask('POST', `/api/dispatches/${id}/returns`, { as: specialist(), body: { note: 'x' } })).json()).toMatchObject({ code: 'cases.notSentYet' });
    expect((await ask('POST', `/api/dispatches/${id}/sendings`, { as: specialist(), body: {} })).json()).toEqual({ id, state: 'dispatched' });
    expect((await ask('POST', `/api/dispatches/${id}/returns`, { as: specialist(), body: { note: 'köçüb' } })).json()).toEqual({ id, state: 'returned' });
    expect((await ask('POST', `/api/dispatches/${unknown}/sendings`, { as: specialist(), body: {} })).status).toBe(404);
  });
});

describe('GET /api/verify/:code, for anyone', () => {
  test('200: ours, with nothing personal; typed with spaces and small letters too', async () => {
    const { caseId, number } = await aCase();
    await toSign(caseId, crew, now);
    const { documentId } = await signLetter(head, { caseId, opened: true, at: now });
    const { verification_code: code } = await asSystem('test', 'code', (tx) =>
      tx.selectFrom('signed_documents').select('verification_code').where('id', '=', documentId).executeTakeFirstOrThrow(),
    );
    const reply = await ask('GET', `/api/verify/${code.toLowerCase().slice(0, 6)}%20${code.toLowerCase().slice(6)}`);
    expect(reply.status).toBe(200);
    expect(reply.json()).toMatchObject({ capacity: 'head', signedOn: '2026-11-12' });
    for (const personal of ['Nümunəyeva', 'sinaq@example.invalid', number, 'baxılıb']) expect(reply.raw.body).not.toContain(personal);
  });
  test('404: no such letter', async () => expect((await ask('GET', '/api/verify/ABCDEFGHJKMNPQRSTVWXYZ0123')).status).toBe(404));
  test('429: guessing is slowed', async () => {
    const statuses = [];
    for (let turn = 0; turn < 32; turn += 1) statuses.push((await ask('GET', '/api/verify/ABCDEFGHJKMNPQRSTVWXYZ0124')).status);
    expect(statuses).toContain(429);
  });
});
