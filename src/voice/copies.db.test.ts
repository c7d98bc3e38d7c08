import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { giveTracking } from '#contacts/actions.ts';
import { aPerson } from '#contacts/testing/make.ts';
import { as, asSystem, sql, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { askAtDesk, askOnPortal, copies, grantCopy, refuseCopy } from './copies.ts';
import { expireCopies, fetchCopy } from './copy-fetching.ts';
import { lastDayToAsk } from './copy-rules.ts';
import { markPassage } from './passages.ts';
import { deleteExpired } from './retention.ts';
import { type Floor, openFloor, seedFloor } from './testing/floor.ts';
import { aTalk, keptSound, look } from './testing/talk.ts';
import { readTracks } from './wav.ts';

closeAfterAll();
let floor: Floor;
let manager: Who;
beforeAll(async () => {
  await testDatabase();
  await seedFloor();
  manager = await aPerson('manager', 's1');
});
beforeEach(async () => {
  await look(sql`update agent_sessions set ended_at = now() where ended_at is null`);
  await look(sql`update voice_engines set lease_until = now() - interval '1 second'`);
  floor = await openFloor();
});
afterEach(() => floor.hand.stop());

/** A kept call with one protected passage, and what deeds on it are given. */
async function aKeptCall() {
  const talk = await aTalk(floor);
  await markPassage({ personId: talk.agent.personId, lang: 'az' }, 'begin', floor.world.now());
  floor.world.advance(3000);
  await markPassage({ personId: talk.agent.personId, lang: 'az' }, 'end', floor.world.now());
  floor.world.advance(2000);
  const storage = await keptSound(floor, talk.leg);
  const [contact] = await look(sql<{ number: string }>`select number from contacts where id = ${talk.contactId}`);
  const deps = {
    storage,
    clock: { now: floor.world.now },
    secretFor: (purpose: string) => Buffer.from(purpose),
    config: { origin: 'http://localhost' },
  } as unknown as Parameters<typeof grantCopy>[3];
  return { ...talk, number: contact?.number ?? '', deps };
}
const loud = (wav: Buffer): number => readTracks(wav)[0].filter((sample) => sample !== 0).length;
const lineOf = async (id: string) => (await as(manager, 'copy', (tx) => copies(tx, { page: 1, pageSize: 50 }))).items.find((one) => one.id === id);

test.each([
  ['2026-11-24', 3, '2027-02-24'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
])('a call of %s: a copy may be asked for %i months, until %s', (calledOn, months, until) => expect(lastDayToAsk(calledOn, months)).toBe(until));

test('asked at the desk, identified, granted with what is the caller’s own, fetched by code, then gone; each step an event', async () => {
  const call = await aKeptCall();
  const asked = await askAtDesk(
    manager,
    { contactNumber: call.number.toLowerCase(), askerName: 'Sınaqov Nümunə', level: 1, basis: 'nömrə' },
    floor.world.now(),
  );
  expect(asked.refusal).toBeNull();
  const line = await lineOf(asked.id);
  expect(line?.passages).toHaveLength(1);
  await expect(grantCopy(manager, asked.id, { level: 1, basis: 'nömrə', leaveOut: [] }, call.deps)).rejects.toMatchObject({
    code: 'voice.copyNotIdentified',
    params: { level: 2 },
  });
  const granted = await grantCopy(manager, asked.id, { level: 2, basis: 'şəxsiyyət vəsiqəsi', leaveOut: [line?.passages[0]?.id ?? ''] }, call.deps);
  expect(granted.sent).toBe(true);
  const [sms] = await look(sql<{ body: string }>`select body from outgoing_messages where subject_id = ${asked.id}`);
  expect(sms?.body).toContain(granted.code);
  await expect(grantCopy(manager, asked.id, { level: 2, basis: 'yenə', leaveOut: [] }, call.deps)).rejects.toMatchObject({ code: 'voice.copyDecided' });
  await expect(fetchCopy(granted.number, 'AAAA-BBBB', call.deps)).rejects.toMatchObject({ code: 'voice.copyCodeWrong' });
  const file = await fetchCopy(granted.number.toLowerCase(), granted.code.toLowerCase().replaceAll('-', ' '), call.deps);
  // What was left out is heard as the two tones of a gap.
  expect(loud(file.content as Buffer)).toBeGreaterThan(1000);
  expect(await lineOf(asked.id)).toMatchObject({ state: 'fetched', level: 2, leftOut: 1 });

  floor.world.advance(31 * 86_400_000);
  await expect(fetchCopy(granted.number, granted.code, call.deps)).rejects.toMatchObject({ code: 'voice.copyCodeWrong' });
  expect(await expireCopies(call.deps)).toBe(1);
  // A copy with the same gaps is the recording's own content: that one stays.
  const [recording] = await look(sql<{ sha256: string }>`select sha256 from recordings where leg_id = ${call.id}`);
  expect((await call.deps.storage.get(recording?.sha256 ?? '')).length).toBeGreaterThan(0);
  const events = await look(sql<{ kind: string }>`select kind from events where subject_id = ${asked.id} order by at, kind`);
  expect(events.map(({ kind }) => kind)).toEqual(['copy.asked', 'copy.decided', 'copy.fetched', 'copy.expired']);
});

test('the caller’s own passage is laid back; five wrong codes lock for a while', async () => {
  const call = await aKeptCall();
  const asked = await askAtDesk(manager, { contactNumber: call.number, askerName: 'Sınaqov Nümunə', level: 2, basis: 'vəsiqə' }, floor.world.now());
  const granted = await grantCopy(manager, asked.id, { level: 2, basis: 'vəsiqə', leaveOut: [] }, call.deps);
  expect(loud((await fetchCopy(granted.number, granted.code, call.deps)).content as Buffer)).toBe(0);
  for (let n = 0; n < 4; n += 1) await expect(fetchCopy(granted.number, 'səhv', call.deps)).rejects.toMatchObject({ code: 'voice.copyCodeWrong' });
  await expect(fetchCopy(granted.number, 'səhv', call.deps)).rejects.toMatchObject({ code: 'voice.copyLocked' });
  await expect(fetchCopy(granted.number, granted.code, call.deps)).rejects.toMatchObject({ code: 'voice.copyLocked' });
  floor.world.advance(16 * 60_000);
  await fetchCopy(granted.number, granted.code, call.deps);
});

test('on the portal the contact’s code is one fact: level 1; one open request at a time; a refusal has its reason', async () => {
  const call = await aKeptCall();
  const { code } = await asSystem('test', 'tracking', (tx) => giveTracking(tx, { number: call.number, contactId: call.contactId, secret: Buffer.from('s') }));
  await expect(askOnPortal({ number: call.number, code: 'yanlış', askerName: 'X' }, floor.world.now())).rejects.toMatchObject({ code: 'contacts.codeWrong' });
  const asked = await askOnPortal({ number: call.number, code, askerName: 'Sınaqov Nümunə' }, floor.world.now());
  await expect(askOnPortal({ number: call.number, code, askerName: 'Sınaqov Nümunə' }, floor.world.now())).rejects.toMatchObject({
    code: 'voice.copyAskedAlready',
  });
  expect(await lineOf(asked.id)).toMatchObject({ via: 'portal', level: 1, state: 'asked' });
  // What waits for a decision is not deleted meanwhile.
  await look(sql`update recordings set started_at = started_at - interval '4 years' where leg_id = ${call.id}`);
  expect(await deleteExpired(call.deps)).toBe(0);
  await refuseCopy(manager, asked.id, 'şəxsiyyət təsdiqlənmədi', floor.world.now());
  expect(await lineOf(asked.id)).toMatchObject({ state: 'refused', refusal: 'şəxsiyyət təsdiqlənmədi' });
});

test('after three months it is refused at once, with the last day and the act; the refusal is written down', async () => {
  const call = await aKeptCall();
  floor.world.advance(95 * 86_400_000);
  const asked = await askAtDesk(manager, { contactNumber: call.number, askerName: 'Sınaqov Nümunə', level: 2, basis: 'vəsiqə' }, floor.world.now());
  expect(asked).toMatchObject({ refusal: 'tooLate', months: 3, lastDay: '2027-02-24' });
  expect(asked.act?.az).toBeTruthy();
  expect(await lineOf(asked.id)).toMatchObject({ state: 'refused', refusal: 'tooLate' });
  await expect(grantCopy(manager, asked.id, { level: 2, basis: 'vəsiqə', leaveOut: [] }, call.deps)).rejects.toMatchObject({ code: 'voice.copyDecided' });
});
