import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/command.ts';

const folder = join(root, 'migrations');
const files = readdirSync(folder).toSorted();
/** Rooms written side by side number from a five of their own; within a block there is no gap. */
const opensBlock = (n: number): boolean => n === 1 || n % 5 === 0;

test('migrations are SQL files with a four-digit number and a name', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(file))).toEqual([]);
});

test('no number stands twice, and none is left out but at the start of a block', () => {
  const numbers = files.map((file) => Number(file.slice(0, 4)));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((n) => !opensBlock(n) && !numbers.includes(n - 1))).toEqual([]);
});

test('no migration opens everything to a role or takes row-level security away', () => {
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  expect(text.length).toBeGreaterThan(10_000);
  expect(text).not.toMatch(/grant all|bypassrls|disable row level security/i);
});
