import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fastify from 'fastify';
import pg from 'pg';
import { aCentre, aSubmission, freePort } from '../tests/support/node.ts';

/**
 * A city's day of requests through the public intake at 1,000 times its pace, beside a bare Fastify with a one-row insert
 * under the same load: `CAGRI_DATA=… bin/cagri-node bench/intake.ts [--json]`. Everything stays on the loopback.
 */
const speed = 1000;
const concurrency = 32;
/** `--requests N` replays only the first N of the day. */
const limited = process.argv.indexOf('--requests');
const most = limited > 0 ? Number(process.argv[limited + 1]) : 2386;

type Asked = { readonly atMs: number; readonly body: Record<string, unknown> };
type Reply = { readonly ok: boolean; readonly status: number; readonly ms: number; readonly body: Record<string, unknown>; readonly answer: unknown };

/** The day's rows as submissions: when each came, and what the citizen would have written. */
function day(file: string): readonly Asked[] {
  const rows = parse(readFileSync(file), { columns: true }) as readonly Record<string, string>[];
  const start = Date.parse(rows[0]?.['created_date'] ?? '');
  return rows
    .slice(0, most)
    .map((row, n) => ({
      atMs: Math.max(0, Date.parse(row['created_date'] ?? '') - start),
      body: aSubmission({
        kind: n % 3 === 0 ? 'application' : 'question',
        fullName: `Nümunəyev Sınaq ${n}`,
        phone: `+99450${String(1_000_000 + n)}`,
        email: `sinaq${n}@example.invalid`,
        subject: (row['complaint_type'] ?? '').padEnd(3, '.').slice(0, 200),
        body: `${row['complaint_type']}: ${row['descriptor']} (${row['borough']}, ${row['unique_key']})`,
      }),
    }))
    .toSorted((a, b) => a.atMs - b.atMs);
}

/** Sends each at its moment, sped up, with at most `concurrency` under way; one that cannot start on time starts late. */
async function replay(url: string, asked: readonly Asked[]): Promise<{ readonly replies: readonly Reply[]; readonly seconds: number }> {
  const replies: Reply[] = [];
  const began = performance.now();
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let one = asked[next++]; one; one = asked[next++]) {
      const early = one.atMs / speed - (performance.now() - began);
      if (early > 1) await new Promise((done) => setTimeout(done, early));
      const sent = performance.now();
      const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'x-cagri': '1' }, body: JSON.stringify(one.body) });
      const answer = await reply.json();
      replies.push({ ok: reply.ok, status: reply.status, ms: performance.now() - sent, body: one.body, answer });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, hand));
  return { replies, seconds: (performance.now() - began) / 1000 };
}

const round = (n: number): number => Math.round(n * 10) / 10;
function figures({ replies, seconds }: Awaited<ReturnType<typeof replay>>) {
  const sorted = replies.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    requests: replies.length,
    refused: replies.filter(({ ok }) => !ok).length,
    seconds: round(seconds),
    perSecond: round(replies.length / seconds),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
  };
}

/** The same again, as fast as the hands can: what is left when nobody waits for the clock. */
const flatOut = (asked: readonly Asked[]): readonly Asked[] => asked.map(({ body }) => ({ atMs: 0, body: { ...body, id: crypto.randomUUID() } }));

/** The least that could be called an intake: one row, one answer. */
async function bare(databaseUrl: string, asked: readonly Asked[]) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
  await pool.query('create table bare_intake (id uuid primary key, body jsonb not null, at timestamptz not null default now())');
  const app = fastify();
  app.post('/bare', async (request) => {
    await pool.query('insert into bare_intake (id, body) values ($1, $2)', [crypto.randomUUID(), JSON.stringify(request.body)]);
    return { ok: true };
  });
  const port = await freePort();
  await app.listen({ host: '127.0.0.1', port });
  try {
    await replay(`http://127.0.0.1:${port}/bare`, flatOut(asked.slice(0, 100)));
    return {
      paced: figures(await replay(`http://127.0.0.1:${port}/bare`, asked)),
      flatOut: figures(await replay(`http://127.0.0.1:${port}/bare`, flatOut(asked))),
    };
  } finally {
    await app.close();
    await pool.end();
  }
}

const data = process.env['CAGRI_DATA'];
const file = data ? join(data, 'intake/nyc311_2013-12-25_fullday.csv') : '';
if (!existsSync(file)) {
  console.error('CAGRI_DATA is not set or has no intake/nyc311_2013-12-25_fullday.csv: there is nothing to replay.');
  process.exit(2);
}
const asked = day(file);
const centre = await aCentre();
try {
  // The limit of 20 submissions per address in ten minutes is off: here one address plays a city.
  const node = await centre.node({ limits: false });
  const url = `${node.url}/api/portal/submissions`;
  await replay(url, flatOut(asked.slice(0, 100)));
  const played = await replay(url, asked);
  const rushed = await replay(url, flatOut(asked));
  const owner = new pg.Client({ connectionString: centre.databaseUrl });
  await owner.connect();
  const acknowledged = [...played.replies, ...rushed.replies].filter(({ ok }) => ok);
  const { rows } = await owner.query<{ contact_id: string; number: string }>('select contact_id, number from trackings');
  const { rows: events } = await owner.query<{ id: string }>(
    "select subject_id as id from events where kind = 'portal.submitted' group by 1 having count(*) > 1",
  );
  await owner.end();
  const stored = new Map(rows.map((row) => [row.contact_id, row.number]));
  const numbers = acknowledged.map(({ answer }) => (answer as { number: string }).number);
  const result = {
    data: 'one day of a city (25.12.2013), 24 h in 86.4 s',
    concurrency,
    limits: 'the portal’s limit of 20 submissions per address in 600 s was off; everything else as in production, database without fsync',
    ours: { paced: figures(played), flatOut: figures(rushed) },
    lost: acknowledged.filter(({ body, answer }) => stored.get(body['id'] as string) !== (answer as { number: string }).number).length,
    doubled: events.length + (numbers.length - new Set(numbers).size),
    bare: await bare(centre.databaseUrl, asked),
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else {
    console.table({
      'ours, 1000×': result.ours.paced,
      'bare, 1000×': result.bare.paced,
      'ours, flat out': result.ours.flatOut,
      'bare, flat out': result.bare.flatOut,
    });
    console.log(`lost ${result.lost}, doubled ${result.doubled}; ${result.limits}`);
  }
  process.exitCode = result.lost + result.doubled + result.ours.paced.refused + result.ours.flatOut.refused === 0 ? 0 : 1;
} finally {
  await centre.close();
}
