import { call } from '#platform/call.ts';
import { copy, type SearchHit } from '../contract.ts';
import { buildIndex, type Index, rank } from '../search/rank.ts';
import { synonymsOf } from '../search/synonyms.ts';

/** The base as this browser last fetched it: answers from it when the server is away, and says how old it is. */
type Copy = { readonly at: string; readonly entries: readonly SearchHit[]; readonly synonyms: readonly string[] };
export type OfflineAnswer = { readonly at: string; readonly hits: readonly SearchHit[] };
const [database, store, key] = ['cagri', 'copies', 'answers'] as const;
/** A copy younger than this is not fetched again. */
const freshMs = 15 * 60_000;

const open = (): Promise<IDBDatabase> =>
  new Promise((done, failed) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('no storage'));
  });
async function within<T>(mode: IDBTransactionMode, work: (from: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await open();
  try {
    return await new Promise<T>((done, failed) => {
      const request = work(base.transaction(store, mode).objectStore(store));
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('no storage'));
    });
  } finally {
    base.close();
  }
}
const kept = (): Promise<Copy | undefined> => within('readonly', (from) => from.get(key) as IDBRequest<Copy | undefined>);

/** Fetches the copy unless a fresh one is kept. A browser without storage simply has none. */
export async function keepCopy(): Promise<void> {
  try {
    const before = await kept();
    if (before && Date.now() - Date.parse(before.at) < freshMs) return;
    const fetched = await call(copy);
    await within('readwrite', (to) => to.put(fetched, key));
    built = null;
  } catch {
    // The server is away or storage is refused: what is kept stays.
  }
}
/** Whoever leaves the desk leaves no copy behind. */
export const dropCopy = (): Promise<unknown> => within('readwrite', (from) => from.delete(key)).catch(() => undefined);

let built: { readonly at: string; readonly index: Index; readonly byId: ReadonlyMap<string, SearchHit> } | null = null;

/** The answers of the copy in the module's own order; null when this browser has none. */
export async function answerOffline(query: string, limit: number): Promise<OfflineAnswer | null> {
  const mine = await kept().catch(() => undefined);
  if (!mine) return null;
  if (built?.at !== mine.at) {
    built = {
      at: mine.at,
      index: buildIndex(
        mine.entries.map((hit) => ({ id: hit.entryId, question: hit.question, answer: hit.answer, structureId: hit.structureId })),
        synonymsOf(mine.synonyms),
      ),
      byId: new Map(mine.entries.map((hit) => [hit.entryId, hit])),
    };
  }
  const { index, byId } = built;
  return { at: mine.at, hits: rank(query, index, { limit }).map((hit) => ({ ...(byId.get(hit.id) as SearchHit), score: hit.score, marks: [...hit.marks] })) };
}
