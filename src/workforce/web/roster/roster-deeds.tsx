import { IconCheck, IconFileText, IconRefresh, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../../roster/contract.ts';
import { words } from '../../roster/words.ts';
import { usePlanDeed } from '../queries.ts';

type Asking = 'submit' | 'approve' | 'return' | null;

/** Solve again, send, approve, return, print: what may be done with the roster as it stands, by whoever looks. */
export function RosterDeeds({ view }: { readonly view: wire.RosterView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const mayPlan = useMay('roster.plan');
  const [asking, setAsking] = useState<Asking>(null);
  const [remark, setRemark] = useState('');
  const params = { id: view.id };
  const deed = usePlanDeed(
    (what: 'solve' | 'submit' | 'approve' | 'return'): Promise<unknown> =>
      what === 'solve'
        ? call(wire.solveAgain, { params, body: {} })
        : what === 'submit'
          ? call(wire.submitRoster, { params, body: {} })
          : what === 'approve'
            ? call(wire.approveRoster, { params, body: {} })
            : call(wire.returnRoster, { params, body: { remark: remark.trim() } }),
    () => {
      if (asking) toast.say(w(asking === 'submit' ? 'submitted' : asking === 'approve' ? 'approved' : 'returned'));
      setAsking(null);
    },
  );
  return (
    <>
      {view.approvedAt && view.approvedBy && (
        <span className="secondary">
          {w('approvedLine', {
            by: view.approvedBy,
            at: formatInstant(view.approvedAt),
            capacity: w((view.capacity ?? 'head') as 'head'),
            number: view.number ?? '',
          })}
        </span>
      )}
      {view.state === 'submitted' && !view.mayApprove && <span className="secondary">{w('waitsFor', { who: view.approvers.join(', ') || '—' })}</span>}
      {(view.state === 'approved' || view.state === 'submitted') && (
        <Button icon={IconFileText} onClick={() => window.open(`/api/workforce/rosters/${view.id}/order?lang=${lang}`)}>
          {w('order')}
        </Button>
      )}
      {mayPlan && view.state === 'draft' && (
        <>
          <Button icon={IconRefresh} busy={deed.isPending && asking === null} onClick={() => deed.mutate('solve')}>
            {w('solveAgain')}
          </Button>
          <Button variant="primary" icon={IconSend} onClick={() => setAsking('submit')}>
            {w('submit')}
          </Button>
        </>
      )}
      {view.mayApprove && (
        <>
          <Button onClick={() => setAsking('return')}>{w('return')}</Button>
          <Button variant="primary" icon={IconCheck} onClick={() => setAsking('approve')}>
            {w('approve')}
          </Button>
        </>
      )}
      <ConfirmDialog
        open={asking === 'submit' || asking === 'approve'}
        title={w(asking === 'approve' ? 'approve' : 'submit')}
        confirmLabel={w(asking === 'approve' ? 'approve' : 'submit')}
        busy={deed.isPending}
        onConfirm={() => asking && deed.mutate(asking)}
        onClose={() => setAsking(null)}
      >
        <p>{w(asking === 'approve' ? 'approveAsk' : 'submitAsk')}</p>
        {view.score.shortHalfHours > 0 && <p>{w('submitShort', { n: view.score.shortHalfHours })}</p>}
        <ProblemNotice error={deed.error} />
      </ConfirmDialog>
      <Dialog
        open={asking === 'return'}
        onClose={() => setAsking(null)}
        title={w('return')}
        actions={
          <Button variant="primary" busy={deed.isPending} disabled={remark.trim().length < 3} onClick={() => deed.mutate('return')}>
            {w('return')}
          </Button>
        }
      >
        <TextArea label={w('remark')} required maxLength={1000} value={remark} onChange={setRemark} />
        <ProblemNotice error={deed.error} />
      </Dialog>
    </>
  );
}
