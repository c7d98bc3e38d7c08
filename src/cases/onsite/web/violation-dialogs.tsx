import { useState } from 'react';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useDone } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import { type Outcome, outcomes, type StepKind, stepKinds } from '../violation.ts';
import { words } from '../words.ts';
import { useOnsiteDeed } from './queries.ts';

export type ViolationDialogName = 'step' | 'settle' | 'followUp';
type Props = { readonly id: string; readonly onClose: () => void };

/** What is written down on the spot, and the call back that follows from it. */
export function ViolationDialog({ name, ...props }: Props & { readonly name: ViolationDialogName }) {
  if (name === 'step') return <StepDialog {...props} />;
  return name === 'settle' ? <SettleDialog {...props} /> : <FollowUpDialog {...props} />;
}

function useDialogDeed(run: () => Promise<unknown>, onClose: () => void) {
  const w = useWords(words);
  const done = useDone(w('done'), onClose);
  const deed = useOnsiteDeed(run);
  const onConfirm = (): void => deed.mutate(undefined, done);
  return { busy: deed.isPending, error: deed.error, onConfirm };
}

function StepDialog({ id, onClose }: Props) {
  const w = useWords(words);
  const [stepId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<StepKind>('measure');
  const [body, setBody] = useState('');
  const { busy, error, onConfirm } = useDialogDeed(() => call(wire.addStep, { params: { id }, body: { id: stepId, kind, body } }), onClose);
  const wordless = kind === 'called' || kind === 'joinedCall' || kind === 'arrived';
  return (
    <ConfirmDialog
      open
      title={w('addStep')}
      confirmLabel={w('save')}
      busy={busy}
      refusal={wordless || body.trim() ? null : w('stepText')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div className="stack16">
        <RadioField label={w('stepKind')} value={kind} onChange={setKind} options={stepKinds.map((one) => ({ value: one, label: w(`step_${one}`) }))} />
        <TextArea label={w('stepText')} optional={wordless} rows={3} value={body} onChange={setBody} maxLength={2000} />
        <ProblemNotice error={error} />
      </div>
    </ConfirmDialog>
  );
}

function SettleDialog({ id, onClose }: Props) {
  const w = useWords(words);
  const [outcome, setOutcome] = useState<Outcome>('removed');
  const [result, setResult] = useState('');
  const { busy, error, onConfirm } = useDialogDeed(() => call(wire.settle, { params: { id }, body: { outcome, result } }), onClose);
  return (
    <ConfirmDialog
      open
      title={w('settle')}
      confirmLabel={w('save')}
      busy={busy}
      refusal={result.trim().length < 5 ? w('result') : null}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div className="stack16">
        <RadioField label={w('outcome')} value={outcome} onChange={setOutcome} options={outcomes.map((one) => ({ value: one, label: w(`outcome_${one}`) }))} />
        <TextArea label={w('result')} rows={4} value={result} onChange={setResult} maxLength={4000} />
        <ProblemNotice error={error} />
      </div>
    </ConfirmDialog>
  );
}

function FollowUpDialog({ id, onClose }: Props) {
  const w = useWords(words);
  const [promiseId] = useState(() => crypto.randomUUID());
  const [day, setDay] = useState(officeDay(new Date()));
  const [time, setTime] = useState('17:30');
  const dueAt = (): string => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return new Date(startOfOfficeDay(day).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
  };
  const { busy, error, onConfirm } = useDialogDeed(() => call(wire.promiseFollowUp, { params: { id }, body: { promiseId, dueAt: dueAt() } }), onClose);
  return (
    <ConfirmDialog
      open
      title={w('followUp')}
      confirmLabel={w('followUp')}
      busy={busy}
      refusal={day && time ? null : w('day')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('followUpText')}</p>
        <TextField label={w('day')} type="date" value={day} onChange={setDay} />
        <TextField label={w('hour')} type="time" value={time} onChange={setTime} />
        <ProblemNotice error={error} />
      </div>
    </ConfirmDialog>
  );
}
