import { useQuery } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { directory } from '../contract.ts';

/** Structures and topics of today, or of another day. They change rarely, so they are kept for the session. */
export const useDirectory = (on?: string) =>
  useQuery({
    queryKey: ['directory', on ?? 'today'],
    queryFn: ({ signal }) => call(directory, { query: on ? { on } : {} }, { signal }),
    staleTime: 10 * 60_000,
  });
