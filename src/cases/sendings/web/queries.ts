import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';

export function useCaseSendings(caseId: string) {
  const may = useMay('sendings.read');
  return useQuery({
    queryKey: ['cases', 'sendings', caseId],
    queryFn: ({ signal }) => call(wire.caseSendings, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
}
export function useWorkSendings(view: 'open' | 'done', page = 1) {
  const may = useMay('sendings.workplace');
  return useQuery({
    queryKey: ['cases', 'workSendings', view, page],
    queryFn: ({ signal }) => call(wire.listWorkSendings, { query: { view, page } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    enabled: may,
  });
}
export const useSendingsCount = (): number | null => useWorkSendings('open').data?.open ?? null;
export const useWorkSending = (id: string) =>
  useQuery({ queryKey: ['cases', 'workSendings', 'one', id], queryFn: ({ signal }) => call(wire.workSending, { params: { id } }, { signal }) });
