import { type ClockFacts, clockMeaning, filledSegments } from './clock.ts';
import { Chip } from './chip.tsx';
import css from './clock-bar.module.css';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';

/** "5 iş günü qalıb", "bu gün, 24:00-dək", "1 iş günü gecikir". */
export function useClockWords(): (facts: ClockFacts, short?: boolean) => string {
  const w = useWords(words);
  return (facts, short) => {
    if (facts.done) return w('finished');
    if (facts.leftDays < 0) return w('daysLate', { n: -facts.leftDays });
    if (facts.leftDays === 0) return w('dueToday');
    return w(short ? 'daysShort' : 'daysLeft', { n: facts.leftDays });
  };
}

/** The words at the right edge: plain in time, else icon and colour too. */
export function ClockWords({ facts, text }: { readonly facts: ClockFacts; readonly text: string }) {
  const meaning = clockMeaning(facts);
  if (meaning === 'none') return <span>{text}</span>;
  return (
    <Chip tone={meaning} plain>
      {text}
    </Chip>
  );
}

export function ClockSegments({ facts, wide }: { readonly facts: ClockFacts; readonly wide?: boolean }) {
  const filled = filledSegments(facts);
  const meaning = clockMeaning(facts);
  return (
    <span className={[css['track'], wide ? css['wide'] : ''].join(' ')} aria-hidden="true">
      {Array.from({ length: facts.totalDays }, (_, at) => (
        <span key={at} className={[css['segment'], at < filled ? css[meaning] : ''].join(' ')} />
      ))}
    </span>
  );
}

export type ClockBarProps = {
  readonly facts: ClockFacts;
  /** What the clock is of ("müraciət edənə"): spoken, and the title. */
  readonly label: string;
  /** One letter in a box before the bar (M, S). */
  readonly letter?: string;
  /** In place of "5 iş günü". */
  readonly text?: string;
};

/** One segment = one working day: a count, not a percentage. */
export function ClockBar({ facts, label, letter, text }: ClockBarProps) {
  const w = useWords(words);
  const wordsOf = useClockWords();
  const said = text ?? wordsOf(facts, true);
  const spoken = w('clockSpoken', { label, used: filledSegments(facts), total: facts.totalDays, words: text ?? wordsOf(facts) });
  return (
    <span className={css['line']} role="img" aria-label={spoken} title={spoken}>
      {letter && <span className={css['letter']}>{letter}</span>}
      <ClockSegments facts={facts} />
      <span className={css['words']}>
        <ClockWords facts={facts} text={said} />
      </span>
    </span>
  );
}
