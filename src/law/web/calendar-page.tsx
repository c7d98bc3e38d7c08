import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconArrowsExchange, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { formatInstant, officeDay } from '#language/format.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { useLive } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { words } from '../words.ts';
import { ApproveYearDialog } from './approve-year-dialog.tsx';
import css from './law.module.css';
import { useCalendarYear } from './queries.ts';
import { SwapDialog } from './swap-dialog.tsx';
import { YearDays } from './year-days.tsx';
import { YearGrid, YearLegend } from './year-grid.tsx';

/** The working calendar of a year: each day's kind and reason, the versions it went through, swaps and approvals. */
export default function CalendarPage() {
  const w = useWords(words);
  useLive(['law']);
  const navigate = useNavigate();
  const today = officeDay(new Date());
  const asked = Number((useSearch({ strict: false }) as { readonly year?: unknown }).year);
  const year = Number.isInteger(asked) && asked >= 2023 && asked <= 2100 ? asked : Number(today.slice(0, 4));
  const calendar = useCalendarYear(year);
  const [dialog, setDialog] = useState<'swap' | 'approve' | null>(null);
  const mayChange = useMay('law.keepCalendar');
  const data = calendar.data;
  const go = (next: number): void => void navigate({ to: '.', search: { year: next } as never, replace: true });
  const [first, last] = [data?.firstYear ?? year, data?.lastYear ?? year];
  useKeys([
    { keys: 'k', label: w('previousYear'), run: () => go(year - 1), disabled: year <= first, scope: 'page' },
    { keys: 'j', label: w('nextYear'), run: () => go(year + 1), disabled: year >= last, scope: 'page' },
  ]);

  return (
    <div className={css['page']}>
      <PageTitle
        beside={
          <span className={css['yearBar']}>
            <IconButton icon={IconChevronLeft} label={w('previousYear')} disabled={year <= first} onClick={() => go(year - 1)} />
            <span className="strong">{data ? w('calendarYear', { year: String(year), days: data.workingDays }) : year}</span>
            <IconButton icon={IconChevronRight} label={w('nextYear')} disabled={year >= last} onClick={() => go(year + 1)} />
          </span>
        }
        under={data && w('sourceLine', { source: data.source, version: data.version })}
        actions={
          mayChange && (
            <>
              {data?.projected && <Button onClick={() => setDialog('approve')}>{w('approveYear', { year: String(year) })}</Button>}
              <Button icon={IconArrowsExchange} onClick={() => setDialog('swap')}>
                {w('addSwap')}
              </Button>
            </>
          )
        }
      >
        {w('calendarTitle')}
      </PageTitle>
      <div className={css['inner']}>
        <ProblemNotice error={calendar.error} onRetry={() => void calendar.refetch()} />
        {data?.projected && <Notice tone="soon">{w('projected')}</Notice>}
        {!data && !calendar.error && <SkeletonText lines={12} />}
        {data && (
          <>
            <YearLegend />
            <YearGrid days={data.days} today={today} />
            <div className={css['below']}>
              <section>
                <h2>{w('yearDays')}</h2>
                <YearDays days={data.days} />
              </section>
              <section>
                <h2>{w('versions')}</h2>
                <ol className={css['rows']}>
                  {data.versions.map((version) => (
                    <li key={version.version} className="stack">
                      <p className="spread">
                        <span className="strong">{w('versionN', { n: version.version })}</span>
                        <span className="secondary">
                          {version.by ?? w('initial')}, {formatInstant(version.at)}
                        </span>
                      </p>
                      <p>{version.act}</p>
                      <p className="secondary">{version.reason}</p>
                    </li>
                  ))}
                </ol>
              </section>
            </div>
            {dialog === 'swap' && <SwapDialog year={year} firstYear={first} lastYear={last} onClose={() => setDialog(null)} />}
            {dialog === 'approve' && <ApproveYearDialog year={year} days={data.days} onClose={() => setDialog(null)} />}
          </>
        )}
      </div>
    </div>
  );
}
