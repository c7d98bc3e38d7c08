import pg from 'pg';
import { PostgresError } from './binaries.ts';

const oldestVersion = 180_000;

/**
 * Refuses, in one sentence, a server that cannot be ours: unreachable, older than PostgreSQL 18, not in UTF-8, or
 * without the Azerbaijani collation. The sentence never shows the password.
 */
export async function checkServer(url: string): Promise<void> {
  if (!URL.canParse(url)) throw new PostgresError('DATABASE_URL is not an address like postgres://user:password@host:5432/name.');
  const { host, pathname } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  let facts: Facts | undefined;
  try {
    await client.connect();
    facts = (await client.query<Facts>(ask)).rows[0];
  } catch (cause) {
    throw new PostgresError(`The database at ${host}${pathname} does not answer: ${(cause as Error).message}.`, {
      cause,
    });
  } finally {
    await client.end().catch(() => {});
  }
  if (!facts) throw new PostgresError(`The database at ${host}${pathname} does not answer.`);
  const refusal = refuseServer(facts);
  if (refusal) throw new PostgresError(`The database at ${host}${pathname} ${refusal}`);
}

/** What is wrong with a server for us, as the end of a sentence; null when nothing is. */
export function refuseServer({ version, shown, encoding, azerbaijani }: Facts): string | null {
  if (version < oldestVersion) return `is PostgreSQL ${shown}: Çağrı needs 18 or newer.`;
  if (encoding !== 'UTF8') return `is encoded in ${encoding}: make it with ENCODING 'UTF8'.`;
  return azerbaijani ? null : 'has no collation "az-x-icu": use a PostgreSQL that was built with ICU.';
}

export type Facts = {
  readonly version: number;
  readonly shown: string;
  readonly encoding: string;
  readonly azerbaijani: boolean;
};
const ask = `select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
  current_setting('server_encoding') as encoding,
  exists (select from pg_collation where collname = 'az-x-icu') as azerbaijani`;
