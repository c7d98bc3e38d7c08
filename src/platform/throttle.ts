import { asSystem, sql } from './database.ts';
import { Fault } from './fault.ts';

export type Limit = { readonly hits: number; readonly windowSeconds: number };

/**
 * Counts one hit and refuses past the limit. Kept in PostgreSQL, so that a second node counts on.
 * @throws Fault tooMany with `seconds` until the window ends
 */
export async function throttle(key: string, limit: Limit): Promise<void> {
  const row = await asSystem('throttle', 'count', async (tx) => {
    const { rows } = await sql<{ hits: number; left: number }>`
      insert into throttles (key, window_started_at, hits) values (${key}, now(), 1)
      on conflict (key) do update set
        hits = case when throttles.window_started_at < now() - make_interval(secs => ${limit.windowSeconds}) then 1 else throttles.hits + 1 end,
        window_started_at = case when throttles.window_started_at < now() - make_interval(secs => ${limit.windowSeconds}) then now() else throttles.window_started_at end
      returning hits, ceil(extract(epoch from window_started_at + make_interval(secs => ${limit.windowSeconds}) - now()))::int as left`.execute(tx);
    return rows[0];
  });
  if (row && row.hits > limit.hits) throw new Fault('tooMany', 'platform.tooMany', { seconds: Math.max(1, row.left) });
}

/** Forgets a key, after a success that makes earlier misses meaningless. */
export const forgive = (key: string): Promise<unknown> => asSystem('throttle', 'forgive', (tx) => tx.deleteFrom('throttles').where('key', '=', key).execute());
