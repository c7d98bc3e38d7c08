import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endContact, logContact, takeContact as takeByName } from '#contacts/actions.ts';
import { aContact, aPerson } from '#contacts/testing/make.ts';
import { seedDirectory } from '#directory/seed.ts';
import { seedLaw } from '#law/seed.ts';
import { as, asSystem, sql } from '#platform/database.ts';
import { closeAfterAll, consumeAll, testDatabase } from '#platform/testing/database.ts';
import { countQueue, queueUnexplained } from './accounting.ts';
import { agentLegLost, callEnded, callerGone, enqueueCall, offerAnswered, offerMissed, placeOf, takeCommands, tick } from './actions.ts';
import { agentBar } from './bar.ts';
import { board } from './board-view.ts';
import { consumers } from './consumers.ts';
import { heal } from './healing.ts';
import { endMeasure, startMeasure } from './measures.ts';
import { acceptOffer, beat, endShift, startShift, wish } from './shift.ts';
import { movePerson, setSheet } from './sheets.ts';
import { takeContact, takeNext } from './taking.ts';
import { aCall, aReady, aSheet, type AtWork } from './testing/make.ts';

closeAfterAll();
beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  await asSystem('test', 'seed', seedDirectory);
  await consume();
});
/** Each test has the floor to itself. */
beforeEach(async () => {
  await asSystem('test', 'clear', async (tx) => {
    await sql`update queue_offers set outcome = 'withdrawn', ended_at = now() where outcome is null`.execute(tx);
    await sql`update queue_entries set state = 'ended', outcome = 'closed', ended_at = now() where state <> 'ended'`.execute(tx);
    await sql`update agent_sessions set ended_at = now() where ended_at is null`.execute(tx);
    await sql`update contacts set state = 'ended', ended_at = now(), ended_as = 'dropped', lease_until = null where state <> 'ended'`.execute(tx);
    await sql`update queue_measures set ended_at = now() where ended_at is null`.execute(tx);
    await sql`update engine_commands set done_at = now(), taken_at = now()`.execute(tx);
  });
});

