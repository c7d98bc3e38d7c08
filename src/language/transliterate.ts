/**
 * The Azerbaijani Cyrillic alphabet (until 2001) letter by letter; old documents and names still come in it. Letters of
 * Russian alone (щ, ъ, э …) follow the sounds.
 */
const latinOf: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'q',
  ғ: 'ğ',
  д: 'd',
  е: 'e',
  ә: 'ə',
  ж: 'j',
  з: 'z',
  и: 'i',
  ы: 'ı',
  ј: 'y',
  й: 'y',
  к: 'k',
  ҝ: 'g',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  ө: 'ö',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'ü',
  ф: 'f',
  х: 'x',
  һ: 'h',
  ч: 'ç',
  ҹ: 'c',
  ш: 'ş',
  ц: 's',
  щ: 'ş',
  э: 'e',
  ё: 'yo',
  ю: 'yu',
  я: 'ya',
  ъ: '',
  ь: '',
};
const upperOf: Readonly<Record<string, string>> = { i: 'İ', ı: 'I' };
const capital = (latin: string): string => (upperOf[latin] ?? latin.charAt(0).toUpperCase()) + (latin.length > 1 ? latin.slice(1) : '');

/** 'Һәсәнов Әли' → 'Həsənov Əli': Azerbaijani Cyrillic to Latin; everything else stays. */
export function toLatin(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      const latin = latinOf[small];
      if (latin === undefined) return letter;
      return letter === small || latin === '' ? latin : capital(latin);
    })
    .join('');
}

/** Endings of Russian words, longest first; what is left meets the loan word in Azerbaijani letters. */
const russianEndings =
  /(?<=[а-яё]{4})(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ией|иях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ом|ем|ам|ям|ах|ях|ию|ь|а|я|ы|и|у|ю|е|о)$/;
const russianSounds: Readonly<Record<string, string>> = { г: 'g', ы: 'i', ц: 's' };

/**
 * Words wholly in Cyrillic, by their sounds in Latin letters, for search: 'справку' → 'spravk', 'пенсия' → 'pensi'.
 * Azerbaijani ones (with ә, ө, ү, ғ, ҝ, һ, ҹ, ј) keep their endings. Everything else stays.
 */
export function fromCyrillic(text: string): string {
  return text.replaceAll(/(?<![\p{L}])\p{Script=Cyrillic}{2,}(?!\p{L})/gu, (word) => {
    const small = word.toLowerCase();
    if (/[әөүғҝһҹј]/.test(small)) return toLatin(small);
    return toLatin([...small.replace(russianEndings, '')].map((letter) => russianSounds[letter] ?? letter).join(''));
  });
}

const asciiOf: Readonly<Record<string, string>> = {
  ə: 'e',
  Ə: 'E',
  ı: 'i',
  İ: 'I',
  ğ: 'g',
  Ğ: 'G',
  ş: 's',
  Ş: 'S',
  ç: 'c',
  Ç: 'C',
  ö: 'o',
  Ö: 'O',
  ü: 'u',
  Ü: 'U',
};
/** 'Çağrı Mərkəzi' → 'Cagri Merkezi', for file names and the plain alphabet of text messages; case is kept. */
export const toAscii = (text: string): string => [...text.normalize('NFC')].map((letter) => asciiOf[letter] ?? letter).join('');
