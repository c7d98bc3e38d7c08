import { useState } from 'react';
import type { z } from 'zod';
import { formatDate, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { appoint, endAppointment, type PersonRow, resetPassword, revokeSessions, setActive } from '../contract.ts';
import css from './access.module.css';
import type { GivenPassword } from './add-person.tsx';
import { titleOf } from './post-title.ts';
import { isChosen, noPost, type PostChoice, PostFields, postOf } from './post-fields.tsx';
import { useDeed } from './queries.ts';
import { words } from './words.ts';

export type Person = z.output<typeof PersonRow>;
type Asked = 'close' | 'reset' | 'revokeAll';
const asks = { close: 'closeAsk', reset: 'resetAsk', revokeAll: 'revokeAllAsk' } as const;

type Props = { readonly person: Person; readonly onPassword: (given: GivenPassword) => void; readonly onClose: () => void };

/** One person: posts past and present, sessions, the password; what a person may do follows from the posts alone. */
export function PersonPanel({ person, onPassword, onClose }: Props) {
  const w = useWords(words);
  const toast = useToast();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, name, login } = person;
  const done = (): void => {
    setAsked(null);
    toast.say(w('saved'));
  };
  const sure = useDeed(async (what: Asked) => {
    if (what === 'close') await call(setActive, { params: { id }, body: { active: false } });
    else if (what === 'revokeAll') await call(revokeSessions, { params: { id } });
    else onPassword({ name, login, ...(await call(resetPassword, { params: { id } })) });
  }, done);
  const reopen = useDeed(() => call(setActive, { params: { id }, body: { active: true } }), done);
  return (
    <SidePanel title={name} about={`${login} · ${w(person.active ? 'active' : 'inactive')}`} onClose={onClose}>
      <div className="stack16">
        <Posts person={person} />
        {person.active && <GivePost id={id} />}
        <section className="stack">
          <h3>{w('entrance')}</h3>
          <p>{w('openSessionsOf', { n: person.sessions })}</p>
          {person.oneTime && <p className="secondary">{w('passwordNotChosen')}</p>}
          <div className={css['acts']}>
            {person.active && <Button onClick={() => setAsked('reset')}>{w('reset')}</Button>}
            {person.sessions > 0 && <Button onClick={() => setAsked('revokeAll')}>{w('revokeAll')}</Button>}
            {person.active ? (
              <Button variant="danger" onClick={() => setAsked('close')}>
                {w('close')}
              </Button>
            ) : (
              <Button busy={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
                {w('reopen')}
              </Button>
            )}
          </div>
          <ProblemNotice error={reopen.error} />
        </section>
      </div>
      <ConfirmDialog
        open={asked !== null}
        danger={asked === 'close'}
        title={asked ? w(asked) : ''}
        confirmLabel={asked ? w(asked) : ''}
        busy={sure.isPending}
        onConfirm={() => asked && sure.mutate(asked)}
        onClose={() => setAsked(null)}
      >
        <p>{asked && w(asks[asked], { name })}</p>
        <ProblemNotice error={sure.error} />
      </ConfirmDialog>
    </SidePanel>
  );
}

function Posts({ person }: { readonly person: Person }) {
  const w = useWords(words);
  const { lang } = useLang();
  const end = useDeed((id: string) => call(endAppointment, { params: { id } }));
  return (
    <section className="stack">
      <h3>{w('postsHeld')}</h3>
      {person.posts.length === 0 && <p className="secondary">{w('noPosts')}</p>}
      <ul className={css['posts']}>
        {person.posts.map((post) => (
          <li key={post.appointmentId}>
            <span>
              {titleOf(post, lang)}
              <span className="secondary" style={{ display: 'block' }}>
                {formatDate(officeDay(post.from))} – {post.until ? formatDate(officeDay(post.until)) : '…'} · {post.basis}
              </span>
            </span>
            {post.until ? (
              <Chip plain>{w('over')}</Chip>
            ) : (
              <Button
                variant="link"
                busy={end.isPending}
                aria-label={w('endNamed', { name: titleOf(post, lang) })}
                onClick={() => end.mutate(post.appointmentId)}
              >
                {w('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={end.error} />
    </section>
  );
}

function GivePost({ id }: { readonly id: string }) {
  const w = useWords(words);
  const [post, setPost] = useState<PostChoice>(noPost);
  const [basis, setBasis] = useState('');
  const give = useDeed(
    () => call(appoint, { params: { id }, body: { ...postOf(post), basis } }),
    () => {
      setPost(noPost);
      setBasis('');
    },
  );
  return (
    <section className="stack">
      <h3>{w('appoint')}</h3>
      <PostFields value={post} onChange={setPost} />
      <TextField label={w('basis')} value={basis} onChange={setBasis} maxLength={300} />
      <ProblemNotice error={give.error} />
      <div>
        <Button busy={give.isPending} refusal={isChosen(post) && basis.trim().length >= 3 ? null : w('fillAll')} onClick={() => give.mutate(undefined)}>
          {w('appoint')}
        </Button>
      </div>
    </section>
  );
}
