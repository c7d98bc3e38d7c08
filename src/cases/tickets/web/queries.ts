import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';

export function useTickets(view: wire.TicketListView, page: number) {
  useLive(['tickets']);
  const may = useMay('tickets.read');
  return useQuery({
    queryKey: ['tickets', 'list', view, page],
    queryFn: ({ signal }) => call(wire.listTickets, { query: { view, page } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
}
export function useTicketsOfCase(caseId: string) {
  useLive(['tickets']);
  const may = useMay('tickets.read');
  return useQuery({
    queryKey: ['tickets', 'case', caseId],
    queryFn: ({ signal }) => call(wire.ticketsOfCase, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
}
export const useHelpDesks = (enabled: boolean) =>
  useQuery({ queryKey: ['tickets', 'desks'], queryFn: ({ signal }) => call(wire.listHelpDesks, {}, { signal }), enabled });
/** Beside the menu's label: the help desk's own open work. */
export function useOpenTicketCount(): number | null {
  const answers = useMay('tickets.answer');
  const found = useTickets('open', 1);
  return answers ? (found.data?.counts.open ?? null) : null;
}
export function useTicketDeed<I, R>(run: (input: I) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['tickets'] });
      await client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
