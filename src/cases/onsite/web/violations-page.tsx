import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatInstant } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { type ViolationRow, violationViews } from '../contract.ts';
import { ViewPills } from '#ui/view-pills.tsx';
import { words } from '../words.ts';
import { useViolations } from './queries.ts';

export const toneOf = (state: ViolationRow['state']) => (state === 'alarmed' ? 'late' : state === 'settled' ? 'done' : 'soon');

/** Violations on the spot with their state; an authorised person sees those the alarm of which has sounded for them (4.0.26). */
export default function ViolationsPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly view?: string };
  const list = useListState();
  const view = violationViews.find((one) => one === search.view) ?? 'open';
  const found = useViolations(view, list.page);
  return (
    <div>
      <PageTitle>{w('title')}</PageTitle>
      <div className="stack16" style={{ padding: '0 16px 32px' }}>
        <ViewPills views={violationViews} on={view} counts={found.data?.counts} label={(one) => w(`view_${one}`)} />
        <DataList<ViolationRow>
          label={w('title')}
          rows={found.data?.items}
          total={found.data?.total}
          list={list}
          error={found.error}
          onRetry={() => void found.refetch()}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.number} ${row.buildingName[lang]}`}
          onOpen={(row) => void navigate({ to: `/desk/onsite/${row.id}` })}
          empty={{ text: w('empty'), hint: w('emptyHint') }}
          columns={[
            { key: 'number', label: w('number'), width: 150, cell: (row) => row.number },
            { key: 'registered', label: w('registered'), width: 150, cell: (row) => formatInstant(row.registeredAt) },
            {
              key: 'building',
              label: w('building'),
              width: 260,
              cell: (row) => (
                <div>
                  {row.buildingName[lang]}
                  {row.place && <p className="secondary">{row.place}</p>}
                </div>
              ),
            },
            { key: 'what', label: w('what'), cell: (row) => row.what },
            {
              key: 'state',
              label: w('state'),
              width: 240,
              cell: (row) => (
                <div>
                  <Chip tone={toneOf(row.state)}>{w(`state_${row.state}`)}</Chip>
                  <p className="secondary">
                    {row.outcome ? w(`outcome_${row.outcome}`) : row.alarmedName ? w('awaits', { name: row.alarmedName }) : row.acknowledgedByName}
                  </p>
                </div>
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}
