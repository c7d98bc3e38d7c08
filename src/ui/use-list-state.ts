import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

export type Sort = { readonly key: string; readonly down: boolean };
export type ListState = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort: Sort | null;
  readonly sortText: string | undefined;
  /** Everything else in the address: the filters. */
  readonly filters: Readonly<Record<string, string>>;
  readonly setPage: (page: number) => void;
  readonly setSort: (key: string) => void;
  /** Null takes a filter away; a changed filter goes back to the first page. */
  readonly setFilter: (name: string, value: string | null) => void;
};

/** 'dueOn' upwards, '-dueOn' downwards. */
export const parseSort = (text: string | undefined): Sort | null => (text ? { key: text.replace(/^-/, ''), down: text.startsWith('-') } : null);
/** A second press on the same column turns it round. */
export const nextSort = (current: Sort | null, key: string): string => (current?.key === key && !current.down ? `-${key}` : key);

/** Page, sort and filters of a list, kept in the address so that exactly what is seen can be sent. */
export function useListState(defaults: { readonly sort?: string; readonly pageSize?: number } = {}): ListState {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const change = useCallback(
    (next: Readonly<Record<string, unknown>>) => {
      void navigate({ to: '.', search: ((before: Record<string, unknown>) => ({ ...before, ...next })) as never, replace: true });
    },
    [navigate],
  );
  const defaultSort = defaults.sort;
  const pageSize = defaults.pageSize ?? 50;
  return useMemo(() => {
    const { page, sort, panel: _panel, ...rest } = search;
    const sortText = typeof sort === 'string' ? sort : defaultSort;
    const parsed = parseSort(sortText);
    return {
      page: Math.max(1, Number(page) || 1),
      pageSize,
      sort: parsed,
      sortText,
      filters: Object.fromEntries(
        Object.entries(rest)
          .filter(([, value]) => value !== undefined && value !== null)
          .map(([name, value]) => [name, String(value)]),
      ),
      setPage: (next) => change({ page: next === 1 ? undefined : next }),
      setSort: (key) => change({ sort: nextSort(parsed, key), page: undefined }),
      setFilter: (name, value) => change({ [name]: value ?? undefined, page: undefined }),
    };
  }, [search, change, defaultSort, pageSize]);
}
