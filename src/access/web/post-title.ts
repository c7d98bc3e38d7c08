import type { Lang } from '#platform/words.ts';

type Titled = { readonly titleAz: string; readonly titleRu: string; readonly titleEn: string };
/** The title of a post in the language of the page. */
export const titleOf = (post: Titled, lang: Lang): string => ({ az: post.titleAz, ru: post.titleRu, en: post.titleEn })[lang];
