import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatDuration, formatFullDate, formatNumber, formatPercent } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { Tile, Tiles } from '#ui/tile.tsx';
import { intervalMinutes, timeOf } from '../stream.ts';
import { words } from '../words.ts';
import { type Asked, type Need, needOf } from '../need.ts';
import { useForecast, useForecastDay } from './queries.ts';
import css from './workforce.module.css';
import { WhatIf } from './what-if.tsx';

/** One day by half hours: how many people keep the targets, and what one fewer or more would cost or bring. */
export default function StaffingPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const { id = '', day = '' } = useParams({ strict: false }) as { readonly id?: string; readonly day?: string };
  const forecast = useForecast(id);
  const found = useForecastDay(id, day);
  const [tried, setTried] = useState<Partial<Asked>>({});
  const view = forecast.data;
  const data = found.data;
  const stream = view?.stream ?? 'phone';
  const asked: Asked | null = data ? { ...data.targets, volume: 1, handle: 1, ...tried } : null;
  const needs = data && asked ? data.intervals.map((interval) => needOf(interval, stream, asked)) : undefined;
  const percent = (value: number | undefined): string => (value === undefined ? '—' : formatPercent(value, lang, 1));
  const wait = (value: number | null | undefined): string => (value === null || value === undefined ? '—' : formatDuration(value));
  const listMost = Math.max(0, ...(needs ?? []).map((need) => need.onList));
  const hours = (needs ?? []).reduce((all, need) => all + (need.agents * intervalMinutes) / 60, 0);
  return (
    <div className={css['page']}>
      <PageTitle
        crumbs={[{ label: w('forecast'), to: '/desk/forecast', search: { stream, id } }]}
        under={
          data &&
          w('staffingUnder', {
            stream: w(`stream_${stream}`),
            n: formatNumber(
              (needs ?? []).reduce((all, need) => all + need.calls, 0),
              lang,
            ),
          })
        }
      >
        {day ? formatFullDate(day, lang) : formatDate(day)}
      </PageTitle>
      <div className={css['inside']}>
        <ProblemNotice error={found.error ?? forecast.error} onRetry={() => void found.refetch()} />
        {found.isPending && <SkeletonText lines={12} />}
        {data && asked && needs && (
          <>
            <Tiles>
              <Tile title={w('peopleMost')} figure={formatNumber(Math.max(0, ...needs.map((need) => need.agents)), lang)} />
              <Tile title={w('onList')} figure={formatNumber(listMost, lang)} />
              <Tile title={w('peopleHours')} figure={formatNumber(hours, lang, 1)} />
            </Tiles>
            {stream === 'written' && <Notice>{w('notPhone')}</Notice>}
            <div className={css['staffing']}>
              <DataList<Need>
                label={w('staffing')}
                rows={needs}
                rowKey={(need) => String(need.slot)}
                rowName={(need) => timeOf(need.slot)}
                compact
                empty={{ text: w('noIntervals') }}
                columns={[
                  { key: 'time', label: w('halfHour'), cell: (need) => timeOf(need.slot) },
                  { key: 'calls', label: w('expected'), align: 'end', cell: (need) => formatNumber(need.calls, lang, 1) },
                  { key: 'handle', label: w('handleTime'), align: 'end', cell: (need) => formatDuration(need.handleSeconds) },
                  { key: 'agents', label: w('atPlaces'), align: 'end', cell: (need) => <b>{formatNumber(need.agents, lang)}</b> },
                  { key: 'list', label: w('onList'), align: 'end', cell: (need) => formatNumber(need.onList, lang) },
                  ...(stream === 'written'
                    ? []
                    : [
                        { key: 'sl', label: w('serviceLevel'), align: 'end' as const, cell: (need: Need) => percent(need.reached?.serviceLevel) },
                        { key: 'wait', label: w('meanWait'), align: 'end' as const, cell: (need: Need) => wait(need.reached?.asaSeconds) },
                        { key: 'occupancy', label: w('occupancy'), align: 'end' as const, cell: (need: Need) => percent(need.reached?.occupancy) },
                        { key: 'fewer', label: w('oneFewer'), align: 'end' as const, cell: (need: Need) => percent(need.oneFewer?.serviceLevel) },
                        { key: 'more', label: w('oneMore'), align: 'end' as const, cell: (need: Need) => percent(need.oneMore?.serviceLevel) },
                      ]),
                ]}
              />
              <aside className={css['sliders']} aria-label={w('whatIf')}>
                <h2>{w('whatIf')}</h2>
                <p className="secondary">{w('whatIfAbout')}</p>
                <WhatIf asked={asked} stream={stream} onChange={(change) => setTried({ ...tried, ...change })} />
                <Button disabled={Object.keys(tried).length === 0} onClick={() => setTried({})}>
                  {w('useTargets')}
                </Button>
                {data.targets.assumed && (
                  <p className="secondary">
                    {w('assumedTargets')} <Link to="/desk/settings">{w('seeSettings')}</Link>
                  </p>
                )}
              </aside>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
