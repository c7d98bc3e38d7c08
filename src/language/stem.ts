import { fold } from './fold.ts';

const minStemLength = 3;

/**
 * Endings in folded spelling, grouped by what they do. A vowel that follows harmony is written A (a or ə, folded a/e)
 * or I (ı i u ü, folded i/u); + marks an ending that only follows a vowel. Outer endings come off first, one a group.
 */
const endings: readonly (readonly string[])[] = [
  // predicate, person and question: -dır, -mı, -yam
  ['mI'],
  ['dIr', 'dIrlAr', 'sInIz', '+yAm', 'Am'],
  // duty: -malı; before possession, which would take its vowel
  ['mAlI'],
  // case: -nın, -dan, -da, -nı, -a, -la; -dakı
  ['+nIn', '+ndAn', 'dAn', '+ndA', 'dA', '+nI', '+nA', '+yA', 'lA', '+ylA', 'A', 'dAkI', '+ndAkI'],
  // possession, and the case endings that sound like it: -sı, -ım, -ımız, -ın
  ['+sI', 'I', '+yIm', 'Im', 'In', 'ImIz', 'InIz', '+mIz', '+nIz', '+m'],
  ['lAr'],
  // forms of the verb that questions are made of: -maq, -ma(sı), -acaq, -dıq, -mış, -ıb, -an, -ar
  [
    'mAq',
    'mAk',
    'AcAq',
    'AcAk',
    '+yAcAq',
    '+yAcAk',
    'dIq',
    'dIk',
    'dIqdA',
    'dIkdA',
    'mIs',
    'Ib',
    '+yIb',
    'An',
    '+yAn',
    'Ir',
    '+yIr',
    'Ar',
    'dI',
    'sA',
    'mA',
    'ArAq',
    'ArAk',
  ],
  // voice: -ıl, -dır
  ['Il', 'dIr'],
];

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);
const lastVowel = (text: string): string | undefined => [...text].findLast((letter) => isVowel(letter));

/** Folding keeps only a (back) and e (front) apart: after a no ending takes e, after e none takes a. */
const inHarmony = (stem: string, vowel: 'a' | 'e'): boolean => {
  const before = lastVowel(stem);
  return before !== (vowel === 'a' ? 'e' : 'a');
};

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

const groups: readonly (readonly Ending[])[] = endings.map((group) => group.flatMap(spell).toSorted((a, b) => b.text.length - a.text.length));

function strip(word: string, group: readonly Ending[]): string {
  for (const { text, vowel, after } of group) {
    if (!word.endsWith(text) || word.length - text.length < minStemLength) continue;
    const stem = word.slice(0, -text.length);
    if (after !== 'any' && isVowel(stem.at(-1)) !== (after === 'vowel')) continue;
    // Two vowels before it: the consonant is the word's own (maaş-ı, folded maas-i, is not maa-sı).
    if (after === 'vowel' && isVowel(stem.at(-2))) continue;
    if (lastVowel(stem) === undefined || (vowel !== null && !inHarmony(stem, vowel))) continue;
    return stem;
  }
  return word;
}

/** The vowel (or -iya) a noun ends in cannot be told from an ending (vergi, kart-ı; pensi-ya): it goes from all words. */
const dropLastVowel = (stem: string): string => stem.replace(/(?<=^.{3,})(?:i[yk])?[aeiu]?$/, '');

/** uşaq, uşağ(ı) → one stem, so çörək, çörəy(i): q/ğ and k/y alternate before an ending that opens with a vowel. */
function settleEnd(stem: string): string {
  if (stem.length < 4 || !isVowel(stem.at(-2))) return stem;
  if (stem.endsWith('q')) return `${stem.slice(0, -1)}g`;
  return stem.endsWith('y') ? `${stem.slice(0, -1)}k` : stem;
}

/** The stem of one already folded word; words of other scripts and numbers come back as they are. */
export function stemFolded(word: string): string {
  if (word.length <= minStemLength || !/^[a-z]+$/.test(word)) return word;
  return dropLastVowel(settleEnd(groups.reduce((rest, group) => strip(rest, group), word)));
}

/**
 * A light stemmer of Azerbaijani for search: "bəyannamələrinin" → "beyanname". It returns a key, not a word: the key is
 * folded, never shorter than three letters, and the same for the forms of one word.
 */
export const stem = (word: string): string => stemFolded(fold(word));
