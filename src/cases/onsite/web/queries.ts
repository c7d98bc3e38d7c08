import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';

export function useViolations(view: wire.ViolationListView, page: number) {
  useLive(['onsite']);
  const may = useMay('onsite.read');
  return useQuery({
    queryKey: ['onsite', 'list', view, page],
    queryFn: ({ signal }) => call(wire.listViolations, { query: { view, page } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
}
export function useViolation(id: string) {
  useLive(['onsite']);
  return useQuery({ queryKey: ['onsite', 'one', id], queryFn: ({ signal }) => call(wire.viewViolation, { params: { id } }, { signal }) });
}
export const useBuildings = () => useQuery({ queryKey: ['onsite', 'buildings'], queryFn: ({ signal }) => call(wire.listBuildings, {}, { signal }) });
/** Beside the menu's label: alarms nobody has acknowledged. */
export function useUnansweredCount(): number | null {
  return useViolations('open', 1).data?.unanswered || null;
}
export function useOnsiteDeed<I, R>(run: (input: I) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSettled: () => client.invalidateQueries({ queryKey: ['onsite'] }) });
}
