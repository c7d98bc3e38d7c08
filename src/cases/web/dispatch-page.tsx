import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, officeDay } from '#language/format.ts';
import { addressOf, call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { type DispatchRow, dispatchViews, letterPdf, markDispatched, markReturned } from '../contract.ts';
import { words } from '../words.ts';
import { dispatchTone } from './dispatch-tone.ts';
import css from './dispatch.module.css';
import { useDeed, useDispatches } from './queries.ts';

/** The dispatch register: print, hand to the post, record what came back (R2). */
export default function DispatchPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly view?: string; readonly page?: number };
  const view = dispatchViews.find((one) => one === search.view) ?? 'open';
  const page = Math.max(1, Number(search.page) || 1);
  const found = useDispatches(view, page);
  const [returned, setReturned] = useState<DispatchRow | null>(null);
  const rows = found.data?.items ?? [];
  const go = (next: { view: string; page?: number }): void => void navigate({ to: '/desk/dispatch', search: next as never });
  return (
    <div>
      <PageTitle>{w('dispatchTitle')}</PageTitle>
      <div className={css['page']}>
        <div className="rowLine">
          {dispatchViews.map((one) => (
            <FilterPill key={one} on={view === one} count={one === 'open' ? found.data?.open : null} onClick={() => go({ view: one })}>
              {w(`view_${one}`)}
            </FilterPill>
          ))}
        </div>
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && <SkeletonText lines={6} />}
        {found.data && rows.length === 0 && <p className="secondary">{w('emptyDispatch')}</p>}
        {rows.length > 0 && (
          <div className={css['scroll']}>
            <table className={css['table']}>
              <thead>
                <tr>
                  {(['columnNumber', 'columnCase', 'columnRecipient', 'columnState', 'columnActs'] as const).map((key) => (
                    <th key={key} scope="col">
                      {w(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} row={row} onReturned={() => setReturned(row)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {found.data && found.data.total > 50 && (
          <div className="rowLine">
            {Array.from({ length: Math.min(20, Math.ceil(found.data.total / 50)) }, (_, at) => (
              <FilterPill key={at} on={page === at + 1} onClick={() => go({ view, page: at + 1 })}>
                {String(at + 1)}
              </FilterPill>
            ))}
          </div>
        )}
      </div>
      {returned && <ReturnedDialog row={returned} onClose={() => setReturned(null)} />}
    </div>
  );
}

function Row({ row, onReturned }: { readonly row: DispatchRow; readonly onReturned: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const sent = useDeed(() => call(markDispatched, { params: { id: row.id }, body: {} }));
  const byHand = row.state === 'toPrint' || row.state === 'failed' || row.state === 'unknown';
  return (
    <tr>
      <td>
        <b>{row.outgoingNumber}</b>
        <p className="secondary">{formatDate(officeDay(row.signedAt))}</p>
      </td>
      <td>
        <Link to={`/desk/cases/${row.caseId}`}>{row.caseNumber}</Link>
        <p className="secondary">{row.letterKind === 'reply' ? row.subject : `${w(`letter_${row.letterKind}`)}: ${row.subject}`}</p>
      </td>
      <td>
        {w(`way_${row.channel}`)}
        <p className="secondary">{row.recipient}</p>
      </td>
      <td>
        <Chip tone={dispatchTone(row.state)}>{w(`dispatch_${row.state}`)}</Chip>
        {(row.note || row.dispatchedAt) && (
          <p className="secondary">{[row.dispatchedAt && formatDate(officeDay(row.dispatchedAt)), row.note].filter(Boolean).join(' · ')}</p>
        )}
      </td>
      <td>
        <div className="rowLine">
          <Button
            icon={IconPrinter}
            variant="quiet"
            onClick={() => window.open(addressOf(letterPdf.path, { params: { documentId: row.documentId } }), '_blank', 'noreferrer')}
          >
            {w('printPdf')}
          </Button>
          {byHand && (
            <Button
              busy={sent.isPending}
              onClick={() => sent.mutate(undefined, { onSuccess: () => toast.say(`${row.outgoingNumber}: ${w('dispatch_dispatched')}`) })}
            >
              {w('markSent')}
            </Button>
          )}
          {(row.state === 'dispatched' || row.state === 'sent') && (
            <Button variant="quiet" onClick={onReturned}>
              {w('markReturned')}
            </Button>
          )}
        </div>
        <ProblemNotice error={sent.error} />
      </td>
    </tr>
  );
}

function ReturnedDialog({ row, onClose }: { readonly row: DispatchRow; readonly onClose: () => void }) {
  const w = useWords(words);
  const [note, setNote] = useState('');
  const [sendAgainTo, setSendAgainTo] = useState('');
  const deed = useDeed(() => call(markReturned, { params: { id: row.id }, body: { note, sendAgainTo } }));
  return (
    <ConfirmDialog
      open
      title={`${w('returnedMailTitle')}: ${row.outgoingNumber}`}
      confirmLabel={w('recordReturn')}
      busy={deed.isPending}
      refusal={note.trim() ? null : w('returnedNote')}
      onConfirm={() => deed.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="stack16">
        <TextField label={w('returnedNote')} value={note} onChange={setNote} maxLength={300} autoFocus />
        <TextField label={w('sendAgainTo')} hint={w('sendAgainHint')} optional value={sendAgainTo} onChange={setSendAgainTo} maxLength={400} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
