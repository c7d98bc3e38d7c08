import { beforeAll, describe, expect, test } from 'vitest';
import { changeMatter, disposeMatter, endContact, logContact, mattersOf } from '#contacts/actions.ts';
import { anApplicant, aPerson } from '#contacts/testing/make.ts';
import { seedDirectory } from '#directory/seed.ts';
import { seedLaw } from '#law/seed.ts';
import { as, asSystem } from '#platform/database.ts';
import { closeAfterAll, consumeAll, testDatabase } from '#platform/testing/database.ts';
import { callerGone, openCallback, recordAttempt, takeCommands } from './actions.ts';
import { callbackCard, callbackList } from './callback-list.ts';
import { claimCallback, dialCallback, markNumber, releaseCallback } from './callbacks.ts';
import { consumers } from './consumers.ts';
import { heal } from './healing.ts';
import { startMeasure } from './measures.ts';
import { aCall, aReady, type AtWork } from './testing/make.ts';

/** J3: a missed call, from the entry to what came of it. A Tuesday, 10:00 in Baku. */
closeAfterAll();
const start = new Date('2026-11-24T06:00:00Z');
const at = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
let who: AtWork;

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  await asSystem('test', 'seed', seedDirectory);
  await consume();
  who = await aReady(at(-60), { sector: 's2' });
  const manager = await aPerson('manager', 's2');
  await startMeasure(manager, { kind: 'callbackShare', until: null, agreedWith: null, data: { percent: 100 } }, at(-30));
});

