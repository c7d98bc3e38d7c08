import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { findEntries } from '#knowledge/actions.ts';
import { slips } from '#knowledge/search/likeness.ts';
import { fold } from '#language/fold.ts';
import { nounStems } from '#language/lexicon.ts';
import { anonymous, as } from '#platform/database.ts';
import { prepareDatabase } from '../src/main.ts';
import { closeDatabase } from '#platform/database.ts';
import { cloneTemplate } from '#platform/testing/cluster.ts';

/**
 * The search over a base of 50,000 generated entries as the app role, beside PostgreSQL's `turkish`, pg_trgm and a plain
 * inverted index with fold, prefixes and edit distance by scanning, in the same run:
 * `bin/cagri-node bench/search.ts [--entries N] [--json]`. Peers are asked by the owner, without row-level security.
 */
const argument = process.argv.indexOf('--entries');
const size = argument > 0 ? Number(process.argv[argument + 1]) : 50_000;
const asked = 120;

/** A small generator with a seed: the same base every run. */
let state = 20_261_124;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() ** 1.6 * from.length)] as T;
const front = ['e', 'i', 'ə', 'ü', 'ö'];
const back = ['a', 'ı', 'o', 'u'];
/** A word nobody knows, by the harmony of vowels: names of services, places and things. */
const invented = (): string => {
  const vowels = random() < 0.5 ? front : back;
  return Array.from(
    { length: 2 + Math.floor(random() * 2) },
    () => pick([...'bdgklmnrstvyzçş']) + pick(vowels) + (random() < 0.4 ? pick([...'lmnrst']) : ''),
  ).join('');
};
const nouns = [...nounStems].filter((word) => word.length > 3);
const names = Array.from({ length: 6_000 }, invented);
const verbs = ['alınır', 'verilir', 'dəyişdirilir', 'ödənilir', 'qeydiyyata alınır', 'ləğv edilir', 'bərpa olunur', 'yoxlanılır'];
const endings = { front: ['in', 'dən', 'ə', 'lər'], back: ['ın', 'dan', 'a', 'lar'] };
const harmony = (word: string): 'front' | 'back' => (/[aıou][^aıoueəiöü]*$/.test(word) ? 'back' : 'front');
const inflect = (word: string): string =>
  /[aeəıioöuü]$/.test(word) ? `${word}${harmony(word) === 'back' ? 'nın' : 'nin'}` : word + pick(endings[harmony(word)]);
const slip = (word: string): string => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return random() < 0.5 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
};

type Entry = { readonly id: string; readonly question: string; readonly answer: string; readonly words: readonly string[] };
const entries: readonly Entry[] = Array.from({ length: size }, (_, n) => {
  const words = [pick(names), pick(names), pick(nouns), pick(nouns)];
  return {
    id: `b${n}`,
    words,
    question: `${words[0]} ${words[1]} üzrə ${inflect(words[2] as string)} ${words[3]} necə ${pick(verbs)}?`,
    answer: Array.from({ length: 24 }, () => (random() < 0.5 ? inflect(pick(nouns)) : pick(names))).join(' '),
  };
});
type Kind = 'exact' | 'inflected' | 'misspelt';
const queries = Array.from({ length: asked }, (_, n) => entries[Math.floor((n * size) / asked)] as Entry).flatMap((entry) => [
  { kind: 'exact' as Kind, id: entry.id, text: entry.words.join(' ') },
  { kind: 'inflected' as Kind, id: entry.id, text: entry.words.map(inflect).join(' ') },
  { kind: 'misspelt' as Kind, id: entry.id, text: entry.words.map((word) => (word.length > 4 ? slip(word) : word)).join(' ') },
]);

type Search = (text: string) => Promise<readonly string[]>;
const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
};
/** Time and quality by kind of query; quality is the share found among the first five. */
async function measure(search: Search) {
  await search('ilk sorğu');
  const of: Record<string, { p50Ms: number; p95Ms: number; recallAt5: number }> = {};
  for (const kind of ['exact', 'inflected', 'misspelt'] as const) {
    const times: number[] = [];
    let found = 0;
    const mine = queries.filter((query) => query.kind === kind);
    for (const query of mine) {
      const began = performance.now();
      const ids = await search(query.text);
      times.push(performance.now() - began);
      if (ids.slice(0, 5).includes(query.id)) found += 1;
    }
    of[kind] = { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), recallAt5: Math.round((1000 * found) / mine.length) / 1000 };
  }
  return of;
}

