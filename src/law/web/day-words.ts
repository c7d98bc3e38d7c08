import { formatDate } from '#language/format.ts';
import type { DayView } from '../contract.ts';
import { words } from '../words.ts';

type Word = keyof typeof words.table;
type Say = (key: Word, params?: Readonly<Record<string, string | number>>) => string;

/** `movedRest` → the words of that kind of day. */
export const kindWord = (kind: string): Word => `day_${kind}` as Word;
const isWord = (key: string): key is Word => key in words.table;

/** Why a day is what it is: the holiday's name, where a rest day moved from, the act of a swap, the short hour. */
export function reasonOf(day: DayView, w: Say): string {
  const parts = [
    day.holiday && isWord(day.holiday) ? w(day.holiday) : null,
    day.movedFrom ? w('movedFromDay', { day: formatDate(day.movedFrom), article: day.article ?? '105.5' }) : null,
    day.act,
    day.short ? w('shortWhy') : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Days worth naming: everything but ordinary working days and weekends. */
export const isSpecial = (day: DayView): boolean => (day.kind !== 'working' && day.kind !== 'weekend' ? true : day.holiday !== null || day.short);
