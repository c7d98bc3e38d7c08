import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField, SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useDone } from '#ui/toast.tsx';
import { refusalGrounds, type RefusalGround, type ReplyWay, replyWays } from '../case.ts';
import * as wire from '../contract.ts';
import type { CaseView } from '../contract.ts';
import type { ExtensionKind } from '../deadline.ts';
import { words } from '../words.ts';
import { useColleagues, useDeed, useExtensionPreview } from './queries.ts';

export type DialogName = 'study' | 'extension' | 'forward' | 'refuse' | 'withdraw' | 'assign' | 'handOver' | 'return' | 'replyWay';
type Props = { readonly view: CaseView; readonly onClose: () => void };

/** What a deed asks before it is done. What was typed stays when it is refused. */
export function CaseDialog({ name, ...props }: Props & { readonly name: DialogName }) {
  switch (name) {
    case 'study':
    case 'extension':
      return <ExtensionDialog kind={name} {...props} />;
    case 'forward':
      return <ForwardDialog {...props} />;
    case 'refuse':
      return <RefuseDialog {...props} />;
    case 'withdraw':
      return <WithdrawDialog {...props} />;
    case 'assign':
    case 'handOver':
      return <PersonDialog deed={name} {...props} />;
    case 'return':
      return <ReturnDialog caseId={props.view.row.id} onClose={props.onClose} />;
    case 'replyWay':
      return <ReplyWayDialog {...props} />;
  }
}

/** Runs the deed, says that it was done, closes. */
function useDialogDeed(run: () => Promise<unknown>, onClose: () => void, doneText: string) {
  const done = useDone(doneText, onClose);
  const deed = useDeed(run);
  return { busy: deed.isPending, error: deed.error, run: () => deed.mutate(undefined, done) };
}

