import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';

export function useCards(enabled = true) {
  useLive(['services']);
  const may = useMay('services.read');
  return useQuery({ queryKey: ['services', 'cards'], queryFn: ({ signal }) => call(wire.listCards, {}, { signal }), enabled: may && enabled });
}
export function useRuns(page: number, enabled: boolean) {
  useLive(['services']);
  return useQuery({
    queryKey: ['services', 'runs', page],
    queryFn: ({ signal }) => call(wire.listRuns, { query: { page } }, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}
export function useRunsOfContact(contactId: string) {
  const may = useMay('services.read');
  return useQuery({
    queryKey: ['services', 'contact', contactId],
    queryFn: ({ signal }) => call(wire.runsOfContact, { params: { id: contactId } }, { signal }),
    enabled: may,
  });
}
export function useServiceDeed<I, R>(run: (input: I) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSettled: () => client.invalidateQueries({ queryKey: ['services'] }) });
}
