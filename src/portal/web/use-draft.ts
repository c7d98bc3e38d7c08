import { useCallback, useEffect, useState } from 'react';
import { type Draft, emptyDraft, isBlank, readDraft, writeDraft } from './draft.ts';

const key = 'cagri.appealDraft';

function kept(): Draft | null {
  try {
    return readDraft(localStorage.getItem(key), Date.now());
  } catch {
    return null;
  }
}

export type ChangeDraft = (patch: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;

/** The draft of this browser, saved as it is typed. `resumed` says that it was begun earlier. */
export function useDraft(begin: (fresh: Draft) => Draft): {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly clear: () => void;
  readonly resumed: boolean;
} {
  const [first] = useState(() => {
    const found = kept();
    return { draft: begin(found ?? emptyDraft()), resumed: found !== null && !isBlank(found) };
  });
  const [draft, setDraft] = useState(first.draft);
  const change = useCallback<ChangeDraft>((patch) => setDraft((before) => ({ ...before, ...(typeof patch === 'function' ? patch(before) : patch) })), []);
  useEffect(() => {
    try {
      if (isBlank(draft)) localStorage.removeItem(key);
      else localStorage.setItem(key, writeDraft(draft, Date.now()));
    } catch {
      // Storage refused: the draft lives as long as the page.
    }
  }, [draft]);
  const clear = useCallback(() => setDraft(emptyDraft()), []);
  return { draft, change, clear, resumed: first.resumed };
}

/** Forgets what was kept, once it has been received. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
