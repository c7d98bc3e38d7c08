import { useEffect } from 'react';
import { noteReading, noteSubmission } from '#knowledge/board/contract.ts';
import { call } from '#platform/call.ts';

const key = 'cagri.visit';
const dayMs = 86_400_000;

/** A random mark of this browser for a day: it says that answers were read and nothing was written, and names nobody. */
function visitOf(): string {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { readonly id: string; readonly at: number } | null;
    if (kept && Date.now() - kept.at < dayMs) return kept.id;
    const id = crypto.randomUUID();
    localStorage.setItem(key, JSON.stringify({ id, at: Date.now() }));
    return id;
  } catch {
    // A browser that keeps nothing is counted as a visit of its own.
    return crypto.randomUUID();
  }
}

/** An answer was opened; a count that fails is nobody's trouble. */
export function useReading(entryId: string | undefined): void {
  useEffect(() => {
    if (entryId) void call(noteReading, { params: { id: entryId }, body: { visit: visitOf() } }).catch(() => undefined);
  }, [entryId]);
}
/** The visit wrote after all; the next reading is another visit. */
export function sayWritten(): void {
  void call(noteSubmission, { body: { visit: visitOf() } }).catch(() => undefined);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
