import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agedAtMostSeconds,
  expectedWait,
  match,
  type MatchRules,
  maySector,
  maySkill,
  type ReadyAgent,
  type Waiting,
  writtenAgesAfterSeconds,
} from './match.ts';

const now = Date.parse('2026-11-24T06:00:00Z');
const noOverflow: MatchRules = { overflow: [] };
const entry = (over: Partial<Waiting> & { waited?: number } = {}): Waiting => ({
  id: 'e1',
  channel: 'phone',
  live: true,
  lang: 'az',
  level: 1,
  topicId: null,
  sector: 's1',
  urgent: false,
  firstInLine: false,
  lastPersonId: null,
  onlyPersonId: null,
  ...over,
  enteredAtMs: now - (over.waited ?? 30) * 1000,
});
const agent = (
  over: Partial<Omit<ReadyAgent, 'channels' | 'langs' | 'topicIds'>> & { idle?: number; langs?: string[]; channels?: string[]; topics?: string[] } = {},
): ReadyAgent => {
  const { idle = 60, langs = ['az', 'ru'], channels = ['phone', 'portal'], topics = [], ...rest } = over;
  return {
    sessionId: `s-${rest.personId ?? 'p1'}`,
    personId: 'p1',
    sector: 's1',
    level: 1,
    ...rest,
    idleSinceMs: now - idle * 1000,
    langs: new Set(langs),
    channels: new Set(channels),
    topicIds: new Set(topics),
  };
};
const pairs = (waiting: Waiting[], ready: ReadyAgent[], rules = noOverflow) => match(waiting, ready, rules, now).map((pair) => [pair.entryId, pair.personId]);

describe('who goes first', () => {
  test.each([
    ['the longer wait', [entry({ id: 'a', waited: 10 }), entry({ id: 'b', waited: 90 })], 'b'],
    ['an urgent one before a long wait', [entry({ id: 'a', waited: 900 }), entry({ id: 'b', waited: 1, urgent: true })], 'b'],
    ['one put back before a long wait', [entry({ id: 'a', waited: 900 }), entry({ id: 'b', waited: 1, firstInLine: true })], 'b'],
    ['urgent before put back', [entry({ id: 'a', firstInLine: true }), entry({ id: 'b', urgent: true })], 'b'],
    ['a caller before a letter of today', [entry({ id: 'a', live: false, channel: 'portal', waited: 3600 }), entry({ id: 'b', waited: 1 })], 'b'],
    [
      'an old letter before a caller of the last seconds',
      [entry({ id: 'a', waited: 5 }), entry({ id: 'b', live: false, channel: 'portal', waited: writtenAgesAfterSeconds + 30 })],
      'b',
    ],
    [
      'a caller of more than a minute before any letter',
      [entry({ id: 'a', live: false, channel: 'portal', waited: 400_000 }), entry({ id: 'b', waited: agedAtMostSeconds + 1 })],
      'b',
    ],
  ] as const)('%s', (_, waiting, first) => {
    expect(pairs([...waiting], [agent()])).toEqual([[first, 'p1']]);
  });
});

describe('who gets it', () => {
  test('whoever has been free longest', () => {
    expect(pairs([entry()], [agent({ personId: 'short', idle: 5 }), agent({ personId: 'long', idle: 500 })])).toEqual([['e1', 'long']]);
  });
  test('whoever spoke with the caller last, though others have been free longer', () => {
    const [pair] = match([entry({ lastPersonId: 'knows' })], [agent({ personId: 'long', idle: 500 }), agent({ personId: 'knows', idle: 1 })], noOverflow, now);
    expect(pair).toMatchObject({ personId: 'knows', why: { reason: 'lastPerson', idleSeconds: 1 } });
  });
  test.each([
    ['the language is not on the sheet', entry({ lang: 'en' }), agent()],
    ['the level is above the sheet', entry({ level: 2 }), agent({ level: 1 })],
    ['the topic is not on the sheet', entry({ topicId: 't2' }), agent({ topics: ['t1'] })],
    ['the channel is not on the sheet', entry({ channel: 'email', live: false }), agent({ channels: ['phone'] })],
    ['it is another sector’s and overflow is off', entry({ sector: 's1' }), agent({ sector: 's2' })],
    ['it was transferred to another name', entry({ onlyPersonId: 'other' }), agent()],
  ] as const)('nobody when %s', (_, one, who) => {
    expect(pairs([one], [who])).toEqual([]);
  });
  test('a transfer to a name goes to that name whatever the sheet says of the language', () => {
    expect(pairs([entry({ lang: 'en', onlyPersonId: 'p1' })], [agent()])).toEqual([['e1', 'p1']]);
  });
  test('the other sector helps after its threshold, and only where one’s own is busy', () => {
    const rules: MatchRules = { overflow: [{ from: 's1', to: 's2', afterSeconds: 60 }] };
    const helper = agent({ personId: 'helper', sector: 's2', idle: 900 });
    expect(pairs([entry({ waited: 59 })], [helper], rules)).toEqual([]);
    expect(match([entry({ waited: 60 })], [helper], rules, now)).toMatchObject([{ personId: 'helper', why: { overflow: true } }]);
    expect(pairs([entry({ waited: 90 })], [helper, agent({ personId: 'own', idle: 2 })], rules)).toEqual([['e1', 'own']]);
  });
});

