import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import { endAbsence, endActing, endDelegation } from '../contract.ts';
import css from './access.module.css';
import { Chain, Signers } from './chain.tsx';
import { useDeed, useDelegation } from './queries.ts';
import { RecordDialog, type RecordKind } from './record-dialog.tsx';
import { Records } from './records.tsx';
import { words } from './words.ts';

const endpoints = { acting: endActing, delegation: endDelegation, absence: endAbsence } as const;
const asks = { acting: 'endActingAsk', delegation: 'endDelegationAsk', absence: 'endAbsenceAsk' } as const;
type Ending = { readonly kind: RecordKind; readonly id: string; readonly name: string };

/** Who may sign now and why: the chain of 5.6, acting heads, delegated rights, absences; each dated, with its basis. */
export default function DelegationPage() {
  useLive(['access']);
  const w = useWords(words);
  const toast = useToast();
  const view = useDelegation();
  const [adding, setAdding] = useState<RecordKind | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const may = { acting: useMay('access.keepActing'), delegation: useMay('access.delegate'), absence: useMay('access.keepAbsences') };
  const end = useDeed(
    (record: Ending) => call(endpoints[record.kind], { params: { id: record.id } }),
    () => {
      setEnding(null);
      toast.say(w('saved'));
    },
  );
  const endButton = (kind: RecordKind) => (row: { readonly id: string; readonly name: string }) =>
    may[kind] && (
      <Button variant="link" aria-label={w('endNamed', { name: row.name })} onClick={() => setEnding({ kind, id: row.id, name: row.name })}>
        {w('end')}
      </Button>
    );
  const data = view.data;
  const actions = (
    <>
      {may.absence && <Button onClick={() => setAdding('absence')}>{w('newAbsence')}</Button>}
      {may.delegation && <Button onClick={() => setAdding('delegation')}>{w('newDelegation')}</Button>}
      {may.acting && (
        <Button variant="primary" onClick={() => setAdding('acting')}>
          {w('newActing')}
        </Button>
      )}
    </>
  );
  return (
    <>
      <PageTitle actions={actions} beside={data && formatInstant(data.at)}>
        {w('delegation')}
      </PageTitle>
      <div className={css['page']}>
        <ProblemNotice error={view.error} onRetry={() => void view.refetch()} />
        {!data && !view.error && <SkeletonText lines={6} />}
        {data && (
          <>
            <div className={css['top']}>
              <div className={css['signers']}>
                <Signers title={w('whoSignsReplies')} signers={data.replies} />
                <Signers title={w('whoSignsReports')} signers={data.reports} />
              </div>
              <Chain view={data} />
            </div>
            <Records
              label={w('actingHeads')}
              hint={w('noActing')}
              rows={data.actingHeads}
              aboutLabel={w('basisColumn')}
              about={(row) => row.basis}
              act={endButton('acting')}
            />
            <Records
              label={w('delegations')}
              hint={w('noDelegations')}
              rows={data.delegations}
              aboutLabel={w('scopeAndBasis')}
              about={(row) => (
                <>
                  {row.scope === 'duty' ? row.duty : w(row.scope)} <span className="secondary">· {row.basis}</span>
                </>
              )}
              act={endButton('delegation')}
            />
            <Records
              label={w('absences')}
              hint={w('noAbsences')}
              rows={data.absences}
              aboutLabel={w('reason')}
              about={(row) => row.reason}
              act={endButton('absence')}
            />
            {adding && <RecordDialog kind={adding} view={data} onClose={() => setAdding(null)} />}
          </>
        )}
      </div>
      <ConfirmDialog
        open={ending !== null}
        title={ending?.name ?? ''}
        confirmLabel={w('end')}
        busy={end.isPending}
        onConfirm={() => ending && end.mutate(ending)}
        onClose={() => setEnding(null)}
      >
        <p>{ending && w(asks[ending.kind])}</p>
        <ProblemNotice error={end.error} />
      </ConfirmDialog>
    </>
  );
}
