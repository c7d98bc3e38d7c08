import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatInstant } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useListState } from '#ui/use-list-state.ts';
import type { ReceptionListView, ReceptionRow } from '../contract.ts';
import { words } from '../words.ts';
import { useReceptions } from './queries.ts';
import type { ReceptionDeed } from './reception-dialogs.tsx';

const tone = (row: ReceptionRow) => (row.state === 'held' ? 'done' : row.state === 'toConfirm' ? 'soon' : row.state === 'noShow' ? 'late' : 'neutral');

/** The official's list, the structure's, the desk's own bookings: what each may see of one table. */
export function ReceptionList({ view, onDeed }: { readonly view: ReceptionListView; readonly onDeed: (deed: ReceptionDeed, row: ReceptionRow) => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const hold = useMay('receptions.hold');
  const list = useListState();
  const [typed, setTyped] = useState('');
  const number = typed.trim();
  // Only a whole number is asked for: a beginning would empty the list at each key.
  const found = useReceptions(view, list.page, /^q-\d{4}-\d{6}$/i.test(number) ? number : '');
  return (
    <DataList<ReceptionRow>
      label={w('receptions')}
      rows={found.data?.items}
      total={found.data?.total}
      list={list}
      tools={<TextField label={w('byNumber')} hint={w('byNumberHint')} value={typed} onChange={setTyped} maxLength={20} />}
      error={found.error}
      onRetry={() => void found.refetch()}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.number} ${row.fullName}`}
      empty={view === 'ahead' ? { text: w('emptyAhead'), hint: w('emptyHint') } : { text: w('emptyOther') }}
      columns={[
        {
          key: 'when',
          label: w('when'),
          width: 150,
          cell: (row) => (
            <div>
              <span className="strong">{formatInstant(row.startsAt)}</span>
              <br />
              <span className="secondary">{row.number}</span>
            </div>
          ),
        },
        {
          key: 'who',
          label: w('who'),
          width: 200,
          cell: (row) => (
            <div>
              {row.fullName}
              <br />
              <span className="secondary">
                {[row.phone && showPhone(row.phone), row.email, w(row.via === 'portal' ? 'viaPortal' : 'viaDesk')].filter(Boolean).join(' · ')}
              </span>
            </div>
          ),
        },
        {
          key: 'official',
          label: w('official'),
          width: 220,
          cell: (row) => (
            <div>
              {row.holderName}
              <br />
              <span className="secondary">{row.officialTitle[lang]}</span>
            </div>
          ),
        },
        { key: 'subject', label: w('subject'), cell: (row) => row.subject },
        { key: 'state', label: w('state'), width: 190, cell: (row) => <State row={row} /> },
        {
          key: 'acts',
          label: w('acts'),
          width: 210,
          cell: (row) => (
            <span className="rowLine">
              {view === 'ahead' && row.state === 'toConfirm' && (
                <Button variant="quiet" onClick={() => onDeed('keep', row)}>
                  {w('keep')}
                </Button>
              )}
              {view === 'ahead' && (
                <Button variant="quiet" onClick={() => onDeed('cancel', row)}>
                  {w('cancel')}
                </Button>
              )}
              {view === 'toRecord' && hold && (
                <>
                  <Button onClick={() => onDeed('settle', row)}>{w('settle')}</Button>
                  <Button variant="quiet" onClick={() => onDeed('missed', row)}>
                    {w('missed')}
                  </Button>
                </>
              )}
              {view === 'control' && hold && <Button onClick={() => onDeed('controlDone', row)}>{w('controlDone')}</Button>}
            </span>
          ),
        },
      ]}
    />
  );
}

function State({ row }: { readonly row: ReceptionRow }) {
  const w = useWords(words);
  return (
    <span className="rowLine">
      <Chip tone={tone(row)}>{w(row.outcome ? `outcome_${row.outcome}` : `state_${row.state}`)}</Chip>
      {row.controlText && (
        <span className="secondary">
          {row.controlText} {row.controlDueOn && w('controlDue', { day: formatDate(row.controlDueOn) })}
        </span>
      )}
      {row.controlDoneAt && <Chip tone="done">{w('controlDone')}</Chip>}
      {row.caseId && row.caseNumber && <Link to={`/desk/cases/${row.caseId}`}>{row.caseNumber}</Link>}
      {row.cancelReason && <span className="secondary">{row.cancelReason}</span>}
    </span>
  );
}
