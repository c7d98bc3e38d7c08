import { join } from 'node:path';
import { startPostgres } from '#platform/postgres/launcher.ts';

/** The database a command works on: the named one, or this checkout's own, started or adopted. */
export async function ownerUrl(): Promise<string> {
  const named = process.env['DATABASE_URL'];
  if (named) return named;
  const dataDir = process.env['CAGRI_DATA_DIR'] ?? join(import.meta.dirname, '../../var');
  const postgres = await startPostgres({ dir: join(dataDir, 'postgres'), log: () => {} });
  return postgres.url;
}