const start = new Date();
const at = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const system = <T>(work: Parameters<typeof asSystem<T>>[2]): Promise<T> => asSystem('test', 'voice', work);
const entry = (id: string) => system((tx) => tx.selectFrom('queue_entries').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const session = (who: AtWork) =>
  system((tx) => tx.selectFrom('agent_sessions').selectAll().where('person_id', '=', who.personId).orderBy('started_at', 'desc').executeTakeFirstOrThrow());
const commands = async () => (await system((tx) => takeCommands(tx))).map(({ command }) => command.kind);
const offerOf = async (who: AtWork) => (await as(who, 'look', (tx) => agentBar(tx, who, at(0)))).offer;
const consume = (): Promise<void> => consumeAll(consumers);

describe('from waiting to talking', () => {
  test('a call is offered to whoever has been ready longest; accepted, it is theirs, and the engine is asked to connect', async () => {
    const late = await aReady(at(-10));
    const early = await aReady(at(-60));
    const call = await aCall(at(-14));
    const { offers } = await tick(at(0));
    expect(offers).toMatchObject([{ entryId: call.entryId, personId: early.personId, why: { reason: 'longestIdle', waitSeconds: 14, candidates: 2 } }]);
    const offer = await offerOf(early);
    expect(offer).toMatchObject({ contactId: call.contactId, live: true, waitSeconds: 14 });
    expect(await offerOf(late)).toBeNull();
    expect(await acceptOffer(early, early.hand, offer?.id as string, at(3))).toBe(call.contactId);
    expect(await session(early)).toMatchObject({ state: 'talking', contact_id: call.contactId });
    expect(await entry(call.entryId)).toMatchObject({ state: 'ended', outcome: 'answered', person_id: early.personId });
    expect(await commands()).toEqual(['ring', 'connect']);
    // The device answers a moment later: nothing changes but the leg that is now known.
    expect(await system((tx) => offerAnswered(tx, { offerId: offer?.id as string, agentLegId: call.legId, at: at(4), by: 'voice' }))).toBe(true);
    expect((await session(early)).leg_id).toBe(call.legId);
    await system((tx) => callEnded(tx, { contactId: call.contactId, at: at(60) }));
    expect(await session(early)).toMatchObject({ state: 'wrapUp', contact_id: call.contactId });
    await endContact(early, call.contactId, { epoch: 1, endedAs: 'wrongNumber' }, at(70));
    await consume();
    expect((await session(early)).state).toBe('ready');
  });

  test('an offer nobody answers: the representative is not ready, the caller first in line', async () => {
    const slow = await aReady(at(-60));
    const call = await aCall(at(-40));
    const other = await aCall(at(-90), { phone: '+994500009988' });
    await aCall(at(-95), { lang: 'en', phone: null });
    await tick(at(0));
    const first = (await offerOf(slow))?.contactId as string;
    await heal(at(30));
    expect(await session(slow)).toMatchObject({ state: 'notReady', reason: 'missedOffer' });
    expect(await commands()).toContain('stopRinging');
    const next = await aReady(at(31));
    await tick(at(32));
    expect((await offerOf(next))?.contactId).toBe(first);
    expect([call.contactId, other.contactId, first].includes(first)).toBe(true);
  });

  test('the caller hangs up while it rings: short at 10.000 s, abandoned after, the representative keeps the place', async () => {
    const who = await aReady(at(-500));
    const short = await aCall(at(-10));
    await tick(at(-9));
    expect(await system((tx) => callerGone(tx, { contactId: short.contactId, at: at(0), as: 'hungUp' }))).toBe('short');
    const now = await session(who);
    expect(now.state).toBe('ready');
    expect(now.idle_since.getTime()).toBe(at(-500).getTime());
    expect(await entry(short.entryId)).toMatchObject({ outcome: 'short' });
    const abandoned = await aCall(at(-10.001), { phone: '+994500003344' });
    expect(await system((tx) => callerGone(tx, { contactId: abandoned.contactId, at: at(0), as: 'hungUp' }))).toBe('abandoned');
    expect(await system((tx) => callerGone(tx, { contactId: abandoned.contactId, at: at(1), as: 'hungUp' }))).toBeNull();
  });

  test('a lost device puts the caller first in line with what was identified, and its owner is not ready', async () => {
    const who = await aReady(at(-60));
    const call = await aCall(at(-5));
    await tick(at(0));
    await acceptOffer(who, who.hand, (await offerOf(who))?.id as string, at(1));
    await system((tx) => tx.updateTable('contacts').set({ identification_level: 2 }).where('id', '=', call.contactId).execute());
    const { requeued } = await system((tx) => agentLegLost(tx, { contactId: call.contactId, callerLegId: call.legId, callerAlive: true, at: at(20) }));
    expect(await session(who)).toMatchObject({ state: 'notReady', reason: 'connectionLost' });
    expect(await entry(requeued as string)).toMatchObject({ first_in_line: true, cause: 'lost', state: 'waiting' });
    const contact = await system((tx) => tx.selectFrom('contacts').selectAll().where('id', '=', call.contactId).executeTakeFirstOrThrow());
    expect(contact).toMatchObject({ state: 'waiting', identification_level: 2, live: true });
    expect(await commands()).toContain('park');
    const next = await aReady(at(21));
    await aCall(at(-900), { phone: null });
    await tick(at(22));
    expect((await offerOf(next))?.contactId).toBe(call.contactId);
  });

  test('a call on the line is not taken from a list', async () => {
    const who = await aReady(at(-60));
    const call = await aCall(at(-5));
    await expect(takeByName(who, call.contactId)).rejects.toMatchObject({ code: 'contacts.onTheLine' });
    expect(await takeNext(who, at(0))).toBeNull();
  });

  test('place and wait are told; a second entering answers the same entry', async () => {
    await aReady(at(-60), { langs: ['ru'] });
    const first = await aCall(at(-30), { lang: 'ru' });
    const second = await aCall(at(-10), { lang: 'ru', phone: null });
    expect(await system((tx) => placeOf(tx, second.entryId, at(0)))).toMatchObject({ position: 2, expectedSeconds: expect.any(Number) });
    const nobody = await aCall(at(0), { lang: 'en', phone: null });
    expect(await system((tx) => placeOf(tx, nobody.entryId, at(0)))).toEqual({ position: 1, expectedSeconds: null, offerCallOrder: true });
    const again = await system((tx) => enqueueCall(tx, { contactId: first.contactId, legId: first.legId, lang: 'ru', phone: null, at: at(0) }));
    expect(again).toMatchObject({ entryId: first.entryId, position: 1 });
  });
});

describe('what waits in writing', () => {
  test('it comes through the same queue and opens on acceptance', async () => {
    const who = await aReady(at(-60));
    const { id } = await aContact({ receivedAt: at(-300) });
    await tick(at(0));
    const offer = await offerOf(who);
    expect(offer).toMatchObject({ contactId: id, live: false });
    await acceptOffer(who, who.hand, offer?.id as string, at(2));
    expect((await session(who)).state).toBe('writing');
    await endContact(who, id, { epoch: 1, endedAs: 'silent' }, at(9));
    await consume();
    expect((await session(who)).state).toBe('ready');
  });
  test('six who ask at once never get one contact twice', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => aReady(at(-60))));
    const waiting = await Promise.all(Array.from({ length: 4 }, () => aContact()));
    const taken = (await Promise.all(people.map((who) => takeNext(who)))).filter((id) => id !== null);
    expect(taken.toSorted()).toEqual(waiting.map((contact) => contact.id).toSorted());
  });
  test('"next" gives the longest waiting that the sheet allows, and says so where there is no sheet (R25)', async () => {
    const who = await aReady(at(-60), { langs: ['ru'] });
    await aContact({ receivedAt: at(-900), lang: 'az' });
    const russian = await aContact({ receivedAt: at(-600), lang: 'ru' });
    const later = await aContact({ receivedAt: at(-500), lang: 'ru' });
    expect([await takeNext(who, at(0)), await takeNext(who, at(1)), await takeNext(who, at(2))]).toEqual([russian.id, later.id, null]);
    await expect(takeNext(await aPerson('representative'))).rejects.toMatchObject({ code: 'queue.noSheet' });
  });
  test('one taken from the list leaves the queue, and whoever was just offered it is ready again', async () => {
    const offered = await aReady(at(-60));
    const quick = await aPerson('representative');
    const { id } = await aContact({ receivedAt: at(-300) });
    await tick(at(0));
    expect((await offerOf(offered))?.contactId).toBe(id);
    await takeContact(quick, id, at(1));
    expect((await session(offered)).state).toBe('ready');
    const { outcome, person_id } = await system((tx) => tx.selectFrom('queue_entries').selectAll().where('contact_id', '=', id).executeTakeFirstOrThrow());
    expect([outcome, person_id]).toEqual(['answered', quick.personId]);
  });
  test('a call logged by hand makes its representative busy', async () => {
    const who = await aReady(at(-60));
    await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az', phone: '0500001122' });
    await consume();
    expect((await session(who)).state).toBe('talking');
    await aContact();
    expect((await tick(at(5))).offers).toEqual([]);
  });
});

