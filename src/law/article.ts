import type { OfficeDate } from '#maths/calendar/office-date.ts';

/** One article as a version of an act says it. */
export type Article = { readonly key: string; readonly heading: string; readonly body: string };
export const mostArticles = 2_000;

/** The number by which an article is cited: "42.1-ci maddə" → "42.1", "Maddə 71-1" → "71-1"; '' when none is named. */
export const articleKey = (cited: string): string => /\d+(?:[.-]\d+)*/.exec(cited)?.[0] ?? '';

/**
 * The article of a text that a citation means: the same number, else the article whose clause it is ("42.1" stands in
 * article 42 when the text has no 42.1 of its own).
 */
export function articleCited<T extends { readonly key: string }>(cited: string, articles: readonly T[]): T | undefined {
  let key = articleKey(cited);
  while (key !== '') {
    const wanted = key;
    const found = articles.find((article) => article.key === wanted);
    if (found) return found;
    const cut = Math.max(key.lastIndexOf('.'), key.lastIndexOf('-'));
    if (cut < 0) return undefined;
    key = key.slice(0, cut);
  }
  return undefined;
}

const sameText = (a: Article, b: Article): boolean => a.heading === b.heading && a.body === b.body;
export type ArticleChange = {
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly before: Article | null;
  readonly after: Article | null;
};

/** What a version changed: articles that came, went or say something else, in the order of the new text, then those gone. */
export function articleChanges(before: readonly Article[], after: readonly Article[]): readonly ArticleChange[] {
  const old = new Map(before.map((article) => [article.key, article]));
  const now = new Set(after.map((article) => article.key));
  const came = after.flatMap((article): ArticleChange[] => {
    const was = old.get(article.key);
    if (!was) return [{ key: article.key, kind: 'added', before: null, after: article }];
    return sameText(was, article) ? [] : [{ key: article.key, kind: 'changed', before: was, after: article }];
  });
  const gone = before
    .filter((article) => !now.has(article.key))
    .map((article): ArticleChange => ({ key: article.key, kind: 'removed', before: article, after: null }));
  return [...came, ...gone];
}

type VersionFacts = { readonly inForceFrom: OfficeDate };
/** A version has articles, each number once, and a day no other version of the act begins on, nor a day before the newest. */
export function refuseActVersion(
  articles: readonly Article[],
  inForceFrom: OfficeDate,
  known: readonly VersionFacts[],
): 'noArticles' | 'tooManyArticles' | 'articleTwice' | 'sameDay' | 'earlierThanNewest' | null {
  if (articles.length === 0) return 'noArticles';
  if (articles.length > mostArticles) return 'tooManyArticles';
  if (new Set(articles.map((article) => article.key)).size < articles.length) return 'articleTwice';
  if (known.some((version) => version.inForceFrom === inForceFrom)) return 'sameDay';
  return known.some((version) => version.inForceFrom > inForceFrom) ? 'earlierThanNewest' : null;
}
