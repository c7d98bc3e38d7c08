import { useWords } from '#ui/i18n.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { isAppeal } from '../submission.ts';
import { fieldPlace } from './error-summary.tsx';
import css from './portal.module.css';
import type { StepProps } from './step-props.ts';
import { words } from './words.ts';

/** An appeal is answered in writing, so it needs an address of one kind (R2); a question needs a phone or an e-mail. */
export function StepReply({ draft, change, errorOf }: StepProps) {
  const w = useWords(words);
  const appeal = draft.kind !== '' && isAppeal(draft.kind);
  const byPost = appeal && draft.replyBy === 'post';
  return (
    <>
      {appeal ? (
        <RadioField
          label={w('replyBy')}
          value={draft.replyBy}
          onChange={(replyBy) => change({ replyBy })}
          options={[
            { value: 'email', label: w('replyBy_email') },
            { value: 'post', label: w('replyBy_post') },
          ]}
        />
      ) : (
        <p className={css['quiet']}>{w('questionReply')}</p>
      )}
      <div id={fieldPlace('email')}>
        <TextField
          label={w('email')}
          optional={byPost}
          error={errorOf('email')}
          type="email"
          autoComplete="email"
          inputMode="email"
          maxLength={200}
          value={draft.email}
          onChange={(email) => change({ email })}
        />
      </div>
      {byPost && (
        <div id={fieldPlace('address')}>
          <TextArea
            label={w('address')}
            hint={w('addressHint')}
            error={errorOf('address')}
            autoComplete="street-address"
            rows={3}
            maxLength={400}
            value={draft.address}
            onChange={(address) => change({ address })}
          />
        </div>
      )}
      <div id={fieldPlace('phone')}>
        <TextField
          label={w('phone')}
          hint={w('phoneHint')}
          optional
          error={errorOf('phone')}
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          maxLength={30}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
        />
      </div>
    </>
  );
}
