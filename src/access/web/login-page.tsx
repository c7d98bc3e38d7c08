import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '#platform/call.ts';
import { BrandMark } from '#ui/brand-mark.tsx';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { LangMenu } from '#ui/person-menu.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useForgetSession, useSession } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { login } from '../contract.ts';
import css from './login.module.css';
import { words } from './words.ts';

const demoPassword = 'numune-2026';
const demoLogins = [
  ['temsilci', 'demoRepresentative'], ['mutexessis', 'demoSpecialist'], ['mudir3', 'demoManager'], ['muavin', 'demoDeputy'], ['reis', 'demoHead'], ['tehlil', 'demoAnalyst'],
  ['keyfiyyet', 'demoQuality'], ['admin', 'demoAdmin'],
] as const;

/** Where staff come in. The demonstration offers its invented people, one of each role. */
export default function LoginPage() {
  const w = useWords(words);
  useLang();
  const session = useSession();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const forget = useForgetSession();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: (as: { login: string; password: string }) => call(login, { body: as }),
    onSuccess: async () => {
      await forget();
      await navigate({ to: next?.startsWith('/desk') ? next : '/desk' });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!enter.isPending) enter.mutate({ login: name, password });
  };
  return (
    <main className={css['page']}>
      <div className={css['card']}>
        <header className="spread">
          <span className="rowLine">
            <BrandMark />
            <span className="secondary">{w('loginAbout')}</span>
          </span>
          <LangMenu />
        </header>
        <h1>{w('loginTitle')}</h1>
        <form className="stack16" onSubmit={submit}>
          <TextField label={w('login')} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required value={name} onChange={setName} autoFocus />
          <TextField label={w('password')} name="password" type="password" autoComplete="current-password" required value={password} onChange={setPassword} />
          <ProblemNotice error={enter.error} />
          <Button type="submit" variant="primary" size="bar" wide busy={enter.isPending}>
            {w('logIn')}
          </Button>
        </form>
        {session.data?.demo && (
          <section className={css['demo']} aria-labelledby="demo-logins">
            <h2 id="demo-logins">{w('demoTitle')}</h2>
            <p className="secondary">{w('demoAbout', { password: demoPassword })}</p>
            <div className={css['people']}>
              {demoLogins.map(([who, role]) => (
                <Button key={who} disabled={enter.isPending} onClick={() => enter.mutate({ login: who, password: demoPassword })}>
                  {w(role)}
                </Button>
              ))}
            </div>
          </section>
        )}
        <p>
          <Link to="/">{w('toPortal')}</Link>
        </p>
      </div>
    </main>
  );
}
