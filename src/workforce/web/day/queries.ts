import { useQuery } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import * as wire from '../../day/contract.ts';

/** The floor's states change without an event of this room: the day is asked for again every half minute. */
const everyMs = 30_000;
export const useDay = () => useQuery({ queryKey: ['workforce', 'day'], queryFn: ({ signal }) => call(wire.dayNow, {}, { signal }), refetchInterval: everyMs });

export const useOffers = (leaveId: string | null) =>
  useQuery({
    queryKey: ['workforce', 'offers', leaveId],
    queryFn: ({ signal }) => call(wire.repairOffers, { params: { id: leaveId as string } }, { signal }),
    enabled: leaveId !== null,
    retry: false,
  });

export const useOwnChanges = () => useQuery({ queryKey: ['workforce', 'ownChanges'], queryFn: ({ signal }) => call(wire.ownChanges, {}, { signal }) });
