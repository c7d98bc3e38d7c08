import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PostgresError } from './binaries.ts';

/**
 * PostgreSQL refuses to run as root and asks that its user has a name. How the server's programs are started so that
 * both hold: `prefix` goes before the program, `uid`/`gid` are taken before it starts.
 */
export type Account = {
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
};

type Ids = { readonly uid: number; readonly gid: number };
type User = Ids & { readonly name: string };

const users = (): readonly User[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));

/** Runs a program as ourselves, but seen by it as a user with a name: files it makes stay ours. */
function inNamespace(known: readonly User[]): readonly Account[] {
  const seen = known.find(({ uid }) => uid === 1000) ?? known.find(({ uid }) => uid > 0);
  return seen ? [{ prefix: ['unshare', '--user', `--map-user=${seen.uid}`, `--map-group=${seen.gid}`] }] : [];
}

const by = ({ uid, gid }: Ids): Account => ({ prefix: [], uid, gid });

/**
 * In order of preference, the accounts under which a server may run over `dir`:
 *
 * - an ordinary user with a name: as it is; without one (a bare uid in a container): in a namespace under a known name;
 * - root over a folder of an ordinary user: as that user;
 * - root otherwise: in a namespace; where that is forbidden, or cannot reach the checkout, as the user who owns what
 *   is around the folder, or as `nobody`.
 */
export function accounts(dir: string, self: Ids, known: readonly User[]): readonly Account[] {
  const owner = statSync(dir);
  if (self.uid !== 0) return known.some(({ uid }) => uid === self.uid) ? [{ prefix: [] }] : inNamespace(known);
  if (owner.uid !== 0) return [by(owner)];
  const around = statSync(dirname(dir));
  return [...inNamespace(known), ...[around, ...known.filter(({ name }) => name === 'nobody')].filter(({ uid }) => uid !== 0).map(by)];
}

/** The first account under which `program --version` runs. Throws one sentence where there is none. */
export function accountFor(dir: string, program: string): Account {
  const self = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  const account = accounts(dir, self, users()).find((candidate) => {
    const [command = '', ...args] = [...candidate.prefix, program, '--version'];
    return spawnSync(command, args, { uid: candidate.uid, gid: candidate.gid, timeout: 20_000 }).status === 0;
  });
  if (!account) {
    throw new PostgresError(
      `PostgreSQL cannot run here ${self.uid === 0 ? 'as root' : `as uid ${self.uid}`}: start as an ordinary user who may read ${program}, or set DATABASE_URL to a PostgreSQL 18 or newer.`,
    );
  }
  return account;
}
