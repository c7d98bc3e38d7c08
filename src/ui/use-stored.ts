import { useState } from 'react';

/** A small choice kept in this browser (a fold, a density); falls back to memory where storage is refused. */
export function useStored<T>(key: string, initial: T): readonly [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = localStorage.getItem(`cagri.${key}`);
      return kept === null ? initial : (JSON.parse(kept) as T);
    } catch {
      return initial;
    }
  });
  const keep = (next: T): void => {
    setValue(next);
    try {
      localStorage.setItem(`cagri.${key}`, JSON.stringify(next));
    } catch {
      // Kept for this page only.
    }
  };
  return [value, keep];
}