describe('two nodes', () => {
  test('matchers that run at once give every contact once and every person one', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, n) => aReady(at(-60 - n))));
    const calls = await Promise.all(Array.from({ length: 20 }, (_, n) => aCall(at(-30 - n), { phone: null })));
    const ticks = await Promise.all(Array.from({ length: 8 }, () => tick(at(0))));
    const offers = ticks.flatMap((one) => one.offers);
    expect(offers.length).toBe(people.length);
    expect(new Set(offers.map((offer) => offer.entryId)).size).toBe(people.length);
    expect(new Set(offers.map((offer) => offer.personId)).size).toBe(people.length);
    expect(calls.length - offers.length).toBe(8);
    // The device and the screen answer at the same moment, on two nodes.
    const answers = await Promise.all(
      offers.flatMap((offer) => [
        system((tx) => offerAnswered(tx, { offerId: offer.offerId, agentLegId: crypto.randomUUID(), at: at(2), by: 'voice' })),
        system((tx) => offerMissed(tx, { offerId: offer.offerId, at: at(2), as: 'missed' })),
      ]),
    );
    expect(answers.filter(Boolean).length).toBe(offers.length);
    const rows = await Promise.all(calls.map((call) => entry(call.entryId)));
    const accepted = await system((tx) => tx.selectFrom('queue_offers').select('entry_id').where('outcome', '=', 'accepted').execute());
    for (const row of rows) {
      const times = accepted.filter((offer) => offer.entry_id === row.id).length;
      expect([row.state, row.outcome, times]).toEqual(row.state === 'ended' ? ['ended', 'answered', 1] : ['waiting', null, 0]);
    }
  });
});