const system = <T>(work: Parameters<typeof asSystem<T>>[2]): Promise<T> => asSystem('test', 'voice', work);
const consume = (): Promise<void> => consumeAll(consumers);
const row = (id: string) => system((tx) => tx.selectFrom('callbacks').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const ofPhone = (phone: string) => system((tx) => tx.selectFrom('callbacks').selectAll().where('phone', '=', phone).orderBy('id').execute());
let last = 0;
const aPhone = (): string => `+99450000${String(4000 + (last += 1))}`;
/** Somebody who gives up after so many seconds. */
async function givesUp(phone: string | null, seconds: number, when: Date) {
  const call = await aCall(new Date(when.getTime() - seconds * 1000), { phone });
  return system((tx) => callerGone(tx, { contactId: call.contactId, at: when, as: 'hungUp' }));
}
const claimed = async (phone: string, when: Date): Promise<string> => {
  const [open] = await ofPhone(phone);
  await claimCallback(who, open?.id as string, when);
  return open?.id as string;
};
const result = (id: string, what: 'reached' | 'noAnswer' | 'busy' | 'unusable', when: Date) => {
  const contactId = crypto.randomUUID();
  return recordAttempt(who, id, { result: what, contactId, note: null }, when);
};

describe('how an entry comes', () => {
  test('10.0 s makes none, 34 s makes one with wait and path, two more tries join it', async () => {
    const phone = aPhone();
    expect(await givesUp(phone, 10, at(0))).toBe('short');
    expect(await ofPhone(phone)).toEqual([]);
    for (const minute of [1, 3, 5]) expect(await givesUp(phone, 34, at(minute))).toBe('abandoned');
    const [entry, ...others] = await ofPhone(phone);
    expect(others).toEqual([]);
    const card = await as(who, 'look', (tx) => callbackCard(tx, who, entry?.id as string));
    expect(card?.causes.map((cause) => cause.waitSeconds)).toEqual([34, 34, 34]);
    expect(card?.callback).toMatchObject({ state: 'open', causes: 3, attempts: 0 });
    // Due at the end of the next working day.
    expect(entry?.due_at.toISOString()).toBe('2026-11-25T14:00:00.000Z');
  });
  test('a hidden number is an entry closed with its reason; a switchboard keeps every attempt', async () => {
    await givesUp(null, 60, at(0));
    const hidden = await system((tx) => tx.selectFrom('callbacks').selectAll().where('phone', 'is', null).executeTakeFirstOrThrow());
    expect(hidden).toMatchObject({ state: 'done', outcome: 'unusable', note: 'hiddenNumber' });
    const phone = aPhone();
    await givesUp(phone, 30, at(0));
    await markNumber(await aPerson('manager', 's1'), (await ofPhone(phone))[0]?.id as string, true, at(1));
    await givesUp(phone, 30, at(2));
    await givesUp(phone, 30, at(3));
    expect((await ofPhone(phone)).length).toBe(3);
    await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az', phone });
    await consume();
    expect((await ofPhone(phone)).map((one) => one.state)).toEqual(['open', 'open', 'open']);
  });
  test('an engine lost while they waited makes an entry too; the same entry again changes nothing', async () => {
    const phone = aPhone();
    const call = await aCall(at(-1), { phone });
    expect(await system((tx) => callerGone(tx, { contactId: call.contactId, at: at(0), as: 'engineLost' }))).toBe('engineLost');
    const cause = { kind: 'abandoned', phone, lang: 'az', entryId: call.entryId, at: at(0) } as const;
    await system((tx) => openCallback(tx, cause));
    expect((await ofPhone(phone)).length).toBe(1);
  });
  test('+90 is rung in its own daytime, whoever is marked deaf is written to', async () => {
    const turkish = '+905000008806';
    await givesUp(turkish, 60, new Date('2026-11-24T05:10:00Z'));
    expect((await ofPhone(turkish))[0]?.next_at.toISOString()).toBe('2026-11-24T06:00:00.000Z');
    const deaf = aPhone();
    await anApplicant({ phone: deaf, hearing: true } as never);
    await system((tx) => tx.updateTable('applicants').set({ hearing_mark: true }).where('phone', '=', deaf).execute());
    await givesUp(deaf, 60, at(0));
    await expect(claimed(deaf, at(1))).rejects.toMatchObject({ code: 'queue.callbackTextOnly' });
  });
});

describe('how it is worked', () => {
  test('no answer sets the next time and tells by SMS; the second try reaches them and their question informs', async () => {
    const phone = aPhone();
    await givesUp(phone, 34, at(0));
    const id = await claimed(phone, at(10));
    const session = await system((tx) => tx.selectFrom('agent_sessions').select('id').where('person_id', '=', who.personId).executeTakeFirstOrThrow());
    await dialCallback(who, id, session.id, at(10));
    expect((await system((tx) => takeCommands(tx))).map(({ command }) => command)).toMatchObject([{ kind: 'dial', phone }]);
    expect(await result(id, 'noAnswer', at(11))).toEqual({ contactId: null });
    expect((await row(id)).next_at).toEqual(at(41));
    await expect(claimCallback(who, id, at(12))).rejects.toMatchObject({ code: 'queue.callbackTooEarly' });
    const sms = await system((tx) => tx.selectFrom('outgoing_messages').select(['channel', 'recipient']).where('subject_id', '=', id).execute());
    expect(sms).toEqual([{ channel: 'sms', recipient: phone }]);
    await claimCallback(who, id, at(45));
    const contactId = crypto.randomUUID();
    const attempt = { result: 'reached', contactId, note: null } as const;
    await recordAttempt(who, id, attempt, at(46));
    // Pressed twice it is one contact and one attempt.
    expect(await recordAttempt(who, id, attempt, at(46))).toEqual({ contactId });
    await consume();
    expect(await row(id)).toMatchObject({ state: 'calling', attempts: 2, contact_id: contactId });
    const [matter] = await as(who, 'look', (tx) => mattersOf(tx, contactId));
    await changeMatter(who, matter?.id as string, { epoch: 1, kind: 'question' }, at(47));
    await as(who, 'answer', (tx) =>
      disposeMatter(tx, { matterId: matter?.id as string, actor: who, disposition: 'answered', answerText: 'dedim', at: at(48) }),
    );
    await endContact(who, contactId, { epoch: 1, endedAs: 'completed' }, at(49));
    await consume();
    expect(await row(id)).toMatchObject({ state: 'done', outcome: 'informed', done_by: who.personId });
  });
  test('three without an answer make it unreachable', async () => {
    const phone = aPhone();
    await givesUp(phone, 34, at(0));
    for (const minute of [5, 50, 200]) await result(await claimed(phone, at(minute)), 'noAnswer', at(minute + 1));
    expect((await ofPhone(phone))[0]).toMatchObject({ state: 'done', outcome: 'unreachable', attempts: 3 });
  });
  test('whoever got through alone is not called', async () => {
    const phone = aPhone();
    await givesUp(phone, 34, at(0));
    await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az', phone });
    await consume();
    expect((await ofPhone(phone))[0]).toMatchObject({ outcome: 'gotThrough' });
  });
  test('one rings a number at a time; a claim nobody used is free again', async () => {
    const phone = aPhone();
    const other = await aReady(at(-60), { sector: 's2' });
    await givesUp(phone, 34, at(0));
    const id = await claimed(phone, at(1));
    await expect(claimCallback(other, id, at(2))).rejects.toMatchObject({ code: 'queue.callbackTaken' });
    await expect(recordAttempt(other, id, { result: 'busy', contactId: crypto.randomUUID(), note: null }, at(2))).rejects.toMatchObject({
      code: 'queue.callbackTaken',
    });
    expect((await heal(at(10))).claims).toBeGreaterThan(0);
    await claimCallback(other, id, at(11));
    await releaseCallback(other, id);
    expect((await row(id)).state).toBe('open');
  });
  test('silence on the line is not a result: it is tried again', async () => {
    const phone = aPhone();
    await givesUp(phone, 34, at(0));
    const id = await claimed(phone, at(1));
    const { contactId } = await result(id, 'reached', at(2));
    await endContact(who, contactId as string, { epoch: 1, endedAs: 'silent' }, at(3));
    await consume();
    expect(await row(id)).toMatchObject({ state: 'open', contact_id: null });
  });
});

test('every entry of the day is accounted for', async () => {
  const { today, counts } = await as(who, 'look', (tx) => callbackList(tx, who, { scope: 'due', page: 1, pageSize: 50 }, at(300)));
  const { entries, ...parts } = today;
  expect(entries).toBeGreaterThan(8);
  expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(entries);
  expect(counts.due + counts.later + counts.mine).toBeLessThanOrEqual(parts.open);
});
