import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { langs } from '#platform/words.ts';
import { BrandMark } from './brand-mark.tsx';
import { FieldSize } from './field.tsx';
import { useLang, useWords } from './i18n.tsx';
import css from './portal-frame.module.css';
import { words } from './words.ts';

const langWord = { az: 'langAz', ru: 'langRu', en: 'langEn' } as const;

/** az · ru · en, each in sight: a citizen does not look for a menu. */
export function LangSwitch() {
  const w = useWords(words);
  const { lang, setLang } = useLang();
  return (
    <div role="group" className={css['langs']} aria-label={w('language')}>
      {langs.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === lang} aria-label={`${one} – ${w(langWord[one])}`} onClick={() => setLang(one)}>
          {one}
        </button>
      ))}
    </div>
  );
}

export type PortalFrameProps = {
  readonly children: ReactNode;
  /** In place of the ordinary foot: hours, how long one waits now. */
  readonly foot?: ReactNode;
};

/** The frame of every citizen's page: who speaks, in which language, one column for the phone first. */
export function PortalFrame({ children, foot }: PortalFrameProps) {
  const w = useWords(words);
  return (
    <FieldSize value="portal">
      <div className={css['frame']}>
        <a href="#page" className={css['skip']}>
          {w('skip')}
        </a>
        <header className={css['head']}>
          <div className={css['inner']}>
            <Link to="/" className={css['brand']}>
              <BrandMark size={24} />
              <span>
                <b>{w('ministry')}</b>
                {w('centre')}
              </span>
            </Link>
            <LangSwitch />
          </div>
        </header>
        <main id="page" className={`${css['inner']} ${css['page']}`} tabIndex={-1}>
          {children}
        </main>
        <footer className={css['foot']}>
          <div className={css['inner']}>
            {foot ?? <span>{w('portalHours')}</span>}
            <span>
              {w('portalFoot')} · <Link to="/desk">{w('staffEntrance')}</Link>
            </span>
          </div>
        </footer>
      </div>
    </FieldSize>
  );
}
