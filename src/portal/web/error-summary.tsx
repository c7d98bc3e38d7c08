import { type Ref, useId } from 'react';
import { useWords } from '#ui/i18n.tsx';
import css from './portal.module.css';
import { words } from './words.ts';

export type FieldMistake = { readonly field: string; readonly text: string };

/** Where a field stands: the summary's links lead here. */
export const fieldPlace = (field: string): string => `field-${field}`;

export function focusField(field: string): void {
  document.querySelector<HTMLElement>(`#${fieldPlace(field)} :is(input, textarea, select, button)`)?.focus();
}

export type ErrorSummaryProps = {
  readonly mistakes: readonly FieldMistake[];
  readonly onGo?: (field: string) => void;
  readonly ref?: Ref<HTMLDivElement>;
};

/** All that is to be mended, in one place that takes focus; each line leads to its field. */
export function ErrorSummary({ mistakes, onGo = focusField, ref }: ErrorSummaryProps) {
  const w = useWords(words);
  const id = useId();
  if (mistakes.length === 0) return null;
  return (
    <div ref={ref} role="group" aria-labelledby={id} tabIndex={-1} className={css['errors']}>
      <h2 id={id}>{w('errorsTitle', { n: mistakes.length })}</h2>
      <ul>
        {mistakes.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${fieldPlace(field)}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(field);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
