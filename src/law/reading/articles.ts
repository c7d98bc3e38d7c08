import { articleKey, type Article } from '../article.ts';

/** What was read of a file, before anybody accepts it: the articles, and what had to be said about it. */
export type ReadAct = {
  readonly title: string;
  readonly articles: readonly Article[];
  readonly remarks: readonly { readonly code: 'beforeFirst' | 'articleTwice' | 'nothingFound'; readonly text: string }[];
};

const tidy = (text: string): string =>
  text
    .replaceAll(/[ \t\u00A0]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
/** "Maddə 15. Başlıq", "15-ci maddə. Başlıq", "Статья 15.", "Article 15". */
const named = /^(?:(?:maddə|статья|article)\s+(\d+(?:[.-]\d+)*)\.?|(\d+(?:[.-]\d+)*)-?(?:c[ıiuü])?\s+maddə\.?)\s*(.*)$/iu;
/** "3.0.1. …": the clauses of a statute, when no article is named anywhere. */
const numbered = /^(\d+(?:[.-]\d+)*)\.?\s+(.+)$/u;

/**
 * Paragraphs in their order → articles. An article begins where a paragraph names one; without any, numbered clauses are
 * the articles. An act that repeats a number keeps the first text and says so: which one is meant, a person decides.
 */
export function articlesOf(title: string, paragraphs: readonly string[]): ReadAct {
  const texts = paragraphs.map(tidy).filter((text) => text !== '');
  const byName = texts.some((text) => named.test(text));
  const found: { key: string; heading: string; body: string[] }[] = [];
  const before: string[] = [];
  for (const text of texts) {
    const match = (byName ? named : numbered).exec(text);
    if (match) {
      const key = articleKey(match[1] ?? match[2] ?? '');
      found.push(byName ? { key, heading: match[3] ?? '', body: [] } : { key, heading: '', body: [match[2] ?? ''] });
    } else if (found.length === 0) before.push(text);
    else found.at(-1)?.body.push(text);
  }
  return settle(
    title || (before[0] ?? ''),
    found.map(({ key, heading, body }) => ({ key, heading, body: body.join('\n') || heading })),
    before.slice(title ? 0 : 1),
  );
}

/** Keeps each number once, with a remark on what was left out. */
export function settle(title: string, articles: readonly Article[], before: readonly string[] = []): ReadAct {
  const seen = new Set<string>();
  const kept: Article[] = [];
  const twice: string[] = [];
  for (const article of articles) {
    if (article.key === '') continue;
    if (seen.has(article.key)) twice.push(article.key);
    else {
      seen.add(article.key);
      kept.push({ key: article.key.slice(0, 40), heading: article.heading.slice(0, 500), body: article.body.slice(0, 100_000) });
    }
  }
  return {
    title: tidy(title).slice(0, 500),
    articles: kept,
    remarks: [
      ...(before.length > 0 ? [{ code: 'beforeFirst' as const, text: before.join(' ').slice(0, 300) }] : []),
      ...twice.map((key) => ({ code: 'articleTwice' as const, text: key })),
      ...(kept.length === 0 ? [{ code: 'nothingFound' as const, text: '' }] : []),
    ],
  };
}
