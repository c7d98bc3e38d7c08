import { useMay } from '#ui/session.tsx';
import { useDeskHome } from './queries.ts';

/** How many wait, beside "İş yeri". Asked only by those who have the desk. */
export function useDeskCount(): number | null {
  const may = useMay('desk.work');
  const home = useDeskHome(may);
  return may ? (home.data?.waiting.count ?? null) : null;
}
