import { useEffect, useState } from 'react';
import { Problem } from '#platform/call.ts';
import type { SearchHit } from '../contract.ts';
import { useSettled } from './queries.ts';

const away = (error: unknown): boolean => error instanceof Problem && (error.code === 'platform.offline' || error.code === 'platform.unavailable');

/** When the server is away: what this browser's copy answers, and how old it is. The search itself is loaded only then. */
export function useOfflineAnswers(query: string, error: unknown): { readonly at: string; readonly hits: readonly SearchHit[] } | null {
  const settled = useSettled(query.trim());
  const [found, setFound] = useState<{ readonly at: string; readonly hits: readonly SearchHit[] } | null>(null);
  const isAway = away(error);
  useEffect(() => {
    let left = false;
    if (!isAway || settled.length < 2) setFound(null);
    else
      void import('./offline-copy.ts')
        .then(({ answerOffline }) => answerOffline(settled, 6))
        .then((answer) => !left && setFound(answer))
        .catch(() => !left && setFound(null));
    return () => {
      left = true;
    };
  }, [isAway, settled]);
  return found;
}

/** Keeps the copy fresh while a desk is open. Loaded at once, so that it is there when the server is not. */
export function useKeptCopy(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const keep = (): void => void import('./offline-copy.ts').then(({ keepCopy }) => keepCopy()).catch(() => undefined);
    const first = setTimeout(keep, 3_000);
    const timer = setInterval(keep, 20 * 60_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [enabled]);
}
