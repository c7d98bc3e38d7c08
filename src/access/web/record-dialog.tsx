import { useState } from 'react';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addDays, isOfficeDate } from '#maths/calendar/office-date.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { fieldErrorOf, ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { appointActing, delegate, recordAbsence, scopes } from '../contract.ts';
import { words as roomWords } from '../words.ts';
import css from './access.module.css';
import { useActingReason } from './acting-reason.ts';
import { type DelegationView, useDeed } from './queries.ts';
import { words } from './words.ts';

export type RecordKind = 'acting' | 'delegation' | 'absence';
type Props = { readonly kind: RecordKind; readonly view: DelegationView; readonly onClose: () => void };

const titles = { acting: 'newActing', delegation: 'newDelegation', absence: 'newAbsence' } as const;
const rolesFor: Readonly<Record<RecordKind, readonly string[]>> = {
  acting: ['deputy', 'manager'],
  delegation: ['deputy'],
  absence: ['head', 'deputy', 'manager'],
};

/** A dated record with its basis; whole days of the office, the last included. */
export function RecordDialog({ kind, view, onClose }: Props) {
  const w = useWords(words);
  const r = useWords(roomWords);
  const reason = useActingReason(view);
  const toast = useToast();
  const today = officeDay(new Date());
  const [personId, setPersonId] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const [text, setText] = useState('');
  const [duty, setDuty] = useState('');
  const [scope, setScope] = useState<(typeof scopes)[number]>('signReplies');
  const save = useDeed(
    (): Promise<unknown> => {
      // Today's record begins now: what was signed this morning was signed by someone else.
      const begins = from === today ? new Date() : startOfOfficeDay(from);
      const period = { from: begins.toISOString(), until: startOfOfficeDay(addDays(until, 1)).toISOString() };
      if (kind === 'absence') return call(recordAbsence, { body: { personId, reason: text, ...period } });
      if (kind === 'delegation') return call(delegate, { body: { personId, basis: text, scope, duty: scope === 'duty' ? duty : null, ...period } });
      return call(appointActing, { body: { personId, basis: text, ...period } });
    },
    () => {
      toast.say(w('saved'));
      onClose();
    },
  );
  const listed = view.chain.filter((link) => rolesFor[kind].includes(link.role));
  const chosen = listed.find((link) => link.personId === personId);
  // What the rule would say today; for another day the server asks again.
  const warning = kind === 'acting' && from === today ? chosen?.actingRefusal : null;
  const backwards = isOfficeDate(from) && isOfficeDate(until) && until < from;
  const ready =
    personId !== '' &&
    text.trim().length >= 3 &&
    isOfficeDate(from) &&
    isOfficeDate(until) &&
    !backwards &&
    (kind !== 'delegation' || scope !== 'duty' || duty.trim().length >= 3);
  return (
    <Dialog
      open
      onClose={onClose}
      title={w(titles[kind])}
      actions={
        <>
          <Button onClick={onClose}>{w('cancel')}</Button>
          <Button variant="primary" busy={save.isPending} refusal={ready ? null : w('fillAll')} onClick={() => save.mutate(undefined)}>
            {w('save')}
          </Button>
        </>
      }
    >
      <div className="stack16">
        <SelectField
          label={w('person')}
          value={personId}
          onChange={setPersonId}
          options={listed.map((link) => ({ value: link.personId, label: `${link.name} · ${r(`role_${link.role}`)}${link.present ? '' : ` · ${w('away')}`}` }))}
        />
        {warning && !save.error && <Notice tone="soon">{reason(warning)}</Notice>}
        {kind === 'delegation' && (
          <SelectField label={w('scope')} value={scope} onChange={setScope} placeholder={null} options={scopes.map((one) => ({ value: one, label: w(one) }))} />
        )}
        {kind === 'delegation' && scope === 'duty' && (
          <TextField label={w('dutyText')} hint={w('dutyHint')} value={duty} onChange={setDuty} maxLength={300} error={fieldErrorOf(save.error, 'duty')} />
        )}
        <div className={css['period']}>
          <TextField label={w('from')} type="date" value={from} min={today} onChange={setFrom} />
          <TextField label={w('until')} type="date" value={until} min={from} onChange={setUntil} error={backwards ? r('periodBackwards') : null} />
        </div>
        <TextField
          label={kind === 'absence' ? w('reason') : w('basis')}
          value={text}
          onChange={setText}
          maxLength={300}
          error={fieldErrorOf(save.error, kind === 'absence' ? 'reason' : 'basis')}
        />
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}
