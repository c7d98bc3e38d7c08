import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, formatNumber, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { addEvent, withdrawEvent } from '../contract.ts';
import type { Stream } from '../stream.ts';
import { words } from '../words.ts';
import { usePlanDeed, usePlanningEvents } from './queries.ts';
import css from './workforce.module.css';

export function EventsSection({ stream, mayPlan }: { readonly stream: Stream; readonly mayPlan: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const events = usePlanningEvents(stream);
  const [adding, setAdding] = useState(false);
  const withdraw = usePlanDeed(
    (id: string) => call(withdrawEvent, { params: { id } }),
    () => toast.say(w('withdrawn')),
  );
  return (
    <section>
      <div className="spread">
        <h2>{w('events')}</h2>
        {mayPlan && (
          <Button icon={IconPlus} onClick={() => setAdding(true)}>
            {w('addEvent')}
          </Button>
        )}
      </div>
      <p className="secondary">{w('eventsAbout')}</p>
      <ProblemNotice error={events.error ?? withdraw.error} onRetry={() => void events.refetch()} />
      {events.data?.items.length === 0 && <p>{w('noEvents')}</p>}
      <ul className={css['rows']}>
        {events.data?.items.map((event) => (
          <li key={event.id}>
            <span>
              <b>{event.name}</b> ×{formatNumber(event.factor, lang, 2)}{' '}
              <span className="secondary">
                {event.from === event.until ? formatDate(event.from) : `${formatDate(event.from)} – ${formatDate(event.until)}`} · {event.by}
              </span>
            </span>
            {mayPlan && (
              <Button variant="quiet" onClick={() => withdraw.mutate(event.id)} aria-label={`${w('withdraw')}: ${event.name}`}>
                {w('withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <AddEventDialog stream={stream} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddEventDialog({ stream, onClose }: { readonly stream: Stream; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const [today] = useState(() => officeDay(new Date()));
  const [name, setName] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const [factor, setFactor] = useState('1.2');
  const add = usePlanDeed(
    () => call(addEvent, { body: { stream, name: name.trim(), from, until: until < from ? from : until, factor: Number(factor.replace(',', '.')) } }),
    () => {
      toast.say(w('eventAdded'));
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={w('addEvent')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(undefined);
        }}
      >
        <TextField label={w('eventName')} required minLength={3} maxLength={200} autoFocus value={name} onChange={setName} />
        <div className="rowLine">
          <TextField label={w('from')} type="date" required value={from} onChange={setFrom} />
          <TextField label={w('until')} type="date" required min={from} value={until} onChange={setUntil} />
        </div>
        <TextField
          label={w('eventEffect')}
          hint={w('eventEffectHint')}
          inputMode="decimal"
          required
          pattern="\d+([.,]\d+)?"
          value={factor}
          onChange={setFactor}
        />
        <ProblemNotice error={add.error} />
        <div>
          <Button type="submit" variant="primary" busy={add.isPending}>
            {w('addEvent')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
