import type { ReactNode } from 'react';
import { formatDate, officeDay, officeTime } from '#language/format.ts';
import css from './timeline.module.css';
import type { Meaning } from './meaning.tsx';

export type TimelineItem = {
  readonly id: string;
  /** An instant; shown as date and time in Baku. */
  readonly at: string | Date;
  readonly text: ReactNode;
  /** After the text, secondary: by whom, how, which clause. */
  readonly beside?: ReactNode;
  readonly body?: ReactNode;
  readonly meaning?: Meaning;
  /** Not yet happened: dashed. */
  readonly ahead?: boolean;
};

/** A course of events, oldest first; what comes next is in it too. */
export function Timeline({ items, label }: { readonly items: readonly TimelineItem[]; readonly label?: string }) {
  return (
    <ol aria-label={label}>
      {items.map(({ id, at, text, beside, body, meaning = 'none', ahead }) => (
        <li key={id} className={[css['item'], css[meaning], ahead ? css['ahead'] : ''].filter(Boolean).join(' ')}>
          <time className={css['when']} dateTime={new Date(at).toISOString()} title={formatDate(officeDay(at))}>
            <b>{formatDate(officeDay(at)).slice(0, 5)}</b> {officeTime(at)}
          </time>
          <span className={css['rail']} aria-hidden="true">
            <span className={css['dot']} style={{ display: 'block' }} />
          </span>
          <div>
            <p>
              {text} {beside && <span className={css['beside']}>{beside}</span>}
            </p>
            {body}
          </div>
        </li>
      ))}
    </ol>
  );
}
