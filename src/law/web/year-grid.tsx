import { formatFullDate, monthName, weekdayInitials } from '#language/format.ts';
import { weekday } from '#maths/calendar/office-date.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { DayView } from '../contract.ts';
import { words } from '../words.ts';
import { kindWord, reasonOf } from './day-words.ts';
import css from './law.module.css';

/** Weeks of a month from Monday, empty places before the first and after the last day. */
function weeksOf(days: readonly DayView[]): readonly (readonly (DayView | null)[])[] {
  const before = Array.from({ length: weekday(days[0]?.date ?? '2026-01-05') - 1 }, () => null);
  const cells = [...before, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => Array.from({ length: 7 }, (__, place) => cells[at * 7 + place] ?? null));
}

function Month({ month, days, today }: { readonly month: number; readonly days: readonly DayView[]; readonly today: string }) {
  const w = useWords(words);
  const { lang } = useLang();
  return (
    <table className={css['month']}>
      <caption>{monthName(month, lang)}</caption>
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
        {weeksOf(days).map((week, at) => (
          <tr key={at}>
            {week.map((day, place) => {
              if (!day) return <td key={place} />;
              const said = [formatFullDate(day.date, lang), w(kindWord(day.kind)), reasonOf(day, w)].filter(Boolean).join(': ');
              return (
                <td
                  key={place}
                  className={[day.kind === 'working' ? '' : css[day.kind], day.short ? css['short'] : '', day.date === today ? css['today'] : '']
                    .filter(Boolean)
                    .join(' ')}
                  title={said}
                >
                  <span>
                    <span aria-hidden="true">{Number(day.date.slice(8))}</span>
                    <span className="visuallyHidden">{said}</span>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function YearGrid({ days, today }: { readonly days: readonly DayView[]; readonly today: string }) {
  return (
    <div className={css['months']}>
      {Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
        <Month key={month} month={month} today={today} days={days.filter((day) => Number(day.date.slice(5, 7)) === month)} />
      ))}
    </div>
  );
}

const kinds = ['weekend', 'holiday', 'movedRest', 'mourning', 'voting', 'swapOff', 'swapWorked'] as const;

export function YearLegend() {
  const w = useWords(words);
  return (
    <ul className={css['legend']}>
      {kinds.map((kind) => (
        <li key={kind}>
          <i className={css[kind]} aria-hidden="true" />
          {w(kindWord(kind))}
        </li>
      ))}
      <li>
        <i className={css['short']} aria-hidden="true">
          <span>8</span>
        </i>
        {w('day_short')}
      </li>
    </ul>
  );
}
