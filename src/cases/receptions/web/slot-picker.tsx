import { formatFullDate, formatInstant, officeTime } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { words } from '../words.ts';
import { useOfficials, useSlots } from './queries.ts';
import css from './receptions.module.css';

/** `titled`: the page's own title already asks the question. */
type Chosen<T> = { readonly value: T | null; readonly onChange: (value: T) => void; readonly titled?: boolean };

/** Who receives, with how much is free; the same list on the portal and at the desk (4.0.22). */
export function OfficialPicker({ value, onChange, titled }: Chosen<string>) {
  const w = useWords(words);
  const { lang } = useLang();
  const found = useOfficials();
  if (found.isPending) return <SkeletonText lines={6} />;
  if (!found.data) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <p className="secondary">{w('noOfficials')}</p>;
  return (
    <fieldset className={css['choices']}>
      <legend className={titled ? 'visuallyHidden' : undefined}>{w('chooseOfficial')}</legend>
      {found.data.items.map((official) => (
        <label key={official.id} className={css['choice']}>
          <input type="radio" name="official" value={official.id} checked={value === official.id} onChange={() => onChange(official.id)} />
          <span>
            <span className="strong">{official.title[lang]}</span>
            <br />
            {official.holder?.name}
            <br />
            <span className="secondary">
              {[
                official.structureName[lang],
                official.free > 0 ? w('freeSlots', { n: official.free }) : w('noFreeSlots'),
                official.nextFreeAt && w('nextFree', { when: formatInstant(official.nextFreeAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The free times by day; those already taken are seen and cannot be chosen. */
export function TimePicker({ officialId, value, onChange, titled }: Chosen<string> & { readonly officialId: string }) {
  const w = useWords(words);
  const { lang } = useLang();
  const found = useSlots(officialId);
  if (found.isPending) return <SkeletonText lines={6} />;
  if (!found.data) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  const { days, horizonDays, leadHours } = found.data;
  return (
    <fieldset className={css['choices']}>
      <legend className={titled ? 'visuallyHidden' : undefined}>{w('chooseTime')}</legend>
      <p className="secondary">{w('termsHint', { hours: leadHours, days: horizonDays })}</p>
      {days.length === 0 && <p>{w('noFreeSlots')}</p>}
      {days.map(({ day, slots }) => (
        <div key={day} className={css['day']}>
          <h3>{formatFullDate(day, lang)}</h3>
          <div className={css['times']}>
            {slots.map((slot) => (
              <label key={slot.startsAt} className={css['time']}>
                <input
                  type="radio"
                  name="time"
                  aria-label={`${formatFullDate(day, lang)} ${officeTime(slot.startsAt)}${slot.free ? '' : `, ${w('taken')}`}`}
                  disabled={!slot.free}
                  checked={value === slot.startsAt}
                  onChange={() => onChange(slot.startsAt)}
                />
                {officeTime(slot.startsAt)}
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
