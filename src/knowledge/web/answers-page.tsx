import { useNavigate } from '@tanstack/react-router';
import { IconDownload, IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useDirectory } from '#directory/web/queries.ts';
import { formatDate, formatInstant, formatNumber } from '#language/format.ts';
import { addressOf } from '#platform/call.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { useKeys } from '#ui/keys.ts';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { type EntryRow as EntryRowShape, entryStates, exportEntries } from '../contract.ts';
import type { z } from 'zod';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useEntries, useSettled } from './queries.ts';
import { StateChip } from './state-chip.tsx';

type Row = z.output<typeof EntryRowShape>;
const all = 'all';

/** The base as a list: searched in the citizen's words as they are typed, filtered, paged, exported as seen. */
export default function AnswersPage() {
  const w = useWords(words);
  const { lang } = useLang();
  useLive(['knowledge']);
  const navigate = useNavigate();
  const list = useListState();
  const field = useRef<HTMLInputElement>(null);
  const directory = useDirectory();
  const mayEdit = useMay('knowledge.edit');
  const [typed, setTyped] = useState(list.filters['query'] ?? '');
  const settled = useSettled(typed.trim(), 200);
  const state = entryStates.find((one) => one === list.filters['state']);
  const structureId = list.filters['structureId'];
  const filter = {
    ...(settled && { query: settled.slice(0, 300) }),
    ...(state && { state }),
    ...(structureId && { structureId }),
    ...(list.sortText && { sort: list.sortText }),
  };
  const entries = useEntries({ page: list.page, pageSize: list.pageSize, ...filter });
  useKeys([{ keys: '/', label: w('keySearch'), run: () => field.current?.focus(), scope: 'page' }]);

  const type = (text: string): void => {
    setTyped(text);
    list.setFilter('query', text.trim() || null);
  };
  const structures = directory.data?.structures ?? [];
  const nameOf = (id: string | null): string => structures.find((structure) => structure.id === id)?.name[lang] ?? '–';
  const filtered = Object.keys(filter).some((name) => name !== 'sort');

  return (
    <div className={css['page']}>
      <PageTitle
        beside={entries.data && w('countEntries', { n: entries.data.total })}
        actions={
          mayEdit && (
            <LinkButton variant="primary" icon={IconPlus} to="/desk/answers/new">
              {w('newEntry')}
            </LinkButton>
          )
        }
      >
        {w('title')}
      </PageTitle>
      <DataList<Row>
        label={w('title')}
        rows={entries.data?.items}
        total={entries.data?.total}
        rowKey={(row) => row.id}
        rowName={(row) => row.question}
        list={list}
        onOpen={(row) => void navigate({ to: `/desk/answers/${row.id}` })}
        error={entries.error}
        onRetry={() => void entries.refetch()}
        empty={filtered ? { text: w('nothingFound'), hint: w('nothingFoundHint') } : { text: w('emptyBase'), hint: w('emptyBaseHint') }}
        exportSlot={
          <Button icon={IconDownload} onClick={() => location.assign(addressOf(exportEntries.path, { query: filter }))}>
            {w('exportCsv')}
          </Button>
        }
        tools={
          <div className={css['tools']}>
            <TextField
              ref={field}
              className={css['grow']}
              label={w('searchLabel')}
              labelHidden
              placeholder={w('searchLabel')}
              type="search"
              icon={IconSearch}
              after={<KeyHint keys="/" />}
              value={typed}
              onChange={type}
            />
            <SelectField
              className={css['pick']}
              label={w('structure')}
              labelHidden
              placeholder={null}
              value={structureId ?? all}
              onChange={(id) => list.setFilter('structureId', id === all ? null : id)}
              options={[{ value: all, label: w('allStructures') }, ...structures.map((structure) => ({ value: structure.id, label: structure.name[lang] }))]}
            />
            {entryStates.map((one) => (
              <FilterPill key={one} on={state === one} removable onClick={() => list.setFilter('state', state === one ? null : one)}>
                {w(one)}
              </FilterPill>
            ))}
          </div>
        }
        columns={[
          { key: 'question', label: w('question'), sort: true, cell: (row) => row.question },
          { key: 'state', label: w('state'), width: 140, sort: true, cell: (row) => <StateChip state={row.state} /> },
          { key: 'structure', label: w('structure'), width: 200, cell: (row) => nameOf(row.structureId) },
          { key: 'version', label: w('version'), width: 90, align: 'end', cell: (row) => row.version },
          { key: 'validFrom', label: w('validFrom'), width: 130, align: 'end', cell: (row) => (row.validFrom ? formatDate(row.validFrom) : '–') },
          { key: 'uses', label: w('uses'), width: 90, align: 'end', sort: true, cell: (row) => formatNumber(row.uses, lang) },
          { key: 'updatedAt', label: w('changedAt'), width: 140, align: 'end', sort: true, cell: (row) => formatInstant(row.updatedAt) },
        ]}
      />
    </div>
  );
}
