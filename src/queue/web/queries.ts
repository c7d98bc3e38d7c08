import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '#platform/call.ts';
import * as c from '../contract.ts';

/** Everything here begins with 'queue', so that the live line refreshes it. */
export const useSheet = (on: string | undefined) =>
  useQuery({
    queryKey: ['queue', 'sheet', on ?? ''],
    queryFn: ({ signal }) => call(c.sheetOn, { query: on ? { on } : {} }, { signal }),
    placeholderData: keepPreviousData,
  });
export const useSheetHistory = (personId: string) =>
  useQuery({ queryKey: ['queue', 'sheetHistory', personId], queryFn: ({ signal }) => call(c.sheetHistory, { params: { id: personId } }, { signal }) });
export type CallbackQuery = {
  readonly scope: (typeof c.callbackScopes)[number];
  readonly kind?: string | undefined;
  readonly lang?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
};
export const useCallbacks = (query: CallbackQuery, enabled = true) =>
  useQuery({
    queryKey: ['queue', 'callbacks', query],
    queryFn: ({ signal }) => call(c.listCallbacks, { query: query as never }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
    // What becomes due with time alone raises no event.
    refetchInterval: 60_000,
  });
export const useCallbackCard = (id: string) =>
  useQuery({ queryKey: ['queue', 'callback', id], queryFn: ({ signal }) => call(c.callbackCard, { params: { id } }, { signal }), retry: false });
/** Open cards of the floor; what grows late with time alone raises no event. */
export const useCards = (enabled = true) =>
  useQuery({ queryKey: ['queue', 'cards'], queryFn: ({ signal }) => call(c.listCards, {}, { signal }), enabled, refetchInterval: 30_000 });
export const useBoard = (enabled = true) =>
  useQuery({ queryKey: ['queue', 'board'], queryFn: ({ signal }) => call(c.board, {}, { signal }), enabled, refetchInterval: 10_000 });

/** A deed of the floor: what it changed is asked for again at once. */
export function useDeed<I, R>(run: (input: I) => Promise<R>, onDone?: (reply: R, input: I) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (reply, input) => {
      onDone?.(reply, input);
      return Promise.all([client.invalidateQueries({ queryKey: ['queue'] }), client.invalidateQueries({ queryKey: ['contacts'] })]);
    },
  });
}

/** The instant in milliseconds, renewed every second; for timers on the screen only. */
export function useSecond(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
