import { afterAll } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Consumer, consumeOnce } from '../consumers.ts';
import { asSystem, closeDatabase, openDatabase, sql } from '../database.ts';
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

const patienceMs = 60_000;
/**
 * Lets consumers take every event there is. An event waits for every older transaction of the server, also of another
 * test's database, so asking once may find nothing yet.
 */
export async function consumeAll(consumers: readonly Consumer[]): Promise<void> {
  const waiting = (): Promise<boolean> =>
    asSystem('test', 'events', async (tx) => {
      const { rows } = await sql<{
        waiting: boolean;
      }>`select exists (select from events where tx >= pg_snapshot_xmin(pg_current_snapshot())) as waiting`.execute(tx);
      return rows[0]?.waiting ?? false;
    });
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(25)) {
    const later = await waiting();
    for (const consumer of consumers) while ((await consumeOnce(consumer)) > 0);
    if (!later && !(await waiting())) return;
  }
  throw new Error('events still wait for an older transaction of the server');
}
