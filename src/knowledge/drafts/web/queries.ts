import { useQuery } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import * as c from '../contract.ts';

/** Everything of drafts lives under the room's key, so that a deed anywhere refreshes it. */
function useDraftQuery<T>(key: readonly string[], ask: (signal: AbortSignal) => Promise<T>) {
  useLive(['knowledge']);
  return useQuery({ queryKey: ['knowledge', 'drafts', ...key], queryFn: ({ signal }) => ask(signal) });
}
export const useDrafts = () => useDraftQuery(['list'], (signal) => call(c.drafts, {}, { signal }));
export const useDraft = (id: string) => useDraftQuery(['one', id], (signal) => call(c.draft, { params: { id } }, { signal }));
export const useTasks = () => useDraftQuery(['tasks'], (signal) => call(c.tasks, {}, { signal }));
export const useBrought = () => useDraftQuery(['brought'], (signal) => call(c.broughtDocuments, {}, { signal }));
