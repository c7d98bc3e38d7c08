import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { seedDirectory } from '#directory/seed.ts';
import { seedLaw } from '#law/seed.ts';
import { systemClock } from '#platform/clock.ts';
import { listenToEvents } from '#platform/consumers.ts';
import { asSystem, closeDatabase, openDatabase } from '#platform/database.ts';
import { cloneTemplate } from '#platform/testing/cluster.ts';
import { callEnded, enqueueCall, offerAnswered } from '#queue/actions.ts';
import { countQueue, queueUnexplained } from '#queue/accounting.ts';
import { loop } from '#queue/loop.ts';
import { simulate } from '#queue/simulate.ts';

/**
 * The durable matcher under load, beside people who each take the next by SELECT … FOR UPDATE SKIP LOCKED, in one run:
 * `bin/cagri-node bench/routing.ts [--seconds 60] [--rate 100] [--people 300] [--nodes 2] [--calls 1000000] [--json]`.
 * Then the rule in memory against the theory, where CAGRI_DATA has erlang/cases.csv.
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : otherwise;
};
const seconds = option('seconds', 60);
const rate = option('rate', 100);
const people = option('people', 300);
const nodes = option('nodes', 2);
const simulated = option('calls', 1_000_000);
const skills = 20;
/** Nine in ten would be busy if everything were instant. */
const talkMs = (people / rate) * 0.8 * 1000;
const total = rate * seconds;

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const quantile = (sorted: readonly number[], q: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0) * 10) / 10;
const figures = (found: {
  readonly offered: number;
  readonly tookSeconds: number;
  readonly latencies: readonly number[];
  readonly lost: number;
  readonly doubled: number;
}) => {
  const sorted = found.latencies.toSorted((one, other) => one - other);
  return {
    contactsPerSecond: Math.round((found.offered / found.tookSeconds) * 10) / 10,
    readyToOfferP50Ms: quantile(sorted, 0.5),
    readyToOfferP99Ms: quantile(sorted, 0.99),
    lost: found.lost,
    doubled: found.doubled,
  };
};
/** Processor milliseconds of this process (under `node`) and of each server process of the database; the latter on Linux only. */
async function spent(owner: pg.Client): Promise<ReadonlyMap<string | number, number>> {
  const { user, system } = process.cpuUsage();
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where datname = current_database()');
  const tickMs = 10;
  const each = rows.flatMap(({ pid }): [number, number][] => {
    if (!existsSync(`/proc/${pid}/stat`)) return [];
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return [[pid, (Number(fields[11]) + Number(fields[12])) * tickMs]];
  });
  return new Map<string | number, number>([['node', (user + system) / 1000], ...each]);
}
/** What a side costs a contact: on a machine that is not the bench's alone this compares better than the clock. */
async function costing<T extends object>(owner: pg.Client, run: () => Promise<T>) {
  const before = await spent(owner);
  const found = await run();
  const used = [...(await spent(owner))].map(([key, ms]) => ({ key, ms: ms - (before.get(key) ?? 0) }));
  const per = (ms: number): number => Math.round((ms / total) * 100) / 100;
  const node = used.find(({ key }) => key === 'node')?.ms ?? 0;
  return { ...found, nodeMsPerContact: per(node), databaseMsPerContact: per(used.reduce((sum, { ms }) => sum + ms, 0) - node) };
}
/** Starts `work` for each of `count` at the rate, and waits for all. */
async function paced(count: number, work: (n: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    const early = (n * 1000) / rate - (performance.now() - began);
    if (early > 1) await sleep(early);
    running.push(work(n));
  }
  await Promise.all(running);
}

