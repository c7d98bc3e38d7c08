import { IconArrowRight, IconMail, IconPhone, IconWalk } from '@tabler/icons-react';
import { useState } from 'react';
import { words as contactWords } from '#contacts/words.ts';
import { formatDuration, formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { takeContact } from '#queue/contract.ts';
import { Button } from '#ui/button.tsx';
import { useCommands } from '#ui/commands.ts';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import type { DeskHome } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import type { Take } from './desk-page.tsx';
import { LogContactDialog, type LoggedChannel } from './log-contact.tsx';
import { MyPromises } from './my-promises.tsx';
import { useDeed, useWaiting } from './queries.ts';
import { useNow } from './use-now.ts';

/** Nothing is on the desk: what waits, what was promised, how the day went. */
export function DeskHomePage({ home, take, onOpen }: { readonly home: DeskHome; readonly take: Take; readonly onOpen: (contactId: string) => void }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const [logging, setLogging] = useState<LoggedChannel | null>(null);
  useKeys([
    { keys: 'n', label: w('takeNext'), run: () => take?.run(), disabled: !take, scope: 'page' },
    { keys: 'z', label: w('logCall'), run: () => setLogging('phone'), scope: 'page' },
    { keys: 'g', label: w('logVisit'), run: () => setLogging('visit'), scope: 'page' },
  ]);
  useCommands([
    ...(take ? [{ id: 'desk.next', label: w('takeNext'), keyHint: 'n', group: 'actions' as const, run: take.run }] : []),
    { id: 'desk.logCall', label: w('logCall'), keyHint: 'z', group: 'actions', run: () => setLogging('phone') },
    { id: 'desk.logVisit', label: w('logVisit'), keyHint: 'g', group: 'actions', run: () => setLogging('visit') },
    { id: 'desk.logPaper', label: w('logPaper'), group: 'actions', run: () => setLogging('post') },
  ]);
  return (
    <>
      <PageTitle
        beside={<span role="status">{w('waitingCount', { n: home.waiting.count })}</span>}
        actions={
          <>
            {take && (
              <Button variant={home.waiting.count > 0 ? 'primary' : 'default'} icon={IconArrowRight} keyHint="n" busy={take.busy} onClick={take.run}>
                {w('takeNext')}
              </Button>
            )}
            <Button icon={IconPhone} keyHint="z" variant={home.waiting.count > 0 ? 'default' : 'primary'} onClick={() => setLogging('phone')}>
              {w('logCall')}
            </Button>
            <Button icon={IconWalk} keyHint="g" onClick={() => setLogging('visit')}>
              {w('logVisit')}
            </Button>
            <Button icon={IconMail} onClick={() => setLogging('post')}>
              {w('logPaper')}
            </Button>
          </>
        }
      >
        {w('desk')}
      </PageTitle>
      <div className={css['home']}>
        <div>
          <ProblemNotice error={take?.error} />
          {home.open.length > 0 && (
            <section>
              <h2>{w('openContacts')}</h2>
              <ul className={css['rows']}>
                {home.open.map((contact) => (
                  <li key={contact.id}>
                    <Button variant="link" onClick={() => onOpen(contact.id)}>
                      {contact.number}
                    </Button>
                    <span className={css['grow']}>{contact.applicantName ?? contact.subject ?? wc(`channel_${contact.channel}`)}</span>
                    <span className="secondary">{contact.takenAt ? formatInstant(contact.takenAt) : ''}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <WaitingList onOpen={onOpen} mayTake={take !== null} />
        </div>
        <aside className={css['side']} aria-label={w('myDay')}>
          <section>
            <h2>{w('myDay')}</h2>
            <dl className={css['figures']}>
              <dt>{w('dayContacts')}</dt>
              <dd>{home.today.contacts}</dd>
              <dt>{w('dayMean')}</dt>
              <dd>{home.today.meanSeconds === null ? '—' : formatDuration(home.today.meanSeconds)}</dd>
              <dt>{w('dayMatters')}</dt>
              <dd>{home.today.matters}</dd>
            </dl>
          </section>
          <MyPromises promises={home.alarms} />
        </aside>
      </div>
      {logging && <LogContactDialog channel={logging} onClose={() => setLogging(null)} onLogged={onOpen} />}
    </>
  );
}

/** "Yazılı növbədə gözləyənlər": the longest first, and how long each has waited. */
function WaitingList({ onOpen, mayTake }: { readonly onOpen: (contactId: string) => void; readonly mayTake: boolean }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const waiting = useWaiting();
  const now = useNow(30_000);
  const take = useDeed(
    (id: string) => call(takeContact, { params: { id }, body: {} }),
    ({ contactId }) => onOpen(contactId),
  );
  const rows = waiting.data?.items;
  return (
    <section>
      <h2>{w('waitingTitle')}</h2>
      <ProblemNotice error={take.error ?? waiting.error} onRetry={() => void waiting.refetch()} />
      {!rows && !waiting.isError && <SkeletonText lines={4} />}
      {rows?.length === 0 && (
        <div className={css['empty']}>
          <p className="strong">{w('nothingWaits')}</p>
          <p className="secondary">{w('nothingWaitsHint')}</p>
        </div>
      )}
      {rows && rows.length > 0 && (
        <ul className={css['rows']} aria-label={w('waitingTitle')}>
          {rows.map((row) => (
            <li key={row.id}>
              <span className="strong">{row.number}</span>
              <span className={css['grow']}>
                {row.subject ?? w('interrupted')}
                <span className="secondary">
                  {' '}
                  {wc(`channel_${row.channel}`)} · {row.lang} · {formatInstant(row.receivedAt)}
                </span>
              </span>
              <span title={w('waits')}>{formatDuration(Math.max(0, (now - Date.parse(row.receivedAt)) / 1000))}</span>
              {mayTake && (
                <Button busy={take.isPending && take.variables === row.id} onClick={() => take.mutate(row.id)} aria-label={`${w('take')}: ${row.number}`}>
                  {w('take')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
