import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changePassword } from '../contract.ts';
import css from './access.module.css';
import { words } from './words.ts';

/** One's own password; a new one ends every other session. `current` is known when one has just come in with it. */
export function PasswordForm({ known, onChanged }: { readonly known?: string; readonly onChanged: () => unknown }) {
  const w = useWords(words);
  const [current, setCurrent] = useState(known ?? '');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: { current, next } }),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      await onChanged();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!change.isPending) change.mutate();
  };
  return (
    <form className={`stack16 ${css['narrow']}`} onSubmit={submit}>
      {known === undefined && (
        <TextField label={w('currentPassword')} type="password" autoComplete="current-password" required value={current} onChange={setCurrent} />
      )}
      <TextField
        label={w('newPassword')}
        hint={w('newPasswordHint')}
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={200}
        value={next}
        onChange={setNext}
        autoFocus={known !== undefined}
      />
      <ProblemNotice error={change.error} />
      <div>
        <Button type="submit" variant="primary" busy={change.isPending}>
          {w('changePassword')}
        </Button>
      </div>
    </form>
  );
}
