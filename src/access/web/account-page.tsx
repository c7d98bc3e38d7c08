import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { changePassword, revokeSession, sessions } from '../contract.ts';
import css from './access.module.css';
import { words } from './words.ts';

/** One's own sessions, each of which can be closed, and the password. */
export default function AccountPage() {
  const w = useWords(words);
  const client = useQueryClient();
  const toast = useToast();
  const open = useQuery({ queryKey: ['access', 'sessions'], queryFn: ({ signal }) => call(sessions, {}, { signal }) });
  const close = useMutation({
    mutationFn: (id: string) => call(revokeSession, { params: { id } }),
    onSuccess: async () => {
      toast.say(w('revoked'));
      await client.invalidateQueries({ queryKey: ['access', 'sessions'] });
    },
  });
  return (
    <div className={css['page']}>
      <PageTitle>{w('account')}</PageTitle>
      <section className="stack16">
        <h2>{w('openSessions')}</h2>
        <ProblemNotice error={close.error} />
        <DataList
          label={w('openSessions')}
          rows={open.data?.items}
          total={open.data?.total}
          rowKey={(row) => row.id}
          rowName={(row) => row.address ?? row.id}
          error={open.error}
          onRetry={() => void open.refetch()}
          empty={{ text: w('noSessions') }}
          columns={[
            { key: 'seenAt', label: w('seenAt'), width: 160, cell: (row) => <span className="number">{formatInstant(row.seenAt)}</span> },
            { key: 'address', label: w('address'), width: 140, cell: (row) => row.address ?? '—' },
            { key: 'agent', label: w('device'), cell: (row) => <span title={row.agent ?? ''}>{(row.agent ?? '—').slice(0, 60)}</span> },
            {
              key: 'act', label: '', align: 'end', width: 140,
              cell: (row) => (row.current ? <Chip tone="kind">{w('thisSession')}</Chip> : <Button variant="link" onClick={() => close.mutate(row.id)}>{w('revoke')}</Button>),
            },
          ]}
        />
      </section>
      <PasswordForm />
    </div>
  );
}

function PasswordForm() {
  const w = useWords(words);
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: { current, next } }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      toast.say(w('passwordChanged'));
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className={`stack16 ${css['narrow']}`} onSubmit={submit}>
      <h2>{w('changePassword')}</h2>
      <TextField label={w('currentPassword')} type="password" autoComplete="current-password" required value={current} onChange={setCurrent} />
      <TextField label={w('newPassword')} hint={w('newPasswordHint')} type="password" autoComplete="new-password" required minLength={10} value={next} onChange={setNext} />
      <ProblemNotice error={change.error} />
      <div>
        <Button type="submit" variant="primary" busy={change.isPending}>
          {w('changePassword')}
        </Button>
      </div>
    </form>
  );
}
