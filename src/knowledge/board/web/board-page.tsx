import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { Tile, Tiles } from '#ui/tile.tsx';
import css from '../../web/answers.module.css';
import { board } from '../contract.ts';
import { words } from '../words.ts';

const answerLink = (one: { readonly entryId: string; readonly question: string }) => (
  <Link to={`/desk/answers/${one.entryId}`} lang="az">
    {one.question}
  </Link>
);

/** S4's Monday: coverage, misses, use, helpfulness, age, coming changes, twins. */
export default function BoardPage() {
  const w = useWords(words);
  const { lang } = useLang();
  useLive(['knowledge']);
  const found = useQuery({ queryKey: ['knowledge', 'board'], queryFn: ({ signal }) => call(board, {}, { signal }) });
  const view = found.data;
  const list = <T,>(
    title: string,
    rows: readonly T[] | undefined,
    key: (row: T) => string,
    name: (row: T) => string,
    first: { label: string; cell: (row: T) => ReactNode },
    second: { label: string; width: number; cell: (row: T) => ReactNode },
  ) => (
    <section className={css['part']}>
      <h2>{title}</h2>
      <DataList<T>
        label={title}
        rows={rows}
        rowKey={key}
        rowName={name}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={{ text: w('nothing') }}
        columns={[
          { key: 'first', ...first },
          { key: 'second', align: 'end', ...second },
        ]}
      />
    </section>
  );
  const question = { label: w('question'), cell: answerLink };
  return (
    <div className={css['page']}>
      <PageTitle under={w('under', { days: view?.days ?? 90 })}>{w('title')}</PageTitle>
      <div className={css['inner']}>
        {view && (
          <Tiles>
            <Tile title={w('published')} figure={String(view.published)} to="/desk/answers" />
            <Tile title={w('quarantined')} figure={String(view.quarantined)} />
            <Tile title={w('reviewDue')} figure={String(view.reviewDue)} />
            <Tile title={w('unused')} figure={String(view.unused)} />
            <Tile title={w('deflected')} figure={`${view.deflected} / ${view.visits}`} />
          </Tiles>
        )}
        {list(
          w('coverage'),
          view?.coverage,
          (row) => row.topicId,
          (row) => row.name[lang],
          { label: w('topic'), cell: (row) => row.name[lang] },
          { label: w('answers'), width: 160, cell: (row) => (row.answers === 0 ? <Chip tone="soon">{w('noAnswer')}</Chip> : row.answers) },
        )}
        {list(
          w('missed'),
          view?.missed,
          (row) => `${row.kind} ${row.question}`,
          (row) => row.question,
          {
            label: w('question'),
            cell: (row) => (
              <Link to="/desk/answers/new" search={{ question: row.question } as never}>
                {row.question}
              </Link>
            ),
          },
          { label: w('times'), width: 90, cell: (row) => row.times },
        )}
        {list(
          w('twins'),
          view?.twins,
          (row) => `${row.first.entryId} ${row.second.entryId}`,
          (row) => row.first.question,
          {
            label: w('question'),
            cell: (row) => (
              <div>
                {answerLink(row.first)}
                <br />
                {answerLink(row.second)}
              </div>
            ),
          },
          { label: w('twin'), width: 180, cell: (row) => (row.contradicts ? <Chip tone="late">{w('contradicts')}</Chip> : w('twin')) },
        )}
        {list(
          w('expiring'),
          view?.expiring,
          (row) => `${row.entryId} ${row.why}`,
          (row) => row.question,
          question,
          {
            label: w('why'),
            width: 260,
            cell: (row) => `${formatDate(row.on)}, ${w(row.why)}`,
          },
        )}
        {list(
          w('leastHelpful'),
          view?.leastHelpful,
          (row) => row.entryId,
          (row) => row.question,
          question,
          {
            label: w('helpfulness'),
            width: 260,
            cell: (row) => w('helpedOf', { helped: row.helped, notHelped: row.notHelped }),
          },
        )}
        {list(
          w('mostUsed'),
          view?.mostUsed,
          (row) => row.entryId,
          (row) => row.question,
          question,
          { label: w('uses'), width: 110, cell: (row) => row.uses },
        )}
        {list(
          w('oldest'),
          view?.oldest,
          (row) => row.entryId,
          (row) => row.question,
          question,
          {
            label: w('publishedOn'),
            width: 130,
            cell: (row) => formatDate(row.publishedOn),
          },
        )}
      </div>
    </div>
  );
}
