import { IconPhone } from '@tabler/icons-react';
import { formatDate, officeDay } from '#language/format.ts';
import { useWords } from '#ui/i18n.tsx';
import css from './portal.module.css';
import { useOpening } from './queries.ts';
import { words } from './words.ts';

/** Where to call and whether somebody answers now. Says nothing rather than something old. */
export function OpeningLine() {
  const w = useWords(words);
  const { data } = useOpening();
  if (!data) return <div className={css['opening']} aria-hidden="true" />;
  const { open, from, until, nextOpensOn, phone } = data;
  const state = open
    ? w('openNow', { until })
    : nextOpensOn === officeDay(new Date())
      ? w('opensToday', { from })
      : w('opensOn', { date: nextOpensOn ? formatDate(nextOpensOn) : '', from });
  return (
    <div className={css['opening']}>
      <IconPhone size={18} stroke={2} aria-hidden="true" />
      <p>
        <a href={`tel:${phone.replaceAll('-', '')}`} className="strong">
          {w('callUs', { phone })}
        </a>
        {'. '}
        {state} <span className={css['quiet']}>{w('hours', { from, until })}</span>
      </p>
    </div>
  );
}
