import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import * as c from '../contract.ts';
import type { ItemFilter } from './filter.ts';

/** Days that can be chosen without typing one: two months back. */
const daysOffered = 62;

export const useReportDays = () =>
  useQuery({
    queryKey: ['reports', 'days'],
    queryFn: ({ signal }) => call(c.reportDays, { query: { page: 1, pageSize: daysOffered } }, { signal }),
    staleTime: 30_000,
  });

export const useDailyReport = (day: string | null) =>
  useQuery({
    queryKey: ['reports', 'daily', day],
    queryFn: ({ signal }) => call(c.dailyReport, { params: { day: day as string } }, { signal }),
    enabled: day !== null,
    retry: false,
    placeholderData: (before) => before,
  });

export const itemsPerPage = 50;
export const useReportItems = (day: string, filter: ItemFilter, page: number) =>
  useQuery({
    queryKey: ['reports', 'items', day, filter, page],
    queryFn: ({ signal }) => call(c.reportItems, { params: { day }, query: { ...filter, page, pageSize: itemsPerPage } as never }, { signal }),
    placeholderData: (before) => before,
  });

/** A deed of this room; the day and the list of days are asked for again afterwards. */
export function useReportDeed<I>(run: (input: I) => Promise<c.DailyReport>, onDone: (report: c.DailyReport) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (report) => {
      onDone(report);
      return client.invalidateQueries({ queryKey: ['reports'] });
    },
  });
}
export const freezeDay = (day: string, note: string) => call(c.freeze, { params: { day }, body: { note } });
export const signDay = (day: string) => call(c.signReport, { params: { day } });
export const noteOn = (day: string, body: string) => call(c.addNote, { params: { day }, body: { body } });
