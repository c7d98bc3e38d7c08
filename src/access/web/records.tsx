import type { ReactNode } from 'react';
import { formatDate, officeDay, officeTime } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { words } from './words.ts';

export type RecordRow = {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly state: 'running' | 'ahead' | 'over';
};

/** A day that ends at midnight is said by its last day; a record ended within a day says its hour. */
function showUntil(until: string): string {
  if (officeTime(until) === '00:00') return formatDate(officeDay(new Date(new Date(until).getTime() - 1)));
  return `${formatDate(officeDay(until))} ${officeTime(until)}`;
}
const showPeriod = ({ from, until }: RecordRow): string => `${formatDate(officeDay(from))} – ${until ? showUntil(until) : '…'}`;

const tones = { running: 'done', ahead: 'kind', over: 'neutral' } as const;

type Props<R extends RecordRow> = {
  readonly label: string;
  readonly hint: string;
  readonly rows: readonly R[];
  readonly aboutLabel: string;
  readonly about: (row: R) => ReactNode;
  readonly act: (row: R) => ReactNode;
};

/** Dated records of one kind, the newest first; nothing is erased, what is over stays in sight. */
export function Records<R extends RecordRow>({ label, hint, rows, aboutLabel, about, act }: Props<R>) {
  const w = useWords(words);
  return (
    <section className="stack">
      <h2>{label}</h2>
      <DataList
        label={label}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        empty={{ text: w('noRecords'), hint }}
        compact
        columns={[
          { key: 'name', label: w('person'), cell: (row) => row.name },
          { key: 'about', label: aboutLabel, cell: about },
          { key: 'period', label: w('period'), width: 220, cell: showPeriod },
          {
            key: 'state',
            label: w('state'),
            width: 120,
            cell: (row) => (
              <Chip tone={tones[row.state]} plain={row.state === 'over'}>
                {w(row.state)}
              </Chip>
            ),
          },
          { key: 'act', label: w('act'), align: 'end', width: 100, cell: (row) => (row.state === 'over' ? null : act(row)) },
        ]}
      />
    </section>
  );
}
