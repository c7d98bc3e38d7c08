import { fold } from '#language/fold.ts';
import { soundKey } from '#language/sound.ts';
import { isEnding, stemFolded } from '#language/stem.ts';
import { fromCyrillic } from '#language/transliterate.ts';

/** One word of a text: folded, its stem, and the key of its sounds, under which misheard spellings meet. */
export type Term = { readonly word: string; readonly stem: string; readonly sound: string };

/** A query is what a person says; past this many words it is a pasted document, and its beginning asks the question. */
export const mostWords = 40;

/** Endings written apart from an abbreviation or a number (ƏDV-nin, VÖEN'i, 15-dən) or glued to capitals (ƏDVnin). */
const hyphened = /(?<=\p{L}{2}|\d)[-–’'](\p{Ll}{1,8})(?!\p{L})/gu;
const gluedToCapitals = /(?<=\p{Lu}{2})(\p{Ll}{1,8})(?!\p{L})/gu;
const withoutEndings = (text: string): string => {
  const drop = (whole: string, letters: string): string => (isEnding(fold(letters)) ? ' ' : whole);
  return text.replaceAll(hyphened, drop).replaceAll(gluedToCapitals, drop);
};
/** e-kassa, e-imza: the letter stands for a word. */
const electronic = /(?<!\p{L})e[-–](?=\p{L}{3,})/giu;

/**
 * Words that ask or join: they say how something is asked and little about what. They count, but lightly, so that
 * "nədir" may still choose between two entries of one subject.
 */
const lightWords: ReadonlySet<string> = new Set(
  fold(
    'və ilə üçün ki bu o da də bir mən mənə mənim məni biz bizə bizim siz sizə sizin onun onu ona onlar öz özüm özümün əgər amma ancaq lakin həm ya yaxud yoxsa kimi belə elə ' +
      'nə necə neçə nədir nəyi nədən neyləyim neyləmək kim kimə kimlər kimlərə kimdən hansı hara haraya harada haradan hardan harda niyə var varmı varsa yox yoxdur yoxdu olan olar olarmı olur oldu olmaq ' +
      'olunur olunurmu olunması etmək etməli edim edirəm edə bilərəm bilər bilərlər bilərik bilərmi bilmirəm istəyirəm istəyən istəmək istəyirik lazımdır lazım lazımdı lazımdırmı gərək gərəkdir mümkün mümkündür mümkündürmü ' +
      'zəhmət xahiş salam görə üzrə haqqında barədə qaydada qayda tərəfindən zaman halda hallarda hər heç isə qədər qədərdir indi artıq daha çox bunun bunu hansıdır edilir edilməsi verilir verilirmi verir almaq alım ala alınır vermək verim ' +
      'как что где когда для или это при можно нужно мне я и в на по не ли к от у с а же если сколько the a an of to for how what where is are can i do my in on and',
  ).split(' '),
);
/** Verbs that carry no subject in any of their forms. */
const lightStems: ReadonlySet<string> = new Set('et ol bil iste al ver de nece ne kim hansi hara lazim mumkun'.split(' '));
export const isLight = ({ word, stem }: Pick<Term, 'word' | 'stem'>): boolean =>
  lightWords.has(word) || joinedQuestions.includes(word) || lightStems.has(stem) || word.length === 1;

/** "nə vaxt", "nə qədər" ask; alone the second word has a meaning of its own. */
const askedTogether = /(?<= |^)ne (?=(?:vaxt|zaman|qeder)(?: |$))/g;
const joinedQuestions: readonly string[] = ['nevaxt', 'nezaman', 'neqeder'];

/** Whether a question asks what a word means: "nədir", "nə deməkdir", "что такое". */
export const asksMeaning = (terms: readonly Term[]): boolean =>
  /(?:^| )(?:nedir|demekdir|demek|nezerde tutulur|takoe|means?)$/.test(terms.map((term) => term.word).join(' '));

/** Texts repeat their words: each is analysed once. Bounded, since queries come from anyone. */
const known = new Map<string, Term>();
function termOf(word: string): Term {
  const found = known.get(word);
  if (found) return found;
  if (known.size > 100_000) known.clear();
  const stem = stemFolded(word);
  const term = { word, stem, sound: soundKey(stem) };
  known.set(word, term);
  return term;
}

/** The words of a text as search compares them, in order; Cyrillic ones by their sounds in Latin letters. */
export function analyse(text: string, most = 1_000_000): readonly Term[] {
  const prepared = withoutEndings(text.normalize('NFC')).replaceAll(electronic, 'elektron ');
  return fold(fromCyrillic(prepared))
    .replaceAll(askedTogether, 'ne')
    .split(' ', most)
    .filter((word) => word !== '' && word.length <= 60)
    .map(termOf);
}
/** The beginning of what was typed, as a query is compared. */
export const analyseQuery = (query: string): readonly Term[] => analyse(query.slice(0, 2_000), mostWords);
