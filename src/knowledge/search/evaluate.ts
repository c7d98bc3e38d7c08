import { type Findable, type Index, buildIndex, rank } from './rank.ts';

export type Query = { readonly query: string; readonly answerId: string; readonly variant: string };
export type Score = {
  readonly queries: number;
  /** Shares of queries whose answer stands first, among the first five; mean reciprocal rank over the whole list. */
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly mrr: number;
};
export type Evaluation = Score & { readonly p50Ms: number; readonly p95Ms: number; readonly byVariant: Readonly<Record<string, Score>> };

/** Scores from places in the list: 1 the first, 0 not found. */
export function scoreOf(places: readonly number[]): Score {
  const share = (test: (place: number) => boolean): number => places.filter(test).length / Math.max(1, places.length);
  return {
    queries: places.length,
    recallAt1: share((place) => place === 1),
    recallAt5: share((place) => place > 0 && place <= 5),
    mrr: places.reduce((total, place) => total + (place > 0 ? 1 / place : 0), 0) / Math.max(1, places.length),
  };
}

const placeOf = ({ query, answerId }: Query, index: Index): number =>
  rank(query, index, { limit: index.documents.length }).findIndex((hit) => hit.id === answerId) + 1;

/**
 * How well the ranking finds the known answer of each query. `now` (milliseconds) times one query each, the building
 * of the index not counted.
 */
export function evaluate(entries: readonly Findable[], queries: readonly Query[], now: () => number): Evaluation {
  const index = buildIndex(entries);
  const times: number[] = [];
  const places = queries.map((query) => {
    const began = now();
    const place = placeOf(query, index);
    times.push(now() - began);
    return place;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const percentile = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const variants = [...new Set(queries.map((query) => query.variant))];
  return {
    ...scoreOf(places),
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
    byVariant: Object.fromEntries(variants.map((variant) => [variant, scoreOf(places.filter((_, at) => queries[at]?.variant === variant))])),
  };
}
