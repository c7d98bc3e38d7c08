import { formatDate } from '#language/format.ts';
import { useWords } from '#ui/i18n.tsx';
import type { RosterView } from '../../roster/contract.ts';
import { words } from '../../roster/words.ts';
import { timeOf } from '../../stream.ts';
import css from './board.module.css';

/** A stripe a half hour, the same scale on every day: red by how many are missing, blue by how many are too many. */
export function CoverageStrip({ view }: { readonly view: RosterView }) {
  const w = useWords(words);
  const used = view.days.flatMap((day) => day.wanted.flatMap((wanted, slot) => (wanted > 0 ? [slot] : [])));
  const from = Math.min(...used, view.firstSlot);
  const until = Math.max(...used, view.firstSlot) + 1;
  const slots = Array.from({ length: until - from }, (_, at) => from + at);
  const worst = (day: RosterView['days'][number]): number => Math.min(0, ...day.wanted.map((wanted, slot) => (day.there[slot] ?? 0) - wanted));
  return (
    <>
      <tr>
        <th scope="row" className={css['name']}>
          <span className="secondary">{w('coverage')}</span>
        </th>
        {view.days.map((day) => (
          <td key={day.day} data-closed={!day.open} className={css['strip']}>
            {day.open &&
              slots.map((slot) => {
                const over = (day.there[slot] ?? 0) - (day.wanted[slot] ?? 0);
                return (
                  <i
                    key={slot}
                    data-level={over < 0 ? Math.max(-3, over) : Math.min(3, over)}
                    title={`${formatDate(day.day)} ${w('coverageSaid', { time: timeOf(slot), wanted: day.wanted[slot] ?? 0, there: day.there[slot] ?? 0 })}`}
                  />
                );
              })}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row" className={css['name']}>
          {w('mostShort')}
        </th>
        {view.days.map((day) => (
          <td key={day.day} data-closed={!day.open} className={css['worst']} data-late={worst(day) <= -2}>
            {day.open ? (worst(day) === 0 ? '0' : `−${-worst(day)}`) : ''}
          </td>
        ))}
      </tr>
    </>
  );
}
