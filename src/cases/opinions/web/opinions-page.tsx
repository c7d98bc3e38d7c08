import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatNumber, formatPercent, officeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { Chip } from '#ui/chip.tsx';
import { ClockBar } from '#ui/clock-bar.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { DateField } from '#ui/date-field.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { type OpinionRow, opinionViews, type ScoreRow } from '../contract.ts';
import { words } from '../words.ts';
import { factsOf } from './opinion-clocks.tsx';
import css from './opinions.module.css';
import { useOpinions, useScorecard } from './queries.ts';
import { toneOf } from './tone.ts';

const tabs = [...opinionViews, 'card'] as const;

/** Every request for an opinion the caller sees, and how the structures keep their terms. */
export default function OpinionsPage() {
  const w = useWords(words);
  const list = useListState();
  const tab = tabs.find((one) => one === list.filters['view']) ?? 'awaited';
  const counts = useOpinions({ view: 'awaited', pageSize: 1 }).data?.counts;
  const pills = (
    <div className="rowLine">
      {tabs.map((one) => (
        <FilterPill
          key={one}
          on={tab === one}
          count={one === 'awaited' ? counts?.awaited : one === 'late' ? counts?.late : null}
          onClick={() => list.setFilter('view', one === 'awaited' ? null : one)}
        >
          {w(`view_${one}`)}
        </FilterPill>
      ))}
    </div>
  );
  return (
    <div>
      <PageTitle>{w('title')}</PageTitle>
      <div className={css['page']}>
        {pills}
        {tab === 'card' ? <Scorecard /> : <Requests view={tab} />}
      </div>
    </div>
  );
}

function Requests({ view }: { readonly view: (typeof opinionViews)[number] }) {
  const w = useWords(words);
  const { lang } = useLang();
  const navigate = useNavigate();
  const list = useListState();
  const found = useOpinions({ view, page: list.page, pageSize: list.pageSize });
  return (
    <DataList<OpinionRow>
      label={w(`view_${view}`)}
      rows={found.data?.items}
      total={found.data?.total}
      list={list}
      error={found.error}
      onRetry={() => void found.refetch()}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.caseNumber}, ${row.structureName[lang]}`}
      onOpen={(row) => void navigate({ to: `/desk/cases/${row.caseId}` })}
      empty={{ text: w('emptyOpinions'), hint: w('emptyOpinionsHint') }}
      columns={[
        {
          key: 'case',
          label: w('columnCase'),
          cell: (row) => (
            <>
              <span className="strong">{row.subject}</span> <span className="secondary">{row.caseNumber}</span>
            </>
          ),
        },
        { key: 'structure', label: w('structure'), cell: (row) => row.structureName[lang] },
        { key: 'expert', label: w('columnExpert'), cell: (row) => row.expertName ?? '—' },
        {
          key: 'state',
          label: w('columnState'),
          cell: (row) => (
            <span className="rowLine">
              <Chip tone={toneOf(row.state)}>{w(`state_${row.state}`)}</Chip>
              {row.late && <Chip tone="soon">{w('lateMark')}</Chip>}
            </span>
          ),
        },
        { key: 'due', label: w('columnDue'), width: 110, cell: (row) => (row.dueOn ? formatDate(row.dueOn) : '—') },
        {
          key: 'clocks',
          label: w('columnClocks'),
          width: 230,
          cell: (row) => (
            <span className={css['bars']}>
              <ClockBar
                letter="M"
                label={w('outerClock')}
                facts={{ usedDays: row.caseClock.elapsedDays, totalDays: row.caseClock.totalDays, leftDays: row.caseClock.leftDays }}
              />
              {row.clock && (
                <ClockBar letter="S" label={w('innerClock')} facts={factsOf(row)} {...(row.state === 'open' ? {} : { text: w(`state_${row.state}`) })} />
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function Scorecard() {
  const w = useWords(words);
  const { lang } = useLang();
  const [today] = useState(() => officeDay(new Date()));
  const [from, setFrom] = useState(addDays(today, -90));
  const [to, setTo] = useState(today);
  const found = useScorecard(from, to);
  const n = (key: keyof ScoreRow & string, label: string) => ({ key, label, align: 'end' as const, cell: (row: ScoreRow) => String(row[key]) });
  return (
    <>
      <div className={css['dates']}>
        <DateField label={w('from')} value={from} onChange={(day) => day && setFrom(day)} />
        <DateField label={w('to')} value={to} onChange={(day) => day && setTo(day)} />
      </div>
      <DataList<ScoreRow>
        label={w('view_card')}
        rows={found.data?.items}
        error={found.error}
        onRetry={() => void found.refetch()}
        rowKey={(row) => row.structureId}
        rowName={(row) => row.structureName[lang]}
        empty={{ text: w('emptyOpinions') }}
        columns={[
          { key: 'structure', label: w('structure'), cell: (row) => <span className="strong">{row.structureName[lang]}</span> },
          n('asked', w('scoreAsked')),
          n('agreed', w('scoreAgreed')),
          n('remarks', w('scoreRemarks')),
          n('objected', w('scoreObjected')),
          n('noCompetence', w('scoreNoCompetence')),
          n('silent', w('scoreSilent')),
          n('lateAnswers', w('scoreLate')),
          n('studied', w('scoreStudied')),
          n('open', w('scoreOpen')),
          { key: 'inTime', label: w('scoreInTime'), align: 'end', cell: (row) => (row.inTime === null ? '—' : formatPercent(row.inTime, lang)) },
          { key: 'meanDays', label: w('scoreMean'), align: 'end', cell: (row) => (row.meanDays === null ? '—' : formatNumber(row.meanDays, lang, 1)) },
        ]}
      />
      <p className="secondary">{w('scoreFoot')}</p>
    </>
  );
}
