import { useWords } from '#ui/i18n.tsx';
import { useLiveOf } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { words } from '../words.ts';
import { FloorCard } from './board-cards.tsx';
import css from './queue.module.css';
import { useCards, useSecond } from './queries.ts';

/** "Kömək istəkləri" (R21): who asks for help in a conversation, since when; one takes it, answers, and it is done. */
export default function HelpPage() {
  useLiveOf(['queue', 'cards'], ['floor.']);
  const w = useWords(words);
  const now = useSecond();
  const cards = useCards();
  const asked = cards.data?.items.filter((card) => card.kind === 'help') ?? [];
  const alarmSeconds = cards.data?.alarmSeconds ?? 0;
  const waiting = asked.filter((card) => card.takenBy === null);
  const taken = asked.filter((card) => card.takenBy !== null);
  const late = waiting.filter((card) => now - Date.parse(card.at) >= alarmSeconds * 1000).length;
  return (
    <div className={css['page']}>
      <PageTitle beside={cards.data && waiting.length} {...(cards.data && { under: w('helpUnder', { n: alarmSeconds }) })}>
        {w('helpTitle')}
      </PageTitle>
      <div className={css['aside']}>
        {cards.isError && <ProblemNotice error={cards.error} onRetry={() => void cards.refetch()} />}
        {cards.isPending && <SkeletonText lines={6} />}
        <div role="alert">{late > 0 && <Notice tone="late">{w('helpLate', { n: late })}</Notice>}</div>
        {cards.data && asked.length === 0 && <p className="secondary">{w('helpNone')}</p>}
        {waiting.length > 0 && <h2>{w('helpWaits')}</h2>}
        <div className={css['cards']} aria-live="polite">
          {waiting.map((card) => (
            <FloorCard key={card.id} card={card} alarmSeconds={alarmSeconds} />
          ))}
        </div>
        {taken.length > 0 && <h2>{w('helpInHand')}</h2>}
        <div className={css['cards']}>
          {taken.map((card) => (
            <FloorCard key={card.id} card={card} alarmSeconds={alarmSeconds} />
          ))}
        </div>
      </div>
    </div>
  );
}
