import { useSyncExternalStore } from 'react';

/** A letter as it is being typed: on which version it rests, and the text. */
export type Unsaved = { readonly version: number; readonly body: string; readonly basis: string };

const kept = new Map<string, Unsaved>();
const hearers = new Set<() => void>();

/** Keeps what was typed while the page lives, also when another case is opened meanwhile; null forgets it. */
export function keepUnsaved(caseId: string, text: Unsaved | null): void {
  if (text) kept.set(caseId, text);
  else kept.delete(caseId);
  for (const hear of hearers) hear();
}

const subscribe = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

/** Never stored in the browser: a letter is protected text, and a shared machine would keep it. */
export const useUnsaved = (caseId: string): Unsaved | null => useSyncExternalStore(subscribe, () => kept.get(caseId) ?? null);
