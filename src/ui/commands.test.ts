import { expect, test } from 'vitest';
import { type Command, matchCommands } from './commands.ts';

const command = (id: string, label: string, keywords = ''): Command => ({ id, label, keywords, run: () => {} });
const all = [command('break', 'Fasilə'), command('next', 'Növbəti əlaqə', 'növbəti götür'), command('task', 'Tapşırıq ver')];
const found = (query: string): readonly string[] => matchCommands(all, query).map(({ id }) => id);

test('nothing typed shows everything, in its order', () => expect(found('')).toEqual(['break', 'next', 'task']));
test('letters without their marks find the word', () => expect(found('fasile')).toEqual(['break']));
test('each typed part must begin a word, in any order', () => expect(found('ver tap')).toEqual(['task']));
test('what begins the label comes first', () => {
  expect(matchCommands([command('a', 'Yeni tapşırıq'), command('b', 'Tapşırıq ver')], 'tap').map(({ id }) => id)).toEqual(['b', 'a']);
});
test('no match is an empty list', () => expect(found('zzz')).toEqual([]));
