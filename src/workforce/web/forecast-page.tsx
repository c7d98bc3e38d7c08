import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconDownload, IconMathFunction, IconSnowflake } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, formatInstant, formatNumber, formatPercent } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { FilterPill } from '#ui/filter-pill.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import { streams, type Stream } from '../stream.ts';
import { words } from '../words.ts';
import { DaysTable } from './days-table.tsx';
import { EventsSection } from './events-section.tsx';
import { ForecastChart } from './forecast-chart.tsx';
import { HistorySection } from './history-section.tsx';
import { MakeForecastDialog } from './make-forecast-dialog.tsx';
import { useForecast, useForecasts, usePlanDeed } from './queries.ts';
import css from './workforce.module.css';

const tone = { computing: 'neutral', draft: 'soon', frozen: 'done', failed: 'late' } as const;

/** "Proqnoz": what is expected of a stream beside what came, day by day; made, corrected and frozen by S5 (6.9.1). */
export default function ForecastPage() {
  const w = useWords(words);
  useLive(['workforce']);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly stream?: string; readonly id?: string };
  const stream: Stream = streams.find((one) => one === search.stream) ?? 'phone';
  const list = useForecasts(stream);
  const id = search.id ?? list.data?.items[0]?.id ?? null;
  const found = useForecast(id);
  const view = found.data;
  const mayPlan = useMay('workforce.plan');
  const [making, setMaking] = useState(false);
  const go = (next: { readonly stream?: Stream; readonly id?: string }): void => void navigate({ to: '/desk/forecast', search: { stream, ...next } as never });
  return (
    <div className={css['page']}>
      <PageTitle
        beside={view && <Chip tone={tone[view.state]}>{w(`state_${view.state}`)}</Chip>}
        under={view && w('madeOf', { day: formatDate(view.historyUntil), method: view.method ? w(`method_${view.method}` as 'method_blend') : w('computing') })}
        actions={
          <>
            {view && <Deeds view={view} mayPlan={mayPlan} />}
            {mayPlan && (
              <Button icon={IconMathFunction} variant={view?.state === 'draft' ? 'default' : 'primary'} onClick={() => setMaking(true)}>
                {w('make')}
              </Button>
            )}
          </>
        }
      >
        {w('forecast')}
      </PageTitle>
      <div className={css['tools']}>
        <div className="rowLine" role="group" aria-label={w('stream')}>
          {streams.map((one) => (
            <FilterPill key={one} on={one === stream} onClick={() => void navigate({ to: '/desk/forecast', search: { stream: one } as never })}>
              {w(`stream_${one}`)}
            </FilterPill>
          ))}
        </div>
        {list.data && list.data.items.length > 0 && <Which items={list.data.items} id={id} onChoose={(next) => go({ id: next })} />}
      </div>
      <div className={css['inside']}>
        <ProblemNotice error={list.error ?? found.error} onRetry={() => void (list.error ? list : found).refetch()} />
        {list.isPending && <SkeletonText lines={8} />}
        {list.data?.items.length === 0 && (
          <Notice title={w('none')} tone="info">
            {w(mayPlan ? 'noneHint' : 'noneReader')}
          </Notice>
        )}
        {view?.state === 'failed' && (
          <Notice tone="late" live>
            {w((view.error ?? 'computingFailed') as 'computingFailed')}
          </Notice>
        )}
        {view?.state === 'computing' && (
          <Notice tone="info" live>
            {w('computing')}
          </Notice>
        )}
        <ForecastChart stream={stream} view={view ?? null} />
        {view && view.days.length > 0 && <DaysTable view={view} mayPlan={mayPlan} />}
        <div className={css['two']}>
          <EventsSection stream={stream} mayPlan={mayPlan} />
          <HistorySection stream={stream} mayPlan={mayPlan} />
        </div>
      </div>
      {making && (
        <MakeForecastDialog
          stream={stream}
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            go({ id: made });
          }}
        />
      )}
    </div>
  );
}

type Listed = NonNullable<ReturnType<typeof useForecasts>['data']>['items'][number];
function Which({ items, id, onChoose }: { readonly items: readonly Listed[]; readonly id: string | null; readonly onChoose: (id: string) => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const label = (one: Listed): string =>
    [
      w('whichOne', {
        from: formatDate(one.from),
        until: formatDate(one.until),
        state: w(`state_${one.state}`),
        by: one.askedBy,
        at: formatInstant(one.askedAt),
      }),
      one.wape === null ? null : `${w('wape')} ${formatPercent(one.wape, lang)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <SelectField
      label={w('which')}
      labelHidden
      placeholder={null}
      value={id ?? ''}
      onChange={onChoose}
      options={items.map((one) => ({ value: one.id, label: label(one) }))}
    />
  );
}

function Deeds({ view, mayPlan }: { readonly view: wire.ForecastView; readonly mayPlan: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const freeze = usePlanDeed(
    () => call(wire.freezeForecast, { params: { id: view.id } }),
    () => {
      setAsking(false);
      toast.say(w('frozen'));
    },
  );
  return (
    <>
      <span className="secondary">
        {view.frozenAt && view.frozenBy ? `${w('frozenBy', { by: view.frozenBy, at: formatInstant(view.frozenAt) })} · ` : ''}
        {view.wape === null ? '' : `${w('wape')}: ${formatPercent(view.wape, lang)}`}
      </span>
      {view.days.length > 0 && (
        <Button icon={IconDownload} onClick={() => window.open(`/api/workforce/forecasts/${view.id}/xlsx?lang=${lang}`)}>
          {w('download')}
        </Button>
      )}
      {mayPlan && view.state === 'draft' && (
        <Button variant="primary" icon={IconSnowflake} onClick={() => setAsking(true)}>
          {w('freeze')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={w('freeze')}
        confirmLabel={w('freeze')}
        busy={freeze.isPending}
        onConfirm={() => freeze.mutate(undefined)}
        onClose={() => setAsking(false)}
      >
        <p>{w('freezeAsk')}</p>
        <p className="secondary">{`${formatDate(view.from)} – ${formatDate(view.until)} · ${formatNumber(
          view.days.reduce((all, day) => all + day.expected, 0),
          lang,
        )}`}</p>
        <ProblemNotice error={freeze.error} />
      </ConfirmDialog>
    </>
  );
}
