import { fold, foldWithA } from '#language/fold.ts';
import { stemFolded } from '#language/stem.ts';

/** One word of a text: how it was folded, its stem, and its second key when people may type its ə as a. */
export type Term = { readonly word: string; readonly stem: string; readonly withA: string | null };

/** Endings written apart from an abbreviation (ƏDV-nin, VÖEN-i): they are no words. */
const gluedEnding = /(?<=\p{L}{2,})[-’'](?:n?[ıiuü]n?|y?[aə]|y[ıiuü]|[dt][aə]n?|l[aə]r|s[ıiuü]|c[ıiuü])(?!\p{L})/giu;
/** e-kassa, e-imza: the letter stands for a word. */
const electronic = /(?<!\p{L})e-(?=\p{L}{3,})/giu;

/**
 * Words that ask or join: they say how something is asked and little about what. They count, but lightly, so that
 * "nədir" may still choose between two entries of one subject. Folded.
 */
const lightWords: ReadonlySet<string> = new Set(
  (
    've ile ucun ki bu o da de bir men mene menim biz bize siz size onun onu oz eger amma ancaq lakin hem ya yaxud kimi ' +
    'ne nece necedir neceye nedir kim kime kimler kimlere hansi hara haraya harada haradan hardan niye var varmi yox olan olar olarmi ' +
    'olur oldu olmaq olunur etmek etmeli edim edirem ede bilerem biler bilerler bilerik bilermi isteyirem isteyen istemek lazimdir lazim ' +
    'lazimdi mumkun mumkundur mumkundurmu zehmet xahis salam gore uzre haqqinda qaydada almaq alim ala alir aliram alinir alinmasi verir verilir verilen verim ' +
    'vermek vermeli vermeliyem verilmeli verilmelidir olmali olmalidir edir edilir edilmesi terefinden zaman halda hallarda qeder qederdir her hec ise ' +
    'как что где когда для или это при можно нужно мне я и в на по не ли the a of to for how what where is can i do my'
  ).split(' '),
);

export const isLight = (word: string): boolean => lightWords.has(word);

/** Whether a question asks what a word means: "nədir", "nə deməkdir", "что такое". */
export const asksMeaning = (terms: readonly Term[]): boolean =>
  /(?:^| )(?:nedir|demekdir|demek|nezerde tutulur|такое|means?)$/.test(terms.map((term) => term.word).join(' '));

/** Texts repeat their words: each is stemmed once. Bounded, since queries come from anyone. */
const stems = new Map<string, string>();
function stemOnce(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > 50_000) stems.clear();
  const made = stemFolded(word);
  stems.set(word, made);
  return made;
}

/** The words of a text as search compares them, in order. */
export function analyse(text: string): readonly Term[] {
  const prepared = text.normalize('NFC').replaceAll(gluedEnding, ' ').replaceAll(electronic, 'elektron ');
  const words = fold(prepared).split(' ');
  const withA = foldWithA(prepared).split(' ');
  return words.flatMap((word, at) => {
    if (word === '') return [];
    const second = withA[at];
    return [{ word, stem: stemOnce(word), withA: second === undefined || second === word ? null : second }];
  });
}

/** Pieces of three letters with the word's edges, by which a misspelt word finds the words it may have meant. */
export function trigrams(word: string): readonly string[] {
  const padded = ` ${word} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}
