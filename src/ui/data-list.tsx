import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { alignClass, BulkBar, EmptyRows, HeadCell, Pages, SkeletonRows } from './data-list-parts.tsx';
import css from './data-list.module.css';
import { useWords } from './i18n.tsx';
import { useKeys } from './keys.ts';
import { ProblemNotice } from './problem-notice.tsx';
import type { ListState } from './use-list-state.ts';
import { words } from './words.ts';

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end' | 'center';
  readonly width?: number | string;
  readonly sort?: boolean;
};

export type Selection = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** Deeds of the bulk bar. */
  readonly actions: ReactNode;
};

export type DataListProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are fetched for the first time. */
  readonly rows: readonly Row[] | undefined;
  readonly total?: number | undefined;
  readonly rowKey: (row: Row) => string;
  /** What a row is called, for its check box and its button. */
  readonly rowName: (row: Row) => string;
  readonly list?: ListState;
  /** Opens a row (Enter, click); the first column becomes a button. */
  readonly onOpen?: (row: Row) => void;
  /** The row shown beside the list, in a panel. */
  readonly openKey?: string | null;
  readonly empty?: { readonly text: string; readonly hint?: string; readonly action?: ReactNode };
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly selection?: Selection;
  /** Filters, views and search of the list. */
  readonly tools?: ReactNode;
  readonly exportSlot?: ReactNode;
  /** New rows wait for a click where the user is reading. */
  readonly fresh?: { readonly count: number; readonly onShow: () => void };
  readonly compact?: boolean;
  readonly skeletonRows?: number;
  /** On a phone rows become blocks; false keeps the table and scrolls it. */
  readonly stacks?: boolean;
};

const virtualAbove = 100;
const rowPx = { normal: 36, compact: 30 };

/** Which slice of a long list stands in the page; all of a short one. */
function useSlice<Row>(rows: readonly Row[], scroll: RefObject<HTMLDivElement | null>, compact: boolean) {
  const virtual = rows.length > virtualAbove;
  // oxlint-disable-next-line react/incompatible-library -- its functions are only called here, never handed to what is memoised
  const virtualizer = useVirtualizer({
    count: virtual ? rows.length : 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => (compact ? rowPx.compact : rowPx.normal) + 1,
    overscan: 12,
  });
  if (!virtual) return { virtual, first: 0, shown: rows, before: 0, after: 0, show: () => {}, measure: undefined };
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  return {
    virtual,
    first,
    shown: rows.slice(first, last + 1),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    show: (at: number) => virtualizer.scrollToIndex(at),
    // Long words wrap, so a row may be taller than the estimate.
    measure: virtualizer.measureElement,
  };
}

/** j and k walk, Enter opens, x selects. */
function useRowKeys<Row>(props: DataListProps<Row>, rows: readonly Row[], at: number, go: (at: number) => void, toggle: (row: Row) => void): void {
  const w = useWords(words);
  const row = rows[at];
  useKeys([
    { keys: 'j', label: w('nextRow'), run: () => go(Math.min(at + 1, rows.length - 1)), disabled: rows.length === 0 },
    { keys: 'k', label: w('previousRow'), run: () => go(Math.max(at - 1, 0)), disabled: rows.length === 0 },
    { keys: 'Enter', label: w('openRow'), run: () => row && props.onOpen?.(row), disabled: !props.onOpen || !row },
    { keys: 'x', label: w('selectThisRow'), run: () => row && toggle(row), disabled: !props.selection || !row },
  ]);
}