/** People with four of twenty topics each, ready; contacts of the calls to come, one a call. */
async function floor(owner: pg.Client): Promise<{ readonly contacts: readonly string[]; readonly topics: readonly string[] }> {
  const { rows: topics } = await owner.query<{ id: string }>('select id from topics order by code limit $1', [skills]);
  const ids = topics.map((topic) => topic.id);
  await owner.query(
    `with p as (insert into people (full_name, initials, login) select 'Sınaq ' || n, 'S', 'bench' || n from generate_series(1, $1::int) n returning id),
      numbered as (select id, row_number() over () as n from p),
      sheets as (insert into work_sheets (person_id, valid_from, channels, langs, level, topic_ids, reason)
        select id, '2020-01-01', '{phone}', '{az}', 3, array(select ($2::uuid[])[1 + ((n * 7 + k * 5) % $3)] from generate_series(0, 3) k), 'bench' from numbered)
    insert into agent_sessions (person_id, sector, device, lease_until, state, state_since, idle_since, started_at)
      select id, 's1', 'bench', now() + interval '1 day', 'ready', now(), now(), now() from numbered`,
    [people, ids, ids.length],
  );
  const { rows } = await owner.query<{ id: string }>(
    `insert into contacts (number, channel, state, lang, live, received_at) select 'B-' || n, 'phone', 'waiting', 'az', true, now() from generate_series(1, $1::int) n returning id`,
    [total],
  );
  await owner.query('analyze');
  return { contacts: rows.map((row) => row.id), topics: ids };
}

async function ours(owner: pg.Client) {
  const { contacts, topics } = await floor(owner);
  const announcements = listenToEvents();
  await sleep(300);
  /** Since when a contact or a person could have been paired, by the bench's own clock. */
  const since = new Map<string, number>();
  const latencies: number[] = [];
  const offered = new Map<string, number>();
  const ends = new Map<string, () => void>();
  const answer = async (offer: { readonly offerId: string; readonly contactId: string; readonly sessionId: string }): Promise<void> => {
    await asSystem('bench', 'answer', (tx) => offerAnswered(tx, { offerId: offer.offerId, agentLegId: crypto.randomUUID(), at: new Date(), by: 'voice' }));
    await sleep(talkMs * (0.5 + ((offered.size * 7919) % 1000) / 1000));
    await asSystem('bench', 'end', async (tx) => {
      const at = new Date();
      await tx
        .updateTable('contacts')
        .set({ state: 'ended', ended_at: at, ended_as: 'completed', lease_until: null })
        .where('id', '=', offer.contactId)
        .execute();
      await callEnded(tx, { contactId: offer.contactId, at });
    });
    since.set(offer.sessionId, performance.now());
    ends.get(offer.contactId)?.();
  };
  const began = performance.now();
  let lastOffer = began;
  const heard = (offers: readonly { readonly offerId: string; readonly contactId: string; readonly sessionId: string }[]): void => {
    lastOffer = performance.now();
    for (const offer of offers) {
      latencies.push(lastOffer - Math.max(since.get(offer.contactId) ?? lastOffer, since.get(offer.sessionId) ?? 0));
      offered.set(offer.contactId, (offered.get(offer.contactId) ?? 0) + 1);
      void answer(offer);
    }
  };
  const loops = Array.from({ length: nodes }, () => loop({ clock: systemClock }, announcements, heard));
  await paced(total, async (n) => {
    const contactId = contacts[n] as string;
    const ended = new Promise<void>((done) => ends.set(contactId, done));
    await asSystem('bench', 'enter', (tx) =>
      enqueueCall(tx, {
        contactId,
        legId: crypto.randomUUID(),
        lang: 'az',
        topicId: topics[n % topics.length] as string,
        phone: null,
        tellPlace: false,
        at: new Date(),
      }),
    );
    since.set(contactId, performance.now());
    await Promise.race([ended, sleep(60_000)]);
  });
  for (const one of loops) await one.stop();
  await announcements.stop();
  const { rows } = await owner.query<{ outcome: 'answered' | null }>('select outcome from queue_entries');
  const { rows: twice } = await owner.query("select entry_id from queue_offers where outcome = 'accepted' group by 1 having count(*) > 1");
  return {
    ...figures({
      offered: offered.size,
      tookSeconds: (lastOffer - began) / 1000,
      latencies,
      lost: rows.filter((row) => row.outcome !== 'answered').length,
      doubled: twice.length + [...offered.values()].filter((n) => n > 1).length,
    }),
    unexplained: queueUnexplained(countQueue(rows)),
  };
}

