/** Random numbers from a seed (mulberry32, T. Ettinger, public domain): the same seed gives the same row everywhere. */
export type Random = {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number;
};

export function randomFrom(seed: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (n) => Math.floor(next() * n) };
}
