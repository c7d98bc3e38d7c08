import type { OfficeDate } from '#maths/calendar/office-date.ts';

/** The work-distribution sheet (5.8, R25). Plain. */
export const sheetChannels = ['phone', 'portal', 'email', 'post'] as const;
export type SheetChannel = (typeof sheetChannels)[number];
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** Whole years and months of service on a day: 5.8 has the sheet drawn up with the length of service in sight. */
export function lengthOfService(since: OfficeDate, on: OfficeDate): { readonly years: number; readonly months: number } {
  const part = (day: OfficeDate): readonly [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const [y1, m1, d1] = part(since);
  const [y2, m2, d2] = part(on);
  const months = Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
  return { years: Math.floor(months / 12), months: months % 12 };
}

export type SheetRefusal = 'sheetEmpty' | 'sheetPast' | 'notFrontLine' | null;
/** A sheet is never changed for days gone by: what was decided on it was decided. */
export function refuseSheet(
  sheet: { readonly validFrom: OfficeDate; readonly channels: readonly string[]; readonly langs: readonly string[] },
  facts: { readonly today: OfficeDate; readonly frontLine: boolean },
): SheetRefusal {
  if (!facts.frontLine) return 'notFrontLine';
  if (sheet.channels.length === 0 || sheet.langs.length === 0) return 'sheetEmpty';
  return sheet.validFrom < facts.today ? 'sheetPast' : null;
}
