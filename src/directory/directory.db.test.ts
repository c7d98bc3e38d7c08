import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#access/testing/people.ts';
import { anonymous, as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { closeStructure, moveTopicTo, openStructure, openTopic, routeTopic, structuresOn, topicsOn } from './actions.ts';
import { seedDirectory } from './seed.ts';

closeAfterAll();
let quality: Who;
let representative: Who;

const reader = anonymous('az');
const codesOn = (day: string) => as(reader, 'read', async (tx) => (await structuresOn(tx, day)).map((structure) => structure.code));
const structureId = (code: string) =>
  asSystem('test', 'structure', async (tx) => (await tx.selectFrom('structures').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id);
const topicId = (code: string) =>
  asSystem('test', 'topic', async (tx) => (await tx.selectFrom('topics').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id);
const names = (name: string) => ({ nameAz: name, nameRu: name, nameEn: name });

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedDirectory);
  await asSystem('test', 'seed again', seedDirectory);
  quality = await aPerson({ login: 'quality', role: 'quality' });
  representative = await aPerson({ login: 'representative', role: 'representative' });
});

describe('structures by day', () => {
  test('the antimonopoly service is the Ministry’s until 11.02.2025 and another body from 12.02.2025', async () => {
    expect(await codesOn('2025-02-11')).toContain('antimonopoly');
    expect(await codesOn('2025-02-11')).not.toContain('antimonopoly-agency');
    expect(await codesOn('2025-02-12')).not.toContain('antimonopoly');
    expect(await codesOn('2025-02-12')).toContain('antimonopoly-agency');
  });

  test('an appeal goes by the day it was received', async () => {
    const consumer = await topicId('consumer');
    const route = (day: string) => as(reader, 'route', (tx) => routeTopic(tx, consumer, day));
    expect(await route('2025-02-11')).toBe(await structureId('antimonopoly'));
    expect(await route('2025-02-12')).toBe(await structureId('antimonopoly-agency'));
    expect(await route('2010-01-01')).toBeNull();
  });

  test('stand in the order Apparatus, services, other bodies, each once', async () => {
    const kinds = await as(reader, 'read', async (tx) => (await structuresOn(tx, '2026-11-24')).map((structure) => structure.kind));
    expect(kinds).toEqual(kinds.toSorted((a, b) => ['apparatus', 'service', 'otherBody'].indexOf(a) - ['apparatus', 'service', 'otherBody'].indexOf(b)));
    const topics = await as(reader, 'read', (tx) => topicsOn(tx, '2026-11-24'));
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(topics.length);
    expect(topics.filter((topic) => topic.structureId === null)).toEqual([]);
  });
});

describe('keeping the directory', () => {
  test('a structure is opened, takes a topic over from a day, and is closed by an act', async () => {
    const service = await openStructure(quality, { ...names('Sınaq Xidməti'), kind: 'service', validFrom: '2026-12-01', basis: 'sınaq', email: '' });
    const topic = await openTopic(quality, { ...names('Sınaq mövzusu'), structureId: await structureId('tax'), validFrom: '2026-01-01' });
    await moveTopicTo(quality, topic, service, '2026-12-01');
    const route = (day: string) => as(reader, 'route', (tx) => routeTopic(tx, topic, day));
    expect([await route('2026-11-30'), await route('2026-12-01')]).toEqual([await structureId('tax'), service]);
    await closeStructure(quality, service, '2027-06-01', 'sınaq fərmanı');
    expect((await as(reader, 'read', (tx) => structuresOn(tx, '2027-06-01'))).map((structure) => structure.id)).not.toContain(service);
    const kinds = await asSystem('test', 'events', async (tx) =>
      (await tx.selectFrom('events').select('kind').where('room', '=', 'directory').execute()).map((row) => row.kind),
    );
    expect(kinds.toSorted()).toEqual(['directory.structureChanged', 'directory.structureChanged', 'directory.topicMoved', 'directory.topicMoved']);
  });

  test('refuses an end before the beginning and a move into the past of a route', async () => {
    await expect(closeStructure(quality, await structureId('tax'), '2019-01-01', 'sınaq')).rejects.toMatchObject({ code: 'directory.endsBeforeBegin' });
    await expect(moveTopicTo(quality, await topicId('vat'), await structureId('apparatus'), '2020-05-12')).rejects.toMatchObject({
      code: 'directory.movesBeforeBegin',
    });
    await expect(closeStructure(quality, crypto.randomUUID(), '2030-01-01', 'sınaq')).rejects.toMatchObject({ kind: 'notFound' });
  });

  test('is not a representative’s deed', async () => {
    await expect(openStructure(representative, { ...names('Sınaq'), kind: 'service', validFrom: '2026-12-01', basis: '', email: '' })).rejects.toThrow(
      /row-level security/,
    );
    await expect(closeStructure(representative, await structureId('tax'), '2030-01-01', 'sınaq')).rejects.toMatchObject({ kind: 'notFound' });
  });
});
