import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';

/** Every key begins with the room's own topic, so that a booking made elsewhere refreshes what is on screen. */
export const useOfficials = () => useQuery({ queryKey: ['receptions', 'officials'], queryFn: ({ signal }) => call(wire.listOfficials, {}, { signal }) });
export const useSlots = (officialId: string | null) =>
  useQuery({
    queryKey: ['receptions', 'slots', officialId],
    queryFn: ({ signal }) => call(wire.listSlots, { params: { id: officialId ?? '' } }, { signal }),
    enabled: officialId !== null,
  });

export function useReceptions(view: wire.ReceptionListView, page: number, number = '') {
  useLive(['receptions']);
  const may = useMay('receptions.read');
  return useQuery({
    queryKey: ['receptions', 'list', view, page, number],
    queryFn: ({ signal }) => call(wire.listReceptions, { query: { view, page, ...(number && { number }) } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
}
/** Beside the menu's label: what waits for an outcome, for whoever records it. */
export function useToRecordCount(): number | null {
  const hold = useMay('receptions.hold');
  const found = useReceptions('ahead', 1);
  return hold ? (found.data?.counts.toRecord ?? null) : null;
}

/** Runs a deed; whatever came of it, what is on screen is asked for again. */
export function useReceptionDeed<I, R>(run: (input: I) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ networkMode: 'always', mutationFn: run, onSettled: () => client.invalidateQueries({ queryKey: ['receptions'] }) });
}
