import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '#platform/call.ts';
import { delegation, sessions, staff } from '../contract.ts';

/** Everything here begins with 'access', so that the live line refreshes it. */
export const useDelegation = () => useQuery({ queryKey: ['access', 'delegation'], queryFn: ({ signal }) => call(delegation, {}, { signal }) });
export const useSessions = () => useQuery({ queryKey: ['access', 'sessions'], queryFn: ({ signal }) => call(sessions, {}, { signal }) });
export const useStaff = (query: z.input<typeof staff.query>) =>
  useQuery({ queryKey: ['access', 'staff', query], queryFn: ({ signal }) => call(staff, { query }, { signal }), placeholderData: (before) => before });

export type DelegationView = z.output<typeof delegation.reply>;

/** A deed of this room: whatever it changed is asked for again at once, without waiting for the live line. */
export function useDeed<I, R>(run: (input: I) => Promise<R>, onDone?: (reply: R, input: I) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (reply, input) => {
      onDone?.(reply, input);
      return client.invalidateQueries({ queryKey: ['access'] });
    },
  });
}
