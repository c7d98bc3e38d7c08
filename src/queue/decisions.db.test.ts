import { beforeAll, beforeEach, expect, test } from 'vitest';
import { seedDirectory } from '#directory/seed.ts';
import { seedLaw } from '#law/seed.ts';
import { asSystem, ownerPool, sql } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { callEnded, offerAnswered, tick } from './actions.ts';
import { match, type ReadyAgent, type Waiting } from './match.ts';
import { aCall, aReady } from './testing/make.ts';

closeAfterAll();
beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  await asSystem('test', 'seed', seedDirectory);
});
beforeEach(async () => {
  await asSystem('test', 'clear', async (tx) => {
    await sql`update queue_offers set outcome = 'withdrawn', ended_at = now() where outcome is null`.execute(tx);
    await sql`update queue_entries set state = 'ended', outcome = 'closed', ended_at = now() where state <> 'ended'`.execute(tx);
    await sql`update agent_sessions set ended_at = now() where ended_at is null`.execute(tx);
  });
});

const start = new Date();
const at = (seconds: number): Date => new Date(start.getTime() + Math.round(seconds * 1000));
const system = <T>(work: Parameters<typeof asSystem<T>>[2]): Promise<T> => asSystem('test', 'voice', work);
/** Pages that stay for the whole test. */
const stay = () => system((tx) => sql`update agent_sessions set lease_until = ${at(100_000)} where ended_at is null`.execute(tx));
type Offers = Awaited<ReturnType<typeof tick>>['offers'];
const answerAll = (offers: Offers, when: Date) =>
  system(async (tx) => {
    for (const { offerId } of offers) await offerAnswered(tx, { offerId, agentLegId: crypto.randomUUID(), at: when, by: 'voice' });
  });
const endAll = (contactIds: readonly string[], when: (n: number) => Date) =>
  system(async (tx) => {
    for (const [n, contactId] of contactIds.entries()) {
      await tx
        .updateTable('contacts')
        .set({ state: 'ended', ended_at: when(n), ended_as: 'completed', lease_until: null })
        .where('id', '=', contactId)
        .execute();
      await callEnded(tx, { contactId, at: when(n) });
    }
  });

test('through PostgreSQL the same calls go to the same people as through the rule in memory', async () => {
  const langs = [['az'], ['az', 'ru'], ['az', 'ru', 'en']] as const;
  const sheets = Array.from({ length: 8 }, (_, n) => ({ channels: ['phone'], langs: langs[n % 3] as readonly string[], level: 1 + (n % 3) }));
  const people = await Promise.all(sheets.map((sheet, n) => aReady(at(-600 - 7 * n), sheet)));
  await stay();
  const sessions = await system((tx) => tx.selectFrom('agent_sessions').select(['id', 'person_id']).where('ended_at', 'is', null).execute());
  let ready: ReadyAgent[] = people.map((who, n) => ({
    sessionId: sessions.find((one) => one.person_id === who.personId)?.id as string,
    personId: who.personId,
    sector: 's1',
    idleSinceMs: at(-600 - 7 * n).getTime(),
    channels: new Set(sheets[n]?.channels),
    langs: new Set(sheets[n]?.langs),
    level: sheets[n]?.level as number,
    topicIds: new Set<string>(),
    withheldTopicIds: new Set<string>(),
  }));
  let waiting: Waiting[] = [];
  let talking: { readonly contactId: string; readonly agent: ReadyAgent; readonly until: number }[] = [];
  const [total, stepSeconds] = [72, 3];
  let came = 0;
  let served = 0;
  for (let now = 0; served < total && now < 1500; now += stepSeconds) {
    const over = talking.filter((one) => one.until <= now);
    const endedAt = (n: number): Date => at(now + n / 1000);
    if (over.length > 0)
      await endAll(
        over.map((one) => one.contactId),
        endedAt,
      );
    ready.push(...over.map((one, n) => ({ ...one.agent, idleSinceMs: endedAt(n).getTime() })));
    talking = talking.filter((one) => one.until > now);
    for (let k = 0; k < 2 && came < total; k += 1, came += 1) {
      const lang = (['az', 'az', 'ru', 'az', 'en'] as const)[came % 5] as 'az';
      const call = { lang, level: 1 + ((came * 7) % 3), urgent: came % 11 === 0 };
      const { entryId } = await aCall(at(now + k / 10), { ...call, phone: null });
      waiting.push({
        ...call,
        id: entryId,
        channel: 'phone',
        live: true,
        topicId: null,
        sector: 's1',
        firstInLine: false,
        enteredAtMs: at(now + k / 10).getTime(),
        lastPersonId: null,
        onlyPersonId: null,
      });
    }
    const when = at(now + 1);
    const expected = match(waiting, ready, { overflow: [] }, when.getTime());
    const { offers } = await tick(when);
    expect(offers.map(({ entryId, personId, why }) => ({ entryId, personId, why }))).toEqual(
      expected.map(({ entryId, personId, why }) => ({ entryId, personId, why })),
    );
    await answerAll(offers, when);
    for (const offer of offers) {
      talking.push({
        contactId: offer.contactId,
        agent: ready.find((one) => one.personId === offer.personId) as ReadyAgent,
        until: now + 12 + (served % 9) * 3,
      });
      served += 1;
    }
    waiting = waiting.filter((one) => !offers.some((offer) => offer.entryId === one.id));
    ready = ready.filter((one) => !offers.some((offer) => offer.personId === one.personId));
  }
  expect([came, served, waiting.length]).toEqual([total, total, 0]);
});

test('200 calls at once to 5 people: in the order they came, none lost, none twice', async () => {
  await Promise.all(Array.from({ length: 5 }, (_, n) => aReady(at(-600 - n))));
  await stay();
  const calls = await Promise.all(Array.from({ length: 200 }, (_, n) => aCall(at(-n / 10), { phone: null })));
  const order = calls.map((call) => call.entryId).toReversed();
  const given: string[] = [];
  for (let round = 1; round <= 40; round += 1) {
    // Two nodes look at the same moment.
    const offers = (await Promise.all([tick(at(round)), tick(at(round))])).flatMap((one) => one.offers);
    given.push(...offers.map((offer) => offer.entryId));
    await answerAll(offers, at(round));
    await endAll(
      offers.map((offer) => offer.contactId),
      () => at(round + 0.5),
    );
  }
  expect(given).toEqual(order);
  const left = await system((tx) => tx.selectFrom('queue_entries').select('id').where('state', '<>', 'ended').execute());
  expect(left).toEqual([]);
});

test('a matcher killed in the middle of its decision leaves nothing behind: the next look decides anew', async () => {
  await aReady(at(-60));
  await stay();
  const call = await aCall(at(-5), { phone: null });
  const killed = await ownerPool().connect();
  killed.on('error', () => {});
  await killed.query('begin');
  await killed.query("select pg_advisory_xact_lock(hashtext('queue.matcher'))");
  await killed.query("update queue_entries set state = 'offered' where id = $1", [call.entryId]);
  const { rows } = await killed.query<{ pid: number }>('select pg_backend_pid() as pid');
  expect(await tick(at(0))).toEqual({ mine: false, offers: [] });
  await ownerPool().query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
  killed.release(true);
  expect((await tick(at(1))).offers).toMatchObject([{ entryId: call.entryId }]);
});
