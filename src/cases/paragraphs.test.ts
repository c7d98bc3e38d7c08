import { expect, test } from 'vitest';
import { compareParagraphs } from './paragraphs.ts';

const signs = (older: string, newer: string) =>
  compareParagraphs(older, newer).map((piece) => `${{ same: '=', removed: '-', added: '+' }[piece.kind]}${piece.text}`);

test.each([
  ['the same text', 'a\n\nb', 'a\n\nb', ['=a', '=b']],
  ['a paragraph rewritten', 'a\n\nb\n\nc', 'a\n\nx\n\nc', ['=a', '-b', '+x', '=c']],
  ['one more at the end', 'a', 'a\n\nb', ['=a', '+b']],
  ['one fewer at the beginning', 'a\n\nb', 'b', ['-a', '=b']],
  ['only spacing changed', 'a\n\nb', ' a \n \n\n b', ['=a', '=b']],
  ['from nothing', '', 'a', ['+a']],
])('%s', (_title, older, newer, expected) => expect(signs(older, newer)).toEqual(expected));
