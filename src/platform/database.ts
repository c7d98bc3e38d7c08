import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver, sql, type RawBuilder, type Transaction } from 'kysely';
import pg from 'pg';
import type { Lang } from './words.ts';
import type { DB } from './schema.ts';

export type Tx = Transaction<DB>;
/** On whose behalf the database is asked; `personId: null` is a caller without a login. */
export type Who = { readonly personId: string | null; readonly lang: Lang };

export const anonymous = (lang: Lang): Who => ({ personId: null, lang });

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const n = Number(text);
  if (!Number.isSafeInteger(n)) throw new RangeError(`bigint ${text} is past 2^53`);
  return n;
});

type Pools = { readonly app: Kysely<DB>; readonly system: Kysely<DB>; readonly urgent: Kysely<DB>; readonly all: readonly pg.Pool[]; readonly owner: pg.Pool };
let pools: Pools | null = null;

/** Every node derives the same passwords from the owner's address, so nothing is kept and nothing is asked for. */
export function roleUrl(ownerUrl: string, role: 'cagri_app' | 'cagri_system'): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', `${decodeURIComponent(url.password)}:cagri`)
    .update(role)
    .digest('hex');
  url.username = role;
  return url.href;
}

const preparedNames = new Map<string, string>();
/** The statements of a full floor begin with this mark: each connection then plans them once. Their texts must not vary. */
export const prepared = sql.raw('/*prepared*/');
class PreparingClient extends pg.Client {
  override query(...given: unknown[]): never {
    const [text, values] = given;
    if (typeof text !== 'string' || !text.includes('/*prepared*/')) return (super.query as (...all: unknown[]) => never)(...given);
    let name = preparedNames.get(text);
    if (!name) preparedNames.set(text, (name = `p${preparedNames.size}`));
    return (super.query as (...all: unknown[]) => never)({ name, text, values });
  }
}

/** On whose behalf the transaction about to begin asks. */
const asking = new AsyncLocalStorage<{ readonly person: string; readonly purpose: string }>();
/** Begins and says who asks in one round trip: every deed of the product would pay the second. */
class AskingDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const { person = '', purpose = '' } = asking.getStore() ?? {};
    await connection.executeQuery(
      CompiledQuery.raw(
        `begin; select set_config('cagri.person', ${pg.escapeLiteral(person)}, true), set_config('cagri.purpose', ${pg.escapeLiteral(purpose)}, true)`,
      ),
    );
  }
}
class AskingDialect extends PostgresDialect {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }
  override createDriver(): PostgresDriver {
    return new AskingDriver({ pool: this.#pool });
  }
}
const kysely = (pool: pg.Pool): Kysely<DB> => new Kysely<DB>({ dialect: new AskingDialect(pool) });

/** Opens the pools; refuses an app role that would not be held by row-level security. */
export async function openDatabase(ownerUrl: string, options: { max?: number } = {}): Promise<void> {
  const max = options.max ?? 20;
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 10 });
  const appPool = new pg.Pool({ connectionString: roleUrl(ownerUrl, 'cagri_app'), max, Client: PreparingClient });
  const systemPool = new pg.Pool({ connectionString: roleUrl(ownerUrl, 'cagri_system'), max: Math.max(4, max / 2), Client: PreparingClient });
  const urgentPool = new pg.Pool({ connectionString: roleUrl(ownerUrl, 'cagri_system'), max: 2, Client: PreparingClient });
  // An idle connection that the server closes must not end the process; the next query opens another.
  const all = [owner, appPool, systemPool, urgentPool];
  for (const pool of all) {
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
  }
  const { rows } = await appPool.query('select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user');
  if (rows[0]?.free !== false) throw new Error('the role cagri_app is superuser or bypasses row-level security: start refused');
  pools = { app: kysely(appPool), system: kysely(systemPool), urgent: kysely(urgentPool), all, owner };
}

export async function closeDatabase(): Promise<void> {
  const open = pools;
  pools = null;
  // Kysely ends only a pool that it has used; the others are ended here.
  await Promise.all([open?.app.destroy(), open?.system.destroy(), open?.urgent.destroy()]);
  await Promise.all((open?.all ?? []).filter((pool) => !pool.ended).map((pool) => pool.end()));
}

const opened = (): Pools => {
  if (!pools) throw new Error('the database is not open');
  return pools;
};
export const ownerPool = (): pg.Pool => opened().owner;

/**
 * The only way for a request to reach the database: one transaction as `who`, for `purpose`, under row-level
 * security. Without it nothing is seen (design §6).
 */
export function as<T>(who: Who, purpose: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asking.run({ person: who.personId ?? '', purpose }, () => opened().app.transaction().execute(work));
}

/** A named service identity (matcher, portal, job): explicit policies of cagri_system. */
export function asSystem<T>(service: string, purpose: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asking.run({ person: '', purpose: `${service}: ${purpose}` }, () => opened().system.transaction().execute(work));
}

/** `asSystem` on a connection of its own, for the few deeds that others wait for: they do not stand in line behind them. */
export function asUrgent<T>(service: string, purpose: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asking.run({ person: '', purpose: `${service}: ${purpose}` }, () => opened().urgent.transaction().execute(work));
}

/** A value for a jsonb column; arrays too, which the driver would otherwise send as PostgreSQL arrays. */
export const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;
export { sql };
