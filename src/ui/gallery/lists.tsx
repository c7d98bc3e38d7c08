import { useMemo, useState } from 'react';
import { Problem } from '#platform/call.ts';
import { Button } from '../button.tsx';
import { ClockBar } from '../clock-bar.tsx';
import { type Column, DataList } from '../data-list.tsx';
import { FilterPill } from '../filter-pill.tsx';
import { useWords } from '../i18n.tsx';
import { useListState } from '../use-list-state.ts';
import { words as uiWords } from '../words.ts';
import { Example } from './example.tsx';
import { words } from './words.ts';

type Row = { readonly id: string; readonly number: string; readonly subject: string; readonly who: string; readonly left: number };

const makeRows = (count: number, w: (key: 'subject' | 'subjectTwo' | 'person') => string): readonly Row[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    number: `M-2026-${String(41_000 + at).padStart(6, '0')}`,
    subject: w(at % 2 ? 'subjectTwo' : 'subject'),
    who: w('person'),
    left: (at % 9) - 1,
  }));

export function ListExamples() {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const list = useListState({ sort: 'left' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['r1']));
  const [opened, setOpened] = useState<string | null>(null);
  const many = useMemo(() => makeRows(2_000, w), [w]);
  const few = many.slice(0, 6);
  const columns: readonly Column<Row>[] = [
    { key: 'subject', label: w('what'), cell: (row) => <span className="strong">{row.subject}</span>, sort: true },
    { key: 'number', label: w('number'), cell: (row) => row.number, width: 130, sort: true },
    { key: 'who', label: w('who'), cell: (row) => row.who, width: 160 },
    {
      key: 'left',
      label: w('due'),
      width: 300,
      sort: true,
      cell: (row) => <ClockBar label={w('applicantClock')} facts={{ usedDays: 9 - row.left, totalDays: 10, leftDays: row.left }} />,
    },
  ];
  const same = {
    label: w('appeals'),
    columns,
    rowKey: (row: Row) => row.id,
    rowName: (row: Row) => row.number,
    empty: { text: w('empty'), hint: w('emptyHint') },
  };
  return (
    <>
      <Example name="data-list">
        <DataList
          {...same}
          rows={few}
          total={1_206}
          list={list}
          openKey={opened}
          onOpen={(row) => setOpened(row.id)}
          selection={{
            selected,
            onChange: setSelected,
            actions: (
              <Button variant="primary" size="bar">
                {w('sign')}
              </Button>
            ),
          }}
          tools={
            <>
              <FilterPill on onClick={() => {}}>
                {w('mine')}
              </FilterPill>
              <FilterPill count={3} onClick={() => {}}>
                {w('today')}
              </FilterPill>
            </>
          }
          fresh={{ count: 3, onShow: () => {} }}
          exportSlot={<Button>{ui('exportList')}</Button>}
        />
      </Example>
      <Example name="data-list loading">
        <DataList {...same} rows={undefined} skeletonRows={3} />
      </Example>
      <Example name="data-list empty">
        <DataList {...same} rows={[]} />
      </Example>
      <Example name="data-list error">
        <DataList {...same} rows={undefined} error={new Problem({ status: 0, code: 'platform.offline' })} onRetry={() => {}} />
      </Example>
      <Example name="data-list virtual">
        <DataList {...same} rows={many} compact stacks={false} />
      </Example>
    </>
  );
}
