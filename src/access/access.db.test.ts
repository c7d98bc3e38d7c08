import { beforeAll, describe, expect, test } from 'vitest';
import { as, asSystem, sql, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { heldPosts, peopleHolding, recordRead, signingRecords } from './actions.ts';
import { appointActingHead, delegateTo, endAbsenceOf, endActingHead, recordAbsenceOf } from './delegation.ts';
import { closeAllSessions, idleHours, openSession, sessionOf } from './sessions.ts';
import { whoMaySign } from './signing.ts';
import { rolesAt } from './store.ts';
import { addStaff, appointPerson, endAppointmentOf, resetPasswordOf, setPersonActive } from './staff.ts';
import { aPerson, testPassword } from './testing/people.ts';

closeAfterAll();
const at = new Date('2026-11-24T06:00:00Z');
const later = (hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
const day = { from: at, until: later(48) };
const login = (name: string, password = testPassword) => openSession({ login: name, password, address: '198.51.100.7', agent: 'test', at });
const fault = (code: string) => expect.objectContaining({ code });

type Person = Who & { readonly personId: string };
let head: Person, deputy: Person, manager: Person, admin: Person, representative: Person;
beforeAll(async () => {
  await testDatabase();
  head = await aPerson({ login: 'reis', name: 'Örnəkzadə Rəis', role: 'head' });
  deputy = await aPerson({ login: 'muavin', name: 'Misalov Müavin', role: 'deputy' });
  manager = await aPerson({ login: 'mudir', name: 'Sınaqova Müdir', role: 'manager', sector: 's1' });
  admin = await aPerson({ login: 'admin', name: 'Texniki Admin', role: 'administrator' });
  representative = await aPerson({ login: 'temsilci', name: 'Nümunəli Təmsilçi', role: 'representative', sector: 's1' });
});

describe('sessions', () => {
  test('a token opens its session and only its hash is kept', async () => {
    const { token } = await login('temsilci');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await sessionOf(token, at)).toMatchObject({ personId: representative.personId, roles: ['representative'], oneTime: false });
    const kept = await asSystem('test', 'look', (tx) => tx.selectFrom('sessions').select('token_hash').execute());
    expect(kept.map((row) => row.token_hash)).not.toContain(token);
    expect(await sessionOf('başqa', at)).toBeNull();
  });
  test('twelve idle hours end it, use prolongs it', async () => {
    const { token } = await login('temsilci');
    expect(await sessionOf(token, later(idleHours - 1))).not.toBeNull();
    expect(await sessionOf(token, later(2 * idleHours - 2))).not.toBeNull();
    expect(await sessionOf(token, later(4 * idleHours))).toBeNull();
  });
  test('revoking all ends each but the one kept', async () => {
    const one = await login('temsilci');
    const other = await login('temsilci');
    const kept = await sessionOf(one.token, at);
    await closeAllSessions(representative.personId, at, kept?.id ?? null);
    expect(await sessionOf(one.token, at)).not.toBeNull();
    expect(await sessionOf(other.token, at)).toBeNull();
  });
  test('the wrong password and the unknown login answer alike', async () => {
    await expect(login('temsilci', 'səhv parol')).rejects.toEqual(fault('access.wrongLogin'));
    await expect(login('heç kim', 'səhv parol')).rejects.toEqual(fault('access.wrongLogin'));
  });
  test('the ninth wrong try at one login is refused, even with the right password', async () => {
    await aPerson({ login: 'sebirsiz' });
    for (let n = 0; n < 8; n += 1) await expect(login('sebirsiz', 'səhv')).rejects.toEqual(fault('access.wrongLogin'));
    await expect(login('sebirsiz')).rejects.toEqual(fault('access.tooManyAttempts'));
    await expect(login('temsilci')).resolves.toHaveProperty('token');
  });
});

describe('who acts as head', () => {
  const acting = (personId: string, period = day) => appointActingHead(head, { personId, period, basis: 'Nümunə əmr № 7' });
  const signers = async (instant: Date) =>
    (await as(head, 'test', signingRecords).then((records) => whoMaySign(records, instant, 'signReplies'))).map((one) => `${one.capacity}:${one.name}`);

  test('a manager is refused while the deputy is present, and accepted when the deputy is away', async () => {
    await expect(acting(manager.personId)).rejects.toEqual(fault('access.deputyAvailable'));
    const absence = await recordAbsenceOf(head, { personId: deputy.personId, period: day, reason: 'Ezamiyyət' });
    const id = await acting(manager.personId);
    expect(await signers(later(1))).toEqual(['actingHead:Sınaqova Müdir']);
    await endActingHead(head, id, later(1));
    await endAbsenceOf(head, absence, at);
    expect(await signers(later(1))).toEqual(['head:Örnəkzadə Rəis']);
  });
  test('two at once: one is recorded, the other is told whose record stands', async () => {
    const second = await aPerson({ login: 'muavin2', name: 'Misalova İkinci', role: 'deputy' });
    const outcomes = await Promise.allSettled([acting(deputy.personId), acting(second.personId)]);
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'access.actingOverlaps' });
    expect(refused.reason.params.holder).toMatch(/^Misalov/);
    const standing = outcomes.find((one) => one.status === 'fulfilled') as PromiseFulfilledResult<string>;
    await endActingHead(head, standing.value, at);
    await expect(endActingHead(head, standing.value, at)).rejects.toEqual(fault('platform.notFound'));
  });
  test('an acting head has the head’s permissions, until the post he was chosen by ends', async () => {
    const temporary = await aPerson({ login: 'muavin3', name: 'Xəyalov Üçüncü', role: 'deputy' });
    const { token } = await login('muavin3');
    await acting(temporary.personId);
    expect((await sessionOf(token, later(1)))?.roles.toSorted()).toEqual(['deputy', 'head']);
    const appointment = await as(admin, 'test', (tx) =>
      tx.selectFrom('appointments').select('id').where('person_id', '=', temporary.personId).executeTakeFirstOrThrow(),
    );
    await endAppointmentOf(admin, appointment.id, later(1));
    expect((await sessionOf(token, later(2)))?.roles).toEqual([]);
    expect(await signers(later(2))).toEqual(['head:Örnəkzadə Rəis']);
  });
  test('the policies of the database know the acting head whom the rule knows', async () => {
    const deputy4 = await aPerson({ login: 'muavin4', name: 'Örnəkli Dördüncü', role: 'deputy' });
    const now = Date.now();
    const hours = (from: number, until: number) => ({ from: new Date(now + from * 3_600_000), until: new Date(now + until * 3_600_000) });
    const agree = async (): Promise<readonly boolean[]> =>
      as(deputy4, 'test', async (tx) => {
        const instant = (await sql<{ at: Date }>`select now() as at`.execute(tx)).rows[0]?.at as Date;
        const policy = (await sql<{ head: boolean }>`select has_role('head') as head`.execute(tx)).rows[0]?.head as boolean;
        const rule = whoMaySign(await signingRecords(tx), instant, 'signReplies').some(
          (one) => one.personId === deputy4.personId && one.capacity === 'actingHead',
        );
        return [policy, rule, (await rolesAt(tx, deputy4.personId, instant)).includes('head')];
      });
    const always = (answer: boolean) => [answer, answer, answer];
    expect(await agree()).toEqual(always(false));
    const ahead = await acting(deputy4.personId, hours(1, 2));
    expect(await agree()).toEqual(always(false));
    await endActingHead(head, ahead, new Date(now));
    const id = await acting(deputy4.personId, hours(-1, 1));
    expect(await agree()).toEqual(always(true));
    const away = await recordAbsenceOf(head, { personId: deputy4.personId, period: hours(-0.5, 1), reason: 'Xəstəlik' });
    expect(await agree()).toEqual(always(false));
    await endAbsenceOf(head, away, new Date(now - 60_000));
    expect(await agree()).toEqual(always(true));
    const post = await as(admin, 'test', (tx) =>
      tx.selectFrom('appointments').select('id').where('person_id', '=', deputy4.personId).executeTakeFirstOrThrow(),
    );
    await asSystem('test', 'post ends', (tx) =>
      tx
        .updateTable('appointments')
        .set({ valid_until: new Date(now - 1000) })
        .where('id', '=', post.id)
        .execute(),
    );
    expect(await agree()).toEqual(always(false));
    await endActingHead(head, id, new Date(now));
  });
  test('a signing right is the head’s to give: the database refuses anyone else', async () => {
    const right = { personId: deputy.personId, scope: 'signReplies', period: day, basis: 'Nümunə həvalə' } as const;
    await expect(delegateTo(manager, right)).rejects.toThrow(/row-level security/);
    await delegateTo(head, right);
    await expect(delegateTo(head, right)).rejects.toEqual(fault('access.delegationOverlaps'));
    expect(await signers(later(1))).toContain('deputy:Misalov Müavin');
  });
});

