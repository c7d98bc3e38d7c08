import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aPerson } from '#contacts/testing/make.ts';
import { sql, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { liftHold, placeHold } from './holds.ts';
import { markPassage } from './passages.ts';
import { openProtected, openRecording, protectedSound, recordingSound } from './playback.ts';
import { deleteExpired } from './retention.ts';
import { type Floor, openFloor, seedFloor } from './testing/floor.ts';
import { aTalk, keptSound, look } from './testing/talk.ts';
import { readTracks } from './wav.ts';

closeAfterAll();
let floor: Floor;
let head: Who;
beforeAll(async () => {
  await testDatabase();
  await seedFloor();
  head = await aPerson('head');
});
beforeEach(async () => {
  await look(sql`update agent_sessions set ended_at = now() where ended_at is null`);
  await look(sql`update voice_engines set lease_until = now() - interval '1 second'`);
  floor = await openFloor();
});
afterEach(() => floor.hand.stop());

const eventsOf = async (id: string) =>
  (await look(sql<{ kind: string }>`select kind from events where subject_id = ${id} and kind like 'recording.%' order by at`)).map(({ kind }) => kind);
const asAgent = (talk: { readonly agent: { readonly personId: string } }): Who => ({ personId: talk.agent.personId, lang: 'az' });
const loud = (track: Int16Array): number => track.filter((sample) => sample !== 0).length;

describe('a protected passage (R16)', () => {
  test('the recording goes on; ordinary playback is silent there, and a named post hears it with a record of its own', async () => {
    const talk = await aTalk(floor);
    const agent = asAgent(talk);
    await expect(markPassage(agent, 'end', floor.world.now())).rejects.toMatchObject({ code: 'voice.noPassage' });
    floor.world.advance(5000);
    await markPassage(agent, 'begin', floor.world.now());
    await expect(markPassage(agent, 'begin', floor.world.now())).rejects.toMatchObject({ code: 'voice.passageOpen' });
    floor.world.advance(6000);
    await markPassage(agent, 'end', floor.world.now());
    floor.world.advance(4000);
    const storage = await keptSound(floor, talk.leg);
    await expect(markPassage(agent, 'begin', floor.world.now())).rejects.toMatchObject({ code: 'voice.noCallNow' });

    await expect(recordingSound(head, talk.id, 'complaint', { storage })).rejects.toMatchObject({ kind: 'notFound' });
    const shown = await openRecording(head, talk.id, 'complaint');
    expect(shown.passages).toHaveLength(1);
    const [passage] = shown.passages;
    expect((passage?.untilMs ?? 0) - (passage?.fromMs ?? 0)).toBeGreaterThanOrEqual(6000);
    const ordinary = (await recordingSound(head, talk.id, 'complaint', { storage })).content as Buffer;
    await expect(protectedSound(head, talk.id, 'complaint', { storage })).rejects.toMatchObject({ kind: 'notFound' });
    await openProtected(head, talk.id, 'complaint');
    const whole = (await protectedSound(head, talk.id, 'complaint', { storage })).content as Buffer;
    expect(whole.length).toBe(ordinary.length);
    // The stand-in engine's calls are silent: only the two tones of the gap are heard, and laid back they are gone.
    expect(loud(readTracks(ordinary)[0])).toBeGreaterThan(1000);
    expect(loud(readTracks(whole)[0])).toBe(0);
    expect(await eventsOf(talk.id)).toEqual(expect.arrayContaining(['recording.marked', 'recording.protected', 'recording.protectedRead']));
  });

  test('left open it lasts to the end of the call; nobody marks another’s call', async () => {
    const talk = await aTalk(floor);
    const stranger = await aPerson('representative', 's1');
    await expect(markPassage(stranger, 'begin', floor.world.now())).rejects.toMatchObject({ code: 'voice.noCallNow' });
    floor.world.advance(3000);
    await markPassage(asAgent(talk), 'begin', floor.world.now());
    floor.world.advance(5000);
    await keptSound(floor, talk.leg);
    const shown = await openRecording(head, talk.id, 'quality');
    expect(shown.passages.map((passage) => passage.untilMs)).toEqual([shown.durationMs]);
  });
});

describe('retention', () => {
  const aged = (id: string, months: number) =>
    look(sql`update recordings set started_at = started_at - make_interval(months => ${months}) where leg_id = ${id}`);
  const stateOf = async (id: string) =>
    (
      await look(sql<{ deleted: boolean; erased: boolean; sha256: string | null }>`
      select deleted_at is not null as deleted, erased_at is not null as erased, sha256 from recordings where leg_id = ${id}`)
    )[0];

  test('what is past its time loses its content and keeps its row; what is held, or sealed, or young stays', async () => {
    const talks = [await aTalk(floor), await aTalk(floor), await aTalk(floor), await aTalk(floor)] as const;
    const [old, held, sealed, young] = talks;
    await markPassage(asAgent(old), 'begin', floor.world.now());
    floor.world.advance(3000);
    let storage = await keptSound(floor, old.leg);
    for (const talk of [held, sealed, young]) storage = await keptSound(floor, talk.leg, storage);
    for (const talk of [old, held, sealed]) await aged(talk.id, 37);
    await aged(young.id, 35);
    await placeHold(head, held.id, { act: 'Nümunə qərar № 7', reason: 'məhkəmə sorğusu' }, floor.world.now());
    await expect(placeHold(head, held.id, { act: 'x', reason: 'y' }, floor.world.now())).rejects.toMatchObject({ code: 'voice.heldAlready' });
    await expect(placeHold(await aPerson('representative', 's1'), old.id, { act: 'x', reason: 'y' }, floor.world.now())).rejects.toMatchObject({
      kind: 'notFound',
    });
    await look(sql`update contacts set sealed = true where id = ${sealed.contactId}`);
    const [content] = await look(sql<{ sha256: string; of: string }>`
      select r.sha256, p.sha256 as of from recordings r join recording_passages p on p.leg_id = r.leg_id where r.leg_id = ${old.id}`);

    const deps = { storage, clock: { now: floor.world.now } };
    expect(await deleteExpired(deps)).toBe(1);
    expect(await deleteExpired(deps)).toBe(0);
    expect(await stateOf(old.id)).toEqual({ deleted: true, erased: true, sha256: null });
    for (const sha256 of [content?.sha256, content?.of]) await expect(storage.get(sha256 ?? '')).rejects.toMatchObject({ reason: 'missing' });
    for (const { id } of [held, sealed, young]) expect(await stateOf(id)).toMatchObject({ deleted: false });
    expect(await eventsOf(old.id)).toEqual(expect.arrayContaining(['recording.deleted', 'recording.erased']));
    await expect(openRecording(head, old.id, 'quality')).rejects.toMatchObject({ kind: 'notFound' });
    await expect(placeHold(head, old.id, { act: 'x', reason: 'y' }, floor.world.now())).rejects.toMatchObject({ code: 'voice.recordingGone' });

    await liftHold(head, held.id, 'iş bağlandı', floor.world.now());
    await expect(liftHold(head, held.id, 'yenə', floor.world.now())).rejects.toMatchObject({ code: 'voice.notHeld' });
    expect(await deleteExpired(deps)).toBe(1);
    expect(await stateOf(held.id)).toMatchObject({ deleted: true, erased: true });
  });

  test('two silent calls are one content: the older one’s deletion leaves the younger one its sound; a store that fails is asked again', async () => {
    const [old, young] = [await aTalk(floor), await aTalk(floor)];
    let storage = await keptSound(floor, old.leg);
    storage = await keptSound(floor, young.leg, storage);
    const { sha256 } = (await stateOf(young.id)) as { sha256: string };
    await look(sql`update recordings set sha256 = ${sha256} where leg_id = ${old.id}`);
    await aged(old.id, 40);
    expect(await deleteExpired({ storage, clock: { now: floor.world.now } })).toBe(1);
    expect((await storage.get(sha256)).length).toBeGreaterThan(0);

    await aged(young.id, 40);
    const broken = { ...storage, remove: () => Promise.reject(new Error('the disk is away')) };
    expect(await deleteExpired({ storage: broken, clock: { now: floor.world.now } })).toBe(1);
    expect(await stateOf(young.id)).toMatchObject({ deleted: true, erased: false });
    await deleteExpired({ storage, clock: { now: floor.world.now } });
    expect(await stateOf(young.id)).toMatchObject({ erased: true });
  });
});