/** Folded words, BM25 without lengths, prefixes and one edit in five letters found by looking through the vocabulary. */
function plainIndex(): Search {
  const postings = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    for (const word of new Set(fold(`${entry.question} ${entry.answer}`).split(' '))) {
      const list = postings.get(word);
      if (list) list.push(at);
      else postings.set(word, [at]);
    }
  });
  const vocabulary = [...postings.keys()];
  return async (text) => {
    const scores = new Map<number, number>();
    for (const word of fold(text).split(' ')) {
      const most = Math.round(word.length * 0.2);
      for (const known of vocabulary) {
        const near = known === word ? 1 : known.startsWith(word) ? 0.375 : most > 0 && slips(word, known, most) <= most ? 0.45 : 0;
        if (near === 0) continue;
        const list = postings.get(known) as number[];
        for (const at of list) scores.set(at, (scores.get(at) ?? 0) + near * Math.log(1 + size / list.length));
      }
    }
    return [...scores]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([at]) => (entries[at] as Entry).id);
  };
}

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;
const heapMb = (): number => {
  collect();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
};

const clone = await cloneTemplate('bench');
await prepareDatabase(clone.url);
const owner = new pg.Client({ connectionString: clone.url });
await owner.connect();
await owner.query(`insert into entries (key, state, published_version) select k, 'published', 1 from unnest($1::text[]) k`, [entries.map((entry) => entry.id)]);
await owner.query(
  `insert into entry_versions (entry_id, version, question, answer, folded)
   select e.id, 1, t.q, t.a, t.f from unnest($1::text[], $2::text[], $3::text[], $4::text[]) t (k, q, a, f) join entries e on e.key = t.k`,
  [
    entries.map((entry) => entry.id),
    entries.map((entry) => entry.question),
    entries.map((entry) => entry.answer),
    entries.map((entry) => fold(entry.question)),
  ],
);
await owner.query(
  `create table peer as select e.key, v.folded as question, to_tsvector('turkish', v.folded) as terms from entries e join entry_versions v on v.entry_id = e.id`,
);
await owner.query('create index on peer using gin (terms)');
await owner.query('create index on peer using gist (question gist_trgm_ops)');
await owner.query('analyze');
const keys = new Map((await owner.query<{ id: string; key: string }>('select id, key from entries')).rows.map((row) => [row.id, row.key]));

const before = heapMb();
const began = performance.now();
const ours: Search = async (text) =>
  (await as(anonymous('az'), 'bench', (tx) => findEntries(tx, { query: text, limit: 5, on: '2026-11-24' }))).map((hit) => keys.get(hit.entryId) ?? '');
await ours('vergi');
const indexSeconds = Math.round((performance.now() - began) / 100) / 10;
const indexMb = heapMb() - before;

const ids = async (text: string, values: readonly unknown[]): Promise<readonly string[]> =>
  (await owner.query<{ key: string }>(text, [...values])).rows.map((row) => row.key);
const result = {
  entries: size,
  indexSeconds,
  indexMb,
  ours: await measure(ours),
  turkish: await measure((text) =>
    ids(`select key from peer, to_tsquery('turkish', $1) q where terms @@ q order by ts_rank(terms, q) desc limit 5`, [fold(text).split(' ').join(' | ')]),
  ),
  trigram: await measure((text) => ids('select key from peer order by question <-> $1 limit 5', [fold(text)])),
  plainScan: await measure(plainIndex()),
};
await owner.end();
await closeDatabase();
await clone.drop();
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(result)}\n`);
else {
  process.stdout.write(`${size} entries: index in ${indexSeconds} s, ${indexMb} MB\n`);
  for (const [name, of] of Object.entries({ ours: result.ours, turkish: result.turkish, trigram: result.trigram, plainScan: result.plainScan }))
    for (const [kind, { p50Ms, p95Ms, recallAt5 }] of Object.entries(of))
      process.stdout.write(`${name.padEnd(12)}${kind.padEnd(12)}p50 ${p50Ms} ms  p95 ${p95Ms} ms  found among five ${(100 * recallAt5).toFixed(1)} %\n`);
}