function ExtensionDialog({ kind, view, onClose }: Props & { readonly kind: ExtensionKind }) {
  const w = useWords(words);
  const params = { id: view.row.id };
  const [days, setDays] = useState('15');
  const [reason, setReason] = useState('');
  const workingDays = kind === 'study' ? 0 : Math.min(30, Math.max(0, Math.trunc(Number(days)) || 0));
  const preview = useExtensionPreview(view.row.id, kind, workingDays);
  const deed = useDialogDeed(() => call(wire.extendDeadline, { params, body: { kind, workingDays, reason } }), onClose, w('done_change'));
  const date = preview.data ? formatDate(preview.data.dueOn) : '…';
  const refusal = preview.data?.refusal;
  return (
    <ConfirmDialog
      open
      title={w(kind === 'study' ? 'studyTitle' : 'extensionTitle')}
      confirmLabel={w('extendNow', { date })}
      busy={deed.busy}
      refusal={refusal ? w(refusal as 'closedAlready', { most: 30 }) : reason.trim() === '' ? w('reasonTold') : null}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        {kind === 'extension' && <TextField type="number" min={1} max={30} label={w('extensionDays')} value={days} onChange={setDays} />}
        <TextArea label={w('reasonTold')} value={reason} onChange={setReason} maxLength={1000} rows={3} />
        {refusal ? (
          <Notice tone="late">{w(refusal as 'closedAlready', { most: 30 })}</Notice>
        ) : (
          preview.data && (
            <Notice tone={preview.data.provisional ? 'soon' : 'info'} live>
              {w('newDate', { date, n: preview.data.workingDays })}
              {preview.data.provisional && <p>{w('newDateProvisional', { date })}</p>}
            </Notice>
          )
        )}
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

function ForwardDialog({ view, onClose }: Props) {
  const w = useWords(words);
  const { lang } = useLang();
  const [structureId, setStructureId] = useState('');
  const [reason, setReason] = useState('');
  const bodies = (useDirectory().data?.structures ?? []).filter((structure) => structure.kind === 'otherBody');
  const deed = useDialogDeed(() => call(wire.forwardToOtherBody, { params: { id: view.row.id }, body: { structureId, reason } }), onClose, w('done_change'));
  return (
    <ConfirmDialog
      open
      title={w('forwardTitle')}
      confirmLabel={w('prepareLetter')}
      busy={deed.busy}
      refusal={structureId && reason.trim() ? null : w('forwardTo')}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('forwardText')}</p>
        <SelectField
          label={w('forwardTo')}
          value={structureId}
          onChange={setStructureId}
          options={bodies.map((body) => ({ value: body.id, label: body.name[lang] }))}
        />
        <TextArea label={w('reasonTold')} value={reason} onChange={setReason} maxLength={1000} rows={3} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

function RefuseDialog({ view, onClose }: Props) {
  const w = useWords(words);
  const [ground, setGround] = useState<RefusalGround | ''>('');
  const [reason, setReason] = useState('');
  const deed = useDialogDeed(
    () => call(wire.leaveWithoutConsideration, { params: { id: view.row.id }, body: { ground: ground || 'insufficientData', reason } }),
    onClose,
    w('done_change'),
  );
  return (
    <ConfirmDialog
      open
      title={w('refuseTitle')}
      confirmLabel={w('prepareLetter')}
      busy={deed.busy}
      refusal={ground && reason.trim() ? null : w('refuseGround')}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('refuseText')}</p>
        <RadioField
          label={w('refuseGround')}
          value={ground}
          onChange={setGround}
          options={refusalGrounds.map((one) => ({ value: one, label: w(`ground_${one}`) }))}
        />
        <TextArea label={w('reasonTold')} value={reason} onChange={setReason} maxLength={2000} rows={3} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

function WithdrawDialog({ view, onClose }: Props) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const deed = useDialogDeed(() => call(wire.withdraw, { params: { id: view.row.id }, body: { reason } }), onClose, w('stage_withdrawn'));
  return (
    <ConfirmDialog
      open
      danger
      title={w('withdrawTitle')}
      confirmLabel={w('withdrawNow')}
      busy={deed.busy}
      refusal={reason.trim() ? null : w('reason')}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('withdrawText')}</p>
        <TextArea label={w('reason')} value={reason} onChange={setReason} maxLength={1000} rows={3} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

function PersonDialog({ deed: name, view, onClose }: Props & { readonly deed: 'assign' | 'handOver' }) {
  const w = useWords(words);
  const [personId, setPersonId] = useState('');
  const [reason, setReason] = useState('');
  const specialists = useColleagues('specialist');
  const people = [...new Map((specialists.data?.items ?? []).map((person) => [person.id, person])).values()].filter(
    (person) => person.id !== view.row.assigneeId,
  );
  const input = { params: { id: view.row.id }, body: { personId, reason } };
  const deed = useDialogDeed(() => (name === 'assign' ? call(wire.assignCase, input) : call(wire.handOverCase, input)), onClose, w('done_change'));
  const ready = personId !== '' && (name === 'assign' || reason.trim() !== '');
  return (
    <ConfirmDialog
      open
      title={w(name === 'assign' ? 'assignTitle' : 'handOverTitle')}
      confirmLabel={w(name === 'assign' ? 'assignNow' : 'handOverNow')}
      busy={deed.busy}
      refusal={ready ? null : w('person')}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        <SelectField label={w('person')} value={personId} onChange={setPersonId} options={people.map((person) => ({ value: person.id, label: person.name }))} />
        <TextArea label={w('reason')} optional={name === 'assign'} value={reason} onChange={setReason} maxLength={500} rows={2} />
        <ProblemNotice error={deed.error ?? specialists.error} />
      </div>
    </ConfirmDialog>
  );
}

/** Also used in İmzaya: the letter goes back to whoever wrote it. */
export function ReturnDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const [remark, setRemark] = useState('');
  const deed = useDialogDeed(() => call(wire.returnWithRemark, { params: { id: caseId }, body: { remark } }), onClose, w('done_return'));
  return (
    <ConfirmDialog
      open
      title={w('returnTitle')}
      confirmLabel={w('returnNow')}
      busy={deed.busy}
      refusal={remark.trim() ? null : w('remark')}
      onConfirm={deed.run}
      onClose={onClose}
    >
      <div className="stack16">
        <TextArea label={w('remark')} value={remark} onChange={setRemark} maxLength={2000} rows={4} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

function ReplyWayDialog({ view, onClose }: Props) {
  const w = useWords(words);
  const [replyBy, setReplyBy] = useState<ReplyWay>(view.replyBy);
  const [replyTo, setReplyTo] = useState(view.replyTo);
  const deed = useDialogDeed(() => call(wire.changeReplyWay, { params: { id: view.row.id }, body: { replyBy, replyTo } }), onClose, w('done_change'));
  return (
    <ConfirmDialog open title={w('replyWayTitle')} confirmLabel={w('save')} busy={deed.busy} onConfirm={deed.run} onClose={onClose}>
      <div className="stack16">
        <RadioField label={w('replyWay')} value={replyBy} onChange={setReplyBy} options={replyWays.map((way) => ({ value: way, label: w(`way_${way}`) }))} />
        {replyBy !== 'pickup' && (
          <TextField type={replyBy === 'email' ? 'email' : 'text'} label={w('replyTo')} value={replyTo} onChange={setReplyTo} maxLength={400} />
        )}
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
