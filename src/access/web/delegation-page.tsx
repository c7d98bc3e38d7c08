import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { formatDate, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import { delegation, endActing, endDelegation, type SignatoryView } from '../contract.ts';
import css from './access.module.css';
import { RecordDialog, type RecordKind } from './record-dialog.tsx';
import { words } from './words.ts';

type Span = { readonly from: string; readonly until: string | null; readonly ended?: boolean };
const lastDay = (until: string): string => officeDay(new Date(new Date(until).getTime() - 1));
const showSpan = (row: Span): string => `${formatDate(officeDay(row.from))} – ${row.until ? formatDate(lastDay(row.until)) : '…'}`;

function StateChip({ row }: { readonly row: Span }) {
  const w = useWords(words);
  const now = Date.now();
  if (row.ended || (row.until && new Date(row.until).getTime() <= now)) return <Chip plain>{w('ended')}</Chip>;
  return new Date(row.from).getTime() > now ? <Chip>{w('later')}</Chip> : <Chip tone="done">{w('running')}</Chip>;
}

function Signers({ title, signers }: { readonly title: string; readonly signers: readonly z.output<typeof SignatoryView>[] }) {
  const w = useWords(words);
  return (
    <section>
      <h2>{title}</h2>
      {signers.length === 0 && <Notice tone="late">{w('nobodySigns')}</Notice>}
      <ul>
        {signers.map((signer) => (
          <li key={signer.personId}>
            <span className="strong">{signer.name}</span>
            <div className="secondary">
              {w(signer.capacity)} · {signer.basis}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who may sign now and why: acting heads, delegated rights, absences; each record dated and with its basis (5.5–5.7.8). */
export default function DelegationPage() {
  const w = useWords(words);
  const toast = useToast();
  const client = useQueryClient();
  const view = useQuery({ queryKey: ['access', 'delegation'], queryFn: ({ signal }) => call(delegation, {}, { signal }) });
  const [adding, setAdding] = useState<RecordKind | null>(null);
  const [ending, setEnding] = useState<{ readonly kind: 'acting' | 'delegation'; readonly id: string } | null>(null);
  const may = { acting: useMay('access.keepActing'), delegation: useMay('access.delegate'), absence: useMay('access.keepAbsences') };
  const refresh = () => client.invalidateQueries({ queryKey: ['access', 'delegation'] });
  const end = useMutation({
    mutationFn: async (record: { readonly kind: 'acting' | 'delegation'; readonly id: string }): Promise<void> => {
      await call(record.kind === 'acting' ? endActing : endDelegation, { params: { id: record.id } });
    },
    onSuccess: async () => {
      setEnding(null);
      toast.say(w('saved'));
      await refresh();
    },
  });
  const data = view.data;
  const endButton = (kind: 'acting' | 'delegation', row: Span & { readonly id: string }) =>
    may[kind] && !row.ended && (!row.until || new Date(row.until) > new Date()) ? (
      <Button variant="link" onClick={() => setEnding({ kind, id: row.id })}>
        {w('end')}
      </Button>
    ) : null;
  return (
    <div className={css['page']}>
      <PageTitle
        actions={
          <>
            {may.absence && <Button onClick={() => setAdding('absence')}>{w('newAbsence')}</Button>}
            {may.delegation && <Button onClick={() => setAdding('delegation')}>{w('newDelegation')}</Button>}
            {may.acting && (
              <Button variant="primary" onClick={() => setAdding('acting')}>
                {w('newActing')}
              </Button>
            )}
          </>
        }
      >
        {w('delegation')}
      </PageTitle>
      <ProblemNotice error={view.error} onRetry={() => void view.refetch()} />
      {!data && !view.error && <SkeletonText lines={6} />}
      {data && (
        <>
          <div className={css['signers']}>
            <Signers title={w('whoSignsReplies')} signers={data.replies} />
            <Signers title={w('whoSignsReports')} signers={data.reports} />
          </div>
          <Records label={w('actingHeads')} rows={data.actingHeads} about={(row) => row.basis} act={(row) => endButton('acting', row)} />
          <Records label={w('delegations')} rows={data.delegations} about={(row) => `${w(row.scope as 'signReplies')} · ${row.basis}`} act={(row) => endButton('delegation', row)} />
          <Records label={w('absences')} rows={data.absences} about={(row) => row.reason} act={() => null} />
          {adding && <RecordDialog kind={adding} candidates={data.candidates} onClose={() => setAdding(null)} onSaved={refresh} />}
        </>
      )}
      <ConfirmDialog open={ending !== null} title={w('end')} confirmLabel={w('end')} busy={end.isPending} onConfirm={() => ending && end.mutate(ending)} onClose={() => setEnding(null)}>
        <p>{w('endAsk')}</p>
        <ProblemNotice error={end.error} />
      </ConfirmDialog>
    </div>
  );
}

type RecordRow = Span & { readonly id: string; readonly name: string };
function Records<R extends RecordRow>({ label, rows, about, act }: { readonly label: string; readonly rows: readonly R[]; readonly about: (row: R) => string; readonly act: (row: R) => React.ReactNode }) {
  const w = useWords(words);
  return (
    <section className="stack">
      <h2>{label}</h2>
      <DataList
        label={label}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        empty={{ text: w('noRecords') }}
        compact
        columns={[
          { key: 'name', label: w('person'), cell: (row) => row.name },
          { key: 'about', label: w('basis'), cell: (row) => about(row) },
          { key: 'period', label: w('period'), width: 200, cell: (row) => <span className="number">{showSpan(row)}</span> },
          { key: 'state', label: w('state'), width: 120, cell: (row) => <StateChip row={row} /> },
          { key: 'act', label: '', align: 'end', width: 100, cell: (row) => act(row) },
        ]}
      />
    </section>
  );
}