describe('states heal', () => {
  test('a page that fell silent with an offer: not ready, the caller first in line; back again it goes on', async () => {
    const who = await aReady(at(-60));
    await beat(who, who.hand, at(0));
    const call = await aCall(at(-5));
    await tick(at(1));
    await heal(at(120));
    expect((await session(who)).state).toBe('notReady');
    expect(await entry(call.entryId)).toMatchObject({ state: 'waiting', first_in_line: true });
    await beat(who, who.hand, at(130));
    await wish(who, who.hand, { to: 'ready' }, at(131));
    expect((await tick(at(132))).offers.length).toBe(1);
  });
  test('a second page takes the place over knowingly, and the first is refused', async () => {
    const who = await aReady(at(-60));
    await beat(who, who.hand, at(0));
    await expect(startShift(who, { device: 'başqa', takeOver: false }, at(1))).rejects.toMatchObject({ code: 'queue.deviceElsewhere' });
    const { epoch } = await startShift(who, { device: 'başqa', takeOver: true }, at(1));
    await expect(beat(who, who.hand, at(2))).rejects.toMatchObject({ code: 'queue.deviceTaken' });
    await wish(who, { device: 'başqa', epoch }, { to: 'notReady', reason: 'lunch' }, at(3));
    expect((await session(who)).reason).toBe('lunch');
  });
  test('nobody is offered anything past their lease, and after half an hour of silence the shift is over', async () => {
    const who = await aReady(at(-60));
    await aCall(at(-5));
    expect((await tick(at(400))).offers).toEqual([]);
    await heal(at(400));
    expect(await session(who)).toMatchObject({ state: 'notReady', reason: 'connectionLost' });
    await heal(at(3600));
    expect((await session(who)).ended_at).not.toBeNull();
  });
  test('the shift ends with nothing on the desk', async () => {
    const who = await aReady(at(-60));
    const { contactId } = await logContact(who, { id: crypto.randomUUID(), channel: 'visit', lang: 'az' });
    await expect(endShift(who, who.hand, null, at(1))).rejects.toMatchObject({ code: 'queue.contactsOpen' });
    await endContact(who, contactId, { epoch: 1, endedAs: 'silent' });
    await endShift(who, who.hand, null, at(2));
    expect((await session(who)).ended_at).not.toBeNull();
    const periods = await as(who, 'look', (tx) => tx.selectFrom('agent_periods').select('state').where('person_id', '=', who.personId).orderBy('id').execute());
    expect(periods.map((period) => period.state)).toEqual(['notReady', 'ready']);
  });
});

