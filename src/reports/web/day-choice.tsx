import { useNavigate } from '@tanstack/react-router';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatDate, officeDay, weekdayName } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { IconButton } from '#ui/button.tsx';
import { useLang } from '#ui/i18n.tsx';
import { SelectField } from '#ui/select-field.tsx';
import css from './daily.module.css';
import { useReportWords } from './labels.ts';
import { useReportDays } from './queries.ts';

/** Which day is shown: one back, one on, or any of two months with how far each is. */
export function DayChoice({ day }: { readonly day: string }) {
  const w = useReportWords();
  const { lang } = useLang();
  const navigate = useNavigate();
  const days = useReportDays().data?.items ?? [];
  const today = officeDay(new Date());
  const go = (next: string): void => void navigate({ to: `/desk/daily/${next}` });
  const known = days.some((one) => one.day === day);
  const stateOf = (one: (typeof days)[number]): string =>
    one.day === today
      ? w('today')
      : one.state === 'draft'
        ? one.working
          ? w('draftShort')
          : w('dayOff')
        : w(one.state === 'frozen' ? 'frozenShort' : 'signedShort');
  return (
    <div className={css['choice']}>
      <IconButton icon={IconChevronLeft} label={w('previousDay')} onClick={() => go(addDays(day, -1))} />
      <SelectField
        label={w('day')}
        labelHidden
        placeholder={null}
        value={day}
        onChange={go}
        options={[
          ...(known ? [] : [{ value: day, label: `${formatDate(day)}, ${weekdayName(day, lang)}` }]),
          ...days.map((one) => ({ value: one.day, label: `${formatDate(one.day)}, ${weekdayName(one.day, lang)} · ${stateOf(one)}` })),
        ]}
      />
      <IconButton icon={IconChevronRight} label={w('nextDay')} disabled={day >= today} onClick={() => go(addDays(day, 1))} />
    </div>
  );
}
