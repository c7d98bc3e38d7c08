import { useState } from 'react';
import { makePromise } from '#contacts/contract.ts';
import { alarmMinutesBefore, promiseWays, type PromiseWay } from '#contacts/promise.ts';
import { words as contactWords } from '#contacts/words.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useSession } from '#ui/session.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import type { ContactCard } from '../contract.ts';
import { words } from '../words.ts';
import { uniquePeople } from './my-promises.tsx';
import { useDeed, usePeople } from './queries.ts';

/** A wall-clock time of the office as an instant. */
const instantOf = (day: string, time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfOfficeDay(day).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
};

/** R19: what, how, by when, and who stands in. */
export function PromiseDialog({ card, onClose }: { readonly card: ContactCard; readonly onClose: () => void }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const toast = useToast();
  const session = useSession();
  const people = usePeople();
  const [id] = useState(() => crypto.randomUUID());
  const [what, setWhat] = useState('');
  const [how, setHow] = useState<PromiseWay>(card.applicant?.hearing ? 'sms' : 'call');
  const [day, setDay] = useState(officeDay(new Date()));
  const [time, setTime] = useState('17:00');
  const [standInId, setStandIn] = useState<string | null>(null);
  const make = useDeed(
    () => call(makePromise, { params: { id: card.contact.id }, body: { id, what, how, dueAt: instantOf(day, time), standInId } }),
    () => {
      toast.say(w('promised', { minutes: alarmMinutesBefore }));
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={w('addPromise')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(undefined);
        }}
      >
        <TextField label={w('promiseWhat')} required autoFocus maxLength={500} value={what} onChange={setWhat} />
        <RadioField
          label={w('promiseHow')}
          value={how}
          onChange={setHow}
          options={promiseWays.map((value) => ({ value, label: wc(`way_${value}`), disabled: value === 'call' && (card.applicant?.hearing ?? false) }))}
        />
        <TextField label={w('promiseDay')} type="date" required value={day} onChange={setDay} />
        <TextField label={w('promiseTime')} type="time" required value={time} onChange={setTime} />
        <Combobox
          label={w('standIn')}
          hint={w('standInHint')}
          optional
          value={standInId}
          onChange={setStandIn}
          options={uniquePeople(people.data?.items ?? [], session.data?.person?.id)}
        />
        <ProblemNotice error={make.error} />
        <div>
          <Button type="submit" variant="primary" busy={make.isPending}>
            {w('addPromise')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
