import { useNavigate } from '@tanstack/react-router';
import { formatDate } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { ClockBar } from '#ui/clock-bar.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useListState } from '#ui/use-list-state.ts';
import css from '../../opinions/web/opinions.module.css';
import type { WorkSendingRow } from '../contract.ts';
import { words } from '../words.ts';
import { useWorkSendings } from './queries.ts';
import { sendingTone } from './tone.ts';

/** Appeals the Centre sent to the structure to be worked on: accepted, returned or answered there (R8). */
export default function WorkSendingsPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const list = useListState();
  const view = list.filters['view'] === 'done' ? 'done' : 'open';
  const found = useWorkSendings(view, list.page);
  return (
    <div>
      <PageTitle>{w('workTitle')}</PageTitle>
      <div className={css['page']}>
        <div className="rowLine">
          <FilterPill on={view === 'open'} count={found.data?.open ?? null} onClick={() => list.setFilter('view', null)}>
            {w('view_open')}
          </FilterPill>
          <FilterPill on={view === 'done'} onClick={() => list.setFilter('view', 'done')}>
            {w('view_done')}
          </FilterPill>
        </div>
        <DataList<WorkSendingRow>
          label={w('workTitle')}
          rows={found.data?.items}
          total={found.data?.total}
          list={list}
          error={found.error}
          onRetry={() => void found.refetch()}
          rowKey={(row) => row.id}
          rowName={(row) => row.subject}
          onOpen={(row) => void navigate({ to: `/desk/structure-sendings/${row.id}` })}
          empty={{ text: w('workEmpty'), hint: w('workEmptyHint') }}
          columns={[
            {
              key: 'subject',
              label: w('columnAppeal'),
              cell: (row) => (
                <>
                  <span className="strong">{row.subject}</span> <span className="secondary">{row.caseNumber}</span>
                </>
              ),
            },
            {
              key: 'state',
              label: w('columnState'),
              cell: (row) => <Chip tone={row.step > 0 ? 'late' : sendingTone(row)}>{w(`state_${row.state}`)}</Chip>,
            },
            { key: 'by', label: w('repliesBy'), cell: (row) => w(`by_${row.repliesBy}`) },
            { key: 'due', label: w('columnDue'), width: 110, cell: (row) => formatDate(row.state === 'sent' ? row.acceptBy : row.dueOn) },
            {
              key: 'outer',
              label: w('columnOuter'),
              width: 220,
              cell: (row) => (
                <ClockBar
                  letter="M"
                  label={w('columnOuter')}
                  facts={{ usedDays: row.caseClock.elapsedDays, totalDays: row.caseClock.totalDays, leftDays: row.caseClock.leftDays }}
                />
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}
