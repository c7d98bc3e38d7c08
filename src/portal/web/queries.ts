import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { publicEntry } from '#knowledge/contract.ts';
import { clarify, opening, rate, recover, track } from '../contract.ts';

export const useOpening = () => useQuery({ queryKey: ['portal', 'opening'], queryFn: ({ signal }) => call(opening, {}, { signal }), staleTime: 60_000 });

export const usePublicEntry = (id: string) =>
  useQuery({ queryKey: ['knowledge', 'public', id], queryFn: ({ signal }) => call(publicEntry, { params: { id } }, { signal }), retry: false });

export type TrackKey = { readonly number: string; readonly code: string };
const trackKey = (key: TrackKey | null) => ['portal', 'track', key?.number ?? '', key?.code ?? ''] as const;

/** What number and code open; asked again when the page comes back into view, since an answer may have come. */
export const useTrack = (key: TrackKey | null) =>
  useQuery({
    queryKey: trackKey(key),
    queryFn: ({ signal }) => call(track, { body: key as TrackKey }, { signal }),
    enabled: key !== null,
    retry: false,
    staleTime: 15_000,
  });

export function useRate(key: TrackKey) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (given: { readonly rating: number; readonly comment: string }) => call(rate, { body: { ...key, ...given } }),
    onSettled: () => client.invalidateQueries({ queryKey: trackKey(key) }),
  });
}

export function useClarify(key: TrackKey) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (answer: string) => call(clarify, { body: { ...key, answer } }),
    onSettled: () => client.invalidateQueries({ queryKey: trackKey(key) }),
  });
}

export const useRecover = () =>
  useMutation({
    networkMode: 'always',
    mutationFn: (asked: { number: string; fullName: string; contact: string; identity: string }) => call(recover, { body: asked }),
  });
