import { useContext } from 'react';
import { formatDate, formatLongDate, weekdayName } from '#language/format.ts';
import type { ClockFacts } from './clock.ts';
import { ClockSegments, ClockWords, useClockWords } from './clock-bar.tsx';
import css from './clock-bar.module.css';
import { FieldSize } from './field.tsx';
import { useLang, useWords } from './i18n.tsx';
import { words } from './words.ts';

export type DeadlineDateProps = {
  readonly label: string;
  readonly dueOn: string;
  readonly facts: ClockFacts;
  /** In place of "5 iş günü qalıb". */
  readonly text?: string;
  readonly provisional?: boolean;
  /** Opens the reasons; every date has them. */
  readonly onWhy?: () => void;
  readonly whyOpen?: boolean;
};

/** A legal date, large, with words and its "niyə?". On the portal the date is written out. */
export function DeadlineDate({ label, dueOn, facts, text, provisional, onWhy, whyOpen }: DeadlineDateProps) {
  const w = useWords(words);
  const { lang } = useLang();
  const wordsOf = useClockWords();
  const portal = useContext(FieldSize) === 'portal';
  const said = text ?? wordsOf(facts);
  return (
    <div className={[css['large'], portal ? css['portal'] : ''].join(' ')}>
      <p className={css['label']}>{label}</p>
      <p className={css['date']}>
        <time dateTime={dueOn}>{portal ? formatLongDate(dueOn, lang) : formatDate(dueOn)}</time>
        {onWhy && (
          <button type="button" className={css['why']} onClick={onWhy} aria-expanded={whyOpen} aria-label={w('whyDate', { date: formatDate(dueOn) })}>
            {w('why')}
          </button>
        )}
      </p>
      {!portal && <ClockSegments facts={facts} wide />}
      <p className={css['foot']}>
        {portal ? (
          <span>
            {weekdayName(dueOn, lang)}, <ClockWords facts={facts} text={said} />
          </span>
        ) : (
          <>
            <ClockWords facts={facts} text={said} />
            <span className="secondary">{w('ofDays', { used: facts.usedDays, total: facts.totalDays })}</span>
          </>
        )}
      </p>
      {provisional && <p className={css['label']}>{w('provisional')}</p>}
    </div>
  );
}
