import { IconChevronLeft, IconChevronRight, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatNumber } from '#language/format.ts';
import { Button, IconButton } from './button.tsx';
import type { Column, DataListProps, Selection } from './data-list.tsx';
import css from './data-list.module.css';
import { useLang, useWords } from './i18n.tsx';
import { Skeleton } from './skeleton.tsx';
import { formatTotal } from './total.ts';
import type { ListState } from './use-list-state.ts';
import { words } from './words.ts';

export const alignClass = (align: 'start' | 'end' | 'center' | undefined): string | undefined =>
  align === 'end' ? css['right'] : align === 'center' ? css['center'] : undefined;

export function HeadCell<Row>({ column, list }: { readonly column: Column<Row>; readonly list: ListState | undefined }) {
  const w = useWords(words);
  const sorted = list?.sort?.key === column.key ? list.sort : null;
  const Arrow = sorted?.down ? IconSortDescending : IconSortAscending;
  const width = column.width === undefined ? undefined : { width: column.width };
  // A column of marks and buttons has no name: a heading without a word would be read out as one.
  if (column.label === '') return <td className={alignClass(column.align)} style={width} />;
  return (
    <th scope="col" className={alignClass(column.align)} style={width} aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : undefined}>
      {column.sort && list ? (
        <button
          type="button"
          className={[css['sort'], sorted ? css['sorted'] : ''].join(' ')}
          title={w('sortBy', { column: column.label })}
          onClick={() => list.setSort(column.key)}
        >
          {column.label}
          {sorted && <Arrow size={14} stroke={2} aria-hidden="true" />}
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}

/** Bones in the final shape, so that nothing moves when the rows come. */
export function SkeletonRows({ columns, rows, checks }: { readonly columns: number; readonly rows: number; readonly checks: boolean }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} aria-hidden="true">
      {checks && <td className={css['check']} />}
      {Array.from({ length: columns }, (__, at) => (
        <td key={at}>
          <Skeleton width={at === 0 ? '70%' : '50%'} />
        </td>
      ))}
    </tr>
  ));
}

/** What is chosen and what can be done with it, at the foot of the list. */
export function BulkBar({ selection }: { readonly selection: Selection }) {
  const w = useWords(words);
  if (selection.selected.size === 0) return null;
  return (
    <div className={css['bulk']} role="region" aria-label={w('selected', { n: selection.selected.size })}>
      <span role="status">{w('selected', { n: selection.selected.size })}</span>
      <Button size="bar" onClick={() => selection.onChange(new Set())}>
        {w('clearSelection')}
      </Button>
      {selection.actions}
    </div>
  );
}

export function Pages({ list, total, shown }: { readonly list: ListState; readonly total: number; readonly shown: number }) {
  const w = useWords(words);
  const { lang } = useLang();
  const from = (list.page - 1) * list.pageSize + 1;
  const to = from + shown - 1;
  const range = w('rowsOf', { from: formatNumber(from, lang), to: formatNumber(to, lang), total: formatTotal(total, lang) });
  return (
    <div className={css['foot']}>
      <span>{range}</span>
      {total > list.pageSize && (
        <>
          <IconButton icon={IconChevronLeft} label={w('previousPage')} disabled={list.page <= 1} onClick={() => list.setPage(list.page - 1)} />
          <IconButton icon={IconChevronRight} label={w('nextPage')} disabled={to >= total} onClick={() => list.setPage(list.page + 1)} />
        </>
      )}
    </div>
  );
}

/** In the place of the rows: what will be here and how the first gets in. */
export function EmptyRows({ empty }: { readonly empty: NonNullable<DataListProps<never>['empty']> }): ReactNode {
  return (
    <div className={`${css['said']} stack`} role="status">
      <p>{empty.text}</p>
      {empty.hint && <p className="secondary">{empty.hint}</p>}
      {empty.action && <div>{empty.action}</div>}
    </div>
  );
}
