import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import * as c from '../contract.ts';

export const useActs = () => useQuery({ queryKey: ['law', 'acts'], queryFn: ({ signal }) => call(c.acts, {}, { signal }), staleTime: 60_000 });
export const useActText = (id: string, of: { readonly version?: number | undefined; readonly on?: string | undefined }) =>
  useQuery({
    queryKey: ['law', 'text', id, of.version ?? of.on ?? 'newest'],
    queryFn: ({ signal }) =>
      call(c.actText, { params: { id }, query: { ...(of.version !== undefined && { version: of.version }), ...(of.on && { on: of.on }) } }, { signal }),
    retry: false,
  });
export const useSettings = (enabled = true) => useQuery({ queryKey: ['law', 'settings'], queryFn: ({ signal }) => call(c.settings, {}, { signal }), enabled });
export const useCalendarYear = (year: number, enabled = true) =>
  useQuery({
    queryKey: ['law', 'calendar', year],
    queryFn: ({ signal }) => call(c.calendarYear, { params: { year } }, { signal }),
    enabled,
    staleTime: 60_000,
  });

/** A deed of this room; everything of it is asked for again afterwards. */
export function useLawDeed<I, R>(run: (input: I) => Promise<R>, onDone?: (reply: R, input: I) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (reply, input) => {
      onDone?.(reply, input);
      return client.invalidateQueries({ queryKey: ['law'] });
    },
  });
}
