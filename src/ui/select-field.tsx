import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './field.module.css';
import { Field, FieldError, type FieldProps, useFieldClass } from './field.tsx';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';
import { useId } from 'react';

export type Option<V extends string = string> = { readonly value: V; readonly label: string; readonly disabled?: boolean };

export type SelectFieldProps<V extends string> = FieldProps & {
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly options: readonly Option<V>[];
  /** Shown while nothing is chosen; null when one is always chosen. */
  readonly placeholder?: string | null;
  readonly disabled?: boolean;
  readonly name?: string;
};

/** A short closed list: the browser's own select, which every phone and screen reader knows. Long lists: `Combobox`. */
export function SelectField<V extends string>({ value, onChange, options, placeholder, disabled, name, ...field }: SelectFieldProps<V>) {
  const w = useWords(words);
  return (
    <Field {...field}>
      {(wired) => (
        <span className={css['box']}>
          <select
            {...wired}
            name={name}
            disabled={disabled}
            className={`${css['control']} ${css['select']}`}
            value={value}
            onChange={(event) => onChange(event.target.value as V)}
          >
            {placeholder !== null && (
              <option value="" disabled={!field.optional}>
                {placeholder ?? w('choose')}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={css['after']}>
            <IconChevronDown size={16} stroke={2} aria-hidden="true" />
          </span>
        </span>
      )}
    </Field>
  );
}

export type CheckFieldProps = {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly disabled?: boolean;
  readonly indeterminate?: boolean;
};

export function CheckField({ label, checked, onChange, hint, error, disabled, indeterminate = false }: CheckFieldProps) {
  const id = useId();
  const fieldClass = useFieldClass();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={fieldClass}>
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          ref={(node) => {
            if (node) node.indeterminate = indeterminate;
          }}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export type RadioFieldProps<V extends string> = FieldProps & {
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly options: readonly (Option<V> & { readonly hint?: string })[];
};

/** A choice of few, all in sight. */
export function RadioField<V extends string>({ label, hint, error, value, onChange, options, labelHidden }: RadioFieldProps<V>) {
  const id = useId();
  const fieldClass = useFieldClass();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className={fieldClass} aria-describedby={describedBy}>
      <legend className={labelHidden ? 'visuallyHidden' : css['label']}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className={css['check']}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={value === option.value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className={css['hint']}> {option.hint}</span>}
          </span>
        </label>
      ))}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
