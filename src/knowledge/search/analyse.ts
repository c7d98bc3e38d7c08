import { fold } from '#language/fold.ts';
import { stem } from '#language/stem.ts';

/** Words that ask or join and tell nothing of the subject. Folded. */
const stopWords = new Set(
  ('ve ile ucun ki bu o da de bir men mene menim biz bize siz size onun oz eger amma ancaq lakin hem ya yaxud kimi qeder sonra evvel ' +
    'ne nece necedir nedir kim kime hansi hara harada haradan niye nece neye var yox olar olarmi olur oldu olsun etmek etmeli edim edirem ' +
    'istiyirem isteyirem lazimdir lazim mumkun mumkundur zehmet xahis salam bele indi artiq heç hec daha her mi').split(' '),
);

export type Term = { readonly word: string; readonly stem: string };

/** The words of a text that search looks for: folded, stemmed, without question and joining words. */
export function analyse(text: string): readonly Term[] {
  const words = fold(text).split(' ').filter((word) => word.length > 1 || /\d/.test(word));
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map((word) => ({ word, stem: stem(word) }));
}

/** Three-letter pieces of a word with its edges, for spellings that stems do not catch. */
export function trigrams(word: string): readonly string[] {
  const padded = ` ${word} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}
