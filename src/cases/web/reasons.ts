import { formatDate } from '#language/format.ts';
import type { DerivationDay } from '#ui/derivation.ts';
import { words } from '../words.ts';

/** A counted day as it crosses the wire; the portal's carries less. */
export type WireDay = {
  readonly date: string;
  readonly counted: number | null;
  readonly kind: string;
  readonly holiday?: string | null;
  readonly movedFrom?: string | null;
  readonly act?: string | null;
  readonly reason?: string | null;
};
export type CaseWords = (key: keyof typeof words.table & string, params?: Readonly<Record<string, string | number>>) => string;

const known = (key: string): key is keyof typeof words.table & string => key in words.table;
const holidayText = (w: CaseWords, name: string | null | undefined): string | null => {
  const key = `holiday_${name ?? ''}`;
  return known(key) ? w(key) : null;
};

/** The rule's days in the words of the page: why each does or does not count. */
export function daysInWords(days: readonly WireDay[], w: CaseWords): readonly DerivationDay[] {
  return days.map((day, at): DerivationDay => {
    const holiday = holidayText(w, day.holiday ?? day.reason);
    const act = day.act ?? (holiday === null ? day.reason : null);
    const base = { date: day.date, counted: at > 0 && day.counted !== null };
    if (at === 0) return { ...base, kind: 'start', ...(holiday && { reasonText: holiday }) };
    switch (day.kind) {
      case 'weekend':
        return { ...base, kind: 'weekend' };
      case 'holiday':
      case 'mourning':
        return { ...base, kind: 'holiday', reasonText: holiday ?? '' };
      case 'movedRest':
        return {
          ...base,
          kind: 'moved',
          reasonText: day.movedFrom ? w('dayMovedRestFrom', { date: formatDate(day.movedFrom).slice(0, 5) }) : w('dayMovedRest'),
        };
      case 'voting':
        return { ...base, kind: 'holiday', reasonText: w('dayVoting') };
      case 'swapOff':
        return { ...base, kind: 'moved', reasonText: act ? `${w('daySwapOff')} (${act})` : w('daySwapOff') };
      case 'swapWorked':
        return { ...base, kind: 'working', holidayThatCounts: w('daySwapWorked') };
      default:
        return { ...base, kind: 'working', ...(holiday && { holidayThatCounts: holiday }) };
    }
  });
}

export const reasonInWords = (reason: string, w: CaseWords): string => {
  const key = `dueReason_${reason}`;
  return known(key) ? w(key) : reason;
};
export const ruleInWords = (rule: string, w: CaseWords): string => {
  const key = `rule_${rule}`;
  return known(key) ? w(key) : rule;
};
