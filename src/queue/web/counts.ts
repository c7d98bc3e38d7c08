import { useMay } from '#ui/session.tsx';
import { useBoard, useCallbacks, useCards } from './queries.ts';

/** How many callbacks are due, beside the menu's word; asked only by those who have the list. */
export function useCallbackCount(): number | null {
  const may = useMay('queue.seeCallbacks');
  const list = useCallbacks({ scope: 'due', page: 1, pageSize: 1 }, may);
  return may ? (list.data?.counts.due ?? null) : null;
}

/** Cards that wait for somebody: abuse, threat, help. */
export function useBoardCount(): number | null {
  const may = useMay('queue.watch');
  const board = useBoard(may);
  return may ? (board.data?.cards.filter((card) => card.takenBy === null).length ?? null) : null;
}

/** Calls for help that nobody has taken. */
export function useHelpCount(): number | null {
  const may = useMay('queue.seeToCards');
  const cards = useCards(may);
  return may ? (cards.data?.items.filter((card) => card.kind === 'help' && card.takenBy === null).length ?? null) : null;
}
