import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApplicant, aContact } from '#contacts/testing/make.ts';
import { aCase } from '#cases/testing/make.ts';
import { takeContact } from '#contacts/actions.ts';
import { as, asSystem, ownerPool, sql, type Who } from '#platform/database.ts';
import { eventsAfter } from '#platform/events.ts';
import { aCentre, ask, aStaff, type Centre, type Staff, type TestNode } from './support/node.ts';

/** What row-level security keeps, whatever a query forgot (design §6, R13, R15). */
let centre: Centre;
let node: TestNode;
let head: Staff, deputy: Staff, manager: Staff, quality: Staff, specialist: Staff, rep: Staff, other: Staff;

beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node();
  [head, deputy, manager, quality] = await Promise.all([
    aStaff('head'),
    aStaff('deputy'),
    aStaff('manager', { sector: 's1' }),
    aStaff('quality', { sector: 's4' }),
  ]);
  [specialist, rep, other] = await Promise.all([
    aStaff('specialist', { sector: 's3' }),
    aStaff('representative', { sector: 's1' }),
    aStaff('representative', { sector: 's1' }),
  ]);
});
afterAll(() => centre?.close());

const nobody: Who = { personId: null, lang: 'az' };
const count = (who: Who, table: string): Promise<number> =>
  as(who, 'test', async (tx) => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n ?? -1);
