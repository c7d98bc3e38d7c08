/** Letters that stand for one another in hurried typing: the vowels among themselves, and the sounds people mishear. */
const kin: ReadonlyMap<string, string> = new Map(
  ['ae', 'iu', 'ou', 'ei', 'gq', 'kq', 'xh', 'gk', 'sz', 'td', 'bp', 'cs'].flatMap(([a, b]) => [
    [`${a}${b}`, ''],
    [`${b}${a}`, ''],
  ]),
);
const substitution = (a: string, b: string): number => (a === b ? 0 : kin.has(a + b) ? 0.6 : 1);

/**
 * How many slips of the hand part two words: letters lost, added, changed or swapped. A doubled or halved letter, a
 * swap of neighbours and a change between kindred letters are smaller slips. Gives up above `most`, answering Infinity.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most * 2) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const lost = (row[j] as number) + (a[i - 1] === a[i - 2] ? 0.5 : 1);
      const added = (next[j - 1] as number) + (b[j - 1] === b[j - 2] ? 0.5 : 1);
      let cost = Math.min(lost, added, (row[j - 1] as number) + substitution(a[i - 1] as string, b[j - 1] as string));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] as number) + 0.7);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}

/** Slips forgiven in a word of so many letters: none in short ones, where every neighbour is another word. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 1.7 : 2.4);

const sharedStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
};

/**
 * How alike a typed word is to a stem of the base, 0–1: less for a shared beginning (the endings of an agglutinating
 * language, derived words) and for words a few slips apart. Numbers are alike only when they are the same.
 */
export function likeness(asked: { readonly word: string; readonly stem: string }, known: string): number {
  if (asked.stem === known) return 0.95;
  if (asked.word.length < 3 || known.length < 3 || /\d/.test(asked.word)) return 0;
  const shorter = Math.min(asked.stem.length, known.length);
  const start = sharedStart(asked.word, known);
  const byStart = start >= 4 && start >= shorter ? 0.6 + (0.3 * start) / Math.max(asked.stem.length, known.length) : 0;
  const ofStems = shorter < 4 ? Infinity : slips(asked.stem, known, forgiven(shorter));
  const ofWords = slips(asked.word, known, forgiven(Math.min(asked.word.length, known.length)));
  const least = Math.min(ofStems, ofWords);
  const bySlips = least === Infinity ? 0 : 0.92 - 0.16 * least;
  return Math.max(byStart, bySlips);
}
