import { Link } from '@tanstack/react-router';
import { IconMenu2, IconSearch, IconWifiOff } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Lang } from '#platform/words.ts';
import css from './app-frame.module.css';
import { BrandMark } from './brand-mark.tsx';
import { IconButton } from './button.tsx';
import { useWords } from './i18n.tsx';
import { KeyHint } from './key-hint.tsx';
import { useKeys } from './keys.ts';
import { useConnection } from './live.ts';
import { type MenuItem, MenuItems, SideMenu } from './main-menu.tsx';
import type { MenuAct } from './menu-button.tsx';
import { OfficeClock } from './office-clock.tsx';
import { LangMenu, type Person, PersonMenu } from './person-menu.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useStored } from './use-stored.ts';
import { words } from './words.ts';

export type AppFrameProps = {
  readonly menu: readonly MenuItem[];
  /** Below the menu: the person's day in figures. */
  readonly menuFoot?: ReactNode;
  /** The state of the person or the call, in the middle of the bar. */
  readonly state?: ReactNode;
  readonly person?: Person | null;
  /** The person's own pages, in their menu. */
  readonly own?: readonly MenuAct[];
  /** "iş günü", from the calendar in force. */
  readonly dayKind?: string;
  readonly home?: string;
  readonly onSearch: () => void;
  readonly onLang?: (lang: Lang) => void;
  readonly onLogOut?: () => void;
  readonly children: ReactNode;
};

/** The frame of every staff page: call bar above, menu at the left (a drawer on a phone), page in the middle. */
export function AppFrame({ menu, menuFoot, state, person, own, dayKind, home = '/desk', onSearch, onLang, onLogOut, children }: AppFrameProps) {
  const w = useWords(words);
  const [folded, setFolded] = useStored('menuFolded', false);
  const [helpOpen, setHelpOpen] = useState(false);
  const drawer = useRef<HTMLDialogElement>(null);
  const connection = useConnection();
  useKeys([
    { keys: 'Ctrl K', label: w('search'), scope: 'everywhere', run: onSearch },
    { keys: '?', label: w('shortcuts'), scope: 'everywhere', run: () => setHelpOpen(true) },
  ]);
  return (
    <div className={[css['frame'], folded ? css['folded'] : ''].join(' ')}>
      <header className={`${css['bar']} noPrint`}>
        <a href="#page" className={css['skip']}>
          {w('skip')}
        </a>
        <IconButton className={css['onlyNarrow']} icon={IconMenu2} label={w('openMenu')} onClick={() => drawer.current?.showModal()} />
        <Link to={home} className={css['brand']}>
          <BrandMark />
          {w('brand')}
        </Link>
        <button type="button" className={css['search']} onClick={onSearch} aria-keyshortcuts="Control+K">
          <IconSearch size={16} stroke={2} aria-hidden="true" />
          <span>{w('searchLong')}</span>
          <KeyHint keys="Ctrl K" />
        </button>
        <div className={css['state']}>
          {state}
          {connection === 'lost' && (
            <span className={css['lost']} role="status" title={w('connectionLostLong')}>
              <IconWifiOff size={16} stroke={2} aria-hidden="true" />
              {w('connectionLost')}
            </span>
          )}
        </div>
        <div className={css['when']}>
          <OfficeClock dayKind={dayKind} />
        </div>
        <LangMenu onChoose={onLang} />
        {person && <PersonMenu person={person} own={own} onLogOut={onLogOut} onHelp={() => setHelpOpen(true)} />}
      </header>
      <SideMenu items={menu} foot={menuFoot} folded={folded} onFold={setFolded} />
      <main id="page" className={css['page']} tabIndex={-1}>
        {children}
      </main>
      <dialog ref={drawer} className={css['drawer']} aria-label={w('mainMenu')} onClick={(event) => event.target === drawer.current && drawer.current.close()}>
        <nav aria-label={w('mainMenu')}>
          <MenuItems items={menu} onGo={() => drawer.current?.close()} />
        </nav>
        {menuFoot && <div className={css['foot']}>{menuFoot}</div>}
      </dialog>
      <ShortcutHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
