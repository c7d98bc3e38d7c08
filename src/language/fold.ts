import { lowerAz } from './case.ts';

/** Cyrillic letters that look Latin, met inside Latin words: old texts and careless keyboards mix them. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  с: 'c',
  р: 'p',
  х: 'x',
  у: 'y',
  к: 'k',
  т: 't',
  м: 'm',
  н: 'h',
  в: 'b',
  ә: 'ə',
  һ: 'h',
  ј: 'j',
  і: 'i',
};
const plain: Readonly<Record<string, string>> = {
  ə: 'e',
  ǝ: 'e',
  ä: 'e',
  ı: 'i',
  ğ: 'g',
  ş: 's',
  ç: 'c',
  ö: 'o',
  ü: 'u',
  â: 'a',
  î: 'i',
  û: 'u',
  ё: 'е',
};
const isLatin = /[a-zəığşçöü]/;

/** Mixed words become Latin; wholly Cyrillic (Russian) words stay as they are. */
function settleScript(word: string): string {
  if (!isLatin.test(word)) return word.replaceAll('ә', 'ə');
  return [...word].map((letter) => lookAlikes[letter] ?? letter).join('');
}

/**
 * The key under which spellings meet: NFC, lower case by Azerbaijani rules, look-alikes settled, ə→e ı→i ğ→g ş→s ç→c
 * ö→o ü→u, apostrophes dropped, everything that is not a letter or digit a single space (domain notes §6.2).
 */
export function fold(text: string): string {
  const lower = lowerAz(text.normalize('NFC'))
    .normalize('NFC')
    .replaceAll('i\u0307', 'i')
    .replaceAll(/['’ʼ`]/g, '');
  return lower
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => [...settleScript(word)].map((letter) => plain[letter] ?? letter).join(''))
    .join(' ');
}

/** People type ə as e and as a: the second key of a word, where every ə was typed as a. */
export function foldWithA(text: string): string {
  return fold(lowerAz(text.normalize('NFC')).replaceAll(/[əәä]/g, 'a'));
}
