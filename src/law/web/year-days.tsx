import { formatDate, weekdayName } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { DayView } from '../contract.ts';
import { words } from '../words.ts';
import { isSpecial, kindWord, reasonOf } from './day-words.ts';
import css from './law.module.css';

/** The year's named days in order, in words: what the colours of the grid say. */
export function YearDays({ days }: { readonly days: readonly DayView[] }) {
  const w = useWords(words);
  const { lang } = useLang();
  return (
    <table className={css['days']} aria-label={w('yearDays')}>
      <thead>
        <tr>
          <th scope="col">{w('dayLabel')}</th>
          <th scope="col">{w('actKind')}</th>
          <th scope="col">{w('reason')}</th>
        </tr>
      </thead>
      <tbody>
        {days.filter(isSpecial).map((day) => (
          <tr key={day.date}>
            <td>
              {formatDate(day.date)} <span className="secondary">{weekdayName(day.date, lang)}</span>
            </td>
            <td>{w(kindWord(day.kind))}</td>
            <td>{reasonOf(day, w)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
