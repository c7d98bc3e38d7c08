import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';

/** Every key begins with the room `cases`, so that one live announcement refreshes what is on screen. */
export function useCaseOpinions(caseId: string) {
  const may = useMay('opinions.read');
  return useQuery({
    queryKey: ['cases', 'opinions', caseId],
    queryFn: ({ signal }) => call(wire.caseOpinions, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
}

export function useOpinions(query: z.input<typeof wire.listOpinions.query>) {
  useLive(['cases']);
  const may = useMay('opinions.read');
  return useQuery({
    queryKey: ['cases', 'opinionList', query],
    queryFn: ({ signal }) => call(wire.listOpinions, { query }, { signal }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
}
const countQuery = { view: 'awaited', pageSize: 1 } as const;
export const useAwaitedCount = (): number | null => useOpinions(countQuery).data?.counts.awaited ?? null;

export const useScorecard = (from: string, to: string) =>
  useQuery({
    queryKey: ['cases', 'scorecard', from, to],
    queryFn: ({ signal }) => call(wire.scorecard, { query: { from, to } }, { signal }),
    placeholderData: keepPreviousData,
  });

/** An expert hears nothing of cases over the live line, so the list is asked again each minute. */
export function useWork(view: (typeof wire.workViews)[number], page = 1) {
  const may = useMay('opinions.workplace');
  return useQuery({
    queryKey: ['cases', 'work', view, page],
    queryFn: ({ signal }) => call(wire.listWork, { query: { view, page } }, { signal }),
    refetchInterval: 60_000,
    enabled: may,
  });
}
export const useWorkCount = (): number | null => useWork('open').data?.open ?? null;

export const useWorkItem = (id: string) =>
  useQuery({
    queryKey: ['cases', 'work', 'one', id],
    queryFn: ({ signal }) => call(wire.workItem, { params: { id } }, { signal }),
    refetchInterval: 60_000,
  });

/** Runs a deed, says that it was done; whatever came of it, what is on screen is asked for again. */
export function useOpinionDeed<R>(run: () => Promise<R>, doneText: (done: R) => string, onDone: (done: R) => void = () => {}) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (_: Readonly<Record<string, never>>) => run(),
    onSuccess: (done) => {
      toast.say(doneText(done));
      onDone(done);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
