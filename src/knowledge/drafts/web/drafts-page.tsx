import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { formatDate } from '#language/format.ts';
import { LinkButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import css from '../../web/answers.module.css';
import type { DraftRow } from '../contract.ts';
import { words } from '../words.ts';
import { useDrafts } from './queries.ts';

const tones = { open: 'neutral', consolidated: 'soon', sent: 'done', taken: 'done', returned: 'neutral' } as const;
export function DraftState({ row }: { readonly row: Pick<DraftRow, 'state' | 'late' | 'kind'> }) {
  const w = useWords(words);
  if (row.late) return <Chip tone="late">{w('late')}</Chip>;
  return <Chip tone={tones[row.state]}>{row.kind === 'process' && row.state === 'open' ? w('process_open') : w(`state_${row.state}`)}</Chip>;
}

/** Drafts on which the sectors speak, our own, and what structures brought. */
export default function DraftsPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const drafts = useDrafts();
  const keeps = useMay('drafts.keep');
  return (
    <div className={css['page']}>
      <PageTitle
        beside={drafts.data?.total}
        under={w('under')}
        actions={
          keeps && (
            <LinkButton to="/desk/law-drafts/new" icon={IconPlus} variant="primary">
              {w('register')}
            </LinkButton>
          )
        }
      >
        {w('title')}
      </PageTitle>
      <DataList<DraftRow>
        label={w('title')}
        rows={drafts.data?.items}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        error={drafts.error}
        onRetry={() => void drafts.refetch()}
        onOpen={(row) => void navigate({ to: `/desk/law-drafts/${row.id}` })}
        empty={{ text: w('empty'), hint: w('emptyHint') }}
        columns={[
          {
            key: 'title',
            label: w('name'),
            cell: (row) => <span lang="az">{row.title}</span>,
          },
          { key: 'kind', label: w('kind'), width: 170, cell: (row) => w(`kind_${row.kind}`) },
          { key: 'given', label: w('given'), width: 110, align: 'end', cell: (row) => (row.asked === 0 ? '–' : w('ofAll', { n: row.given, all: row.asked })) },
          { key: 'due', label: w('due'), width: 120, align: 'end', cell: (row) => (row.dueOn ? formatDate(row.dueOn) : '–') },
          { key: 'state', label: w('state'), width: 200, cell: (row) => <DraftState row={row} /> },
        ]}
      />
    </div>
  );
}
