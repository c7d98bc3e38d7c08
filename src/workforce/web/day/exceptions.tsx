import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../../day/contract.ts';
import { words } from '../../day/words.ts';
import { usePlanDeed } from '../queries.ts';
import css from '../workforce.module.css';

const tone = { proposed: 'soon', approved: 'done', refused: 'late' } as const;
const timeOfInstant = (iso: string): string => formatInstant(iso).slice(-5);

/** Time the plan did not know: recorded by one, approved by another, then counted as kept. */
export function Exceptions({ view, mayRun }: { readonly view: wire.DayView; readonly mayRun: boolean }) {
  const w = useWords(words);
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const decide = usePlanDeed(
    ({ id, approved }: { readonly id: string; readonly approved: boolean }) => call(wire.decideException, { params: { id }, body: { approved } }),
    () => toast.say(w('decided')),
  );
  return (
    <section>
      <div className="spread">
        <h2>{w('exceptions')}</h2>
        {mayRun && (
          <Button icon={IconPlus} onClick={() => setAdding(true)}>
            {w('addException')}
          </Button>
        )}
      </div>
      <ProblemNotice error={decide.error} />
      {view.exceptions.length === 0 && <p>{w('noExceptions')}</p>}
      <ul className={css['rows']}>
        {view.exceptions.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.name}</b> {timeOfInstant(one.from)}–{timeOfInstant(one.until)} · {w(`exception_${one.kind}`)}{' '}
              <Chip tone={tone[one.state]}>{w(`exceptionState_${one.state}`)}</Chip>
              <span className={`${css['line']} secondary`}>{[one.reason, one.askedBy, one.decidedBy].filter(Boolean).join(' · ')}</span>
            </span>
            {mayRun && one.mayDecide && (
              <span className="rowLine">
                <Button onClick={() => decide.mutate({ id: one.id, approved: false })}>{w('refuse')}</Button>
                <Button variant="primary" onClick={() => decide.mutate({ id: one.id, approved: true })}>
                  {w('approve')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {adding && <ExceptionDialog view={view} onClose={() => setAdding(false)} />}
    </section>
  );
}

const minuteOfTime = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function ExceptionDialog({ view, onClose }: { readonly view: wire.DayView; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const [personId, setPerson] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof wire.exceptionKinds)[number]>('training');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('09:30');
  const [reason, setReason] = useState('');
  const add = usePlanDeed(
    () =>
      call(wire.askException, {
        body: { personId: personId ?? '', kind, fromMinute: minuteOfTime(from), untilMinute: minuteOfTime(to), reason: reason.trim() },
      }),
    () => {
      toast.say(w('exceptionAdded'));
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={w('addException')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          if (personId) add.mutate(undefined);
        }}
      >
        <p>{w('exceptionAbout')}</p>
        <Combobox label={w('person')} value={personId} onChange={setPerson} options={view.people.map((one) => ({ value: one.id, label: one.name }))} />
        <div className="rowLine">
          <TextField label={w('from')} type="time" required value={from} onChange={setFrom} />
          <TextField label={w('to')} type="time" required value={to} onChange={setTo} />
        </div>
        <SelectField
          label={w('kind')}
          placeholder={null}
          value={kind}
          onChange={setKind}
          options={wire.exceptionKinds.map((one) => ({ value: one, label: w(`exception_${one}`) }))}
        />
        <TextField label={w('reason')} required minLength={3} maxLength={500} value={reason} onChange={setReason} />
        <ProblemNotice error={add.error} />
        <div>
          <Button type="submit" variant="primary" busy={add.isPending} disabled={!personId}>
            {w('addException')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
