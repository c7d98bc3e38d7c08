import { IconCalendarDown } from '@tabler/icons-react';
import { formatFullDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import type { OwnDay } from '../../roster/contract.ts';
import { words } from '../../roster/words.ts';
import { OwnChanges } from '../day/own-changes.tsx';
import { clock } from './board.tsx';
import { useOwnRoster } from './queries.ts';
import css from '../workforce.module.css';

/** One's own days of the rosters in force, for four weeks. */
export default function MyRosterPage() {
  const w = useWords(words);
  const { lang } = useLang();
  useLive(['workforce']);
  const own = useOwnRoster();
  const days = own.data?.days;
  return (
    <div className={css['page']}>
      <PageTitle
        actions={
          days &&
          days.length > 0 && (
            <Button icon={IconCalendarDown} onClick={() => window.open(`/api/workforce/my-roster/calendar?lang=${lang}`)}>
              {w('calendarFile')}
            </Button>
          )
        }
      >
        {w('myRoster')}
      </PageTitle>
      <div className={css['inside']}>
        <OwnChanges />
        <DataList<OwnDay>
          label={w('myRoster')}
          rows={days}
          rowKey={(day) => day.day}
          rowName={(day) => formatFullDate(day.day, lang)}
          error={own.error}
          onRetry={() => void own.refetch()}
          empty={{ text: w('myNone'), hint: w('myNoneHint') }}
          columns={[
            { key: 'day', label: w('period'), cell: (day) => formatFullDate(day.day, lang) },
            {
              key: 'shift',
              label: w('shift'),
              cell: (day) =>
                day.leave
                  ? w(`leave_${day.leave}` as 'leave_yearly')
                  : day.template
                    ? `${day.template.name[lang]} ${clock(day.template.startMinute)}–${clock(day.template.endMinute)}`
                    : w('dayOff'),
            },
            { key: 'lunch', label: w('lunch'), cell: (day) => (day.leave || day.lunchAt === null ? '—' : clock(day.lunchAt)) },
            { key: 'breaks', label: w('breaks'), cell: (day) => (day.leave ? '—' : day.breaks.map((pause) => clock(pause.startMinute)).join(', ') || '—') },
          ]}
        />
      </div>
    </div>
  );
}