const sees = async (who: Who, table: string, column: string, id: string): Promise<boolean> =>
  as(who, 'test', async (tx) => (await sql`select from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(tx)).rows.length > 0);

/** Tables of the machinery, without a person in them. */
const unguarded = ['counters', 'event_consumed', 'event_cursors', 'meta', 'migrations', 'throttles'];
/** The law and the directory are no secret: the portal reads them too. */
const forEverybody = ['acts', 'calendar_versions', 'search_synonyms', 'settings', 'structures', 'topic_routes', 'topics'];

describe('a forgotten where', () => {
  let tables: readonly string[] = [];
  let readable: readonly string[] = [];
  beforeAll(async () => {
    const { caseId } = await aCase();
    await asSystem('test', 'a file', (tx) =>
      tx
        .insertInto('files')
        .values({ owner_kind: 'case', owner_id: caseId, name: 'sinaq.pdf', content_type: 'application/pdf', size_bytes: 10, sha256: 'aa', state: 'stored' })
        .execute(),
    );
    const { rows } = await ownerPool().query<{ name: string; secured: boolean; readable: boolean }>(`
      select c.relname as name, c.relrowsecurity as secured, has_table_privilege('cagri_app', c.oid, 'select') as readable
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`);
    tables = rows.filter(({ secured }) => !secured).map((row) => row.name);
    readable = rows.filter((row) => row.secured && row.readable).map((row) => row.name);
  });

  test('every table that holds people, contacts or cases is protected', () => {
    expect(tables).toEqual(unguarded);
    expect(readable).toEqual(expect.arrayContaining(['applicants', 'contacts', 'matters', 'cases', 'events', 'files', 'promises', 'reads', 'people']));
  });
  test('nobody counts 0 rows in each of them', async () => {
    const counts = await Promise.all(
      readable.filter((table) => !forEverybody.includes(table)).map(async (table) => [table, await count(nobody, table)] as const),
    );
    expect(counts.filter(([, n]) => n !== 0)).toEqual([]);
    for (const table of ['applicants', 'contacts', 'matters', 'cases', 'events', 'files']) {
      const { rows } = await ownerPool().query<{ n: number }>(`select count(*)::int as n from ${table}`);
      expect(rows[0]?.n, table).toBeGreaterThan(0);
    }
  });
  test('partitions cannot be read past their parent', async () => {
    const { rows } = await ownerPool().query<{ name: string }>(`select relname as name from pg_class
      where relispartition and relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege('cagri_app', oid, 'select')`);
    expect(rows).toEqual([]);
  });
  test('what was written once is neither changed nor taken away, by any role', async () => {
    const change = (role: 'cagri_app' | 'cagri_system', text: string): Promise<unknown> =>
      role === 'cagri_app' ? as(head, 'test', (tx) => sql.raw(text).execute(tx)) : asSystem('test', 'test', (tx) => sql.raw(text).execute(tx));
    for (const role of ['cagri_app', 'cagri_system'] as const) {
      for (const text of [
        'delete from events',
        "update events set kind = 'a.b'",
        'delete from contacts',
        'delete from cases',
        'delete from reads',
        "update reads set purpose = 'x'",
      ]) {
        await expect(change(role, text), `${role}: ${text}`).rejects.toThrow(/permission denied|written once/);
      }
    }
    await expect(ownerPool().query('delete from events')).rejects.toThrow('written once');
  });
  test('a person’s context does not outlive the transaction on a reused connection', async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      await as(head, 'test', async (tx) => sql`select 1`.execute(tx));
      expect(await count(nobody, 'contacts')).toBe(0);
    }
  });
});

describe('an applicant (R13)', () => {
  test('is not seen without a live contact, opens with one, and closes with it; the reading is recorded', async () => {
    const applicantId = await anApplicant({ fullName: 'Uydurmayev Misal', phone: '+994502223344' });
    const strangerId = await anApplicant({ fullName: 'Kənarov Misal', phone: '+994503334455' });
    const earlier = await aContact({ applicantId, state: 'ended', subject: 'əvvəlki' });
    const { id } = await aContact({ applicantId });
    expect(await sees(rep, 'applicants', 'id', applicantId)).toBe(false);
    expect(await sees(rep, 'contacts', 'id', earlier.id)).toBe(false);
    expect((await ask(node, 'GET', `/api/applicants/${applicantId}`, { as: rep })).status).toBe(404);

    await takeContact(rep, id);
    expect(await as(rep, 'test', async (tx) => (await tx.selectFrom('applicants').select('id').execute()).map((row) => row.id))).toEqual([applicantId]);
    expect(await sees(rep, 'contacts', 'id', earlier.id)).toBe(true);
    expect(await sees(other, 'applicants', 'id', applicantId)).toBe(false);
    expect((await ask(node, 'GET', `/api/applicants/${strangerId}`, { as: rep })).status).toBe(404);

    expect((await ask(node, 'GET', `/api/desk/contacts/${id}`, { as: rep })).status).toBe(200);
    expect((await ask(node, 'GET', `/api/applicants/${applicantId}`, { as: rep })).status).toBe(200);
    const read = await asSystem('test', 'reads', (tx) =>
      tx.selectFrom('reads').select(['subject_kind', 'subject_id', 'purpose']).where('person_id', '=', rep.personId).execute(),
    );
    expect(read.map((row) => row.subject_id)).toContain(applicantId);
    expect(read.every((row) => row.purpose.length > 0)).toBe(true);

    const { epoch } = await asSystem('test', 'epoch', (tx) => tx.selectFrom('contacts').select('epoch').where('id', '=', id).executeTakeFirstOrThrow());
    expect((await ask(node, 'POST', `/api/contacts/${id}/ending`, { as: rep, body: { epoch, endedAs: 'dropped' } })).status).toBe(200);
    expect(await sees(rep, 'applicants', 'id', applicantId)).toBe(false);
  });
});

describe('a sealed complaint (R15)', () => {
  type Sealed = { readonly caseId: string; readonly contactId: string; readonly fileIds: readonly string[] };
  const sealedAbout = async (person: Staff): Promise<Sealed> => {
    const { caseId, contactId } = await aCase({ kind: 'complaint', sealed: true, concernsPersonId: person.personId, receivedAt: new Date() });
    const fileIds = await asSystem('test', 'files', async (tx) => {
      const row = { name: 'sinaq.pdf', content_type: 'application/pdf', size_bytes: 10, sha256: 'aa', state: 'stored' as const };
      return (
        await tx
          .insertInto('files')
          .values([
            { ...row, owner_kind: 'case', owner_id: caseId },
            { ...row, owner_kind: 'contact', owner_id: contactId },
          ])
          .returning('id')
          .execute()
      ).map(({ id }) => id);
    });
    return { caseId, contactId, fileIds };
  };
  const whatIsSeen = async (who: Staff, sealed: Sealed): Promise<readonly string[]> => {
    const found: string[] = [];
    if (await sees(who, 'cases', 'id', sealed.caseId)) found.push('case');
    if (await sees(who, 'contacts', 'id', sealed.contactId)) found.push('contact');
    if (await sees(who, 'matters', 'contact_id', sealed.contactId)) found.push('matter');
    if (await sees(who, 'case_deadlines', 'case_id', sealed.caseId)) found.push('deadline');
    for (const id of sealed.fileIds) if (await sees(who, 'files', 'id', id)) found.push('file');
    const events = await as(who, 'live', (tx) => eventsAfter(tx, { tx: '0', id: '00000000-0000-0000-0000-000000000000' }, 10_000));
    if (events.some((event) => [sealed.caseId, sealed.contactId].includes(event.subject_id) || event.contact_id === sealed.contactId)) found.push('event');
    if (events.some((event) => JSON.stringify(event.data).includes(sealed.caseId))) found.push('event data');
    if (await sees(who, 'events', 'subject_id', sealed.caseId)) found.push('course');
    return found;
  };

  test('about a representative: seen by the head and quality, by nobody else', async () => {
    const sealed = await sealedAbout(rep);
    for (const who of [rep, other, manager, deputy, specialist]) expect(await whatIsSeen(who, sealed), who.login).toEqual([]);
    for (const who of [head, quality]) expect(await whatIsSeen(who, sealed), who.login).toEqual(expect.arrayContaining(['case', 'contact', 'course', 'file']));
  });
  test('about a deputy: by the head only', async () => {
    const sealed = await sealedAbout(deputy);
    for (const who of [deputy, quality, manager, rep]) expect(await whatIsSeen(who, sealed), who.login).toEqual([]);
    expect(await whatIsSeen(head, sealed)).toContain('case');
  });
  test('about the head: by nobody inside, the head himself least of all', async () => {
    const sealed = await sealedAbout(head);
    for (const who of [head, deputy, quality, manager, rep, specialist]) expect(await whatIsSeen(who, sealed), who.login).toEqual([]);
  });
  test('by its address it answers as if it were not there, in lists, cards, files and letters', async () => {
    const sealed = await sealedAbout(rep);
    for (const who of [manager, specialist, rep]) {
      for (const path of [
        `/api/cases/${sealed.caseId}`,
        `/api/cases/${sealed.caseId}/letter`,
        `/api/desk/contacts/${sealed.contactId}`,
        `/api/cases/${sealed.caseId}/files/${sealed.fileIds[0]}`,
      ]) {
        const reply = await ask(node, 'GET', path, { as: who });
        expect([path, reply.status, reply.body.code], who.login).toEqual([path, 404, 'platform.notFound']);
      }
    }
    const list = await ask(node, 'GET', '/api/cases?scope=all&pageSize=200', { as: manager });
    expect(list.body.items.some((row: { id: string }) => row.id === sealed.caseId)).toBe(false);
    expect((await ask(node, 'GET', `/api/cases/${sealed.caseId}`, { as: head })).status).toBe(200);
  });
  test('the waiting list does not grow by one', async () => {
    const before = await ask(node, 'GET', '/api/contacts/waiting', { as: rep });
    await aContact({ sealed: true, concernsPersonId: other.personId });
    const after = await ask(node, 'GET', '/api/contacts/waiting', { as: rep });
    expect(after.body.total).toBe(before.body.total);
  });
});
