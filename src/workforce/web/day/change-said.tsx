import { formatDate } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { AmendmentView } from '../../day/contract.ts';
import { words } from '../../day/words.ts';
import { clock } from '../roster/board.tsx';

/** One cell's change as a sentence: the shift if it changed, else the lunch, else the breaks. */
export function ChangeSaid({ change }: { readonly change: Omit<AmendmentView['cells'][number], 'personId'> }) {
  const w = useWords(words);
  const { lang } = useLang();
  const about = { name: change.name.split(' ').slice(0, 2).join(' '), day: formatDate(change.day) };
  const shift = (name: AmendmentView['cells'][number]['shiftAfter']): string => name?.[lang] ?? w('off');
  const time = (minute: number | null): string => (minute === null ? '—' : clock(minute));
  const [before, after] = [shift(change.shiftBefore), shift(change.shiftAfter)];
  if (before !== after) return <>{w('change_shift', { ...about, before, after })}</>;
  if (change.lunchBefore !== change.lunchAfter) return <>{w('change_lunch', { ...about, before: time(change.lunchBefore), after: time(change.lunchAfter) })}</>;
  return <>{w('change_breaks', about)}</>;
}
