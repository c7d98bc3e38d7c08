import type { OfficeDate } from '#maths/calendar/office-date.ts';

/** What is planned for apart: the kinds of work that come by themselves and wait differently. */
export const streams = ['phone', 'visit', 'written'] as const;
export type Stream = (typeof streams)[number];
export const streamOf: Readonly<Record<string, Stream>> = { phone: 'phone', visit: 'visit', portal: 'written', email: 'written', post: 'written' };

export const intervalMinutes = 30;
export const slotsPerDay = (24 * 60) / intervalMinutes;

/** From 09:00 to 18:00 is slots 18 to 35; `slotOf('09:00')` is 18. Half past counts. */
export const slotOf = (time: string): number => Math.floor((Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / intervalMinutes);
export const timeOf = (slot: number): string => `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;

export type Factor = { readonly from: OfficeDate; readonly until: OfficeDate; readonly factor: number; readonly name: string };
/** Everything the planner knows of a day, multiplied: two causes on one day add to each other's effect. */
export function factorOn(day: OfficeDate, factors: readonly Factor[]): { readonly factor: number; readonly names: readonly string[] } {
  const found = factors.filter((one) => one.from <= day && day <= one.until);
  return { factor: found.reduce((all, one) => all * one.factor, 1), names: found.map((one) => one.name) };
}

export type DayRefusal = 'daysReversed' | 'dayPast' | 'tooFar' | null;
/** A forecast reaches at most half a year: beyond, the limits say nothing. */
export const mostDaysAhead = 184;
export function refusePeriod(from: OfficeDate, until: OfficeDate, today: OfficeDate, dayCount: number): DayRefusal {
  if (until < from) return 'daysReversed';
  if (from < today) return 'dayPast';
  return dayCount > mostDaysAhead ? 'tooFar' : null;
}
