import { useLang, useWords } from '#ui/i18n.tsx';
import { words as roomWords } from '../words.ts';
import type { Role } from '../roles.ts';
import css from './login.module.css';
import { words } from './words.ts';

/** The invented people of the demonstration, one of each post; the same password, printed at the start as well. */
const demoPassword = 'numune-2026';
const demoPeople: readonly (readonly [login: string, role: Role])[] = [
  ['temsilci', 'representative'],
  ['zeng', 'outbound'],
  ['mutexessis', 'specialist'],
  ['mudir3', 'manager'],
  ['muavin', 'deputy'],
  ['reis', 'head'],
  ['keyfiyyet', 'quality'],
  ['tehlil', 'analyst'],
  ['admin', 'administrator'],
];

type Props = { readonly busy: boolean; readonly onChoose: (credentials: { readonly login: string; readonly password: string }) => void };

export function DemoLogins({ busy, onChoose }: Props) {
  const w = useWords(words);
  const r = useWords(roomWords);
  useLang();
  return (
    <section className={css['demo']} aria-labelledby="demo-logins">
      <h2 id="demo-logins">{w('demoTitle')}</h2>
      <p className="secondary">{w('demoAbout', { password: demoPassword })}</p>
      <ul className={css['people']}>
        {demoPeople.map(([login, role]) => (
          <li key={login}>
            <button type="button" disabled={busy} onClick={() => onChoose({ login, password: demoPassword })}>
              <span>{r(`role_${role}`)}</span>
              <span className="secondary">{login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
