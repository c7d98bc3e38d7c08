import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';

export function useSpecialistsOfCase(caseId: string) {
  useLive(['specialists']);
  const may = useMay('specialists.read');
  return useQuery({
    queryKey: ['specialists', 'case', caseId],
    queryFn: ({ signal }) => call(wire.specialistsOfCase, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
}
export const useInvitable = () => useQuery({ queryKey: ['specialists', 'people'], queryFn: ({ signal }) => call(wire.listInvitable, {}, { signal }) });
export function useInvitedCases() {
  useLive(['specialists']);
  const may = useMay('specialists.contribute');
  // Asked again every minute: an access that ended must leave the screen too.
  return useQuery({
    queryKey: ['specialists', 'mine'],
    queryFn: ({ signal }) => call(wire.myInvitedCases, {}, { signal }),
    enabled: may,
    refetchInterval: 60_000,
  });
}
export const useInvitedCount = (): number | null => useInvitedCases().data?.total ?? null;
export function useSpecialistDeed<I, R>(run: (input: I) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['specialists'] });
      await client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
