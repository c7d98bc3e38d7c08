import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { langs, type Lang } from '#platform/words.ts';
import css from './app-frame.module.css';
import { useLang, useWords } from './i18n.tsx';
import { type MenuAct, MenuButton } from './menu-button.tsx';
import { type ThemeChoice, useTheme } from './theme.tsx';
import { words } from './words.ts';

const langWord = { az: 'langAz', ru: 'langRu', en: 'langEn' } as const;

/** The language of the screen; the person's own choice, beside the clock. */
export function LangMenu({ onChoose }: { readonly onChoose?: ((lang: Lang) => void) | undefined }) {
  const w = useWords(words);
  const { lang, setLang } = useLang();
  const choose = (next: Lang): void => {
    setLang(next);
    onChoose?.(next);
  };
  return (
    <MenuButton
      label={`${lang} – ${w('language')}: ${w(langWord[lang])}`}
      className={css['flat'] ?? ''}
      groups={[{ label: w('language'), acts: langs.map((one) => ({ label: w(langWord[one]), chosen: one === lang, onClick: () => choose(one) })) }]}
    >
      {lang}
    </MenuButton>
  );
}

const themes: readonly { readonly choice: ThemeChoice; readonly word: 'themeSystem' | 'themeLight' | 'themeDark'; readonly icon: typeof IconSun }[] = [
  { choice: 'system', word: 'themeSystem', icon: IconDeviceDesktop },
  { choice: 'light', word: 'themeLight', icon: IconSun },
  { choice: 'dark', word: 'themeDark', icon: IconMoon },
];

export type Person = { readonly name: string; readonly initials: string; readonly post?: string };

/** 'Surname Name', without the father's name: what fits the bar; the whole name is in the menu and under the pointer. */
const shortName = (name: string): string => name.split(' ').slice(0, 2).join(' ');

/** Who is at the screen: their own pages, appearance, shortcuts, log out. */
export function PersonMenu({
  person,
  own = [],
  onLogOut,
  onHelp,
}: {
  readonly person: Person;
  /** The person's own pages. */
  readonly own?: readonly MenuAct[] | undefined;
  readonly onLogOut?: (() => void) | undefined;
  readonly onHelp: () => void;
}) {
  const w = useWords(words);
  const { choice, choose } = useTheme();
  return (
    <MenuButton
      label={w('personMenu', { name: `${person.initials} ${person.name}` })}
      className={css['flat'] ?? ''}
      chevron={false}
      groups={[
        {
          label: person.post ? `${person.name} · ${person.post}` : person.name,
          acts: [...own, { label: w('shortcuts'), icon: IconKeyboard, onClick: onHelp }],
        },
        {
          label: w('theme'),
          acts: themes.map((one) => ({ label: w(one.word), icon: one.icon, chosen: one.choice === choice, onClick: () => choose(one.choice) })),
        },
        ...(onLogOut ? [{ acts: [{ label: w('logOut'), icon: IconLogout, onClick: onLogOut }] }] : []),
      ]}
    >
      <span className={css['initials']}>{person.initials}</span>{' '}
      <span className={css['name']} title={person.name}>
        {shortName(person.name)}
      </span>
    </MenuButton>
  );
}
