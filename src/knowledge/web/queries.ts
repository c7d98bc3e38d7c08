import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '#platform/call.ts';
import * as c from '../contract.ts';

/** The text once it has stood still for a moment: not every letter asks the server. */
export function useSettled(text: string, waitMs = 150): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), waitMs);
    return () => clearTimeout(timer);
  }, [text, waitMs]);
  return settled;
}

/** What answers the typed words, best first; while the next words are asked the last answer stays in sight. */
export function useEntrySearch(query: string, options: { readonly structureId?: string; readonly near?: string | null; readonly limit?: number } = {}) {
  const settled = useSettled(query.trim()).slice(0, 300);
  return useQuery({
    queryKey: ['knowledge', 'search', settled, options.structureId ?? '', options.near ?? '', options.limit ?? 6],
    queryFn: ({ signal }) =>
      call(
        c.searchEntries,
        {
          query: {
            query: settled,
            limit: options.limit ?? 6,
            ...(options.structureId && { structureId: options.structureId }),
            ...(options.near && { near: options.near }),
          },
        },
        { signal },
      ),
    enabled: settled.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    // Without a network it must fail at once, not wait: the browser's copy answers then.
    networkMode: 'always',
    retry: false,
  });
}

/** A query that stood still for some seconds is what was meant: if it found nothing or little, the editors learn of it. */
export function useNotedMiss(query: string, contactId: string | null, enabled: boolean): void {
  const meant = useSettled(query.trim(), 4_000).slice(0, 300);
  const noted = useRef('');
  useEffect(() => {
    if (!enabled || meant.length < 5 || noted.current === meant || meant !== query.trim().slice(0, 300)) return;
    noted.current = meant;
    void call(c.noteSearch, { body: { query: meant, contactId } }).catch(() => undefined);
  }, [meant, query, contactId, enabled]);
}

export type EntryFilter = {
  readonly page: number;
  readonly pageSize: number;
  readonly query?: string;
  readonly state?: string;
  readonly structureId?: string;
  readonly sort?: string;
};
export const useEntries = (filter: EntryFilter) =>
  useQuery({
    queryKey: ['knowledge', 'list', filter],
    queryFn: ({ signal }) => call(c.entries, { query: filter as never }, { signal }),
    placeholderData: keepPreviousData,
  });
export const useEntry = (id: string) =>
  useQuery({ queryKey: ['knowledge', 'entry', id], queryFn: ({ signal }) => call(c.entry, { params: { id } }, { signal }), retry: false });
export const useBases = (enabled: boolean) =>
  useQuery({ queryKey: ['knowledge', 'bases'], queryFn: ({ signal }) => call(c.bases, {}, { signal }), enabled, staleTime: 60_000 });
export const useSuggestions = () => useQuery({ queryKey: ['knowledge', 'suggestions'], queryFn: ({ signal }) => call(c.suggestions, {}, { signal }) });

export const useChanges = (enabled: boolean) =>
  useQuery({ queryKey: ['knowledge', 'changes'], queryFn: ({ signal }) => call(c.changes, {}, { signal }), enabled, staleTime: 60_000 });
export const useSynonyms = () => useQuery({ queryKey: ['knowledge', 'synonyms'], queryFn: ({ signal }) => call(c.synonyms, {}, { signal }) });
export const useFavourites = (enabled: boolean) =>
  useQuery({ queryKey: ['knowledge', 'favourites'], queryFn: ({ signal }) => call(c.favourites, {}, { signal }), enabled, staleTime: 60_000 });

/** A deed of this room; everything of it is asked for again afterwards. */
export function useKnowledgeDeed<I, R>(run: (input: I) => Promise<R>, onDone?: (reply: R, input: I) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (reply, input) => {
      onDone?.(reply, input);
      return client.invalidateQueries({ queryKey: ['knowledge'] });
    },
  });
}
