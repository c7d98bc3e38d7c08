import { IconAlertCircle } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useId } from 'react';
import css from './field.module.css';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';

export type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined | null;
  /** Says "optional" beside the label; what must be filled in is the ordinary case. */
  readonly optional?: boolean;
  readonly labelHidden?: boolean;
  readonly className?: string;
};
export type Wired = { readonly id: string; readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true };

/** 'portal' gives fields the citizen's sizes: 16/24 text, targets of at least 44 px. */
export const FieldSize = createContext<'desk' | 'portal'>('desk');
export const useFieldClass = (): string => [css['field'], useContext(FieldSize) === 'portal' ? css['portal'] : ''].filter(Boolean).join(' ');

/** Label, hint and error around any control; the control is given the ids that tie them together. */
export function Field({ label, hint, error, optional, labelHidden, className, children }: FieldProps & { readonly children: (wired: Wired) => ReactNode }) {
  const w = useWords(words);
  const id = useId();
  const fieldClass = useFieldClass();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={[fieldClass, className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={labelHidden ? 'visuallyHidden' : css['label']}>
        {label}
        {optional && <span className={css['optional']}>({w('optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
      {children({ id, ...(describedBy && { 'aria-describedby': describedBy }), ...(error && { 'aria-invalid': true as const }) })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { readonly id: string; readonly error?: string | undefined | null }) {
  if (!error) return null;
  return (
    <p id={id} className={css['error']} role="alert">
      <IconAlertCircle size={16} stroke={2} aria-hidden="true" />
      <span>{error}</span>
    </p>
  );
}
