import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { entries, ground, mayKnow, pure, screensKnow } from './house.ts';

const src = resolve(import.meta.dirname, '../src');

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)));

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** Every import of a file, static, re-exported and `import()`, as a path inside src; packages are left out. */
function importsOf(file: string): readonly Import[] {
  const parsed = parseSync(file, readFileSync(join(src, file), 'utf8'));
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const text = readFileSync(join(src, file), 'utf8');
  const specifiers = [
    ...staticImports.map((found) => found.moduleRequest.value),
    ...staticExports.flatMap((found) => found.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : []))),
    ...dynamicImports.map((found) => text.slice(found.moduleRequest.start, found.moduleRequest.end).replaceAll(/['"`]/g, '')),
  ];
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('#')) return [{ from: file, to: specifier.slice(1), typeOnly: false }];
    if (specifier.startsWith('.')) return [{ from: file, to: relative(src, resolve(src, dirname(file), specifier)), typeOnly: false }];
    return [];
  });
}

const roomOf = (file: string): string => file.split('/')[0] as string;
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.includes('/testing/');
const isEntry = (file: string): boolean => entries.includes(file) || roomOf(file) === 'cli';
const isScreen = (file: string): boolean => file.includes('/web/') || file.startsWith('ui/');

test('the map reads the house', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(300);
});

test('every folder of src is on the map', () => {
  const rooms = [...new Set(files.filter((file) => file.includes('/') && !isEntry(file)).map(roomOf))];
  expect(rooms.filter((room) => !(room in mayKnow))).toEqual([]);
});

test('rooms know only whom they may know', () => {
  const wrong = files
    .filter((file) => !isEntry(file) && !isTest(file))
    .flatMap((file) => {
      const room = roomOf(file);
      const allowed = room in pure ? [...(pure[room] ?? [])] : [...ground, ...(mayKnow[room] ?? []), ...(isScreen(file) ? screensKnow : [])];
      return importsOf(file).filter(({ to }) => roomOf(to) !== room && !allowed.includes(roomOf(to)));
    });
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('a neighbour’s store is its own: rooms are asked through contract, actions, rules and screens', () => {
  const wrong = files
    .filter((file) => !isEntry(file) && !isTest(file))
    .flatMap(importsOf)
    .filter(({ from, to }) => roomOf(from) !== roomOf(to) && !ground.includes(roomOf(to)) && /\/(store|routes|jobs)\.ts$/.test(to));
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('the browser never loads a server file', () => {
  const serverFile =
    /\/(actions|store|routes|jobs|consumers|seed|events)\.ts$|^platform\/(database|http|jobs|migrate|config|log|outbox|live|consumers|throttle)\.ts$/;
  const wrong = files
    .filter((file) => isScreen(file) && !isTest(file))
    .flatMap(importsOf)
    .filter(({ to }) => serverFile.test(to));
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('every import leads to a file', () => {
  const known = new Set(files);
  const lost = files.flatMap(importsOf).filter(({ to }) => /\.tsx?$/.test(to) && !known.has(to));
  expect(lost.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});
