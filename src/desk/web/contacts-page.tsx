import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { channels, contactStates } from '#contacts/contact.ts';
import { type ContactFilter, type ContactRow, exportContacts, listContacts } from '#contacts/contract.ts';
import { dispositions, matterKinds } from '#contacts/matter.ts';
import { words as contactWords } from '#contacts/words.ts';
import { formatInstant } from '#language/format.ts';
import { addressOf, call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { words } from '../words.ts';
import css from './desk.module.css';

const filterNames = ['state', 'channel', 'kind', 'disposition', 'endedAs', 'structureId', 'applicantId', 'from', 'until', 'mine', 'number'] as const;

/** "Əlaqələr": every contact one may see, newest first; the address holds the filters, so it can be sent. */
export default function ContactsPage() {
  useLive(['contacts']);
  const w = useWords(words);
  const wc = useWords(contactWords);
  const navigate = useNavigate();
  const mayExport = useMay('contacts.export');
  const list = useListState();
  const query = Object.fromEntries(filterNames.map((name) => [name, list.filters[name]]).filter(([, value]) => value !== undefined)) as ContactFilter;
  const contacts = useQuery({
    queryKey: ['contacts', 'list', query, list.page, list.pageSize],
    queryFn: ({ signal }) => call(listContacts, { query: { ...query, page: list.page, pageSize: list.pageSize } }, { signal }),
    placeholderData: (before) => before,
  });
  const choose = (name: (typeof filterNames)[number]) => (value: string) => list.setFilter(name, value === '' ? null : value);
  const on = (name: (typeof filterNames)[number]): string => list.filters[name] ?? '';
  const matterText = (row: ContactRow): string =>
    row.matters
      .map((matter) => [matter.kind && wc(`kind_${matter.kind}`), matter.disposition && wc(`disposition_${matter.disposition}`)].filter(Boolean).join(': '))
      .filter(Boolean)
      .join('; ');
  return (
    <div className={css['page']}>
      <PageTitle beside={contacts.data?.total}>{wc('contacts')}</PageTitle>
      <DataList
        label={wc('contacts')}
        rows={contacts.data?.items}
        total={contacts.data?.total}
        list={list}
        rowKey={(row) => row.id}
        rowName={(row) => row.number}
        error={contacts.error}
        onRetry={() => void contacts.refetch()}
        onOpen={(row) => void navigate({ to: '/desk/contacts/$id', params: { id: row.id } as never })}
        empty={{ text: w('noContacts'), hint: w('noContactsHint') }}
        exportSlot={
          mayExport ? (
            <a href={addressOf(exportContacts.path, { query })} download className="rowLine">
              <IconDownload size={16} aria-hidden="true" /> {w('exportCsv')}
            </a>
          ) : undefined
        }
        tools={
          <>
            <FilterPill on={on('mine') === 'true'} removable onClick={() => list.setFilter('mine', on('mine') === 'true' ? null : 'true')}>
              {w('filterMine')}
            </FilterPill>
            <SelectField
              label={wc('state')}
              optional
              labelHidden
              placeholder={`${wc('state')}: ${w('filterAll')}`}
              value={on('state')}
              onChange={choose('state')}
              options={contactStates.map((value) => ({ value: value as string, label: wc(`state_${value}`) }))}
            />
            <SelectField
              label={wc('channel')}
              optional
              labelHidden
              placeholder={`${wc('channel')}: ${w('filterAll')}`}
              value={on('channel')}
              onChange={choose('channel')}
              options={channels.map((value) => ({ value: value as string, label: wc(`channel_${value}`) }))}
            />
            <SelectField
              label={wc('kind')}
              optional
              labelHidden
              placeholder={`${wc('kind')}: ${w('filterAll')}`}
              value={on('kind')}
              onChange={choose('kind')}
              options={matterKinds.map((value) => ({ value: value as string, label: wc(`kind_${value}`) }))}
            />
            <SelectField
              label={wc('disposition')}
              optional
              labelHidden
              placeholder={`${wc('disposition')}: ${w('filterAll')}`}
              value={on('disposition')}
              onChange={choose('disposition')}
              options={dispositions.map((value) => ({ value: value as string, label: wc(`disposition_${value}`) }))}
            />
            <TextField label={w('filterFrom')} labelHidden title={w('filterFrom')} type="date" value={on('from')} onChange={choose('from')} />
            <TextField label={w('filterUntil')} labelHidden title={w('filterUntil')} type="date" value={on('until')} onChange={choose('until')} />
            <NumberFilter value={on('number')} onChange={choose('number')} />
          </>
        }
        columns={[
          { key: 'number', label: wc('number'), width: 130, cell: (row) => row.number },
          { key: 'receivedAt', label: wc('receivedAt'), width: 140, cell: (row) => formatInstant(row.receivedAt) },
          { key: 'channel', label: wc('channel'), width: 90, cell: (row) => wc(`channel_${row.channel}`) },
          {
            key: 'applicant',
            label: wc('applicant'),
            cell: (row) => row.applicantName ?? (row.applicantId ? <span className="secondary">{w('closedName')}</span> : '—'),
          },
          { key: 'matters', label: w('matters'), cell: (row) => <span title={matterText(row)}>{matterText(row) || (row.subject ?? '—')}</span> },
          { key: 'owner', label: wc('owner'), cell: (row) => row.ownerName ?? '—' },
          {
            key: 'state',
            label: wc('state'),
            width: 110,
            cell: (row) => (row.endedAs && row.endedAs !== 'completed' ? wc(`ending_${row.endedAs}`) : wc(`state_${row.state}`)),
          },
        ]}
      />
    </div>
  );
}

/** The beginning of a number; asked for on Enter or when the field is left, not with every key. */
function NumberFilter({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState(value);
  return (
    <form
      className="rowLine"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed.trim());
      }}
    >
      <TextField
        label={w('filterNumber')}
        labelHidden
        placeholder="E-2026-0001"
        type="search"
        maxLength={20}
        value={typed}
        onChange={setTyped}
        onBlur={() => typed.trim() !== value && onChange(typed.trim())}
      />
      <Button type="submit" className="visuallyHidden">
        {w('filterNumber')}
      </Button>
    </form>
  );
}
