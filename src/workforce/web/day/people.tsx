import { formatNumber, formatPercent } from '#language/format.ts';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { DayPerson, DayView } from '../../day/contract.ts';
import { words } from '../../day/words.ts';
import { clock } from '../roster/board.tsx';

/** Each person's day: what was planned, what they are at, and how much of it was kept until now. */
export function People({ view }: { readonly view: DayView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const share = (value: number | null): string => (value === null ? '—' : formatPercent(value, lang, 0));
  const shift = (one: DayPerson): string =>
    one.leave ? w(`leave_${one.leave}` as 'leave_sick') : one.shift ? `${clock(one.shift.startMinute)}–${clock(one.shift.endMinute)}` : w('off');
  return (
    <section>
      <h2>{w('people')}</h2>
      <DataList<DayPerson>
        label={w('people')}
        rows={view.people}
        rowKey={(one) => one.id}
        rowName={(one) => one.name}
        compact
        empty={{ text: w('noRoster') }}
        columns={[
          { key: 'name', label: w('person'), cell: (one) => one.name },
          { key: 'shift', label: w('shift'), cell: shift },
          { key: 'lunch', label: w('lunch'), cell: (one) => (one.lunchAt === null ? '—' : clock(one.lunchAt)) },
          { key: 'breaks', label: w('breaks'), cell: (one) => one.breaks.map((pause) => clock(pause.startMinute)).join(', ') || '—' },
          { key: 'now', label: w('now'), cell: (one) => (one.state ? w(`state_${one.state}` as 'state_ready') : one.shift ? w('state_none') : '—') },
          {
            key: 'missed',
            label: w('missed'),
            align: 'end',
            cell: (one) => (one.plannedMinutes === 0 ? '—' : w('minutes', { n: formatNumber(Math.round(one.missed), lang) })),
          },
          { key: 'adherence', label: w('adherence'), align: 'end', cell: (one) => share(one.adherence) },
          { key: 'conformance', label: w('conformance'), align: 'end', cell: (one) => share(one.conformance) },
        ]}
      />
    </section>
  );
}
