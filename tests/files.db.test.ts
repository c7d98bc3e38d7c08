import { afterAll, beforeAll, expect, test } from 'vitest';
import { scanFile, scanWaiting } from '#contacts/scanning.ts';
import { asSystem } from '#platform/database.ts';
import { eicar } from '#adapters/scanner/simulated.ts';
import { localClamd } from '#adapters/scanner/testing/local-clamd.ts';
import { aCentre, ask, aStaff, aSubmission, type Centre, type Staff, type TestNode } from './support/node.ts';

/** A file on its whole road: sent by a citizen, in quarantine, scanned by a server that speaks as clamd does, opened or not. */
let centre: Centre;
let clamd: Awaited<ReturnType<typeof localClamd>>;
let scanned: TestNode;
let unscanned: TestNode;
let representative: Staff;
beforeAll(async () => {
  [centre, clamd] = [await aCentre(), await localClamd()];
  const { host, port } = clamd.address as { host: string; port: number };
  scanned = await centre.node({ clamd: `${host}:${port}` });
  unscanned = await centre.node();
  representative = await aStaff('representative');
});
afterAll(async () => {
  await centre?.close();
  await clamd?.close();
});

/** One submission with one text file in it. */
async function sent(content: string): Promise<{ readonly contactId: string; readonly fileId: string; readonly key: { number: string; code: string } }> {
  const body = aSubmission();
  const form = new FormData();
  form.append('file', new Blob([content], { type: 'text/plain' }), 'qeyd.txt');
  const reply = await fetch(`${scanned.url}/api/portal/submissions/${body['id']}/files`, { method: 'POST', body: form, headers: { 'x-cagri': '1' } });
  const { id } = (await reply.json()) as { id: string };
  const receipt = await ask(scanned, 'POST', '/api/portal/submissions', { body });
  return { contactId: body['id'] as string, fileId: id, key: { number: receipt.body.number, code: receipt.body.code } };
}
type Sent = Awaited<ReturnType<typeof sent>>;
const opened = ({ contactId, fileId }: Sent) => ask(scanned, 'GET', `/api/desk/contacts/${contactId}/files/${fileId}`, { as: representative });
const standing = async ({ contactId }: Sent): Promise<unknown> => {
  const { body } = await ask(scanned, 'GET', `/api/desk/contacts/${contactId}`, { as: representative });
  return body.files[0].standing;
};

test('until it was scanned nobody is given it; then whoever may', async () => {
  const file = await sent('Arayışın surəti.');
  expect([await standing(file), (await opened(file)).status]).toEqual(['waiting', 404]);
  await scanFile(scanned.deps, file.fileId);
  const reply = await opened(file);
  expect([await standing(file), reply.status, reply.body]).toEqual(['clean', 200, 'Arayışın surəti.']);
  expect(reply.headers.get('content-disposition')).toMatch(/^attachment/);
});

test('what the scanner knows stays in quarantine, and its sender is told', async () => {
  const file = await sent(`Salam. ${eicar}`);
  await scanFile(scanned.deps, file.fileId);
  expect([await standing(file), (await opened(file)).status]).toEqual(['quarantined', 404]);
  const track = await ask(scanned, 'POST', '/api/portal/track', { body: file.key });
  expect(track.body.files).toMatchObject([{ name: 'qeyd.txt', refused: true }]);
});

test('a scanner that gives no verdict lets nothing out; asked again, it does', async () => {
  const file = await sent('Gözləyən fayl.');
  clamd.behave({ breaks: true });
  await expect(scanFile(scanned.deps, file.fileId)).rejects.toThrow();
  expect((await opened(file)).status).toBe(404);
  clamd.behave({});
  await scanFile(scanned.deps, file.fileId);
  expect((await opened(file)).status).toBe(200);
});

test('without a scanner it is given out and says that it was not scanned; a scanner given later makes up for it', async () => {
  const file = await sent(`Yoxlanmamış. ${eicar}`);
  await scanFile(unscanned.deps, file.fileId);
  expect([await standing(file), (await opened(file)).status]).toEqual(['unscanned', 200]);
  await asSystem('test', 'age', (tx) =>
    tx
      .updateTable('files')
      .set({ created_at: new Date('2026-01-01T00:00:00Z') })
      .where('id', '=', file.fileId)
      .execute(),
  );
  await scanWaiting(scanned.deps);
  await scanFile(scanned.deps, file.fileId);
  expect([await standing(file), (await opened(file)).status]).toEqual(['quarantined', 404]);
});

test('each scan is an event of its contact', async () => {
  const file = await sent('Hadisə.');
  await scanFile(scanned.deps, file.fileId);
  await scanFile(scanned.deps, file.fileId);
  const events = await asSystem('test', 'look', (tx) =>
    tx.selectFrom('events').select('data').where('subject_id', '=', file.contactId).where('kind', '=', 'contact.fileScanned').execute(),
  );
  expect(events).toEqual([{ data: { fileId: file.fileId, state: 'clean' } }]);
});
