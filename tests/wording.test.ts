import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { langs, type Words } from '#platform/words.ts';

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const wordFiles = files.filter((file) => /\/(words|sentences)\.ts$/.test(file) && !file.endsWith('platform/words.ts'));
const tables: readonly (readonly [string, Words])[] = await Promise.all(
  wordFiles.map(async (file) => [file.slice(src.length + 1), ((await import(pathToFileURL(file).href)) as { words: Words }).words] as const),
);

/** Names of the values a sentence asks for. */
function paramsOf(message: string): readonly string[] {
  const found = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const part of parts) {
      if (part.type === 1 || part.type === 6 || part.type === 5) found.add(part.value);
      if (part.type === 5 || part.type === 6) for (const option of Object.values(part.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en').getAst());
  return [...found].toSorted();
}

test('there are words to read', () => expect(tables.length).toBeGreaterThan(6));

test('every sentence stands in three languages and asks for the same values in each', () => {
  const wrong = tables.flatMap(([file, words]) =>
    Object.entries(words.table).flatMap(([key, message]) => {
      const empty = langs.filter((lang) => !message[lang]?.trim());
      const params = new Set(langs.map((lang) => paramsOf(message[lang] ?? '').join()));
      return empty.length > 0 || params.size > 1 ? [`${file} ${key}: ${empty.join() || [...params].join(' / ')}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

/** labels.md: words that never stand alone, because they mean two things here. */
const bare = /(^|[\s(])(növbə|sorğu|layihə|rəy)([\s).,:!?]|$)/i;
test('no ambiguous word stands bare as a label', () => {
  const wrong = tables.flatMap(([file, words]) =>
    Object.entries(words.table).flatMap(([key, message]) =>
      bare.test(message.az) && message.az.split(' ').length === 1 ? [`${file} ${key}: ${message.az}`] : [],
    ),
  );
  expect(wrong).toEqual([]);
});

test('every fault code has its sentence', () => {
  const known = new Set(tables.flatMap(([, words]) => Object.keys(words.table).map((key) => `${words.room}.${key}`)));
  const codes = files
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new Fault\(\s*'[a-zA-Z]+',\s*'([a-z]+\.[a-zA-Z]+)'/g)].map((match) => match[1] as string));
  expect(codes.length).toBeGreaterThan(20);
  expect([...new Set(codes)].filter((code) => !known.has(code))).toEqual([]);
});
