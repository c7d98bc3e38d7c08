import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { ViewPills } from '#ui/view-pills.tsx';
import { words as caseWords } from '../../words.ts';
import { type ComplaintRow, complaintViews, listComplaints } from '../contract.ts';
import { words } from '../words.ts';

/** The register of complaints about the Centre and its people: each reader's own part of it (R15). */
export default function ComplaintsPage() {
  const w = useWords(words);
  const c = useWords(caseWords);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly view?: string };
  const list = useListState();
  const view = complaintViews.find((one) => one === search.view) ?? 'open';
  const found = useQuery({
    queryKey: ['cases', 'complaints', view, list.page],
    queryFn: ({ signal }) => call(listComplaints, { query: { view, page: list.page } }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <div>
      <PageTitle>{w('title')}</PageTitle>
      <div className="stack16" style={{ padding: '0 16px 32px' }}>
        <ViewPills views={complaintViews} on={view} label={(one) => w(`view_${one}`)} />
        <DataList<ComplaintRow>
          label={w('title')}
          rows={found.data?.items}
          total={found.data?.total}
          list={list}
          error={found.error}
          onRetry={() => void found.refetch()}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.number} ${row.subject}`}
          onOpen={(row) => void navigate({ to: `/desk/cases/${row.id}` })}
          empty={{ text: w('empty'), hint: w('emptyHint') }}
          columns={[
            { key: 'number', label: w('number'), width: 160, cell: (row) => row.number },
            {
              key: 'subject',
              label: w('subject'),
              cell: (row) => (
                <div>
                  {row.subject}
                  <p>
                    <Chip tone={row.stage === 'answered' ? 'done' : 'neutral'}>{c(`stage_${row.stage}`)}</Chip>
                  </p>
                </div>
              ),
            },
            { key: 'concerns', label: w('concerns'), width: 240, cell: (row) => row.concernsName ?? w('concernsCentre') },
            {
              key: 'due',
              label: w('due'),
              width: 140,
              cell: (row) => (row.urgency === 'late' && row.group !== null ? <Chip tone="late">{formatDate(row.dueOn)}</Chip> : formatDate(row.dueOn)),
            },
            { key: 'measures', label: w('measures'), width: 110, align: 'end', cell: (row) => (row.measures > 0 ? String(row.measures) : w('none')) },
          ]}
        />
      </div>
    </div>
  );
}
