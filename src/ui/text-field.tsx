import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import type { IconType } from './button.tsx';
import { DateField } from './date-field.tsx';
import css from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly icon?: IconType;
    /** At the right edge: a key hint, a unit. */
    readonly after?: ReactNode;
    readonly ref?: Ref<HTMLInputElement>;
  };

/** One line of text; `type` for dates (see `DateField`), numbers, passwords, telephone. */
export function TextField(props: TextFieldProps) {
  if (props.type === 'date') {
    const { type: _date, icon: _icon, after: _after, ref: _ref, min, max, ...rest } = props;
    return <DateField {...rest} min={min?.toString()} max={max?.toString()} />;
  }
  return <Line {...props} />;
}

function Line({ label, hint, error, optional, labelHidden, className, onChange, icon: Icon, after, ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, labelHidden, className }}>
      {(wired) => (
        <span className={css['box']}>
          {Icon && <Icon size={16} stroke={2} />}
          <input {...rest} {...wired} data-first={rest.autoFocus || undefined} className={css['control']} onChange={(event) => onChange(event.target.value)} />
          {after && <span className={css['after']}>{after}</span>}
        </span>
      )}
    </Field>
  );
}

export type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'id'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly ref?: Ref<HTMLTextAreaElement>;
  };

/** Several lines; grows with what is typed. */
export function TextArea({ label, hint, error, optional, labelHidden, className, onChange, rows = 4, ...rest }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, optional, labelHidden, className }}>
      {(wired) => (
        <textarea
          rows={rows}
          {...rest}
          {...wired}
          data-first={rest.autoFocus || undefined}
          className={`${css['control']} ${css['area']}`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
