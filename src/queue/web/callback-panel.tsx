import { useNavigate } from '@tanstack/react-router';
import { IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDuration, formatInstant } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { type AttemptResult, attemptResults } from '../callback.ts';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import css from './queue.module.css';
import { useCallbackCard, useDeed } from './queries.ts';

/** One entry: what came in, what we tried; for whoever holds it the call and its result. */
export function CallbackPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const card = useCallbackCard(id);
  const mayMark = useMay('queue.markNumbers');
  const mayCall = useMay('queue.callBack');
  const mark = useDeed((switchboard: boolean) => call(c.markNumber, { params: { id }, body: { switchboard } }));
  const take = useDeed(() => call(c.claimCallback, { params: { id }, body: {} }));
  const data = card.data;
  const phone = data?.callback.phone;
  return (
    <SidePanel title={phone ? showPhone(phone) : w('hidden')} about={w('callbacks')} onClose={onClose}>
      {card.isError && <ProblemNotice error={card.error} onRetry={() => void card.refetch()} />}
      {!data && !card.isError && <SkeletonText lines={6} />}
      {data && (
        <div className="stack16">
          {data.callback.hearingMark && <Notice tone="soon">{w('hearingMark')}</Notice>}
          {data.callback.outcome && (
            <p>
              <b>{w(`outcome_${data.callback.outcome}`)}</b>
              {data.callback.doneAt ? ` · ${formatInstant(data.callback.doneAt)}` : ''}
            </p>
          )}
          {mayCall && !data.callback.outcome && !data.callback.mine && (
            <div>
              <Button variant="primary" icon={IconPhoneCall} busy={take.isPending} onClick={() => take.mutate(undefined)}>
                {w('takeCallback')}
              </Button>
              <ProblemNotice error={take.error} />
            </div>
          )}
          {data.callback.mine && <Work callback={data.callback} />}
          <section>
            <h3>{w('callsIn')}</h3>
            <ul className={css['plain']}>
              {data.causes.map((cause) => (
                <li key={cause.at}>
                  {formatInstant(cause.at)}
                  {cause.waitSeconds !== null ? ` · ${w('waitedFor')} ${formatDuration(cause.waitSeconds)}` : ''}
                  <span className="secondary">
                    {cause.path ? ` · ${cause.path}` : ''}
                    {cause.contactNumber ? ` · ${cause.contactNumber}` : ''}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{w('callsOut')}</h3>
            {data.attempts.length === 0 && <p className="secondary">{w('noAttempts')}</p>}
            <ul className={css['plain']}>
              {data.attempts.map((attempt) => (
                <li key={attempt.at}>
                  {formatInstant(attempt.at)} · {w(`result_${attempt.result}`)}
                  <span className="secondary">
                    {' '}
                    · {attempt.personName}
                    {attempt.note ? ` · ${attempt.note}` : ''}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {mayMark && phone && (
            <div>
              <CheckField label={w('switchboard')} checked={data.callback.switchboard} onChange={(on) => mark.mutate(on)} />
              <p className="secondary">{w('switchboardHint')}</p>
              <ProblemNotice error={mark.error} />
            </div>
          )}
        </div>
      )}
    </SidePanel>
  );
}

/** The call by one press where an audio engine is, by hand otherwise; then what came of it. */
function Work({ callback }: { readonly callback: c.CallbackView }) {
  const w = useWords(words);
  const toast = useToast();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  // Made once for the entry: pressing again after a lost answer opens the same contact.
  const [contactId] = useState(() => crypto.randomUUID());
  const params = { id: callback.id };
  const dial = useDeed(
    () => call(c.dialCallback, { params, body: {} }),
    () => toast.say(w('dialled')),
  );
  const giveBack = useDeed(() => call(c.releaseCallback, { params }));
  const result = useDeed(
    (what: AttemptResult) => call(c.recordAttempt, { params, body: { contactId, result: what, note: note || null } }),
    ({ contactId: opened }) => {
      if (opened) void navigate({ to: '/desk', search: { contact: opened } as never });
      else toast.say(w('resultSaved'));
    },
  );
  if (callback.state === 'calling' && callback.contactId) {
    return (
      <Button variant="primary" onClick={() => void navigate({ to: '/desk', search: { contact: callback.contactId } as never })}>
        {w('openContactOf')}
      </Button>
    );
  }
  return (
    <section className="stack16" aria-label={w('dial')}>
      <div>
        <Button icon={IconPhoneCall} busy={dial.isPending} onClick={() => dial.mutate(undefined)}>
          {`${w('dial')}: ${callback.phone ? showPhone(callback.phone) : ''}`}
        </Button>
        <p className="secondary">{w('dialHint')}</p>
      </div>
      <TextField label={w('callbackNote')} value={note} onChange={setNote} maxLength={500} optional />
      <div className={css['acts']} role="group" aria-label={w('result')}>
        {attemptResults.map((what) => (
          <Button
            key={what}
            variant={what === 'reached' ? 'primary' : 'default'}
            busy={result.isPending && result.variables === what}
            onClick={() => result.mutate(what)}
          >
            {w(`result_${what}`)}
          </Button>
        ))}
      </div>
      <ProblemNotice error={result.error ?? giveBack.error ?? dial.error} />
      <div>
        <Button variant="quiet" busy={giveBack.isPending} onClick={() => giveBack.mutate(undefined)}>
          {w('giveBackCallback')}
        </Button>
      </div>
    </section>
  );
}
