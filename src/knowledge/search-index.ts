import { setImmediate as breathe } from 'node:timers/promises';
import { sql, type Tx } from '#platform/database.ts';
import { dropEntry, emptyIndex, type Index, putEntry } from './search/rank.ts';
import { synonymsOf } from './search/synonyms.ts';

type Change = {
  readonly entry_id: string;
  readonly tx: string;
  readonly state: string;
  readonly version: number | null;
  readonly question: string | null;
  readonly answer: string | null;
  readonly structure_id: string | null;
  readonly usefulness_percent: number;
};
type Base = { readonly index: Index; readonly seen: Map<string, bigint>; since: string; synonymsSince: string };

/**
 * One index a database: what may be found of the whole base. It is a copy that any node can make again, never the
 * truth; rows are shown only after they are read under row-level security. Kept by the database's own identity, as
 * tests of one process use several.
 */
const bases = new Map<string, Promise<Base>>();
const keptBases = 3;

/** Entries read between two breaths of the event loop, so that a node loading 50,000 still answers others. */
const atOnce = 500;

async function identityOf(tx: Tx): Promise<{ readonly name: string; readonly xmin: string }> {
  const { rows } = await sql<{ name: string; xmin: string }>`
    select current_database() || ':' || (select oid from pg_database where datname = current_database()) as name,
      pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(tx);
  return rows[0] as { name: string; xmin: string };
}

/** A slow reader may bring an older version than is known: only a newer change is taken. */
function take(base: Base, change: Change): void {
  const at = BigInt(change.tx);
  if (at <= (base.seen.get(change.entry_id) ?? -1n)) return;
  base.seen.set(change.entry_id, at);
  const found = change.state === 'published' || change.state === 'quarantined';
  if (!found || change.question === null || change.answer === null) dropEntry(base.index, change.entry_id);
  else {
    putEntry(base.index, {
      id: change.entry_id,
      question: change.question,
      answer: change.answer,
      structureId: change.structure_id,
      usefulness: change.usefulness_percent / 100,
    });
  }
}

async function refresh(tx: Tx, base: Base, now: string): Promise<void> {
  const { rows } = await sql<Change>`select * from base_changes(${base.since}::xid8)`.execute(tx);
  for (const [at, change] of rows.entries()) {
    if (at > 0 && at % atOnce === 0) await breathe();
    take(base, change);
  }
  if (BigInt(now) > BigInt(base.since)) base.since = now;
  const { rows: changed } = await sql`select from search_synonyms where changed_tx >= ${base.synonymsSince}::xid8 limit 1`.execute(tx);
  if (changed.length > 0) {
    const { rows: groups } = await sql<{ words: string }>`select words from search_synonyms where active order by id`.execute(tx);
    base.index.synonyms = synonymsOf(groups.map((group) => group.words));
    base.synonymsSince = now;
  }
}

/** The index as the base stands now: made on first use, then told what changed since it was asked last. */
export async function currentIndex(tx: Tx): Promise<Index> {
  const { name, xmin } = await identityOf(tx);
  let held = bases.get(name);
  if (!held) {
    const made: Base = { index: emptyIndex(), seen: new Map(), since: '0', synonymsSince: '0' };
    // Whoever asks while it is loaded waits for the same loading.
    held = refresh(tx, made, xmin).then(() => made);
    bases.set(name, held);
    held.catch(() => bases.delete(name));
    const oldest = bases.keys().next().value;
    if (bases.size > keptBases && oldest !== undefined) bases.delete(oldest);
    return (await held).index;
  }
  const base = await held;
  await refresh(tx, base, xmin);
  return base.index;
}