/** A list as a way to work: keys, selection with a bulk bar, skeleton, emptiness and failure in words, pages, sort, export. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { label, columns, rows, rowKey, rowName, list, onOpen, openKey, empty, error, onRetry, selection, tools, exportSlot, fresh } = props;
  const { compact = false, skeletonRows = 8, stacks = true } = props;
  const w = useWords(words);
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const all = rows ?? [];
  const slice = useSlice(all, scroll, compact);
  const toggle = (row: Row): void => {
    if (!selection) return;
    const next = new Set(selection.selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    selection.onChange(next);
  };
  const go = (next: number): void => {
    setAt(next);
    slice.show(next);
    requestAnimationFrame(() => document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' }));
  };
  useRowKeys(props, all, at, go, toggle);

  const loading = rows === undefined && !error;
  const isEmpty = rows !== undefined && rows.length === 0;
  const allChosen = all.length > 0 && all.every((row) => selection?.selected.has(rowKey(row)));
  const someChosen = (selection?.selected.size ?? 0) > 0 && !allChosen;
  const span = columns.length + (selection ? 1 : 0);

  return (
    <div className={css['list']}>
      {(tools || exportSlot || (fresh && fresh.count > 0)) && (
        <div className={css['tools']}>
          {tools}
          <span className={css['end']}>
            {fresh && fresh.count > 0 && (
              <button type="button" className={css['fresh']} onClick={fresh.onShow} aria-live="polite">
                {w('freshRows', { n: fresh.count })}
              </button>
            )}
            {exportSlot}
          </span>
        </div>
      )}
      <div
        ref={scroll}
        className={[css['scroll'], slice.virtual ? css['virtual'] : ''].join(' ')}
        {...(slice.virtual || !stacks ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
      >
        <table
          className={[css['table'], compact ? css['compact'] : '', stacks ? css['stacks'] : ''].join(' ')}
          aria-label={label}
          aria-busy={loading || undefined}
          {...(slice.virtual && { 'aria-rowcount': all.length + 1 })}
        >
          <thead>
            <tr>
              {selection && (
                <th className={css['check']}>
                  <input
                    type="checkbox"
                    aria-label={w('selectAll')}
                    checked={allChosen}
                    ref={(node) => {
                      if (node) node.indeterminate = someChosen;
                    }}
                    onChange={() => selection.onChange(allChosen ? new Set() : new Set(all.map(rowKey)))}
                  />
                </th>
              )}
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} list={list} />
              ))}
            </tr>
          </thead>
          <tbody>
            {loading && <SkeletonRows columns={columns.length} rows={skeletonRows} checks={selection !== undefined} />}
            {slice.before > 0 && <Spacer height={slice.before} span={span} />}
            {slice.shown.map((row, offset) => {
              const index = slice.first + offset;
              const key = rowKey(row);
              const chosen = selection?.selected.has(key) ?? false;
              return (
                <tr
                  key={key}
                  id={`${id}-${index}`}
                  ref={slice.measure}
                  data-index={index}
                  className={[css['row'], onOpen ? css['opens'] : '', index === at || key === openKey ? css['current'] : ''].join(' ')}
                  {...(selection && { 'aria-selected': chosen })}
                  {...(slice.virtual && { 'aria-rowindex': index + 2 })}
                  onClick={(event) => {
                    setAt(index);
                    if (onOpen && !(event.target as HTMLElement).closest('a, button, input, label')) onOpen(row);
                  }}
                >
                  {selection && (
                    <td className={css['check']}>
                      <input type="checkbox" aria-label={w('selectRow', { name: rowName(row) })} checked={chosen} onChange={() => toggle(row)} />
                    </td>
                  )}
                  {columns.map((column, place) => (
                    <td key={column.key} className={[alignClass(column.align), place === 0 ? css['first'] : ''].join(' ')} data-label={column.label}>
                      {place === 0 && onOpen ? (
                        <button type="button" className={css['name']} onClick={() => onOpen(row)}>
                          {column.cell(row)}
                        </button>
                      ) : (
                        column.cell(row)
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
            {slice.after > 0 && <Spacer height={slice.after} span={span} />}
          </tbody>
        </table>
      </div>
      {loading && (
        <span className="visuallyHidden" role="status">
          {w('loading')}
        </span>
      )}
      {error ? (
        <div className={css['said']}>
          <ProblemNotice error={error} onRetry={onRetry} />
        </div>
      ) : null}
      {isEmpty && empty && <EmptyRows empty={empty} />}
      {list && rows && rows.length > 0 && <Pages list={list} total={props.total ?? rows.length} shown={rows.length} />}
      {selection && <BulkBar selection={selection} />}
    </div>
  );
}

const Spacer = ({ height, span }: { readonly height: number; readonly span: number }) => (
  <tr aria-hidden="true">
    <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
