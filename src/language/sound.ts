/** How one sound is typed in several ways on foreign keyboards, in the order they are settled. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/x|[kq]h+/g, 'h'],
  [/t+s/g, 's'],
  [/sh+/g, 's'],
  [/ch+/g, 'c'],
  [/zh+/g, 'j'],
  [/gh+/g, 'g'],
  [/w/g, 'v'],
  [/a/g, 'e'],
  [/[qk]/g, 'g'],
  [/(.)\1+/g, '$1'],
];

/**
 * The second key of a folded word: ə typed as a, q as g or k, sh/ch/gh/kh for one letter, x as h, letters doubled or
 * halved. Two words of one key are likely one word heard twice (domain notes §6.2).
 */
export const soundKey = (folded: string): string => {
  const key = spellings.reduce((text, [pattern, letter]) => text.replaceAll(pattern, letter), folded);
  // One settled pair of letters may make another ("kxa" is heard "kha", "ha").
  return key === folded ? key : soundKey(key);
};
