import { Fragment, type ReactNode } from 'react';
import { formatDate } from '#language/format.ts';
import { countedHolidays, type Derivation, type DerivationDay, namedDaysOff, weekendDays } from './derivation.ts';
import { useWords } from './i18n.tsx';
import { Notice } from './notice.tsx';
import { SidePanel } from './side-panel.tsx';
import { WhyCalendar } from './why-calendar.tsx';
import css from './why.module.css';
import { words } from './words.ts';

const shortDate = (date: string): string => formatDate(date).slice(0, 5);

function Days({ title, days, text, after }: { title: string; days: readonly DerivationDay[]; text: (day: DerivationDay) => string; after?: ReactNode }) {
  if (days.length === 0 && !after) return null;
  return (
    <section className={css['part']}>
      <h3>{title}</h3>
      <dl className={css['facts']}>
        {days.map((day) => (
          <Fragment key={day.date}>
            <dt>{shortDate(day.date)}</dt>
            <dd>{text(day)}</dd>
          </Fragment>
        ))}
        {after}
      </dl>
    </section>
  );
}

export type WhyReasonsProps = {
  readonly derivation: Derivation;
  readonly today?: string;
  /** One paragraph: from when, how many, until when. */
  readonly summary?: ReactNode;
  /** Other dates that could apply, anything more. */
  readonly more?: ReactNode;
  /** Fewer words, for the citizen. */
  readonly brief?: boolean;
};

/** The reasons of a date, to stand in a panel (staff) or open under the date (portal). */
export function WhyReasons({ derivation, today, summary, more, brief }: WhyReasonsProps) {
  const w = useWords(words);
  const weekends = weekendDays(derivation);
  return (
    <div>
      {summary && <div style={{ marginBottom: 8 }}>{summary}</div>}
      {derivation.provisional && (
        <div style={{ marginBottom: 8 }}>
          <Notice tone="soon">{w('provisional')}</Notice>
        </div>
      )}
      <WhyCalendar derivation={derivation} today={today} legend={!brief} />
      <Days
        title={w('notCountedDays')}
        days={namedDaysOff(derivation)}
        text={(day) => day.reasonText ?? ''}
        after={
          !brief && weekends > 0 ? (
            <>
              <dt>{weekends}</dt>
              <dd>{w('weekend')}</dd>
            </>
          ) : undefined
        }
      />
      {!brief && <Days title={`${w('holidaysCounted')} *`} days={countedHolidays(derivation)} text={(day) => day.holidayThatCounts ?? ''} />}
      {derivation.basis.length > 0 && (
        <section className={css['part']}>
          <h3>{w('basis')}</h3>
          <dl className={css['facts']}>
            {derivation.basis.map(({ label, text, href }) => (
              <Fragment key={label + text}>
                <dt>{label}</dt>
                <dd>{href ? <a href={href}>{text}</a> : text}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      )}
      {more && <section className={css['part']}>{more}</section>}
    </div>
  );
}

export type WhyPanelProps = WhyReasonsProps & { readonly about?: ReactNode; readonly onClose: () => void };

/** "Niyə 01.12.2026?", answered on the spot, with the act. */
export function WhyPanel({ about, onClose, ...reasons }: WhyPanelProps) {
  const w = useWords(words);
  return (
    <SidePanel title={w('whyDate', { date: formatDate(reasons.derivation.dueOn) })} about={about} onClose={onClose}>
      <WhyReasons {...reasons} />
    </SidePanel>
  );
}
