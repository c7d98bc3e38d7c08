import { useQuery } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useWords } from '#ui/i18n.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { demoLogins } from '../contract.ts';
import { words as roomWords } from '../words.ts';
import css from './login.module.css';
import { words } from './words.ts';

type Props = { readonly busy: boolean; readonly onChoose: (credentials: { readonly login: string; readonly password: string }) => void };

/** The invented people of the demonstration, one of each post; the same list is printed at the start. */
export function DemoLogins({ busy, onChoose }: Props) {
  const w = useWords(words);
  const r = useWords(roomWords);
  const logins = useQuery({ queryKey: ['access', 'demoLogins'], queryFn: ({ signal }) => call(demoLogins, {}, { signal }), staleTime: Infinity });
  const people = logins.data?.items;
  return (
    <section className={css['demo']} aria-labelledby="demo-logins">
      <h2 id="demo-logins">{w('demoTitle')}</h2>
      <p className="secondary">{w('demoAbout', { password: people?.[0]?.password ?? '' })}</p>
      {!people && <SkeletonText lines={6} />}
      <ul className={css['people']}>
        {people?.map(({ login, password, name, role, sector }) => (
          <li key={login}>
            <button type="button" disabled={busy} onClick={() => onChoose({ login, password })}>
              <span>{role === 'manager' && sector ? r('managerOf', { sector: r(`sector_${sector}`) }) : r(`role_${role}`)}</span>
              <span className="secondary">
                {name} · {login}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
