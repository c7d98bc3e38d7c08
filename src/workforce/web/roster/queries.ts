import { useQuery } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import * as wire from '../../roster/contract.ts';

export const useRosters = () => useQuery({ queryKey: ['workforce', 'rosters'], queryFn: ({ signal }) => call(wire.rosters, {}, { signal }) });

export const useRoster = (id: string | null) =>
  useQuery({
    queryKey: ['workforce', 'roster', id],
    queryFn: ({ signal }) => call(wire.roster, { params: { id: id as string } }, { signal }),
    enabled: id !== null,
    refetchInterval: (query) => (query.state.data?.state === 'solving' ? 2000 : false),
  });

export const useLeaves = () => useQuery({ queryKey: ['workforce', 'leaves'], queryFn: ({ signal }) => call(wire.leaves, {}, { signal }) });
export const usePlannedPeople = () => useQuery({ queryKey: ['workforce', 'people'], queryFn: ({ signal }) => call(wire.plannedPeople, {}, { signal }) });
export const useOwnRoster = () => useQuery({ queryKey: ['workforce', 'own'], queryFn: ({ signal }) => call(wire.ownRoster, {}, { signal }) });
