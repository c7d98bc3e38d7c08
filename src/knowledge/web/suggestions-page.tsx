import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { settleSuggestion, type SuggestionView } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useKnowledgeDeed, useSuggestions } from './queries.ts';

type Row = z.output<typeof SuggestionView>;

/** Questions the desks found no answer for: written from here, or put aside. */
export default function SuggestionsPage() {
  const w = useWords(words);
  useLive(['knowledge']);
  const suggestions = useSuggestions();
  const settle = useKnowledgeDeed(({ id, state }: { readonly id: string; readonly state: 'done' | 'declined' }) =>
    call(settleSuggestion, { params: { id }, body: { state } }),
  );
  const rows = suggestions.data?.items;
  return (
    <div className={css['page']}>
      <PageTitle beside={rows?.filter((row) => row.state === 'open').length} crumbs={[{ label: w('title'), to: '/desk/answers' }]}>
        {w('suggestionsTitle')}
      </PageTitle>
      {settle.error && (
        <div className={css['inner']}>
          <ProblemNotice error={settle.error} />
        </div>
      )}
      <DataList<Row>
        label={w('suggestionsTitle')}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.question}
        error={suggestions.error}
        onRetry={() => void suggestions.refetch()}
        empty={{ text: w('suggestionsEmpty'), hint: w('suggestionsEmptyHint') }}
        columns={[
          { key: 'question', label: w('question'), cell: (row) => row.question },
          {
            key: 'kind',
            label: w('suggestionKind'),
            width: 170,
            cell: (row) => (
              <span>
                {w(`kind_${row.kind}`)}
                {row.times > 1 && ` × ${row.times}`}
              </span>
            ),
          },
          {
            key: 'contact',
            label: w('suggestionContact'),
            width: 90,
            cell: (row) => (row.contactId ? <Link to={`/desk/contacts/${row.contactId}`}>{w('openContact')}</Link> : '–'),
          },
          { key: 'by', label: w('askedBy'), width: 150, cell: (row) => row.by ?? w('unnamedReader') },
          { key: 'at', label: w('askedAt'), width: 140, align: 'end', cell: (row) => formatInstant(row.createdAt) },
          {
            key: 'state',
            label: w('state'),
            width: 360,
            cell: (row) =>
              row.state === 'open' ? (
                <span className="rowLine">
                  <LinkButton to="/desk/answers/new" search={{ question: row.question }}>
                    {w('newEntry')}
                  </LinkButton>
                  <Button variant="quiet" busy={settle.isPending} onClick={() => settle.mutate({ id: row.id, state: 'done' })}>
                    {w('suggestionDone')}
                  </Button>
                  <Button variant="quiet" busy={settle.isPending} onClick={() => settle.mutate({ id: row.id, state: 'declined' })}>
                    {w('suggestionDecline')}
                  </Button>
                </span>
              ) : (
                <Chip tone={row.state === 'done' ? 'done' : 'neutral'}>{w(row.state)}</Chip>
              ),
          },
        ]}
      />
    </div>
  );
}
