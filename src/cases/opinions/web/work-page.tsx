import { useNavigate } from '@tanstack/react-router';
import { formatDate } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { ClockBar } from '#ui/clock-bar.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { type WorkRow, workViews } from '../contract.ts';
import { words } from '../words.ts';
import { factsOf } from './opinion-clocks.tsx';
import css from './opinions.module.css';
import { useWork } from './queries.ts';
import { toneOf } from './tone.ts';

/** The structure's workplace: what the expert answers for, nearest last day first (R12). */
export default function WorkPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const list = useListState();
  const view = workViews.find((one) => one === list.filters['view']) ?? 'open';
  const found = useWork(view, list.page);
  return (
    <div>
      <PageTitle>{w('workTitle')}</PageTitle>
      <div className={css['page']}>
        <div className="rowLine">
          <FilterPill on={view === 'open'} count={found.data?.open ?? null} onClick={() => list.setFilter('view', null)}>
            {w('workOpen')}
          </FilterPill>
          <FilterPill on={view === 'done'} onClick={() => list.setFilter('view', 'done')}>
            {w('workDone')}
          </FilterPill>
        </div>
        <DataList<WorkRow>
          label={w('workTitle')}
          rows={found.data?.items}
          total={found.data?.total}
          list={list}
          error={found.error}
          onRetry={() => void found.refetch()}
          rowKey={(row) => row.id}
          rowName={(row) => row.subject}
          onOpen={(row) => void navigate({ to: `/desk/structure/${row.id}` })}
          empty={{ text: w('workEmpty'), hint: w('workEmptyHint') }}
          columns={[
            {
              key: 'subject',
              label: w('columnCase'),
              cell: (row) => (
                <>
                  <span className="strong">{row.subject}</span> <span className="secondary">{row.caseNumber}</span>
                </>
              ),
            },
            {
              key: 'expert',
              label: w('columnExpert'),
              cell: (row) => (row.mine && row.expertAway ? w('ofAbsent', { name: row.expertName ?? '' }) : (row.expertName ?? '—')),
            },
            { key: 'state', label: w('columnState'), cell: (row) => <Chip tone={toneOf(row.state)}>{w(`state_${row.state}`)}</Chip> },
            { key: 'due', label: w('columnDue'), width: 110, cell: (row) => (row.dueOn ? formatDate(row.dueOn) : '—') },
            {
              key: 'clock',
              label: w('columnClocks'),
              width: 230,
              cell: (row) =>
                row.clock && (
                  <ClockBar letter="S" label={w('innerClock')} facts={factsOf(row)} {...(row.state === 'open' ? {} : { text: w(`state_${row.state}`) })} />
                ),
            },
          ]}
        />
      </div>
    </div>
  );
}
