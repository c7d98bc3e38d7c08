import { IconCalendar } from '@tabler/icons-react';
import { type InputHTMLAttributes, useEffect, useRef, useState } from 'react';
import { formatDate } from '#language/format.ts';
import { readDate } from '#language/read-date.ts';
import { IconButton } from './button.tsx';
import css from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';

export type DateFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id' | 'type' | 'min' | 'max'> & {
    /** 'YYYY-MM-DD', or empty. */
    readonly value: string;
    readonly onChange: (day: string) => void;
    readonly min?: string | undefined;
    readonly max?: string | undefined;
  };

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/**
 * A day, written and shown as 24.11.2026 whatever the browser's own language is; its calendar opens from the button.
 * What is not a day, or is outside `min` and `max`, is said and keeps the form from being sent.
 */
export function DateField({ label, hint, error, optional, labelHidden, className, value, onChange, min, max, disabled, ...rest }: DateFieldProps) {
  const w = useWords(words);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const text = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const day = typed === null ? value : (readDate(typed) ?? '');
  const outside = isDay(day) && ((isDay(min) && day < min) || (isDay(max) && day > max));
  const unread = typed !== null && typed.trim() !== '' && day === '';
  const fault = unread
    ? w('dateUnread')
    : outside
      ? w('dateOutside', { from: isDay(min) ? formatDate(min) : '…', until: isDay(max) ? formatDate(max) : '…' })
      : '';
  useEffect(() => text.current?.setCustomValidity(fault), [fault]);
  return (
    <Field {...{ label, hint, optional, labelHidden, className }} error={error ?? (left && fault ? fault : null)}>
      {(wired) => (
        <span className={css['box']}>
          <input
            placeholder={w('datePattern')}
            {...rest}
            {...wired}
            ref={text}
            data-first={rest.autoFocus || undefined}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            disabled={disabled}
            className={`${css['control']} ${css['date']}`}
            value={typed ?? (isDay(value) ? formatDate(value) : value)}
            onChange={(event) => {
              setTyped(event.target.value);
              setLeft(false);
              onChange(readDate(event.target.value) ?? '');
            }}
            onBlur={(event) => {
              setLeft(true);
              if (!unread) setTyped(null);
              rest.onBlur?.(event);
            }}
          />
          <input
            ref={calendar}
            type="date"
            className={css['native']}
            tabIndex={-1}
            aria-hidden="true"
            disabled={disabled}
            value={isDay(value) ? value : ''}
            min={min}
            max={max}
            onChange={(event) => {
              setTyped(null);
              onChange(event.target.value);
            }}
          />
          <IconButton
            className={css['clear']}
            icon={IconCalendar}
            label={w('openCalendar', { label })}
            disabled={disabled}
            onClick={() => calendar.current?.showPicker()}
          />
        </span>
      )}
    </Field>
  );
}
