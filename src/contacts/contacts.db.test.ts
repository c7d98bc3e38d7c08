import { beforeAll, describe, expect, test } from 'vitest';
import { as, asSystem, sql, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { mergeApplicants, splitApplicants, duplicatesOf } from './applicants.ts';
import { checkIdentification } from './identify.ts';
import { findTracking, giveTracking, receiveContact } from './intake.ts';
import { handOverdue, makePromise, keepPromise } from './promising.ts';
import { logContact, releaseContact, renewLease, sweepLeases, takeContact } from './taking.ts';
import { aContact, anApplicant, aPerson } from './testing/make.ts';
import { changeContact, endContact, sealContact } from './working.ts';
import { contactsBy, waitingContacts } from './list.ts';

closeAfterAll();
beforeAll(async () => {
  await testDatabase();
});

const seconds = (n: number): Date => new Date(Date.now() + n * 1000);
const contactRow = (id: string) => asSystem('test', 'look', (tx) => tx.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const segments = (id: string) =>
  asSystem('test', 'look', (tx) => tx.selectFrom('contact_segments').selectAll().where('contact_id', '=', id).orderBy('id').execute());
const kinds = (id: string) =>
  asSystem('test', 'look', async (tx) =>
    (await tx.selectFrom('events').select('kind').where('subject_id', '=', id).orderBy('id').execute()).map((row) => row.kind),
  );
const drain = async (): Promise<void> => {
  await asSystem('test', 'drain', (tx) =>
    sql`update contacts set state = 'ended', ended_at = now(), ended_as = 'dropped', lease_until = null where state <> 'ended'`.execute(tx),
  );
};

/** The foremost of the list, by name; who gets what when several ask at once is the queue's business. */
async function takeNext(who: Who, at = new Date()): Promise<string | null> {
  const { items } = await as(who, 'look', (tx) => waitingContacts(tx, { page: 1, pageSize: 1 }));
  return items[0] ? takeContact(who, items[0].id, at) : null;
}

describe('taking', () => {
  test('a named contact somebody else holds is refused', async () => {
    await drain();
    const [first, second] = [await aPerson('representative'), await aPerson('representative')];
    const { id } = await aContact();
    await takeContact(first, id);
    await expect(takeContact(second, id)).rejects.toMatchObject({ code: 'platform.notFound' });
  });

  test('a silent desk loses its contact; it waits first again and the old epoch is refused', async () => {
    await drain();
    const [first, second] = [await aPerson('representative'), await aPerson('representative')];
    const { id } = await aContact({ receivedAt: seconds(-300) });
    await aContact({ receivedAt: seconds(-30) });
    expect(await takeNext(first)).toBe(id);
    expect(await sweepLeases(seconds(60))).toBe(0);
    expect(await sweepLeases(seconds(200))).toBe(1);
    expect(await kinds(id)).toContain('contact.leaseExpired');
    expect(await takeNext(second, seconds(201))).toBe(id);
    expect((await contactRow(id)).epoch).toBe(2);
    await expect(renewLease(first, id, 1)).rejects.toMatchObject({ code: 'contacts.leaseLost' });
    await expect(endContact(first, id, { epoch: 1, endedAs: 'silent' })).rejects.toMatchObject({ code: 'contacts.leaseLost' });
    await expect(renewLease(second, id, 1)).rejects.toMatchObject({ code: 'contacts.leaseLost' });
    await renewLease(second, id, 2);
    expect((await segments(id)).map((segment) => segment.kind)).toEqual(['queue', 'work', 'queue']);
  });

  test('a renewed lease is not swept', async () => {
    await drain();
    const who = await aPerson('representative');
    const { id } = await aContact();
    await takeNext(who);
    await renewLease(who, id, 1, seconds(100));
    expect(await sweepLeases(seconds(190))).toBe(0);
  });

  test('a contact given back waits again in its old place', async () => {
    await drain();
    const who = await aPerson('representative');
    const { id } = await aContact({ receivedAt: seconds(-500) });
    await aContact({ receivedAt: seconds(-400) });
    await takeNext(who);
    await releaseContact(who, id, 1);
    expect(await takeNext(who)).toBe(id);
  });

  test('a repeated submission is the same contact', async () => {
    const id = crypto.randomUUID();
    const [first, second] = await Promise.all([aContact({ id }), aContact({ id })]);
    expect(second).toEqual(first);
  });
});

describe('ending', () => {
  test('a wrong number ends with one key, without a topic', async () => {
    const who = await aPerson('representative');
    const { contactId } = await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az', phone: '050 123 45 67' });
    await endContact(who, contactId, { epoch: 1, endedAs: 'wrongNumber' });
    const row = await contactRow(contactId);
    expect(row).toMatchObject({ state: 'ended', ended_as: 'wrongNumber', phone: '+994501234567', sector: 's1' });
    const matters = await asSystem('test', 'look', (tx) => tx.selectFrom('matters').selectAll().where('contact_id', '=', contactId).execute());
    expect(matters.map((matter) => [matter.disposition, matter.kind])).toEqual([['none', null]]);
    expect((await segments(contactId)).map((segment) => segment.kind)).toEqual(['work']);
    await expect(endContact(who, contactId, { epoch: 1, endedAs: 'silent' })).rejects.toMatchObject({ code: 'contacts.endedAlready' });
  });

  test('a completed contact needs a disposition on every matter', async () => {
    const who = await aPerson('representative');
    const { contactId } = await logContact(who, { id: crypto.randomUUID(), channel: 'visit', lang: 'ru' });
    await expect(endContact(who, contactId, { epoch: 1, endedAs: 'completed' })).rejects.toMatchObject({ code: 'contacts.matterOpen' });
  });
});

describe('who may know', () => {
  test('without a live contact a representative sees no applicant, even with no where', async () => {
    await drain();
    const who = await aPerson('representative');
    const applicantId = await anApplicant();
    await aContact({ applicantId });
    const all = () => as(who, 'look', (tx) => tx.selectFrom('applicants').select('id').execute());
    expect(await all()).toEqual([]);
    const id = (await takeNext(who)) as string;
    expect(await all()).toEqual([{ id: applicantId }]);
    await endContact(who, id, { epoch: 1, endedAs: 'dropped' });
    expect(await all()).toEqual([]);
  });

  test('a live contact opens the applicant’s earlier contacts, and no one else’s', async () => {
    await drain();
    const [first, second] = [await aPerson('representative'), await aPerson('representative', 's2')];
    const applicantId = await anApplicant({ fullName: 'Uydurma Tarixçə' });
    const earlier = await aContact({ applicantId });
    await aContact({ applicantId: await anApplicant({ fullName: 'Başqa Uydurma' }) });
    await takeContact(first, earlier.id);
    await endContact(first, earlier.id, { epoch: 1, endedAs: 'dropped' });
    const now = await aContact({ applicantId });
    await takeContact(second, now.id);
    const seen = await as(second, 'look', (tx) => contactsBy(tx, second, { applicantId } as never, { page: 1, pageSize: 50 }));
    expect(seen.items.map((row) => row.id).sort()).toEqual([earlier.id, now.id].sort());
    await endContact(second, now.id, { epoch: 1, endedAs: 'dropped' });
    expect((await as(second, 'look', (tx) => tx.selectFrom('contacts').select('id').where('id', '=', earlier.id).execute())).length).toBe(0);
  });

  test('a sealed complaint leaves the desk at once; the person concerned never sees it', async () => {
    const [who, concerned, quality] = [await aPerson('representative'), await aPerson('representative'), await aPerson('quality', 's4')];
    const manager = await aPerson('manager');
    const { contactId } = await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az' });
    const matter = await asSystem('test', 'look', (tx) => tx.selectFrom('matters').selectAll().where('contact_id', '=', contactId).executeTakeFirstOrThrow());
    await sealContact(who, { contactId, matterId: matter.id, epoch: 1, concernsPersonId: concerned.personId, at: new Date() }, async () => null);
    const seenBy = (one: typeof who) =>
      as(one, 'look', async (tx) => (await tx.selectFrom('contacts').select('id').where('id', '=', contactId).execute()).length);
    expect(await seenBy(who)).toBe(0);
    expect(await seenBy(concerned)).toBe(0);
    expect(await seenBy(manager)).toBe(0);
    expect(await seenBy(quality)).toBe(1);
    const events = await as(concerned, 'look', (tx) => tx.selectFrom('events').select('id').where('contact_id', '=', contactId).execute());
    expect(events).toEqual([]);
  });

  test('three misses lock disclosure for 24 hours and tell the supervisor', async () => {
    await drain();
    const [who, manager] = [await aPerson('representative'), await aPerson('manager')];
    const applicantId = await anApplicant({ fin: '5ABCDE1', phone: '0501112233' });
    const { id } = await aContact({ applicantId });
    await takeNext(who);
    const check = (fact: 'fin' | 'phone' | 'email', typed: string) => checkIdentification(who, id, { epoch: 1, fact, typed }, async () => []);
    expect(await check('phone', '050 111 22 33')).toMatchObject({ matched: true, level: 1 });
    expect(await check('fin', '5abcde2')).toMatchObject({ matched: false, lockedUntil: null });
    expect(await check('fin', '5abcde3')).toMatchObject({ matched: false, lockedUntil: null });
    const third = await check('fin', '5abcde4');
    expect(third).toMatchObject({ matched: false, level: 0 });
    expect(third.lockedUntil).not.toBeNull();
    await expect(check('fin', '5ABCDE1')).rejects.toMatchObject({ code: 'contacts.disclosureLocked' });
    const told = await as(manager, 'look', (tx) =>
      tx.selectFrom('events').select('kind').where('contact_id', '=', id).where('kind', '=', 'contact.disclosureLocked').execute(),
    );
    expect(told.length).toBe(1);
  });
});

describe('applicants', () => {
  test('a merge moves what hangs on the card, and a split puts exactly that back', async () => {
    const [manager, holder] = [await aPerson('manager'), await aPerson('representative')];
    const kept = await anApplicant({ fullName: 'Nümunə Birləşmə', phone: '0502223344' });
    const merged = await anApplicant({ fullName: 'Numune Birlesme', phone: '0502223344' });
    const own = await aContact({ applicantId: kept, state: 'ended' });
    const moved = await aContact({ applicantId: merged, state: 'ended' });
    const proposed = await as(manager, 'look', (tx) => duplicatesOf(tx, kept));
    expect(proposed.map((one) => one.id)).toContain(merged);
    await expect(mergeApplicants(holder, { keptId: kept, mergedId: merged, reason: 'görmür' })).rejects.toMatchObject({ code: 'platform.notFound' });
    const mergeId = await mergeApplicants(manager, { keptId: kept, mergedId: merged, reason: 'eyni nömrə' });
    expect((await contactRow(moved.id)).applicant_id).toBe(kept);
    const since = await aContact({ applicantId: kept, state: 'ended' });
    await splitApplicants(manager, mergeId, 'səhv olub');
    expect((await contactRow(moved.id)).applicant_id).toBe(merged);
    expect((await contactRow(own.id)).applicant_id).toBe(kept);
    expect((await contactRow(since.id)).applicant_id).toBe(kept);
    await expect(splitApplicants(manager, mergeId, 'yenə')).rejects.toMatchObject({ code: 'contacts.splitAlready' });
    await mergeApplicants(manager, { keptId: kept, mergedId: merged, reason: 'yenidən' });
  });
});

describe('promises', () => {
  test('a promise not kept in time passes to its stand-in, a kept one does not', async () => {
    const [who, standIn] = [await aPerson('representative'), await aPerson('representative')];
    const { contactId } = await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az' });
    const promise = { contactId, what: 'Uydurma vəd', how: 'call' as const, dueAt: seconds(3600), standInId: standIn.personId };
    const left = await makePromise(who, { ...promise, id: crypto.randomUUID() });
    const kept = await makePromise(who, { ...promise, id: crypto.randomUUID() });
    await keepPromise(who, kept);
    await handOverdue(left, seconds(1800));
    const holder = (id: string) =>
      asSystem('test', 'look', async (tx) => await tx.selectFrom('promises').select(['person_id', 'state']).where('id', '=', id).executeTakeFirstOrThrow());
    expect(await holder(left)).toMatchObject({ state: 'open' });
    for (const id of [left, kept]) await handOverdue(id, seconds(3601));
    expect(await holder(left)).toEqual({ person_id: standIn.personId, state: 'handed' });
    expect(await holder(kept)).toEqual({ person_id: who.personId, state: 'kept' });
  });
});

describe('tracking', () => {
  const secret = Buffer.from('a'.repeat(32));
  test('the desk gives a code it cannot read back; five misses lock the number', async () => {
    const who = await aPerson('representative');
    const { contactId, number } = await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az' });
    const { code } = await as(who, 'give', (tx) => giveTracking(tx, { number, contactId, secret }));
    const again = await asSystem('test', 'again', (tx) => giveTracking(tx, { number, contactId, secret }));
    expect(again.code).toBe(code);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await findTracking(number, code.toLowerCase().replaceAll('-', ' '))).toEqual({ contactId, caseId: null });
    for (let miss = 0; miss < 4; miss += 1) await expect(findTracking(number, 'YANLIS')).rejects.toMatchObject({ code: 'contacts.codeWrong' });
    await expect(findTracking(number, 'YANLIS')).rejects.toMatchObject({ code: 'contacts.codeLocked' });
    await expect(findTracking(number, code)).rejects.toMatchObject({ code: 'contacts.codeLocked' });
    await expect(findTracking('E-1999-000001', code)).rejects.toMatchObject({ code: 'contacts.codeWrong' });
    await expect(as(who, 'look', (tx) => tx.selectFrom('trackings').selectAll().execute())).rejects.toThrow(/permission denied/);
  });
});

test('numbers of a year have no gap, whatever fails in between', async () => {
  const number = async () => Number((await aContact()).number.slice(-6));
  const first = await number();
  await expect(
    asSystem('test', 'fails', async (tx) => {
      await receiveContact(tx, { id: crypto.randomUUID(), channel: 'portal', lang: 'az', applicantId: null, receivedAt: new Date(), state: 'waiting' });
      throw new Error('after the number');
    }),
  ).rejects.toThrow('after the number');
  expect(await number()).toBe(first + 1);
});

test('the waiting list answers the oldest first, with its total', async () => {
  await drain();
  const who = await aPerson('representative');
  const late = await aContact({ receivedAt: seconds(-10) });
  const early = await aContact({ receivedAt: seconds(-20) });
  const { items, total } = await as(who, 'list', (tx) => waitingContacts(tx, { page: 1, pageSize: 50 }));
  expect([items.map((row) => row.id), total]).toEqual([[early.id, late.id], 2]);
});

test('a new applicant on the contact is recognised by the number alone', async () => {
  const who = await aPerson('representative');
  const applicantId = await anApplicant({ phone: '0503334455' });
  const { contactId } = await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az', phone: '0503334455' });
  await changeContact(who, contactId, { epoch: 1, applicantId });
  expect((await contactRow(contactId)).identification_level).toBe(1);
});