describe('people', () => {
  test('an added person comes in with the one-time password and may do nothing but change it', async () => {
    const added = await addStaff(admin, { name: 'Təcrübəli Yeni Nümunə oğlu', login: 'yeni', role: 'specialist', sector: null, basis: 'Nümunə əmr № 3', at });
    const opened = await login('yeni', added.password);
    expect(opened.oneTime).toBe(true);
    expect(await as(admin, 'test', (tx) => heldPosts(tx, added.id, later(1)))).toMatchObject([
      { role: 'specialist', sector: 's3', titleAz: 'Müraciətlər üzrə mütəxəssis' },
    ]);
    await expect(addStaff(admin, { name: 'Təcrübəli Başqa', login: 'yeni', role: 'specialist', sector: null, basis: 'Nümunə əmr № 4', at })).rejects.toEqual(
      fault('access.loginTaken'),
    );
    const reset = await resetPasswordOf(admin, added.id, at);
    expect(await sessionOf(opened.token, at)).toBeNull();
    await expect(login('yeni', reset.password)).resolves.toMatchObject({ oneTime: true });
  });
  test('a person is added with the password or not at all; only the administrator gives one, and never to themselves', async () => {
    await expect(addStaff(manager, { name: 'Təcrübəli Yarımçıq', login: 'yarimciq', role: 'specialist', sector: null, basis: 'Nümunə', at })).rejects.toThrow();
    expect(await as(admin, 'test', (tx) => tx.selectFrom('people').select('id').where('login', '=', 'yarimciq').execute())).toEqual([]);
    const give = (who: Who, to: string) => as(who, 'test', (tx) => sql`select give_password(${to}::uuid, 'saxta')`.execute(tx));
    await expect(give(head, deputy.personId)).rejects.toThrow(/only the administrator/);
    await expect(give(admin, admin.personId)).rejects.toThrow(/only the administrator/);
    await expect(as(manager, 'test', (tx) => sql`select close_sessions(${deputy.personId}::uuid, now())`.execute(tx))).rejects.toThrow(
      /only the administrator/,
    );
  });
  test('whoever is deactivated is out at once', async () => {
    const leaver = await aPerson({ login: 'geden' });
    const { token } = await login('geden');
    await setPersonActive(admin, leaver.personId, false, at);
    expect(await sessionOf(token, at)).toBeNull();
    await expect(login('geden')).rejects.toEqual(fault('access.wrongLogin'));
    await expect(setPersonActive(admin, admin.personId, false, at)).rejects.toEqual(fault('access.notOneself'));
  });
  test('an administrator gives no post to themselves, and there is one head', async () => {
    await expect(appointPerson(admin, { personId: admin.personId, role: 'quality', sector: null, basis: 'Özüm', at })).rejects.toEqual(
      fault('access.notOwnPost'),
    );
    await expect(appointPerson(admin, { personId: deputy.personId, role: 'head', sector: null, basis: 'Nümunə əmr', at })).rejects.toEqual(
      fault('access.headTaken'),
    );
  });
  test('without a person in the connection nobody is seen; staff see names, not credentials or sessions', async () => {
    const nobody: Who = { personId: null, lang: 'az' };
    expect(await as(nobody, 'test', (tx) => tx.selectFrom('people').selectAll().execute())).toEqual([]);
    expect((await as(representative, 'test', (tx) => peopleHolding(tx, ['head'], later(1)))).map((one) => one.name)).toEqual(['Örnəkzadə Rəis']);
    await expect(as(representative, 'test', (tx) => tx.selectFrom('credentials').selectAll().execute())).rejects.toThrow(/permission denied/);
    await expect(as(admin, 'test', (tx) => tx.selectFrom('sessions').selectAll().execute())).rejects.toThrow(/permission denied/);
  });
  test('a representative can change nobody, whatever the statement says', async () => {
    const changed = await as(representative, 'test', (tx) => tx.updateTable('people').set({ active: false }).executeTakeFirst());
    expect(Number(changed.numUpdatedRows)).toBe(0);
    await expect(
      as(representative, 'test', (tx) => tx.insertInto('people').values({ full_name: 'Uydurma', initials: 'U', login: 'uydurma' }).execute()),
    ).rejects.toThrow(/row-level security/);
  });
  test('a read is recorded under the reader’s own name only, and never changed', async () => {
    const read = { purpose: 'card', subjectKind: 'contact', subjectId: deputy.personId };
    await as(representative, 'card', (tx) => recordRead(tx, representative, read));
    await expect(as(representative, 'card', (tx) => recordRead(tx, head, read))).rejects.toThrow(/row-level security/);
    expect(await as(representative, 'test', (tx) => tx.selectFrom('reads').select('person_id').execute())).toEqual([{ person_id: representative.personId }]);
    expect(await as(manager, 'test', (tx) => tx.selectFrom('reads').select('person_id').execute())).toEqual([]);
  });
});
