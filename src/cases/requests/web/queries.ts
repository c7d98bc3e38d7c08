import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';

export function useRequests(view: wire.RequestListView, page: number) {
  useLive(['requests']);
  const may = useMay('requests.read');
  return useQuery({
    queryKey: ['requests', 'list', view, page],
    queryFn: ({ signal }) => call(wire.listRequests, { query: { view, page } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
}
export function useRequestsOfCase(caseId: string) {
  useLive(['requests']);
  const may = useMay('requests.read');
  return useQuery({
    queryKey: ['requests', 'case', caseId],
    queryFn: ({ signal }) => call(wire.requestsOfCase, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
}
/** Beside the menu's label: what waits for one's signature, or what a structure has yet to answer. */
export function useRequestCount(): number | null {
  const answers = useMay('requests.answer');
  const found = useRequests('toSign', 1);
  if (answers) return found.data?.counts.sent ?? null;
  return found.data?.maySignNow ? found.data.counts.toSign : null;
}
export function useRequestDeed<I, R>(run: (input: I) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['requests'] });
      await client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
