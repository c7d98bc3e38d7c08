import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { ClockWords, useClockWords } from '#ui/clock-bar.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import type { ToSignRow } from '../contract.ts';
import { words } from '../words.ts';
import { clockOfRow } from './case-row.tsx';
import type { useToSign } from './queries.ts';
import css from './to-sign.module.css';

export const signFilters = {
  all: () => true,
  today: (row: ToSignRow) => row.urgency === 'late' || row.urgency === 'today',
  complaints: (row: ToSignRow) => row.kind === 'complaint',
  returned: (row: ToSignRow) => row.returnedBefore,
} as const;
export type SignFilter = keyof typeof signFilters;
const filterWords = { all: 'filterAll', today: 'filterToday', complaints: 'filterComplaints', returned: 'filterReturned' } as const;

type Props = {
  readonly found: ReturnType<typeof useToSign>;
  readonly rows: readonly ToSignRow[];
  readonly filter: SignFilter;
  readonly onFilter: (filter: SignFilter) => void;
  readonly chosen: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
  readonly currentId: string | null;
  readonly onToggle: (id: string) => void;
  readonly onToggleAll: () => void;
  readonly onOpen: (id: string) => void;
  readonly onSign: () => void;
  readonly onClear: () => void;
  readonly busy: boolean;
  readonly above: ReactNode;
};

/** The batch. The bar below says how many are chosen, and how many would be signed unopened. */
export function ToSignList(props: Props) {
  const w = useWords(words);
  const { found, rows, chosen, opened } = props;
  const all = found.data?.items ?? [];
  const selected = rows.filter((row) => chosen.has(row.id));
  const openedCount = selected.filter((row) => opened.has(row.id) || row.id === props.currentId).length;
  const me = found.data?.me;
  return (
    <section className={css['list']} aria-label={w('toSignTitle')}>
      <PageTitle
        beside={found.data && w('documents', { n: found.data.total })}
        under={me && `${w('mySignature')}: ${w(`capacity_${me.capacity}`)}, ${me.basis}`}
      >
        {w('toSignTitle')}
      </PageTitle>
      <div className={css['filters']}>
        {(Object.keys(signFilters) as SignFilter[]).map((one) => (
          <FilterPill key={one} on={props.filter === one} count={all.filter(signFilters[one]).length} onClick={() => props.onFilter(one)}>
            {w(filterWords[one])}
          </FilterPill>
        ))}
      </div>
      <div className={css['rows']}>
        <div style={{ padding: '0 16px' }} className="stack">
          {found.data && !me && <Notice tone="soon">{w('noSignature', { names: found.data.mayNow.map((one) => one.name).join(', ') || '—' })}</Notice>}
          {props.above}
          <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
          {found.isPending && <SkeletonText lines={6} />}
          {found.data && rows.length === 0 && <p className="secondary">{w('emptyToSign')}</p>}
        </div>
        {rows.length > 0 && <Table {...props} />}
      </div>
      {selected.length > 0 && (
        <div className={css['bar']}>
          <div aria-live="polite">
            <p className="strong">{w('selectedLetters', { n: selected.length })}</p>
            <p className="secondary">{w('openedOf', { opened: openedCount, unopened: selected.length - openedCount })}</p>
          </div>
          <div className="rowLine">
            <Button size="bar" onClick={props.onClear}>
              {w('clearSelection')}
            </Button>
            <Button
              variant="primary"
              size="bar"
              icon={IconPencil}
              keyHint="Ctrl Enter"
              busy={props.busy}
              refusal={me ? null : w('mayNotSign')}
              onClick={props.onSign}
            >
              {w('signMany', { n: selected.length })}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

function Table({ rows, chosen, opened, currentId, onToggle, onToggleAll, onOpen }: Props) {
  const w = useWords(words);
  const clockWords = useClockWords();
  const count = rows.filter((row) => chosen.has(row.id)).length;
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th className={css['check']}>
            <input
              type="checkbox"
              aria-label={w('selectAllLetters')}
              checked={count === rows.length}
              ref={(node) => {
                if (node) node.indeterminate = count > 0 && count < rows.length;
              }}
              onChange={onToggleAll}
            />
          </th>
          <th scope="col">{w('columnLetter')}</th>
          <th scope="col" className={css['hideNarrow']}>
            {w('columnKind')}
          </th>
          <th scope="col" className={css['hideNarrow']}>
            {w('columnApproved')}
          </th>
          <th scope="col" className={css['due']}>
            {w('columnDue')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-current={row.id === currentId ? 'true' : undefined}>
            <td className={css['check']}>
              <input type="checkbox" aria-label={w('selectLetter', { number: row.number })} checked={chosen.has(row.id)} onChange={() => onToggle(row.id)} />
            </td>
            <td>
              <button type="button" className={css['subject']} onClick={() => onOpen(row.id)}>
                {row.subject}
              </button>
              <p className="secondary">
                {row.number} · {row.applicantName ?? w('unknownApplicant')}
                {row.id === currentId ? ` · ${w('openNow')}` : opened.has(row.id) ? ` · ${w('opened')}` : ''}
              </p>
            </td>
            <td className={css['hideNarrow']}>{row.letterKind === 'reply' ? w(`kind_${row.kind}`) : w(`letter_${row.letterKind}`)}</td>
            <td className={css['hideNarrow']}>{row.approvedByName}</td>
            <td className={css['due']} title={formatDate(row.letterDueOn)}>
              <ClockWords facts={clockOfRow(row)} text={clockWords(clockOfRow(row), true)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
