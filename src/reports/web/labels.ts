import { useLang, useWords } from '#ui/i18n.tsx';
import type { DailyReport } from '../contract.ts';
import { words } from '../words.ts';

export type ReportWords = (key: keyof typeof words.table & string, params?: Readonly<Record<string, string | number>>) => string;
export const useReportWords = (): ReportWords => useWords(words);
/** Keys of figures, tables and outcomes come from the form, which is data. */
export const wordOf = (w: ReportWords, key: string): string => (key in words.table ? w(key as keyof typeof words.table & string) : key);

/** How a value of a dimension is called: an id by its name, a word by itself, nothing by "not given". */
export function useLabel(names: DailyReport['names']): (value: string) => string {
  const w = useReportWords();
  const { lang } = useLang();
  return (value) => (value === '-' || value === '' ? w('notGiven') : (names[value]?.[lang] ?? wordOf(w, value)));
}
