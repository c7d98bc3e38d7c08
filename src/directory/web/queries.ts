import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useWords } from '#ui/i18n.tsx';
import { useToast } from '#ui/toast.tsx';
import { directory } from '../contract.ts';
import { words } from '../words.ts';

/** Structures and topics of today, or of another day. They change rarely, so they are kept for the session. */
export const useDirectory = (on?: string) =>
  useQuery({
    queryKey: ['directory', on ?? 'today'],
    queryFn: ({ signal }) => call(directory, { query: on ? { on } : {} }, { signal }),
    staleTime: 10 * 60_000,
  });

/** A deed of this room: says it was kept, and everything of the directory is asked for again. */
export function useDirectoryDeed<R>(run: () => Promise<R>, onDone: () => void) {
  const client = useQueryClient();
  const w = useWords(words);
  const { say } = useToast();
  return useMutation({
    mutationFn: (_: Readonly<Record<string, never>>) => run(),
    onSuccess: () => {
      say(w('saved'));
      onDone();
      return client.invalidateQueries({ queryKey: ['directory'] });
    },
  });
}