const arbEntry = fc.record({
  n: fc.nat(1e6),
  lang: fc.constantFrom('az', 'ru', 'en'),
  level: fc.integer({ min: 1, max: 3 }),
  live: fc.boolean(),
  urgent: fc.boolean(),
  firstInLine: fc.boolean(),
  waited: fc.nat(20_000),
  sector: fc.constantFrom('s1' as const, 's2' as const),
  last: fc.nat(12),
});
const arbAgent = fc.record({
  langs: fc.subarray(['az', 'ru', 'en'], { minLength: 1 }),
  channels: fc.subarray(['phone', 'portal'], { minLength: 1 }),
  level: fc.integer({ min: 1, max: 3 }),
  sector: fc.constantFrom('s1' as const, 's2' as const),
  idle: fc.nat(5000),
});

test('over random floors: each contact and each person at most once, only what the sheet allows, and nothing left that somebody free could have had', () => {
  fc.assert(
    fc.property(fc.array(arbEntry, { maxLength: 25 }), fc.array(arbAgent, { maxLength: 25 }), fc.boolean(), (some, people, helps) => {
      const rules: MatchRules = { overflow: helps ? [{ from: 's1', to: 's2', afterSeconds: 30 }] : [] };
      const waiting = some.map((one, at) =>
        entry({ ...one, id: `e${at}`, channel: one.live ? 'phone' : 'portal', lastPersonId: one.last < people.length ? `p${one.last}` : null }),
      );
      const ready = people.map((one, at) => agent({ ...one, personId: `p${at}` }));
      const found = match(waiting, ready, rules, now);
      expect(new Set(found.map((pair) => pair.entryId)).size).toBe(found.length);
      expect(new Set(found.map((pair) => pair.personId)).size).toBe(found.length);
      const may = (one: Waiting, who: ReadyAgent): boolean => maySkill(one, who) && maySector(one, who.sector, rules, now) !== null;
      const of = (id: string): Waiting => waiting.find((one) => one.id === id) as Waiting;
      const who = (id: string): ReadyAgent => ready.find((one) => one.personId === id) as ReadyAgent;
      for (const pair of found) expect(may(of(pair.entryId), who(pair.personId))).toBe(true);
      const free = ready.filter((one) => !found.some((pair) => pair.personId === one.personId));
      for (const left of waiting.filter((one) => !found.some((pair) => pair.entryId === one.id))) expect(free.filter((one) => may(left, one))).toEqual([]);
    }),
    { numRuns: 300, seed: 20261124 },
  );
});

test('place and expected wait count only those who compete for the same people', () => {
  const people = [agent({ personId: 'az', langs: ['az'] }), agent({ personId: 'ru', langs: ['ru'] }), agent({ personId: 'ru2', langs: ['ru'] })];
  const waiting = [entry({ id: 'a', lang: 'az', waited: 100 }), entry({ id: 'b', lang: 'ru', waited: 50 }), entry({ id: 'c', lang: 'ru', waited: 10 })];
  const facts = { handlingSeconds: 200, rules: noOverflow, nowMs: now };
  expect(expectedWait(waiting[2] as Waiting, waiting, people, facts)).toEqual({ position: 2, seconds: 200 });
  expect(expectedWait(waiting[0] as Waiting, waiting, people, facts)).toEqual({ position: 1, seconds: 200 });
  expect(expectedWait(entry({ id: 'd', lang: 'en' }), waiting, people, facts)).toEqual({ position: 1, seconds: null });
});
