import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { soundKey } from './sound.ts';
import { isEnding, stem } from './stem.ts';
import { apart, forms } from './testing/stem-forms.ts';

const words = forms
  .trim()
  .split('\n')
  .map((line) => {
    const [lemma = '', rest = ''] = line.split(': ');
    return { lemma, forms: rest.split(' ') };
  });
const pairs = apart
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split(':') as [string, string]);
/** The key verbs meet in is that of their root, so an infinitive is asked like any form. */
const share = (right: number, all: number): number => right / all;

test('at least 95 % of more than 400 inflected forms of more than 120 words come to the stem of their word', () => {
  const all = words.flatMap(({ lemma, forms: of }) => of.map((form) => ({ form, right: stem(form) === stem(lemma) })));
  expect(words.length).toBeGreaterThanOrEqual(120);
  expect(all.length).toBeGreaterThanOrEqual(400);
  const wrong = all.filter(({ right }) => !right).map(({ form }) => `${form} → ${stem(form)}`);
  expect(share(all.length - wrong.length, all.length), wrong.join(', ')).toBeGreaterThanOrEqual(0.95);
});

test('at least 98 % of more than 150 pairs of unlike words stay apart', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(150);
  const wrong = pairs.filter(([one, other]) => stem(one) === stem(other)).map((pair) => pair.join(' = '));
  expect(share(pairs.length - wrong.length, pairs.length), wrong.join(', ')).toBeGreaterThanOrEqual(0.98);
});

test('typed without Azerbaijani letters a form comes to the same stem', () => {
  for (const { forms: of } of words) for (const form of of) expect(stem(fold(form))).toBe(stem(form));
});

test.each(['su', 'iş', 'ev', '195', '42', 'налог'])('short words, numbers and other scripts stay as they are: %s', (word) => {
  expect(stem(word)).toBe(fold(word));
});

test.each(['nin', 'i', 'de', 'nin', 'lerinden', 'ci', 'si'])('-%s is an ending', (letters) => expect(isEnding(letters)).toBe(true));
test.each(['veris', 'qaime', '', 'kassa'])('-%s is a word of its own', (letters) => expect(isEnding(letters)).toBe(false));

const letter = fc.constantFrom(...'abcçdeəfgğhxıijkqlmnoöprsştuüvyz');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 20 });
test('a stem never grows, is a beginning of its word and is found again from itself typed plainly', () => {
  fc.assert(
    fc.property(word, (some) => {
      const found = stem(some);
      return found.length <= fold(some).length && (fold(some).startsWith(found.slice(0, -1)) || found === 'qayit') && stem(fold(some)) === found;
    }),
  );
});

test('fold and the key of sounds are idempotent', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => fold(fold(text)) === fold(text)));
  fc.assert(fc.property(word, (some) => soundKey(soundKey(fold(some))) === soundKey(fold(some))));
});

test.each([
  ['bayannama', 'bəyannamə'],
  ['shexsiyyet', 'şəxsiyyət'],
  ['geydiyyat', 'qeydiyyat'],
  ['chixarish', 'çıxarış'],
  ['arhiv', 'arxiv'],
  ['adres', 'addres'],
])('%s is heard as %s', (typed, meant) => expect(soundKey(fold(typed))).toBe(soundKey(fold(meant))));
