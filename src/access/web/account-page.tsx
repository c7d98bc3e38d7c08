import { useQueryClient } from '@tanstack/react-query';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { revokeMySessions, revokeSession } from '../contract.ts';
import css from './access.module.css';
import { deviceOf } from './device.ts';
import { PasswordForm } from './password-form.tsx';
import { useDeed, useSessions } from './queries.ts';
import { words } from './words.ts';

/** One's own sessions, each of which can be closed, and the password. */
export default function AccountPage() {
  const w = useWords(words);
  const toast = useToast();
  const client = useQueryClient();
  const open = useSessions();
  const close = useDeed(
    (id: string) => call(revokeSession, { params: { id } }),
    () => toast.say(w('revoked')),
  );
  const closeAll = useDeed(
    () => call(revokeMySessions),
    ({ ended }) => toast.say(w('revokedN', { n: ended })),
  );
  const others = open.data?.items.some((row) => !row.current) ?? false;
  return (
    <>
      <PageTitle>{w('account')}</PageTitle>
      <div className={css['page']}>
        <section className="stack">
          <div className="spread">
            <h2>{w('openSessions')}</h2>
            {others && (
              <Button busy={closeAll.isPending} onClick={() => closeAll.mutate(undefined)}>
                {w('revokeOthers')}
              </Button>
            )}
          </div>
          <ProblemNotice error={close.error ?? closeAll.error} />
          <DataList
            label={w('openSessions')}
            rows={open.data?.items}
            rowKey={(row) => row.id}
            rowName={(row) => `${deviceOf(row.agent) ?? w('unknownDevice')} ${formatInstant(row.createdAt)}`}
            error={open.error}
            onRetry={() => void open.refetch()}
            empty={{ text: w('noSessions') }}
            columns={[
              { key: 'agent', label: w('device'), cell: (row) => <span title={row.agent ?? ''}>{deviceOf(row.agent) ?? w('unknownDevice')}</span> },
              { key: 'address', label: w('address'), width: 160, cell: (row) => row.address ?? '—' },
              { key: 'createdAt', label: w('since'), width: 160, cell: (row) => formatInstant(row.createdAt) },
              { key: 'seenAt', label: w('seenAt'), width: 160, cell: (row) => formatInstant(row.seenAt) },
              {
                key: 'act',
                label: w('act'),
                align: 'end',
                width: 140,
                cell: (row) =>
                  row.current ? (
                    <Chip tone="kind">{w('thisSession')}</Chip>
                  ) : (
                    <Button variant="link" onClick={() => close.mutate(row.id)}>
                      {w('revoke')}
                    </Button>
                  ),
              },
            ]}
          />
        </section>
        <section className="stack">
          <h2>{w('changePassword')}</h2>
          <PasswordForm
            onChanged={() => {
              toast.say(w('passwordChanged'));
              return client.invalidateQueries({ queryKey: ['access'] });
            }}
          />
        </section>
      </div>
    </>
  );
}
