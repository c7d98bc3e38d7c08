import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
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

type User = { readonly name: string; readonly uid: number; readonly gid: number };

const users = (): readonly User[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));

/** The named user whose id is seen inside a user namespace: 1000 where there is one, else any that is not root. */
function nameable(known: readonly User[]): User | undefined {
  return known.find(({ uid }) => uid === 1000) ?? known.find(({ name }) => name === 'nobody') ?? known.find(({ uid }) => uid > 0);
}

/** Runs a program as ourselves, but seen by it as the user `seen`: files we make stay ours. */
const inNamespace = (seen: User): Account => ({
  prefix: ['unshare', '--user', `--map-user=${seen.uid}`, `--map-group=${seen.gid}`],
});

const works = ({ prefix: [command = '', ...args] }: Account): boolean => spawnSync(command, [...args, 'true']).status === 0;

/**
 * Chooses the account for a server whose data live in `dir` (its nearest existing folder tells the owner).
 *
 * - an ordinary user with a name: as it is;
 * - root over a folder of an ordinary user: as that user;
 * - root otherwise, and a user without a name (a bare uid in a container): in a user namespace under a known name;
 * - root where namespaces are forbidden: as `nobody`, to whom the caller gives the folder.
 */
export function accountFor(dir: string, self: { uid: number; gid: number } = ourselves()): Account {
  const owner = statSync(dir);
  if (self.uid !== 0 && owner.uid !== self.uid) {
    throw new PostgresError(`The folder ${dir} belongs to another user (uid ${owner.uid}): start as that user, or remove the folder.`);
  }
  if (self.uid === 0 && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid };
  const known = users();
  if (self.uid !== 0 && known.some(({ uid }) => uid === self.uid)) return { prefix: [] };
  const seen = nameable(known);
  if (seen && works(inNamespace(seen))) return inNamespace(seen);
  const nobody = known.find(({ name }) => name === 'nobody');
  if (self.uid === 0 && nobody) return { prefix: [], uid: nobody.uid, gid: nobody.gid };
  throw new PostgresError('PostgreSQL needs a user with a name here: start as an ordinary user, or set DATABASE_URL to a PostgreSQL 18 or newer.');
}

const ourselves = (): { uid: number; gid: number } => ({ uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 });
