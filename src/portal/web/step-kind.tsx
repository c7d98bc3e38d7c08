import { FieldError } from '#ui/field.tsx';
import { useWords } from '#ui/i18n.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { submissionKinds } from '../contract.ts';
import { fieldPlace } from './error-summary.tsx';
import css from './portal.module.css';
import type { StepProps } from './step-props.ts';
import { words } from './words.ts';

/** Six kinds, each with what it is for; the kind decides whether the law's clock runs (R5). */
export function StepKind({ draft, change, errorOf }: StepProps) {
  const w = useWords(words);
  const error = errorOf('kind');
  return (
    <>
      <fieldset className={css['choices']} id={fieldPlace('kind')} aria-describedby={error ? 'kind-error' : undefined}>
        <legend className="visuallyHidden">{w('kindLabel')}</legend>
        {submissionKinds.map((kind) => (
          <label key={kind} className={css['choice']}>
            <input type="radio" name="kind" value={kind} checked={draft.kind === kind} onChange={() => change({ kind })} />
            <span>
              <b>{w(`kind_${kind}`)}</b>
              <span className={css['hint']}>{w(`kindHint_${kind}`)}</span>
            </span>
          </label>
        ))}
        <FieldError id="kind-error" error={error} />
      </fieldset>
      <p className={css['quiet']}>{w('lawNote')}</p>
      <CheckField label={w('aboutCentre')} hint={w('aboutCentreHint')} checked={draft.aboutCentre} onChange={(aboutCentre) => change({ aboutCentre })} />
    </>
  );
}
