/** A small seeded generator (mulberry32): the same seed and day give the same centre, on every machine. */
export type Random = {
  readonly next: () => number;
  readonly int: (below: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly weighted: <T>(items: readonly (readonly [T, number])[]) => T;
  readonly chance: (share: number) => boolean;
  readonly exponential: (mean: number) => number;
};

export function hashSeed(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}

export function seeded(seed: string): Random {
  let state = hashSeed(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    int: (below) => Math.floor(next() * below),
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
    weighted: (items) => {
      let left = next() * items.reduce((total, [, weight]) => total + weight, 0);
      for (const [item, weight] of items) if ((left -= weight) <= 0) return item;
      return (items.at(-1) as (typeof items)[number])[0];
    },
    chance: (share) => next() < share,
    exponential: (mean) => -Math.log(1 - next()) * mean,
  };
}

/** A uuidv7 whose time is the event's own, so that rows of the past stand in their month's partition. */
export function uuidAt(at: Date, random: Random): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const hex = Array.from({ length: 19 }, () => random.int(16).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${hex.slice(0, 3)}-${'89ab'[random.int(4)]}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}
