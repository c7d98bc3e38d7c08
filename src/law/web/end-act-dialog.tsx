import { useState } from 'react';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { endActForce } from '../contract.ts';
import { words } from '../words.ts';
import { useLawDeed } from './queries.ts';

/** The day an act loses its force, with the reason. */
export function EndActDialog({ actId, onClose }: { readonly actId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const { say } = useToast();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const end = useLawDeed(
    () => call(endActForce, { params: { id: actId }, body: { until, reason } }),
    () => {
      say(w('endDone'));
      onClose();
    },
  );
  const missing = until === '' ? w('dayMissing') : reason.trim().length < 3 ? w('reason') : null;
  return (
    <ConfirmDialog
      open
      danger
      title={w('endAct')}
      confirmLabel={w('endAct')}
      busy={end.isPending}
      refusal={missing}
      onConfirm={() => end.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <TextField label={w('endedOn')} type="date" value={until} onChange={setUntil} />
        <TextField label={w('reason')} value={reason} onChange={setReason} />
        <ProblemNotice error={end.error} />
      </div>
    </ConfirmDialog>
  );
}
