import { fold } from './fold.ts';
import { nounStems, verbRoots } from './lexicon.ts';

const minStemLength = 3;

/** Endings of a noun in folded spelling, in their order: plural, whose, case, -ki and its case, "is" and the question. */
const nominal = (() => {
  const whose = 's[iu]|[iu]m[iu]z|[iu]n[iu]z|m[iu]z|n[iu]z|[iu]m|[iu]n|[iu]|m|n';
  const kase = 'n?[iu]n|n[iu]|y[iu]n?|[iu]|n?d[ae]n|n?d[ae]|n[ae]|y[ae]|[ae]|y?l[ae]|c[ae]';
  const being = 'd[iu]r(?:l[ae]r)?|y?[ae]m|y?[iu][gkq]|s[ae]n|s[iu]n[iu]z|y?d[iu]|m[iu]s|s[ae]';
  return new RegExp(`^(?:l[ae]r)?(?:${whose})?(?:${kase})?(?:k[iu](?:l[ae]r)?(?:${whose})?(?:${kase})?)?(?:${being})?(?:m[iu])?$`);
})();

/** What follows the root of a verb: voice, "not", then a tense, a mood or a verbal noun, then persons or endings of a noun. */
const verbal = (() => {
  const voice = '(?:y?[iu]?[ln]|[iu]n[iu]l|d[iu]r|[iu]?t|[iu]?s){0,3}';
  const form =
    'm[ae][gkqy]|m[ae]l[iu]|m[ae]|y?[ae]c[ae][gkqy]|m[iu]s|y?[iu]b|d[iu][gkqy]?|y?[iu]r|y?[ae]r[ae][gkq]|y?[ae]r|y?[ae]n|s[ae]|y?[iu]m|y?[ae][gk]|s[iu]n|y?[iu][cs][iu]|y?[iu]s';
  const rest =
    '(?:l[ae]r|[iu]m[iu]z|[iu]n[iu]z|s[iu]n[iu]z|y?[ae]m|s[ae]n|y?[iu][gkq]|d[iu]r|n?[iu]n|n?d[ae]n?|y?[ae]|n[ae]|s[iu]|n?[iu]|y[iu]|[iu]m|m|n|q|k|l[ae]|d[iu]|s[ae]|m[iu])*';
  return new RegExp(`^${voice}(?:m[ae]?)?(?:${form})${rest}$`);
})();

/** Whether these letters are endings only: of an abbreviation written "ƏDV-nin", of a number written "15-dən". */
export const isEnding = (letters: string): boolean => letters !== '' && (nominal.test(letters) || /^(?:y?[iu]?nc[iu]|c[iu])/.test(letters));

/** uşaq, uşağ(ı) → one stem, so çörək, çörəy(i): q/ğ and k/y alternate before an ending that opens with a vowel. */
function settleEnd(stem: string): string {
  if (stem.length < 4 || !isVowel(stem.at(-2))) return stem;
  if (stem.endsWith('q')) return `${stem.slice(0, -1)}g`;
  return stem.endsWith('y') ? `${stem.slice(0, -1)}k` : stem;
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);
const swaps: Readonly<Record<string, string>> = { g: 'q', y: 'k', d: 't' };

/** The longest known noun that the word begins with and whose rest is endings, as it is keyed. */
function knownNoun(word: string): string | null {
  for (let end = word.length; end >= 2; end -= 1) {
    const head = word.slice(0, end);
    const rest = word.slice(end);
    if (nounStems.has(head)) {
      if (rest === '' || nominal.test(rest)) return settleEnd(head);
      continue;
    }
    // The last consonant softens only before a vowel, and only in words of two syllables.
    const hard = swaps[head.at(-1) ?? ''];
    if (hard !== undefined && isVowel(rest[0]) && nounStems.has(head.slice(0, -1) + hard) && nominal.test(rest)) return settleEnd(head.slice(0, -1) + hard);
  }
  return null;
}

const rootOf: Readonly<Record<string, string>> = { ed: 'et', ged: 'get', di: 'de', yi: 'ye', qayid: 'qayit' };

/** The longest known root the word begins with whose rest makes a form of a verb. */
function knownVerb(word: string): string | null {
  for (let end = word.length - 1; end >= 2; end -= 1) {
    const head = word.slice(0, end);
    if (verbRoots.has(head) && verbal.test(word.slice(end))) return rootOf[head] ?? head;
  }
  return null;
}

