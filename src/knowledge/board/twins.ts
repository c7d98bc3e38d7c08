import { analyse, isLight } from '../search/analyse.ts';

type Said = { readonly id: string; readonly question: string; readonly answer: string };
export type Twin<T extends Said> = { readonly first: T; readonly second: T; readonly contradicts: boolean };

/** Stems of a question without its question words. */
const meaning = (question: string): ReadonlySet<string> =>
  new Set(
    analyse(question)
      .filter((term) => !isLight(term))
      .map((term) => term.stem),
  );
/** Numbers of an answer: amounts, days, rates. */
const numbers = (answer: string): ReadonlySet<string> => new Set((answer.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((one) => one.replace(/[.,]$/u, '')));
/** Common words would compare everything with everything: past this many entries a stem brings nobody together. */
const crowd = 60;
const alike = 0.75;

/**
 * Pairs of questions that share three stems of four, and whether their answers name other numbers: a likely
 * contradiction. Compared are only entries that share one of their two rarest stems, so a large base is read once.
 */
export function twinsOf<T extends Said>(entries: readonly T[], most = 50): readonly Twin<T>[] {
  const stems = entries.map((entry) => meaning(entry.question));
  const byStem = new Map<string, number[]>();
  for (const [at, mine] of stems.entries()) for (const stem of mine) byStem.set(stem, [...(byStem.get(stem) ?? []), at].slice(0, crowd + 1));
  const found: Twin<T>[] = [];
  const seen = new Set<string>();
  for (const [at, mine] of stems.entries()) {
    const rare = [...mine].toSorted((a, b) => (byStem.get(a)?.length ?? 0) - (byStem.get(b)?.length ?? 0)).slice(0, 2);
    for (const other of rare.flatMap((stem) => ((byStem.get(stem)?.length ?? 0) > crowd ? [] : (byStem.get(stem) ?? [])))) {
      const key = at < other ? `${at} ${other}` : `${other} ${at}`;
      if (other === at || seen.has(key)) continue;
      seen.add(key);
      const theirs = stems[other] as ReadonlySet<string>;
      const shared = [...mine].filter((stem) => theirs.has(stem)).length;
      if (shared < 2 || shared / (mine.size + theirs.size - shared) < alike) continue;
      const [first, second] = [entries[Math.min(at, other)] as T, entries[Math.max(at, other)] as T];
      const [a, b] = [numbers(first.answer), numbers(second.answer)];
      found.push({ first, second, contradicts: a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one)) });
    }
  }
  return found.toSorted((a, b) => Number(b.contradicts) - Number(a.contradicts)).slice(0, most);
}
