import { Link } from '@tanstack/react-router';
import { IconHelpCircle, IconMoodAngry, IconUrgent } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDuration, formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { type Board, closeCard, takeCard } from '../contract.ts';
import { words } from '../words.ts';
import css from './queue.module.css';
import { useDeed, useSecond } from './queries.ts';

const icons = { abuse: IconMoodAngry, threat: IconUrgent, help: IconHelpCircle } as const;

/** R21, R22: what somebody raised from the floor, threats first, with the deed that helps. */
export function BoardCards({ cards }: { readonly cards: Board['cards'] }) {
  const w = useWords(words);
  const sorted = cards.toSorted((one, other) => Number(other.kind === 'threat') - Number(one.kind === 'threat'));
  return (
    <section aria-live="polite">
      <h2>
        {w('attention')} <span className="secondary">{cards.length}</span>
      </h2>
      {cards.length === 0 && <p className="secondary">{w('nothingToAttend')}</p>}
      {sorted.map((card) => (
        <FloorCard key={card.id} card={card} />
      ))}
    </section>
  );
}

type Props = { readonly card: Board['cards'][number]; readonly alarmSeconds?: number };
/** One card: who asks, since when, about which contact, and the deeds: take, answer, done. */
export function FloorCard({ card, alarmSeconds }: Props) {
  const w = useWords(words);
  const may = useMay('queue.seeToCards');
  const [answer, setAnswer] = useState('');
  const take = useDeed(
    () => call(takeCard, { params: { id: card.id }, body: { answer } }),
    () => setAnswer(''),
  );
  const close = useDeed(() => call(closeCard, { params: { id: card.id }, body: {} }));
  const Icon = icons[card.kind];
  const now = useSecond();
  const waitedSeconds = Math.max(0, (now - Date.parse(card.at)) / 1000);
  const late = alarmSeconds !== undefined && card.takenBy === null && waitedSeconds >= alarmSeconds;
  return (
    <article className={[css['card'], css[card.kind]].join(' ')}>
      <h3>
        <Icon size={18} stroke={2} aria-hidden="true" />
        {w(`card_${card.kind}`)}
        <span className={late ? css['late'] : 'secondary'}>
          {card.takenBy ? formatInstant(card.at) : w('cardWaits', { time: formatDuration(waitedSeconds) })}
        </span>
      </h3>
      <p>
        {card.personName}
        {card.contactNumber && card.contactId && (
          <>
            {' · '}
            <Link to={`/desk/contacts/${card.contactId}`}>{card.contactNumber}</Link>
          </>
        )}
      </p>
      {card.text && <p>{card.text}</p>}
      {card.takenBy && <p className="secondary">{w('cardTaken', { name: card.takenBy })}</p>}
      {card.answer && <p>{card.answer}</p>}
      {may && (
        <>
          {card.kind === 'help' && <TextArea label={w('cardAnswer')} value={answer} onChange={setAnswer} maxLength={2000} />}
          <div className={css['acts']}>
            <Button busy={take.isPending} onClick={() => take.mutate(undefined)}>
              {card.kind === 'help' && answer ? w('send') : w('cardTake')}
            </Button>
            <Button variant="quiet" busy={close.isPending} onClick={() => close.mutate(undefined)}>
              {w('cardClose')}
            </Button>
          </div>
          <ProblemNotice error={take.error ?? close.error} />
        </>
      )}
    </article>
  );
}
