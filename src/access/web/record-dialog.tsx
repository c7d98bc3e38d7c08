import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addDays, isOfficeDate } from '#maths/calendar/office-date.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { appointActing, delegate, recordAbsence } from '../contract.ts';
import type { Role } from '../roles.ts';
import css from './access.module.css';
import { words } from './words.ts';

export type RecordKind = 'acting' | 'delegation' | 'absence';
type Candidate = { readonly id: string; readonly name: string; readonly role: Role };
type Props = { readonly kind: RecordKind; readonly candidates: readonly Candidate[]; readonly onClose: () => void; readonly onSaved: () => unknown };

const titles = { acting: 'newActing', delegation: 'newDelegation', absence: 'newAbsence' } as const;
const rolesFor = { acting: ['deputy', 'manager'], delegation: ['deputy'], absence: ['head', 'deputy', 'manager'] } as const;

/** A dated record with its basis; whole days of the office, the last included. */
export function RecordDialog({ kind, candidates, onClose, onSaved }: Props) {
  const w = useWords(words);
  const toast = useToast();
  const today = officeDay(new Date());
  const [personId, setPersonId] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const [text, setText] = useState('');
  const [scope, setScope] = useState<'signReplies' | 'signReports'>('signReplies');
  const save = useMutation({
    mutationFn: async (): Promise<unknown> => {
      const period = { from: startOfOfficeDay(from).toISOString(), until: startOfOfficeDay(addDays(until, 1)).toISOString() };
      if (kind === 'absence') return call(recordAbsence, { body: { personId, reason: text, ...period } });
      if (kind === 'delegation') return call(delegate, { body: { personId, basis: text, scope, ...period } });
      return call(appointActing, { body: { personId, basis: text, ...period } });
    },
    onSuccess: async () => {
      await onSaved();
      toast.say(w('saved'));
      onClose();
    },
  });
  const ready = personId !== '' && text.trim().length >= 3 && isOfficeDate(from) && isOfficeDate(until) && from <= until;
  return (
    <Dialog
      open
      onClose={onClose}
      title={w(titles[kind])}
      actions={
        <Button variant="primary" busy={save.isPending} disabled={!ready} onClick={() => save.mutate()}>
          {w('save')}
        </Button>
      }
    >
      <div className="stack16">
        <SelectField
          label={w('person')}
          value={personId}
          onChange={setPersonId}
          options={candidates.filter((one) => (rolesFor[kind] as readonly string[]).includes(one.role)).map((one) => ({ value: one.id, label: `${one.name} · ${w(`role_${one.role}`)}` }))}
        />
        {kind === 'delegation' && (
          <SelectField
            label={w('scope')}
            value={scope}
            onChange={setScope}
            placeholder={null}
            options={[{ value: 'signReplies', label: w('signReplies') }, { value: 'signReports', label: w('signReports') }]}
          />
        )}
        <div className={css['period']}>
          <TextField label={w('from')} type="date" value={from} onChange={setFrom} />
          <TextField label={w('until')} type="date" value={until} onChange={setUntil} />
        </div>
        <TextField label={kind === 'absence' ? w('reason') : w('basis')} value={text} onChange={setText} maxLength={300} />
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}
