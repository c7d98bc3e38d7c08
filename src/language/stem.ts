/**
 * A light suffix stemmer over folded words (domain notes §6.2): plural, possessive, case, person and the commonest verb
 * endings, longest first, never below three letters. Folding has merged the harmony pairs, so each ending stands once
 * a vowel class. Not linguistics but a key under which inflections of one word meet.
 */
const endings: readonly (readonly string[])[] = [
  // person and predicate: -dir, -em, -sen, -iq, question particle
  ['dirler', 'dirlar', 'durlar', 'durler', 'dir', 'dur', 'tir', 'mi', 'mu'],
  // case after possessive or plural
  ['larindan', 'lerinden', 'larinda', 'lerinde', 'larinin', 'lerinin', 'larina', 'lerine', 'larini', 'lerini', 'lari', 'leri', 'lardan', 'lerden', 'larda', 'lerde', 'larin', 'lerin', 'lara', 'lere', 'lar', 'ler'],
  ['sindan', 'sinden', 'sunda', 'sunde', 'sinda', 'sinde', 'sinin', 'sunun', 'sina', 'sine', 'suna', 'sune', 'sini', 'sunu'],
  ['indan', 'inden', 'undan', 'unden', 'inda', 'inde', 'unda', 'unde', 'inin', 'unun', 'nin', 'nun', 'ina', 'ine', 'una', 'une', 'ini', 'unu'],
  ['dan', 'den', 'nan', 'nen', 'da', 'de', 'ya', 'ye', 'na', 'ne', 'ni', 'nu', 'yi', 'yu', 'in', 'un', 'im', 'um', 'si', 'su', 'a', 'e', 'i', 'u'],
];
const verbs: readonly string[] = ['masi', 'mesi', 'maq', 'mek', 'anda', 'ende', 'mayir', 'meyir', 'irem', 'iram', 'uram', 'urem', 'ilmir', 'ilmesi', 'ilir', 'ulur', 'inir', 'unur', 'mali', 'meli', 'ma', 'me', 'ir', 'ur'];
const least = 3;

const strip = (word: string, list: readonly string[]): string => {
  for (const ending of list) if (word.endsWith(ending) && word.length - ending.length >= least) return word.slice(0, -ending.length);
  return word;
};

/** q/ğ and k/y alternate before a vowel (çörək → çörəyi): the soft end of a stem meets the hard one. */
const settle = (stem: string): string => (/[^aeiou]?[aeiou]y$/.test(stem) && stem.length > least ? `${stem.slice(0, -1)}k` : /[aeiou]g$/.test(stem) && stem.length > least ? `${stem.slice(0, -1)}q` : stem);

export function stem(word: string): string {
  if (word.length <= least || /\d/.test(word)) return word;
  let bare = word;
  for (const list of endings) bare = strip(bare, list);
  if (bare.length > 5) bare = strip(bare, verbs);
  return settle(bare);
}