/** The peer: a bare table, every free person asks for the next of their skills, at once and then every 100 ms. */
async function peer(pool: pg.Pool) {
  await pool.query(
    'create table bench_calls (id int primary key, skill int not null, entered_at timestamptz not null default now(), taken_by int, times int not null default 0)',
  );
  await pool.query('create index on bench_calls (entered_at) where taken_by is null');
  const entered = new Map<number, number>();
  const latencies: number[] = [];
  let offered = 0;
  let over = false;
  const began = performance.now();
  let lastOffer = began;
  const person = async (n: number): Promise<void> => {
    const mine = [0, 1, 2, 3].map((k) => (n * 7 + k * 5) % skills);
    let readyAt = performance.now();
    while (!over) {
      const { rows } = await pool.query<{ id: number }>(
        `update bench_calls set taken_by = $1, times = times + 1 where id = (select id from bench_calls where taken_by is null and skill = any ($2)
          order by entered_at limit 1 for update skip locked) returning id`,
        [n, mine],
      );
      const call = rows[0];
      if (!call) {
        await sleep(100);
        continue;
      }
      lastOffer = performance.now();
      latencies.push(lastOffer - Math.max(entered.get(call.id) ?? lastOffer, readyAt));
      offered += 1;
      await sleep(talkMs * (0.5 + ((offered * 7919) % 1000) / 1000));
      readyAt = performance.now();
    }
  };
  const floorOf = Array.from({ length: people }, (_, n) => person(n));
  await paced(total, async (n) => {
    await pool.query('insert into bench_calls (id, skill) values ($1, $2)', [n, n % skills]);
    entered.set(n, performance.now());
  });
  for (let wait = 0; wait < 300 && offered < total; wait += 1) await sleep(100);
  over = true;
  await Promise.all(floorOf);
  const { rows } = await pool.query<{ lost: number; doubled: number }>(
    'select count(*) filter (where taken_by is null)::int as lost, count(*) filter (where times > 1)::int as doubled from bench_calls',
  );
  return figures({ offered, tookSeconds: (lastOffer - began) / 1000, latencies, lost: rows[0]?.lost ?? -1, doubled: rows[0]?.doubled ?? -1 });
}

/** Each case of the file through the rule in memory; the difference from the theory in points. */
function theory(file: string) {
  const rows = parse(readFileSync(file), { columns: true, relax_quotes: true }) as readonly Record<string, string>[];
  const number = (row: Record<string, string>, key: string): number => Number(row[key]);
  return rows
    .filter((row) => row['model'] !== 'ErlangB')
    .map((row, n) => {
      const patient = row['model'] === 'ErlangC';
      const expected = number(row, patient ? 'service_level' : 'sl_answered_within_T_over_offered');
      const load = {
        agents: number(row, 'min_agents'),
        callsPerSecond: number(row, 'volume') / number(row, 'interval_s'),
        handlingSeconds: number(row, 'aht_s'),
        patienceSeconds: patient ? null : number(row, 'patience_s'),
        withinSeconds: number(row, 'target_s'),
      };
      const { serviceLevel, serviceLevelError } = simulate(load, simulated, 1000 + n);
      const points = Math.round((serviceLevel - expected) * 10_000) / 100;
      return {
        model: row['model'],
        volume: row['volume'],
        agents: load.agents,
        theory: Math.round(expected * 1e4) / 100,
        ours: Math.round(serviceLevel * 1e4) / 100,
        points,
        errorPoints: Math.round(serviceLevelError * 1e4) / 100,
      };
    });
}

const clone = await cloneTemplate('routing');
await openDatabase(clone.url, { max: 24 });
await asSystem('bench', 'seed', seedLaw);
await asSystem('bench', 'seed', seedDirectory);
const owner = new pg.Client({ connectionString: clone.url });
await owner.connect();
const bare = new pg.Pool({ connectionString: clone.url, max: 20 });
try {
  const result = {
    seconds,
    rate,
    people,
    skills,
    nodes,
    database: 'embedded, without fsync',
    ours: await costing(owner, () => ours(owner)),
    peer: await costing(owner, () => peer(bare)),
    theory: [] as ReturnType<typeof theory>,
  };
  const file = join(process.env['CAGRI_DATA'] ?? '', 'erlang/cases.csv');
  if (simulated > 0 && process.env['CAGRI_DATA'] && existsSync(file)) result.theory = theory(file);
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else {
    console.table({ 'ours, durable': result.ours, 'each takes the next': result.peer });
    if (result.theory.length > 0) console.table(result.theory);
    else console.log('CAGRI_DATA has no erlang/cases.csv: the rule was not held against the theory.');
  }
  process.exitCode = result.ours.lost + result.ours.doubled + result.ours.unexplained === 0 ? 0 : 1;
} finally {
  await bare.end();
  await owner.end();
  await closeDatabase();
  await clone.drop();
}
