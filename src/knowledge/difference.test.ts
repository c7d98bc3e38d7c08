import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, type Piece } from './difference.ts';

const textOf = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('');

test('a changed word is one that went and one that came', () => {
  expect(difference('Arayış üç gündə verilir', 'Arayış iki gündə verilir')).toEqual([
    { kind: 'same', text: 'Arayış ' },
    { kind: 'removed', text: 'üç' },
    { kind: 'added', text: 'iki' },
    { kind: 'same', text: ' gündə verilir' },
  ]);
});

test('equal texts are one piece, nothing is none', () => {
  expect(difference('eyni mətn', 'eyni mətn')).toEqual([{ kind: 'same', text: 'eyni mətn' }]);
  expect(difference('', '')).toEqual([]);
});

test('both texts can be read back from the pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'ə')), fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'ə')), (one, other) => {
      const pieces = difference(one.join(''), other.join(''));
      return textOf(pieces, 'added') === one.join('') && textOf(pieces, 'removed') === other.join('');
    }),
  );
});
