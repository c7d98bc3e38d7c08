import { useWords } from '#ui/i18n.tsx';
import { CheckField, RadioField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { applicantKinds } from '../contract.ts';
import { isAppeal } from '../submission.ts';
import { fieldPlace } from './error-summary.tsx';
import type { StepProps } from './step-props.ts';
import { words } from './words.ts';

export function StepWho({ draft, change, errorOf }: StepProps) {
  const w = useWords(words);
  const { applicantKind } = draft;
  const hasVoen = applicantKind === 'legalEntity' || applicantKind === 'entrepreneur';
  const hasFin = applicantKind === 'person' || applicantKind === 'entrepreneur';
  return (
    <>
      <RadioField
        label={w('applicantKind')}
        value={applicantKind}
        onChange={(kind) => change({ applicantKind: kind })}
        options={applicantKinds.map((kind) => ({ value: kind, label: w(`applicant_${kind}`) }))}
      />
      {applicantKind === 'legalEntity' && (
        <div id={fieldPlace('organisation')}>
          <TextField
            label={w('organisation')}
            error={errorOf('organisation')}
            autoComplete="organization"
            maxLength={200}
            value={draft.organisation}
            onChange={(organisation) => change({ organisation })}
          />
        </div>
      )}
      <div id={fieldPlace('fullName')}>
        <TextField
          label={w('fullName')}
          error={errorOf('fullName')}
          autoComplete="name"
          maxLength={200}
          value={draft.fullName}
          onChange={(fullName) => change({ fullName })}
        />
      </div>
      {hasFin && (
        <div id={fieldPlace('fin')}>
          <TextField
            label={w('fin')}
            hint={w('finHint')}
            optional
            error={errorOf('fin')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={12}
            value={draft.fin}
            onChange={(fin) => change({ fin })}
          />
        </div>
      )}
      {hasVoen && (
        <div id={fieldPlace('voen')}>
          <TextField
            label={w('voen')}
            hint={w('voenHint')}
            optional
            error={errorOf('voen')}
            autoComplete="off"
            inputMode="numeric"
            maxLength={12}
            value={draft.voen}
            onChange={(voen) => change({ voen })}
          />
        </div>
      )}
      {draft.kind !== '' && isAppeal(draft.kind) && applicantKind !== 'legalEntity' && (
        <CheckField label={w('servicemen')} hint={w('servicemenHint')} checked={draft.servicemen} onChange={(servicemen) => change({ servicemen })} />
      )}
    </>
  );
}
