import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { addLeave, leaveKinds, withdrawLeave } from '../../roster/contract.ts';
import { words } from '../../roster/words.ts';
import { usePlanDeed } from '../queries.ts';
import css from '../workforce.module.css';
import { useLeaves, usePlannedPeople } from './queries.ts';

/** The leave schedule: who is away from when to when; kept by S5 and the managers. */
export function LeavesSection() {
  const w = useWords(words);
  const toast = useToast();
  const leaves = useLeaves();
  const mayKeep = useMay('roster.keepLeave');
  const [adding, setAdding] = useState(false);
  const withdraw = usePlanDeed(
    (id: string) => call(withdrawLeave, { params: { id }, body: {} }),
    () => toast.say(w('withdrawn')),
  );
  return (
    <section>
      <div className="spread">
        <h2>{w('leaves')}</h2>
        {mayKeep && (
          <Button icon={IconPlus} onClick={() => setAdding(true)}>
            {w('addLeave')}
          </Button>
        )}
      </div>
      <ProblemNotice error={leaves.error ?? withdraw.error} onRetry={() => void leaves.refetch()} />
      {leaves.data?.items.length === 0 && <p>{w('noLeaves')}</p>}
      <ul className={css['rows']}>
        {leaves.data?.items.map((leave) => (
          <li key={leave.id}>
            <span>
              <b>{leave.name}</b> · {w(`leave_${leave.kind}`)} ·{' '}
              {leave.from === leave.until ? formatDate(leave.from) : `${formatDate(leave.from)} – ${formatDate(leave.until)}`}{' '}
              <span className="secondary">{[leave.note, leave.by].filter(Boolean).join(' · ')}</span>
            </span>
            {mayKeep && (
              <Button variant="quiet" onClick={() => withdraw.mutate(leave.id)} aria-label={`${w('withdraw')}: ${leave.name}`}>
                {w('withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <AddLeaveDialog onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddLeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const people = usePlannedPeople();
  const [today] = useState(() => officeDay(new Date()));
  const [personId, setPerson] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof leaveKinds)[number]>('yearly');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const [note, setNote] = useState('');
  const add = usePlanDeed(
    () => call(addLeave, { body: { personId: personId ?? '', kind, from, until: until < from ? from : until, note: note.trim() } }),
    () => {
      toast.say(w('leaveAdded'));
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={w('addLeave')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          if (personId) add.mutate(undefined);
        }}
      >
        <Combobox
          label={w('employee')}
          value={personId}
          onChange={setPerson}
          options={(people.data?.items ?? []).map((person) => ({ value: person.id, label: person.name }))}
        />
        <SelectField
          label={w('leaveKind')}
          placeholder={null}
          value={kind}
          onChange={setKind}
          options={leaveKinds.map((one) => ({ value: one, label: w(`leave_${one}`) }))}
        />
        <div className="rowLine">
          <TextField label={w('from')} type="date" required value={from} onChange={setFrom} />
          <TextField label={w('until')} type="date" required min={from} value={until} onChange={setUntil} />
        </div>
        <TextField label={w('note')} optional maxLength={300} value={note} onChange={setNote} />
        <ProblemNotice error={add.error} />
        <div>
          <Button type="submit" variant="primary" busy={add.isPending} disabled={!personId}>
            {w('addLeave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