/**
 * Endings of words the lexicon does not know, grouped by what they do. A vowel that follows harmony is written A (a or
 * ə, folded a/e) or I (ı i u ü, folded i/u); + marks an ending that only follows a vowel. Outer endings come off first.
 */
const endings: readonly (readonly string[])[] = [
  ['mI'],
  ['dIr', 'dIrlAr', 'sInIz', '+yAm', 'Am'],
  // Before possession, which would take its vowel.
  ['mAlI'],
  ['+nIn', '+ndAn', 'dAn', '+ndA', 'dA', '+nI', '+nA', '+yA', 'lA', '+ylA', 'A', 'dAkI', '+ndAkI'],
  ['+sI', 'I', 'Im', 'In', 'ImIz', 'InIz', '+mIz', '+nIz', '+m'],
  ['lAr'],
];
/** Of the verb; a word that already gave endings of a noun can only be a verbal noun. */
const verbEndings = 'mAq mAk AcAq AcAk +yAcAq +yAcAk dIq dIk dIqdA dIkdA mIs Ib +yIb An +yAn Ir +yIr Ar dI sA mA ArAq ArAk'.split(' ');
const verbalNouns = 'mAq mAg mAk mAy AcAg AcAk AcAy dIg dIk dIy mA +yAn'.split(' ');

type Ending = { readonly text: string; readonly vowel: 'a' | 'e' | null; readonly after: 'vowel' | 'consonant' | 'any' };
const spell = (pattern: string): readonly Ending[] =>
  (pattern.includes('A') ? (['a', 'e'] as const) : ([null] as const)).flatMap((vowel) =>
    (pattern.includes('I') ? ['i', 'u'] : ['']).map((narrow) => {
      const text = pattern
        .replace('+', '')
        .replaceAll('A', vowel ?? '')
        .replaceAll('I', narrow);
      // -a, -ı after a vowel is no ending: the language puts a consonant between them.
      return { text, vowel, after: pattern.startsWith('+') ? 'vowel' : isVowel(text[0]) ? 'consonant' : 'any' };
    }),
  );
const ready = (patterns: readonly string[]): readonly Ending[] => patterns.flatMap(spell).toSorted((a, b) => b.text.length - a.text.length);
const groups = endings.map(ready);
const [ofVerbs, ofVerbalNouns, ofVoice] = [ready(verbEndings), ready(verbalNouns), ready(['Il', 'dIr'])];

const lastVowel = (text: string): string | undefined => [...text].findLast((letter) => isVowel(letter));
/** Folding keeps only a (back) and e (front) apart: after a no ending takes e, after e none takes a. */
const inHarmony = (stem: string, vowel: 'a' | 'e'): boolean => lastVowel(stem) !== (vowel === 'a' ? 'e' : 'a');

function strip(word: string, group: readonly Ending[]): string {
  for (const { text, vowel, after } of group) {
    if (!word.endsWith(text)) continue;
    const stem = word.slice(0, word.length - text.length);
    if (stem.length < minStemLength || (after !== 'any' && isVowel(stem.at(-1)) !== (after === 'vowel'))) continue;
    // Two vowels before it: the consonant is the word's own (maaş-ı, folded maas-i, is not maa-sı).
    if (after === 'vowel' && isVowel(stem.at(-2))) continue;
    if (lastVowel(stem) === undefined || (vowel !== null && !inHarmony(stem, vowel))) continue;
    return stem;
  }
  return word;
}

/** The vowel (or -iya) a noun ends in cannot be told from an ending (vergi, kart-ı; pensi-ya): it goes from all words. */
const dropLastVowel = (stem: string): string => stem.replace(/(?<=^.{3,})(?:i[yk])?[aeiu]?$/, '');

/** The stem of one already folded word; words of other scripts and numbers come back as they are. */
export function stemFolded(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const known = knownNoun(word) ?? knownVerb(word);
  if (known !== null) return known;
  if (word.length <= minStemLength) return word;
  const asNoun = groups.reduce((rest, group) => strip(rest, group), word);
  const asVerb = strip(asNoun, asNoun === word ? ofVerbs : ofVerbalNouns);
  return dropLastVowel(settleEnd(asVerb === asNoun ? asNoun : strip(asVerb, ofVoice)));
}

/**
 * A light stemmer of Azerbaijani for search: "bəyannamələrinin" → "beyanname". It returns a key, not a word: the key is
 * folded and the same for the forms of one word. Verbs meet in their root, whatever voice they stand in.
 */
export const stem = (word: string): string => stemFolded(fold(word));
