import { lowerAz } from './case.ts';

/** The 32 letters in order; W stands after Z, as in the collation of the database. */
const order = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyzw';
const rank = new Map([...order].map((letter, at) => [letter, at + 100]));
const rankOf = (letter: string): number => rank.get(letter) ?? (/\d/.test(letter) ? Number(letter) + 10 : (letter.codePointAt(0) ?? 0) + 1000);

/** Compares as an Azerbaijani reader expects, in any browser: Chromium has no data for `az` and does not say so. */
export function compareAz(a: string, b: string): number {
  const [left, right] = [[...lowerAz(a)], [...lowerAz(b)]];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = rankOf(left[at] as string) - rankOf(right[at] as string);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}
