import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { call } from '#platform/call.ts';
import { BrandMark } from '#ui/brand-mark.tsx';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { LangSwitch } from '#ui/portal-frame.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useForgetSession, useSession } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { login } from '../contract.ts';
import { DemoLogins } from './demo-logins.tsx';
import css from './login.module.css';
import { PasswordForm } from './password-form.tsx';
import { words } from './words.ts';

type Credentials = { readonly login: string; readonly password: string };

/** Where staff come in. A one-time password leads to the choosing of one's own, and nowhere else. */
export default function LoginPage() {
  const w = useWords(words);
  const session = useSession();
  const navigate = useNavigate();
  const forget = useForgetSession();
  const { next } = useSearch({ strict: false }) as { readonly next?: string };
  const [due, setDue] = useState<string | null>(null);
  // Only pages of this house: an address from elsewhere is not followed.
  const goal = next && /^\/desk(\/|\?|$)/.test(next) ? next : '/desk';
  const goOn = async (): Promise<void> => {
    await forget();
    // Whole, with its query: `to` would take the question mark for a part of the path.
    await navigate({ href: goal });
  };
  const enter = useMutation({
    mutationFn: (credentials: Credentials) => call(login, { body: credentials }),
    onSuccess: ({ passwordChangeDue }, { password }) => (passwordChangeDue ? setDue(password) : goOn()),
  });
  if (due !== null) {
    return (
      <Card title={w('chooseTitle')} about={w('chooseAbout')}>
        <PasswordForm known={due} onChanged={goOn} />
      </Card>
    );
  }
  if (session.data?.person && !enter.isPending && !enter.isSuccess) return <Onward href={goal} />;
  return (
    <Card
      title={w('loginTitle')}
      about={next ? w('loginAsked') : w('loginAbout')}
      foot={session.data?.demo && <DemoLogins busy={enter.isPending} onChoose={(credentials) => enter.mutate(credentials)} />}
    >
      <LoginForm busy={enter.isPending} error={enter.error} onEnter={(credentials) => enter.mutate(credentials)} />
    </Card>
  );
}

/** Somebody who is in already has nothing to do here. */
function Onward({ href }: { readonly href: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ href, replace: true }), [navigate, href]);
  return null;
}

function LoginForm({ busy, error, onEnter }: { readonly busy: boolean; readonly error: unknown; readonly onEnter: (credentials: Credentials) => void }) {
  const w = useWords(words);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onEnter({ login: name, password });
  };
  return (
    <form className="stack16" onSubmit={submit}>
      <TextField
        label={w('login')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={name}
        onChange={setName}
        autoFocus
      />
      <TextField label={w('password')} name="password" type="password" autoComplete="current-password" required value={password} onChange={setPassword} />
      <ProblemNotice error={error} />
      <Button type="submit" variant="primary" size="bar" wide busy={busy}>
        {w('logIn')}
      </Button>
    </form>
  );
}

/** One calm card in the middle: the Centre's sign, the language, one thing to do. */
function Card({ title, about, children, foot }: { readonly title: string; readonly about: string; readonly children: ReactNode; readonly foot?: ReactNode }) {
  const w = useWords(words);
  useLang();
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <span className={css['brand']}>
          <BrandMark size={28} />
          <span>
            <b>{w('centre')}</b>
            <span className="secondary">{w('ministry')}</span>
          </span>
        </span>
        <LangSwitch />
      </header>
      <main className={`${css['card']} ${foot ? css['wide'] : ''}`}>
        <div className={css['form']}>
          <div>
            <h1>{title}</h1>
            <p className={css['about']}>{about}</p>
          </div>
          {children}
        </div>
        {foot}
      </main>
      <footer className="secondary">
        <Link to="/">{w('toPortal')}</Link>
      </footer>
    </div>
  );
}
