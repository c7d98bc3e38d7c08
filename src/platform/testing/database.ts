import { afterAll } from 'vitest';
import { closeDatabase, openDatabase } from '../database.ts';
import { cloneTemplate } from './cluster.ts';

export type TestDatabase = { readonly url: string };

/**
 * A fresh clone of the migrated template for this test file, with `as` and `asSystem` wired to it; dropped afterwards.
 * Call it at the top of a `beforeAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const clone = await cloneTemplate();
  await openDatabase(clone.url, { max: 12 });
  return { url: clone.url };
}

/** Registers the end of the file's database; called once beside `testDatabase`. */
export function closeAfterAll(): void {
  afterAll(async () => {
    await closeDatabase();
  });
}
