import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';

export function useInvitations(view: wire.InvitationListView, page: number) {
  useLive(['invitations']);
  const may = useMay('invitations.read');
  return useQuery({
    queryKey: ['invitations', 'list', view, page],
    queryFn: ({ signal }) => call(wire.listInvitations, { query: { view, page } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
}
export function useInvitationsOfCase(caseId: string) {
  useLive(['invitations']);
  const may = useMay('invitations.read');
  return useQuery({
    queryKey: ['invitations', 'case', caseId],
    queryFn: ({ signal }) => call(wire.invitationsOfCase, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
}
export const useCentres = () => useQuery({ queryKey: ['invitations', 'centres'], queryFn: ({ signal }) => call(wire.listCentres, {}, { signal }) });
/** Beside the menu's label: visits whose outcome the centre has not written down. */
export function useVisitCount(): number | null {
  const receives = useMay('invitations.receive');
  const found = useInvitations('ahead', 1);
  return receives ? (found.data?.counts.toRecord ?? null) : null;
}
export function useInvitationDeed<I, R>(run: (input: I) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['invitations'] });
      await client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
