import { useMay } from '#ui/session.tsx';
import { useChanges } from './queries.ts';

/** How many changes wait to be read, beside their place in the menu. */
export function useChangesCount(): number | null {
  const may = useMay('knowledge.read');
  return useChanges(may).data?.items.length ?? null;
}
