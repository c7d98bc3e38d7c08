import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildIndex, type Findable, rank } from '#knowledge/search/rank.ts';

const usage = 'Usage: cagri search evaluate --answers A.jsonl --queries Q.jsonl [--json]\n';
type Query = { readonly query: string; readonly answerId: string; readonly variant: string };

function readLines<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as T];
      } catch {
        throw new Error(`${path}, line ${at + 1}: not JSON`);
      }
    });
}

type Score = { readonly queries: number; readonly recallAt1: number; readonly recallAt5: number; readonly mrr: number };
function scoreOf(ranks: readonly number[]): Score {
  const share = (test: (rank: number) => boolean): number => ranks.filter(test).length / Math.max(1, ranks.length);
  return {
    queries: ranks.length,
    recallAt1: share((rank) => rank === 1),
    recallAt5: share((rank) => rank > 0 && rank <= 5),
    mrr: ranks.reduce((total, rank) => total + (rank > 0 ? 1 / rank : 0), 0) / Math.max(1, ranks.length),
  };
}

/** How well the ranking module finds the known answer of each query; ratios are fractions, times one query's. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { answers: { type: 'string' }, queries: { type: 'string' }, json: { type: 'boolean' } } });
    if (positionals[0] !== 'evaluate' || !values.answers || !values.queries) throw new Error('give evaluate, --answers and --queries');
    const index = buildIndex(readLines<Findable>(values.answers));
    const queries = readLines<Query>(values.queries);
    const times: number[] = [];
    const ranks = queries.map((query) => {
      const began = performance.now();
      const hits = rank(query.query, index, 20);
      times.push(performance.now() - began);
      return hits.findIndex((hit) => hit.id === query.answerId) + 1;
    });
    times.sort((a, b) => a - b);
    const byVariant = Object.fromEntries(
      [...new Set(queries.map((query) => query.variant))].map((variant) => [variant, scoreOf(ranks.filter((_, at) => queries[at]?.variant === variant))]),
    );
    const result = { ...scoreOf(ranks), p50Ms: times[Math.floor(times.length * 0.5)] ?? 0, p95Ms: times[Math.floor(times.length * 0.95)] ?? 0, byVariant };
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else {
      const row = (name: string, score: Score): string =>
        `${name.padEnd(18)} ${String(score.queries).padStart(4)}  R@1 ${(100 * score.recallAt1).toFixed(1)}  R@5 ${(100 * score.recallAt5).toFixed(1)}  MRR ${score.mrr.toFixed(3)}\n`;
      process.stdout.write([row('all', result), ...Object.entries(byVariant).map(([name, score]) => row(name, score))].join(''));
      process.stdout.write(`p50 ${result.p50Ms.toFixed(2)} ms, p95 ${result.p95Ms.toFixed(2)} ms a query\n`);
    }
    return 0;
  } catch (cause) {
    process.stderr.write(`${(cause as Error).message}\n${usage}`);
    return 2;
  }
}
