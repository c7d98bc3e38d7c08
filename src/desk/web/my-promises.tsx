import { useState } from 'react';
import { handPromise, keepPromise, type PromiseView } from '#contacts/contract.ts';
import { alarmMinutesBefore } from '#contacts/promise.ts';
import { words as contactWords } from '#contacts/words.ts';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { words } from '../words.ts';
import css from './desk.module.css';
import { useDeed, usePeople } from './queries.ts';
import { useNow } from './use-now.ts';

export function PromiseChip({ dueAt }: { readonly dueAt: string }) {
  const w = useWords(words);
  const now = useNow(15_000);
  const due = Date.parse(dueAt);
  if (due < now) return <Chip tone="late">{w('overduePromise')}</Chip>;
  return due - now <= alarmMinutesBefore * 60_000 ? <Chip tone="soon">{w('soonPromise')}</Chip> : null;
}

/** Promises still to keep (R19): kept with one press, or handed to a named colleague. */
export function MyPromises({ promises }: { readonly promises: readonly PromiseView[] }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const toast = useToast();
  const [handing, setHanding] = useState<PromiseView | null>(null);
  const keep = useDeed(
    (id: string) => call(keepPromise, { params: { id }, body: {} }),
    () => toast.say(w('kept')),
  );
  return (
    <section>
      <h2>{w('myPromises')}</h2>
      <ProblemNotice error={keep.error} />
      {promises.length === 0 && <p className="secondary">{w('noPromises')}</p>}
      <ul className={css['rows']}>
        {promises.map((promise) => (
          <li key={promise.id}>
            <span className={css['grow']}>
              {promise.what}
              <span className="secondary">
                {' '}
                {[wc(`way_${promise.how}`), promise.applicantName || promise.contactNumber, promise.personName].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="secondary">{formatInstant(promise.dueAt)}</span>
            <PromiseChip dueAt={promise.dueAt} />
            <Button busy={keep.isPending && keep.variables === promise.id} onClick={() => keep.mutate(promise.id)}>
              {w('keep')}
            </Button>
            <Button variant="quiet" onClick={() => setHanding(promise)}>
              {w('handTo')}
            </Button>
          </li>
        ))}
      </ul>
      {handing && <HandDialog promise={handing} onClose={() => setHanding(null)} />}
    </section>
  );
}

function HandDialog({ promise, onClose }: { readonly promise: PromiseView; readonly onClose: () => void }) {
  const w = useWords(words);
  const [to, setTo] = useState<string | null>(null);
  const people = usePeople();
  const hand = useDeed((toPersonId: string) => call(handPromise, { params: { id: promise.id }, body: { toPersonId } }), onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title={w('handTo')}
      actions={
        <Button variant="primary" busy={hand.isPending} disabled={to === null} onClick={() => to && hand.mutate(to)}>
          {w('handTo')}
        </Button>
      }
    >
      <p>{promise.what}</p>
      <Combobox label={w('colleague')} value={to} onChange={setTo} options={uniquePeople(people.data?.items ?? [], promise.personId)} />
      <ProblemNotice error={hand.error} />
    </Dialog>
  );
}

/** A person holding two posts stands in the list once; whoever holds the promise not at all. */
export function uniquePeople(items: readonly { readonly id: string; readonly name: string }[], exceptId?: string) {
  return [...new Map(items.filter((one) => one.id !== exceptId).map((one) => [one.id, { value: one.id, label: one.name }])).values()];
}
