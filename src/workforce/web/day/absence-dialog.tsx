import { useState } from 'react';
import { formatDate, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../../day/contract.ts';
import { words } from '../../day/words.ts';
import { usePlanDeed } from '../queries.ts';
import { usePlannedPeople } from '../roster/queries.ts';
import css from '../workforce.module.css';
import { ChangeSaid } from './change-said.tsx';
import { useOffers } from './queries.ts';

/** The 08:20 call (R27): who and until when, written at once; then ways to go on, the fewest changes first. */
export function AbsenceDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  const people = usePlannedPeople();
  const [today] = useState(() => officeDay(new Date()));
  const [personId, setPerson] = useState<string | null>(null);
  const [until, setUntil] = useState(today);
  const [note, setNote] = useState('');
  const [leaveId, setLeave] = useState<string | null>(null);
  const mark = usePlanDeed(
    () => call(wire.markAbsent, { body: { personId: personId ?? '', until: until < today ? today : until, note: note.trim() } }),
    (reply) => setLeave(reply.leaveId),
  );
  if (leaveId) return <Offers leaveId={leaveId} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={w('markAbsent')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          if (personId) mark.mutate(undefined);
        }}
      >
        <p>{w('absentAbout')}</p>
        <Combobox
          label={w('person')}
          value={personId}
          onChange={setPerson}
          options={(people.data?.items ?? []).map((person) => ({ value: person.id, label: person.name }))}
        />
        <TextField label={w('until')} type="date" required min={today} value={until} onChange={setUntil} />
        <TextField label={w('note')} optional maxLength={300} value={note} onChange={setNote} />
        <ProblemNotice error={mark.error} />
        <div>
          <Button type="submit" variant="primary" busy={mark.isPending} disabled={!personId}>
            {w('record')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Offers({ leaveId, onClose }: { readonly leaveId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const found = useOffers(leaveId);
  const undo = usePlanDeed(
    (id: string) => call(wire.undoAmendment, { params: { id }, body: {} }),
    () => toast.say(w('undone')),
  );
  const apply = usePlanDeed(
    (offer: wire.Offer) =>
      call(wire.amend, {
        body: {
          kind: 'absence',
          reason: w('absenceReason', { name: found.data?.name ?? '' }),
          changes: offer.changes.map(({ personId, day, templateId, lunchAt }) => ({ personId, day, templateId, lunchAt })),
        },
      }),
    ({ id, needsHead }) => {
      toast.say(w(needsHead ? 'sentToHead' : 'applied'), () => undo.mutate(id));
      onClose();
    },
  );
  const days = found.data
    ? found.data.from === found.data.until
      ? formatDate(found.data.from)
      : `${formatDate(found.data.from)} – ${formatDate(found.data.until)}`
    : '';
  return (
    <Dialog open wide onClose={onClose} title={found.data ? w('offersTitle', { name: found.data.name, days }) : w('markAbsent')}>
      <p>{w('offersAbout')}</p>
      <ProblemNotice error={found.error ?? apply.error} onRetry={() => void found.refetch()} />
      {found.isPending && <SkeletonText lines={5} />}
      {found.data?.items.length === 0 && <p>{w('noOffers')}</p>}
      <ul className={css['rows']}>
        {found.data?.items.map((offer, at) => (
          <li key={offer.changes.map((one) => `${one.personId}${one.day}`).join() || 'none'}>
            <span>
              <b>{offer.changes.length === 0 ? w('offer_none') : w('offer_some', { n: offer.changes.length })}</b>{' '}
              <span className="secondary">{w('offerCost', { n: offer.shortHalfHours, most: offer.mostMissing })}</span>
              {offer.changes.map((one) => (
                <span key={`${one.personId}${one.day}`} className={css['line']}>
                  <ChangeSaid change={{ ...one, lunchAfter: one.lunchAt, breaksMoved: false }} />
                </span>
              ))}
            </span>
            {offer.changes.length === 0 ? (
              <Button onClick={onClose}>{w('offer_none')}</Button>
            ) : (
              <Button variant={at === 1 ? 'primary' : 'default'} busy={apply.isPending && apply.variables === offer} onClick={() => apply.mutate(offer)}>
                {w(offer.needsHead ? 'askHead' : 'apply')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
