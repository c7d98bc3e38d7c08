import { soundKey } from '#language/sound.ts';

/** Longer words are told apart by their beginning well enough. */
const mostLetters = 14;
const ends = 5;

/** The key and what is left of it without one letter: two words one slip apart share one of these. */
export function keysOf(word: string): readonly string[] {
  const key = soundKey(word).slice(0, mostLetters);
  const keys = new Set([key]);
  if (key.length >= 4) for (let at = 0; at < key.length; at += 1) keys.add(key.slice(0, at) + key.slice(at + 1));
  return [...keys];
}

/**
 * Words to find misspelt ones among: by the key of their sounds with at most one letter deleted on either side, and for
 * long ones by their first or last five letters, so that two slips in one half are found too. Looking through a whole
 * vocabulary cost 181 ms at 12,000 entries; this costs what the answer is long.
 */
export type Neighbours = { readonly near: Map<string, number | number[]>; readonly edges: Map<string, number[]> };
export const noNeighbours = (): Neighbours => ({ near: new Map(), edges: new Map() });

export function addNeighbour(to: Neighbours, word: string, id: number): void {
  if (word.length < 4 || /\d/.test(word)) return;
  for (const key of keysOf(word)) {
    const held = to.near.get(key);
    if (held === undefined) to.near.set(key, id);
    else if (typeof held === 'number') {
      if (held !== id) to.near.set(key, [held, id]);
    } else if (!held.includes(id)) held.push(id);
  }
  if (word.length < 8) return;
  const key = soundKey(word);
  for (const edge of [`<${key.slice(0, ends)}`, `>${key.slice(-ends)}`]) {
    const held = to.edges.get(edge);
    if (held) held.push(id);
    else to.edges.set(edge, [id]);
  }
}

/** Everything that may be a slip or two away; the caller measures. */
export function neighboursOf(word: string, of: Neighbours): ReadonlySet<number> {
  const found = new Set<number>();
  if (word.length < 4 || /\d/.test(word)) return found;
  for (const key of keysOf(word)) {
    const held = of.near.get(key);
    if (typeof held === 'number') found.add(held);
    else if (held) for (const id of held) found.add(id);
  }
  if (word.length >= 8) {
    const key = soundKey(word);
    for (const edge of [`<${key.slice(0, ends)}`, `>${key.slice(-ends)}`]) for (const id of of.edges.get(edge) ?? []) found.add(id);
  }
  return found;
}
