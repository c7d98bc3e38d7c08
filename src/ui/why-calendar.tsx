import { formatDate, weekdayInitials } from '#language/format.ts';
import { type CalendarCell, calendarWeeks, type Derivation } from './derivation.ts';
import { useLang, useWords } from './i18n.tsx';
import css from './why.module.css';
import { words } from './words.ts';

const classOf = (cell: CalendarCell): string =>
  [css[cell.mark], cell.today ? css['today'] : '', cell.mark === 'not' && cell.day?.kind !== 'weekend' ? css['named'] : ''].filter(Boolean).join(' ');

/** What a screen reader says of a cell; sight has the number, the hatching and the rings. */
function useCellWords(): (cell: CalendarCell) => string {
  const w = useWords(words);
  const plain = (cell: CalendarCell): string => {
    const date = formatDate(cell.date);
    if (cell.mark === 'last') return w('cellLast', { date });
    if (cell.mark === 'start') return w('cellStart', { date });
    if (cell.mark === 'counted') return w('cellCounted', { date, n: cell.number ?? 0 });
    if (cell.mark === 'not') return w('cellNot', { date, reason: cell.day?.reasonText ?? w('weekend') });
    return date;
  };
  return (cell) => (cell.today ? w('cellToday', { text: plain(cell) }) : plain(cell));
}

export type WhyCalendarProps = { readonly derivation: Derivation; readonly today?: string; readonly legend?: boolean };

/** Each counted day numbered; what does not count is hatched; ring = registered, amber ring = today, filled = last day. */
export function WhyCalendar({ derivation, today, legend = true }: WhyCalendarProps) {
  const w = useWords(words);
  const { lang } = useLang();
  const cellWords = useCellWords();
  const weeks = calendarWeeks(derivation, today);
  const todayShown = weeks.flat().some((cell) => cell.today);
  return (
    <div>
      <table className={css['calendar']} aria-label={w('calendarOf', { from: formatDate(derivation.from), to: formatDate(derivation.dueOn) })}>
        <thead>
          <tr>
            {weekdayInitials(lang).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((cell) => (
                <td key={cell.date} className={classOf(cell)} title={cell.day?.reasonText ?? cell.day?.holidayThatCounts}>
                  <span className="visuallyHidden">{cellWords(cell)}</span>
                  <span className={css['date']} aria-hidden="true">
                    {Number(cell.date.slice(8))}
                  </span>
                  {cell.day?.holidayThatCounts && (
                    <span className={css['star']} aria-hidden="true">
                      *
                    </span>
                  )}
                  {cell.number !== null && (
                    <span className={css['number']} aria-hidden="true">
                      {cell.number}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {legend && (
        <ul className={css['legend']} aria-hidden="true">
          {(['start', 'counted', 'not', ...(todayShown ? (['today'] as const) : []), 'last'] as const).map((mark) => (
            <li key={mark}>
              <span className={`${css['swatch']} ${css[mark]}`} />
              {w(({ start: 'legendStart', counted: 'legendCounted', not: 'legendNot', today: 'legendToday', last: 'legendLast' } as const)[mark])}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
