import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatNumber, officeDay } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { useLang } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import type { DailyReport } from '../contract.ts';
import css from './daily.module.css';
import { DayChoice } from './day-choice.tsx';
import { DayDeeds } from './day-deeds.tsx';
import { filterOf, withoutFilter } from './filter.ts';
import { ItemsPanel } from './items-panel.tsx';
import { useReportWords, wordOf } from './labels.ts';
import { Paper } from './paper.tsx';
import { useDailyReport, useReportDays } from './queries.ts';

const stateTone = { draft: 'soon', frozen: 'kind', signed: 'done' } as const;

/** The day asked for, else the newest finished working day. */
function useDay(): string | null {
  const { day } = useParams({ strict: false }) as { readonly day?: string };
  const days = useReportDays().data?.items;
  if (day) return day;
  const today = officeDay(new Date());
  return days?.find((one) => one.working && one.day < today)?.day ?? days?.[1]?.day ?? null;
}

const figure = (report: DailyReport, key: string): number => report.form.totals.find((one) => one.key === key)?.value ?? 0;

/** "Gündəlik məlumat": the form of a day as on paper; each figure opens the list it counts, at an address of its own. */
export default function DailyPage() {
  useLive(['reports']);
  const w = useReportWords();
  const { lang } = useLang();
  const navigate = useNavigate();
  const day = useDay();
  const days = useReportDays();
  const report = useDailyReport(day);
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const filter = filterOf(search);
  const shown = report.data;
  const error = report.error ?? (day ? null : days.error);
  return (
    <div className={css['page']}>
      <div className="noPrint">
        <PageTitle
          beside={shown && <Chip tone={stateTone[shown.state]}>{w(shown.state)}</Chip>}
          under={shown && w('countsOf', { contacts: formatNumber(figure(shown, 'offered'), lang), matters: formatNumber(figure(shown, 'matters'), lang) })}
          actions={shown && <DayDeeds key={shown.day} report={shown} />}
        >
          {w('title')}
        </PageTitle>
        {day && <DayChoice day={day} />}
        <div className={css['notices']}>
          <ProblemNotice error={error} onRetry={() => void report.refetch()} />
          {shown && shown.broken.length > 0 && (
            <Notice tone="late" live>
              {w('brokenIdentity', { parts: shown.broken.map((part) => wordOf(w, part)).join(', ') })}
            </Notice>
          )}
        </div>
      </div>
      {!shown && !error && (
        <div className={css['paper']}>
          <SkeletonText lines={20} />
        </div>
      )}
      {shown && !report.error && <Paper report={shown} />}
      {shown && filter && (
        <ItemsPanel
          key={JSON.stringify(filter)}
          report={shown}
          filter={filter}
          onClose={() => void navigate({ to: `/desk/daily/${shown.day}`, search: withoutFilter(search) as never, resetScroll: false })}
        />
      )}
    </div>
  );
}
