import { useNavigate } from '@tanstack/react-router';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import css from '../../web/answers.module.css';
import type { PlanRow } from '../contract.ts';
import { words } from '../words.ts';
import { Countdown, Readiness } from './countdown.tsx';
import { usePlans } from './queries.ts';

/** Acts with a day ahead: how long is left and what is not ready (4.0.23). */
export default function PlansPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const navigate = useNavigate();
  const plans = usePlans();
  return (
    <div className={css['page']}>
      <PageTitle beside={plans.data?.items.filter((row) => !row.switched).length} under={w('under')}>
        {w('title')}
      </PageTitle>
      <DataList<PlanRow>
        label={w('title')}
        rows={plans.data?.items}
        rowKey={(row) => row.id}
        rowName={(row) => row.title[lang]}
        error={plans.error}
        onRetry={() => void plans.refetch()}
        onOpen={(row) => void navigate({ to: `/desk/coming-law/${row.id}` })}
        empty={{ text: w('empty'), hint: w('emptyHint') }}
        columns={[
          {
            key: 'act',
            label: w('act'),
            cell: (row) => (
              <>
                {row.title[lang]}
                {row.ends && <span className="secondary"> · {w('actEnds')}</span>}
              </>
            ),
          },
          { key: 'day', label: w('day'), width: 250, cell: (row) => <Countdown plan={row} /> },
          { key: 'answers', label: w('answers'), width: 110, align: 'end', cell: (row) => w('ofAll', { n: row.answersReady, all: row.answers }) },
          {
            key: 'people',
            label: w('people'),
            width: 120,
            align: 'end',
            cell: (row) => (row.questions === 0 ? '–' : w('ofAll', { n: row.cleared, all: row.people })),
          },
          { key: 'state', label: w('state'), width: 210, cell: (row) => <Readiness plan={row} /> },
        ]}
      />
    </div>
  );
}
