import { useState } from 'react';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DateField } from '#ui/date-field.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField, SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import * as wire from '../contract.ts';
import type { OpinionView } from '../contract.ts';
import { type LateChoice, lateChoices } from '../opinion.ts';
import { words } from '../words.ts';
import { useOpinionDeed } from './queries.ts';

export type OpinionDialogName = 'delivery' | 'readdress' | 'cancel' | 'decide';
type Props = { readonly one: OpinionView; readonly onClose: () => void };

/** What a deed on one request asks before it is done. */
export function OpinionDialog({ name, answerId, ...props }: Props & { readonly name: OpinionDialogName; readonly answerId: string | null }) {
  switch (name) {
    case 'delivery':
      return <DeliveryDialog {...props} />;
    case 'readdress':
      return <ReaddressDialog {...props} />;
    case 'cancel':
      return <CancelDialog {...props} />;
    case 'decide':
      return answerId ? <DecideDialog answerId={answerId} {...props} /> : null;
  }
}

/** The request's own instant when it went out the same day; noon of the named day otherwise. */
function instantOf(day: string, askedAt: string): string {
  if (day === officeDay(askedAt)) return askedAt;
  return new Date(startOfOfficeDay(day).getTime() + 12 * 3_600_000).toISOString();
}

function DeliveryDialog({ one, onClose }: Props) {
  const w = useWords(words);
  const [way, setWay] = useState<'mail' | 'hand'>('hand');
  const [proof, setProof] = useState('');
  const [day, setDay] = useState(officeDay(one.askedAt));
  const deed = useOpinionDeed(
    () => call(wire.recordDelivery, { params: { id: one.id }, body: { way, proof, deliveredAt: instantOf(day, one.askedAt) } }),
    () => w('done_change'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('recordDelivery')}
      confirmLabel={w('recordDelivery')}
      busy={deed.isPending}
      refusal={proof.trim().length >= 3 && day ? null : w('deliveryProof')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <RadioField
          label={w('deliveryWay')}
          value={way}
          onChange={setWay}
          options={(['hand', 'mail'] as const).map((value) => ({ value, label: w(`way_${value}`) }))}
        />
        <TextField label={w('deliveryProof')} value={proof} onChange={setProof} maxLength={300} autoFocus />
        <DateField label={w('deliveredDay')} value={day} onChange={setDay} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

function ReaddressDialog({ one, onClose }: Props) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const [structureId, setStructureId] = useState('');
  const [question, setQuestion] = useState('');
  const deed = useOpinionDeed(
    () => call(wire.readdressOpinion, { params: { id: one.id }, body: { structureId, question } }),
    () => w('done_ask'),
    onClose,
  );
  const structures = (directory.data?.structures ?? []).filter((structure) => structure.kind !== 'otherBody' && structure.id !== one.structureId);
  return (
    <ConfirmDialog
      open
      title={w('readdress')}
      confirmLabel={w('sendNow')}
      busy={deed.isPending}
      refusal={structureId ? null : w('chooseStructure')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <SelectField
          label={w('structure')}
          value={structureId}
          onChange={setStructureId}
          options={structures.map((structure) => ({ value: structure.id, label: structure.name[lang] }))}
        />
        <TextArea label={w('question')} optional value={question} onChange={setQuestion} maxLength={2000} rows={3} />
        <ProblemNotice error={deed.error ?? directory.error} />
      </div>
    </ConfirmDialog>
  );
}

function CancelDialog({ one, onClose }: Props) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const deed = useOpinionDeed(
    () => call(wire.cancelOpinion, { params: { id: one.id }, body: { reason } }),
    () => w('done_change'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('cancelAsk')}
      confirmLabel={w('cancelAsk')}
      busy={deed.isPending}
      refusal={reason.trim() ? null : w('reason')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <TextArea label={w('reason')} value={reason} onChange={setReason} maxLength={1000} rows={3} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

/** R10: correcting letter, repeated investigation or nothing; once, with the reason. */
function DecideDialog({ answerId, onClose }: Props & { readonly answerId: string }) {
  const w = useWords(words);
  const [choice, setChoice] = useState<LateChoice | ''>('');
  const [reason, setReason] = useState('');
  const deed = useOpinionDeed(
    () => call(wire.decideLate, { params: { id: answerId }, body: { choice: choice || 'nothing', reason } }),
    (done) => (done.followNumber ? w('followOpen', { number: done.followNumber }) : w('done_change')),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('decideTitle')}
      confirmLabel={w('decide')}
      busy={deed.isPending}
      refusal={choice && reason.trim() ? null : w('reason')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('decideText')}</p>
        <RadioField
          label={w('decideTitle')}
          labelHidden
          value={choice}
          onChange={setChoice}
          options={lateChoices.map((value) => ({ value, label: w(`choice_${value}`), hint: w(`choiceHint_${value}`) }))}
        />
        <TextArea label={w('reason')} value={reason} onChange={setReason} maxLength={1000} rows={3} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
