import { useState } from 'react';
import { officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField, SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import type { ReceptionRow } from '../contract.ts';
import { outcomes, type Outcome } from '../reception.ts';
import { words } from '../words.ts';
import { useReceptionDeed } from './queries.ts';

export type ReceptionDeed = 'keep' | 'cancel' | 'settle' | 'missed' | 'controlDone';
type Props = { readonly row: ReceptionRow; readonly onClose: () => void };

/** What a deed asks before it is done; what was typed stays when it is refused. */
export function ReceptionDialog({ deed, ...props }: Props & { readonly deed: ReceptionDeed }) {
  switch (deed) {
    case 'keep':
      return <KeepDialog {...props} />;
    case 'cancel':
      return <CancelDialog {...props} />;
    case 'settle':
      return <SettleDialog {...props} />;
    case 'missed':
      return <MissedDialog {...props} />;
    case 'controlDone':
      return <ControlDoneDialog {...props} />;
  }
}

function useDialogDeed<R>(run: () => Promise<R>, onClose: () => void, say: (reply: R) => string) {
  const toast = useToast();
  const deed = useReceptionDeed(run);
  return {
    busy: deed.isPending,
    error: deed.error,
    run: () =>
      deed.mutate(undefined, {
        onSuccess: (reply) => {
          toast.say(say(reply));
          onClose();
        },
      }),
  };
}

function KeepDialog({ row, onClose }: Props) {
  const w = useWords(words);
  const deed = useDialogDeed(
    () => call(wire.keep, { params: { id: row.id }, body: {} }),
    onClose,
    () => w('kept'),
  );
  return (
    <ConfirmDialog open title={`${row.number}: ${w('keep')}`} confirmLabel={w('keep')} busy={deed.busy} onConfirm={deed.run} onClose={onClose}>
      <ProblemNotice error={deed.error} />
    </ConfirmDialog>
  );
}

function CancelDialog({ row, onClose }: Props) {
  const w = useWords(words);
  const [by, setBy] = useState<'applicant' | 'centre'>('applicant');
  const [reason, setReason] = useState('');
  const deed = useDialogDeed(
    () => call(wire.cancel, { params: { id: row.id }, body: { by, reason } }),
    onClose,
    () => w('cancelled'),
  );
  const refusal = by === 'centre' && reason.trim() === '' ? w('reasonMissing') : null;
  return (
    <ConfirmDialog
      open
      danger
      title={w('cancelAsk', { number: row.number })}
      confirmLabel={w('cancel')}
      busy={deed.busy}
      refusal={refusal}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        <RadioField
          label={w('cancelBy')}
          value={by}
          onChange={setBy}
          options={(['applicant', 'centre'] as const).map((value) => ({ value, label: w(`cancelBy_${value}`) }))}
        />
        <TextArea label={w('reason')} optional={by === 'applicant'} rows={2} value={reason} onChange={setReason} maxLength={300} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

function MissedDialog({ row, onClose }: Props) {
  const w = useWords(words);
  const deed = useDialogDeed(
    () => call(wire.missed, { params: { id: row.id }, body: {} }),
    onClose,
    () => w('settled'),
  );
  return (
    <ConfirmDialog open title={w('missedAsk', { name: row.fullName })} confirmLabel={w('missed')} busy={deed.busy} onConfirm={deed.run} onClose={onClose}>
      <p>{w('missedText')}</p>
      <ProblemNotice error={deed.error} />
    </ConfirmDialog>
  );
}

function ControlDoneDialog({ row, onClose }: Props) {
  const w = useWords(words);
  const [text, setText] = useState('');
  const deed = useDialogDeed(
    () => call(wire.controlDone, { params: { id: row.id }, body: { text } }),
    onClose,
    () => w('settled'),
  );
  return (
    <ConfirmDialog
      open
      title={`${row.number}: ${w('controlDone')}`}
      confirmLabel={w('controlDone')}
      busy={deed.busy}
      refusal={text.trim().length < 3 ? w('controlDoneText') : null}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{row.controlText}</p>
        <TextArea label={w('controlDoneText')} rows={3} value={text} onChange={setText} maxLength={1000} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

const appealKinds = ['application', 'complaint', 'proposal'] as const;

/** Explained, an instruction under control, or an appeal: the appeal is registered on the spot under the law's clock. */
function SettleDialog({ row, onClose }: Props) {
  const w = useWords(words);
  const [outcome, setOutcome] = useState<Outcome>('explained');
  const [text, setText] = useState('');
  const [controlText, setControlText] = useState('');
  const [controlDueOn, setDueOn] = useState(officeDay(new Date(Date.now() + 10 * 86_400_000)));
  const [kind, setKind] = useState<(typeof appealKinds)[number]>('application');
  const [body, setBody] = useState('');
  const [replyBy, setReplyBy] = useState<'email' | 'post'>(row.email ? 'email' : 'post');
  const [replyTo, setReplyTo] = useState(row.email ?? '');
  const given =
    outcome === 'explained'
      ? { outcome, text }
      : outcome === 'control'
        ? { outcome, text, controlText, controlDueOn }
        : { outcome, text, kind, body, replyBy, replyTo };
  const deed = useDialogDeed(
    () => call(wire.settle, { params: { id: row.id }, body: given }),
    onClose,
    (reply) => (reply.caseNumber ? w('settledAppeal', { number: reply.caseNumber }) : w('settled')),
  );
  const refusal =
    text.trim().length < 3
      ? w('outcomeText')
      : outcome === 'control' && (controlText.trim().length < 3 || !controlDueOn)
        ? w('controlText')
        : outcome === 'appeal' && body.trim().length < 10
          ? w('appealBody')
          : outcome === 'appeal' && replyTo.trim().length < 3
            ? w('replyTo')
            : null;
  return (
    <ConfirmDialog
      open
      title={`${row.fullName}: ${w('settle')}`}
      confirmLabel={w('save')}
      busy={deed.busy}
      refusal={refusal}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        <RadioField label={w('outcome')} value={outcome} onChange={setOutcome} options={outcomes.map((value) => ({ value, label: w(`outcome_${value}`) }))} />
        <TextArea label={w('outcomeText')} rows={3} value={text} onChange={setText} maxLength={2000} />
        {outcome === 'control' && (
          <>
            <TextArea label={w('controlText')} rows={2} value={controlText} onChange={setControlText} maxLength={1000} />
            <TextField label={w('controlDueOn')} type="date" value={controlDueOn} onChange={setDueOn} />
          </>
        )}
        {outcome === 'appeal' && (
          <>
            <SelectField
              label={w('appealKind')}
              placeholder={null}
              value={kind}
              onChange={setKind}
              options={appealKinds.map((value) => ({ value, label: w(`kind_${value}`) }))}
            />
            <TextArea label={w('appealBody')} rows={4} value={body} onChange={setBody} maxLength={10_000} />
            <RadioField
              label={w('replyBy')}
              value={replyBy}
              onChange={setReplyBy}
              options={(['email', 'post'] as const).map((value) => ({ value, label: w(`replyBy_${value}`) }))}
            />
            <TextField label={w('replyTo')} value={replyTo} onChange={setReplyTo} maxLength={400} />
          </>
        )}
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
