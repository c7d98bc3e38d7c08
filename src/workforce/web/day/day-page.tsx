import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { formatFullDate, formatNumber, formatPercent } from '#language/format.ts';
import { BandChart } from '#ui/band-chart.tsx';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { Tile, Tiles } from '#ui/tile.tsx';
import type { DaySlot, DayView } from '../../day/contract.ts';
import { words } from '../../day/words.ts';
import { timeOf } from '../../stream.ts';
import { clock } from '../roster/board.tsx';
import css from '../workforce.module.css';
import { AbsenceDialog } from './absence-dialog.tsx';
import { Alerts } from './alerts.tsx';
import { Amendments } from './amendments.tsx';
import { Exceptions } from './exceptions.tsx';
import { People } from './people.tsx';
import { useDay } from './queries.ts';

/** "Günün gedişi": the forecast beside what came, people needed beside people there, each person beside the plan (6.9.1, 6.10.1). */
export default function DayPage() {
  const w = useWords(words);
  const { lang } = useLang();
  useLive(['workforce', 'queue']);
  const found = useDay();
  const view = found.data;
  const mayRun = useMay('rosterDay.run');
  const [marking, setMarking] = useState(false);
  return (
    <div className={css['page']}>
      <PageTitle
        under={view && w('under', { day: formatFullDate(view.day, lang), time: clock(Math.floor(view.minute)) })}
        actions={
          mayRun && (
            <Button variant="primary" icon={IconUserOff} onClick={() => setMarking(true)}>
              {w('markAbsent')}
            </Button>
          )
        }
      >
        {w('title')}
      </PageTitle>
      <div className={css['inside']}>
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && <SkeletonText lines={12} />}
        {view && (
          <>
            {!view.open && <Notice>{w('closed')}</Notice>}
            {view.open && !view.rosterId && <Notice title={w('noRoster')}>{w('noRosterHint')}</Notice>}
            {view.open && !view.forecastId && <Notice title={w('noForecast')}>{w('noForecastHint')}</Notice>}
            <Figures view={view} />
            {view.forecastId && <Alerts view={view} mayRun={mayRun} />}
            {view.slots.length > 0 && <HalfHours view={view} />}
            {view.people.length > 0 && <People view={view} />}
            {view.rosterId && (
              <div className={css['two']}>
                <Amendments view={view} mayRun={mayRun} />
                <Exceptions view={view} mayRun={mayRun} />
              </div>
            )}
          </>
        )}
      </div>
      {marking && <AbsenceDialog onClose={() => setMarking(false)} />}
    </div>
  );
}

function Figures({ view }: { readonly view: DayView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const number = (value: number): string => formatNumber(Math.round(value), lang);
  const nowSlot = Math.floor(view.minute / 30);
  const past = view.slots.filter((one) => one.slot < nowSlot);
  const rest = view.slots.filter((one) => one.slot >= nowSlot);
  const sum = (slots: readonly DaySlot[], key: 'expected' | 'again' | 'came'): number => slots.reduce((all, one) => all + (one[key] ?? 0), 0);
  const now = view.slots.find((one) => one.slot === nowSlot);
  return (
    <Tiles>
      {view.forecastId && <Tile title={w('came')} figure={number(sum(past, 'came'))} target={w('ofExpected', { n: number(sum(past, 'expected')) })} />}
      {view.forecastId && <Tile title={w('rest')} figure={number(sum(rest, 'again'))} target={w('restOf', { n: number(sum(rest, 'expected')) })} />}
      <Tile title={w('onPhone')} figure={number(view.onPhone)} target={now && w('ofPlanned', { n: now.planned, need: now.need })} />
      <Tile
        title={w('adherence')}
        figure={view.team.adherence === null ? '—' : formatPercent(view.team.adherence, lang, 0)}
        target={view.team.conformance === null ? undefined : w('conformanceOf', { share: formatPercent(view.team.conformance, lang, 0) })}
      />
    </Tiles>
  );
}

function HalfHours({ view }: { readonly view: DayView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const number = (value: number, digits = 0): string => formatNumber(value, lang, digits);
  const nowSlot = Math.floor(view.minute / 30);
  return (
    <>
      <div className={css['chart']} tabIndex={0} role="region" aria-label={w('chartTitle')}>
        <BandChart
          points={view.slots.map((one) => ({
            label: timeOf(one.slot),
            actual: one.came,
            leftOut: one.slot === nowSlot,
            band: {
              expected: one.slot < nowSlot ? one.expected : one.again,
              lower80: Math.min(one.expected, one.slot < nowSlot ? one.expected : one.again),
              upper80: Math.max(one.expected, one.slot < nowSlot ? one.expected : one.again),
              lower95: Math.min(one.expected, one.slot < nowSlot ? one.expected : one.again),
              upper95: Math.max(one.expected, one.slot < nowSlot ? one.expected : one.again),
            },
            said: `${timeOf(one.slot)}: ${w('forecast')} ${number(one.expected, 1)}, ${w('again')} ${number(one.again, 1)}${one.came === null ? '' : `, ${w('came')} ${one.came}`}`,
          }))}
          title={w('chartTitle')}
          barsLabel={w('came')}
          lineLabel={w('expectedNow')}
          bandLabel={w('forecastBand')}
          labelEvery={2}
          format={(value) => number(value)}
        />
      </div>
      <section>
        <h2>{w('slots')}</h2>
        <DataList<DaySlot>
          label={w('slots')}
          rows={view.slots}
          rowKey={(one) => String(one.slot)}
          rowName={(one) => timeOf(one.slot)}
          compact
          empty={{ text: w('noForecast') }}
          columns={[
            { key: 'time', label: w('time'), cell: (one) => (one.slot === nowSlot ? <b>{timeOf(one.slot)}</b> : timeOf(one.slot)) },
            { key: 'forecast', label: w('forecast'), align: 'end', cell: (one) => number(one.expected, 1) },
            { key: 'came', label: w('came'), align: 'end', cell: (one) => (one.came === null ? '—' : number(one.came)) },
            { key: 'again', label: w('again'), align: 'end', cell: (one) => (one.slot < nowSlot ? '—' : number(one.again, 1)) },
            { key: 'need', label: w('need'), align: 'end', cell: (one) => number(one.need) },
            { key: 'planned', label: w('planned'), align: 'end', cell: (one) => number(one.planned) },
            { key: 'onPhone', label: w('onPhone'), align: 'end', cell: (one) => (one.onPhone === null ? '—' : number(one.onPhone, 1)) },
          ]}
        />
      </section>
    </>
  );
}
