import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

test.each([
  'vergi vergisi verginin vergilər vergiyə vergisinin',
  'uşaq uşağı uşağın uşaqlar uşağa uşaqlarımız uşaqlarımızdan',
  'çörək çörəyi çörəkdən çörəklər',
  'bəyannamə bəyannaməsi bəyannaməni bəyannamələrinin bəyannaməsini',
  'müraciət müraciəti müraciətdən müraciətlərinizə',
  'pensiya pensiyaya pensiyası pensiyanın pensiyalar',
  'ödəmək ödəməliyəm ödəyim ödəyən ödəməliyəmmi',
  'maaş maaşı maaşın maaşdan',
  'kart kartı kartını kartdakı',
  'qeydiyyat qeydiyyata qeydiyyatı qeydiyyatdan',
])('the forms of one word meet: %s', (forms) => {
  expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
});

test.each([
  ['vergi', 'verilmə'],
  ['kart', 'karar'],
  ['ödəniş', 'ödənc'],
  ['sayğac', 'sayt'],
])('%s and %s stay apart', (one, other) => expect(stem(one)).not.toBe(stem(other)));

test.each(['su', 'iş', 'ev', '195', '42', 'налог'])('short words, numbers and other scripts stay as they are: %s', (word) => {
  expect(stem(word)).toBe(fold(word));
});

test('an ending out of harmony is no ending', () => {
  // -lar follows a back vowel: the "lar" after the front vowel of a made-up word belongs to it.
  expect(stem('meblar')).toBe('meblar');
});

test('a stem is a beginning of its word, at least three letters long', () => {
  const letter = fc.constantFrom(...'abcçdeəfgğhxıijkqlmnoöprsştuüvyz');
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 4, maxLength: 20 }), (word) => {
      const found = stem(word);
      return found.length >= 3 && fold(word).startsWith(found.slice(0, -1));
    }),
  );
});
