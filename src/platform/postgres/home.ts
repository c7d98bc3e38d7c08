import { createHmac, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresError } from './binaries.ts';

/** What stands in a server's folder: the data, the log, the secret of its logins and the port it had last. */
export type Home = {
  readonly dir: string;
  readonly data: string;
  readonly logFile: string;
  readonly portFile: string;
  readonly secretFile: string;
};

/** Makes the folder where it is missing. An ordinary user may not start a server over the folder of another. */
export function openHome(dir: string): Home {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o755 });
  } catch (cause) {
    throw new PostgresError(`The folder ${dir} cannot be made: ${(cause as Error).message}.`, { cause });
  }
  const at = realpathSync(dir);
  const owner = statSync(at).uid;
  const self = process.getuid?.();
  if (self !== 0 && owner !== self) {
    throw new PostgresError(`The folder ${at} belongs to another user (uid ${owner}): start as that user, or remove the folder.`);
  }
  return {
    dir: at,
    data: join(at, 'data'),
    logFile: join(at, 'log'),
    portFile: join(at, 'port'),
    secretFile: join(at, 'secret'),
  };
}

export const hasData = (home: Home): boolean => existsSync(join(home.data, 'PG_VERSION'));

/** What root makes in a folder of another user is that user's: its next start may be without root. */
export function giveToOwner(home: Home, path: string): void {
  const { uid, gid } = statSync(home.dir);
  if (process.getuid?.() === 0 && statSync(path).uid !== uid) chownSync(path, uid, gid);
}

/** Made once with the data; data without their secret cannot be opened, so that is said. */
export function secretOf(home: Home): string {
  if (!existsSync(home.secretFile)) {
    if (hasData(home)) {
      throw new PostgresError(`The file ${home.secretFile} is missing: put it back, or remove ${home.dir} to begin with an empty database.`);
    }
    writeFileSync(home.secretFile, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    giveToOwner(home, home.secretFile);
  }
  return readFileSync(home.secretFile, 'utf8').trim();
}

/** The server's superuser is used to make the owner's role and database, and for nothing else. */
export const superuserPassword = (secret: string): string => createHmac('sha256', secret).update('superuser').digest('hex');

export const ownerUrl = (port: number, secret: string): string => `postgres://cagri_owner:${secret}@127.0.0.1:${port}/cagri`;
export const superuserUrl = (port: number, secret: string): string => `postgres://postgres:${superuserPassword(secret)}@127.0.0.1:${port}/postgres`;

export const rememberedPort = (home: Home): number | null => {
  const port = existsSync(home.portFile) ? Number(readFileSync(home.portFile, 'utf8')) : Number.NaN;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
};

export function rememberPort(home: Home, port: number): void {
  writeFileSync(home.portFile, `${port}\n`);
  giveToOwner(home, home.portFile);
}

const bigLogBytes = 20_000_000;

/** One older log is kept. */
export function turnLog(home: Home): void {
  if (existsSync(home.logFile) && statSync(home.logFile).size > bigLogBytes) renameSync(home.logFile, `${home.logFile}.1`);
}

/** The end of the log, for the sentence of a failed start. */
export const lastLines = (home: Home, count = 3): string =>
  existsSync(home.logFile) ? readFileSync(home.logFile, 'utf8').trim().split('\n').slice(-count).join(' / ') : '';