describe('the sheet and the measures of the floor', () => {
  test('a sheet is dated: what stands around it goes on standing, history stays', async () => {
    const manager = await aPerson('manager', 's1');
    const who = await aPerson('representative');
    await aSheet(who.personId, { langs: ['az'] });
    const base = { personId: who.personId, channels: ['phone'], level: 2, topicIds: [], reason: 'sınaq' } as const;
    const day = (n: number): string => new Date(start.getTime() + n * 86_400_000 + 4 * 3_600_000).toISOString().slice(0, 10);
    await setSheet(manager, { ...base, langs: ['ru'], validFrom: day(5), validUntil: day(9) }, at(0));
    const rows = await as(manager, 'look', (tx) =>
      tx
        .selectFrom('work_sheets')
        .select(['langs', 'valid_from', 'valid_until'])
        .where('person_id', '=', who.personId)
        .where('replaced_at', 'is', null)
        .orderBy('valid_from')
        .execute(),
    );
    expect(rows).toEqual([
      { langs: ['az'], valid_from: '2020-01-01', valid_until: day(4) },
      { langs: ['ru'], valid_from: day(5), valid_until: day(9) },
      { langs: ['az'], valid_from: day(10), valid_until: null },
    ]);
    await expect(setSheet(manager, { ...base, langs: ['az'], validFrom: day(-1), validUntil: null }, at(0))).rejects.toMatchObject({ code: 'queue.sheetPast' });
    await expect(setSheet(manager, { ...base, personId: manager.personId, langs: ['az'], validFrom: day(0), validUntil: null }, at(0))).rejects.toMatchObject({
      code: 'queue.notFrontLine',
    });
    expect(
      await as(await aPerson('representative'), 'look', (tx) => tx.selectFrom('work_sheets').selectAll().where('person_id', '=', who.personId).execute()),
    ).toEqual([]);
  });

  test('overflow lets the other sector help, names who agreed, and ends by itself', async () => {
    const [first, second] = [await aPerson('manager', 's1'), await aPerson('manager', 's2')];
    const helper = await aReady(at(-60), { sector: 's2' });
    await aCall(at(-50));
    expect((await tick(at(0))).offers).toEqual([]);
    const overflow = { kind: 'overflow', until: at(600), data: { from: 's1', to: 's2', afterSeconds: 20 } } as const;
    await expect(startMeasure(first, { ...overflow, agreedWith: null }, at(0))).rejects.toMatchObject({ code: 'queue.agreementMissing' });
    await startMeasure(first, { ...overflow, agreedWith: second.personId }, at(0));
    const seen = await as(second, 'look', (tx) => board(tx, second, at(1)));
    expect(seen.measures[0]).toMatchObject({ kind: 'overflow', agreedName: expect.any(String) });
    expect((await tick(at(1))).offers).toMatchObject([{ personId: helper.personId, why: { overflow: true } }]);
    expect((await heal(at(601))).measures).toBe(1);
  });

  test('somebody moved answers otherwise at once, today only; a second measure of a kind takes the place of the first', async () => {
    const manager = await aPerson('manager', 's2');
    const who = await aReady(at(-60), { langs: ['az'] });
    await aCall(at(-50), { lang: 'ru' });
    expect((await tick(at(0))).offers).toEqual([]);
    await movePerson(manager, { personId: who.personId, channels: ['phone'], langs: ['ru'], level: 1, topicIds: [], reason: 'sınaq', agreedWith: null }, at(1));
    expect((await tick(at(2))).offers.length).toBe(1);
    const share = (percent: number) => startMeasure(manager, { kind: 'callbackShare', until: null, agreedWith: null, data: { percent } }, at(3));
    await share(10);
    const id = await share(40);
    const open = await as(manager, 'look', (tx) =>
      tx.selectFrom('queue_measures').select('id').where('kind', '=', 'callbackShare').where('ended_at', 'is', null).execute(),
    );
    expect(open).toEqual([{ id }]);
    await endMeasure(manager, id, at(4));
  });

  test('everything that came into the queue is accounted for (R23)', async () => {
    const entries = await system((tx) => tx.selectFrom('queue_entries').select('outcome').execute());
    expect(entries.length).toBeGreaterThan(10);
    expect(queueUnexplained(countQueue(entries))).toBe(0);
  });
});
