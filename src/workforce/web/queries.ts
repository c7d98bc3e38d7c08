import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import * as wire from '../contract.ts';
import type { Stream } from '../stream.ts';

export const useForecasts = (stream: Stream) =>
  useQuery({ queryKey: ['workforce', 'forecasts', stream], queryFn: ({ signal }) => call(wire.forecasts, { query: { stream } }, { signal }) });

export const useForecast = (id: string | null) =>
  useQuery({
    queryKey: ['workforce', 'forecast', id],
    queryFn: ({ signal }) => call(wire.forecastView, { params: { id: id as string } }, { signal }),
    enabled: id !== null,
    // The job tells by an event; the question is asked again all the same, should the line be cut.
    refetchInterval: (query) => (query.state.data?.state === 'computing' ? 2000 : false),
  });

export const useForecastDay = (id: string, day: string) =>
  useQuery({
    queryKey: ['workforce', 'forecast', id, day],
    queryFn: ({ signal }) => call(wire.forecastDay, { params: { id, day } }, { signal }),
    retry: false,
  });

export const useHistory = (stream: Stream, days: number) =>
  useQuery({
    queryKey: ['workforce', 'history', stream, days],
    queryFn: ({ signal }) => call(wire.history, { query: { stream, days } }, { signal }),
    placeholderData: (before) => before,
  });

export const usePlanningEvents = (stream: Stream) =>
  useQuery({ queryKey: ['workforce', 'events', stream], queryFn: ({ signal }) => call(wire.planningEvents, { query: { stream } }, { signal }) });

/** A deed of this room; everything of the room is asked for again afterwards. */
export function usePlanDeed<I, R>(run: (input: I) => Promise<R>, onDone: (reply: R) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async (reply) => {
      await client.invalidateQueries({ queryKey: ['workforce'] });
      onDone(reply);
    },
  });
}
