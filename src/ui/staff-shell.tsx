import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { IconFile } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Lang } from '#platform/words.ts';
import { AppFrame, type AppFrameProps } from './app-frame.tsx';
import type { IconType } from './button.tsx';
import { CommandPalette } from './command-palette.tsx';
import type { Command } from './commands.ts';
import { useLang } from './i18n.tsx';
import type { MenuItem } from './main-menu.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { Screen } from './screens.ts';
import { logOut, useForgetSession, useSession } from './session.tsx';

/** Numbers beside labels come from hooks, and hooks must be called in the same order: one component each. */
function useCounts(screens: readonly Screen[]): ReadonlyMap<string, number | null> {
  // The list is named by hand in web.tsx and never changes while the page lives.
  return new Map(screens.filter((screen) => screen.menu?.countQuery).map((screen) => [screen.path, screen.menu?.countQuery?.() ?? null]));
}

const menuScreens = (screens: readonly Screen[]): readonly Screen[] =>
  screens.filter((screen) => screen.frame === 'staff' && screen.menu).toSorted((one, other) => (one.menu?.order ?? 0) - (other.menu?.order ?? 0));

/** A named part of the menu: the entries from this place in the order on, until the next part. */
export type MenuArea = { readonly from: number; readonly title: (lang: Lang) => string };

function useMenu(screens: readonly Screen[], areas: readonly MenuArea[], permissions: readonly string[], lang: Lang): readonly MenuItem[] {
  const listed = useMemo(() => menuScreens(screens), [screens]);
  const counts = useCounts(listed);
  return listed
    .filter((screen) => !screen.may || permissions.includes(screen.may))
    .map((screen) => ({
      to: screen.path,
      label: screen.title(lang),
      icon: screen.menu?.icon as IconType,
      count: counts.get(screen.path) ?? null,
      exact: screen.path === '/desk',
      area: areas.findLast(({ from }) => (screen.menu?.order ?? 0) >= from)?.title(lang),
    }));
}

/** Finds records for Ctrl K: asked with what is typed and what the caller may do. */
export type RecordSearch = (
  query: string,
  of: { readonly signal: AbortSignal; readonly lang: Lang; readonly permissions: readonly string[]; readonly go: (path: string) => void },
) => Promise<readonly Command[]>;

export type StaffShellProps = {
  readonly screens: readonly Screen[];
  readonly search?: RecordSearch;
  /** Parts of a long menu, in order. */
  readonly areas?: readonly MenuArea[];
  readonly loginPath?: string;
  /** The screen of the person's own account, reached from their menu. */
  readonly accountPath?: string;
} & Pick<AppFrameProps, 'state' | 'menuFoot' | 'dayKind'>;

/** The frame around every staff screen: asks who is there, shows their menu, holds Ctrl K. A visitor is sent to log in. */
export function StaffShell({ loginPath = '/login', ...rest }: StaffShellProps): ReactNode {
  const session = useSession();
  if (session.isError) return <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return null;
  if (!session.data.person) return <ToLogin path={loginPath} />;
  return <SignedIn {...rest} person={session.data.person} permissions={session.data.permissions} post={postOf(session.data.posts)} />;
}

/** Once, with the address that was asked for: a `Navigate` would go again whenever its own going changes the address. */
function ToLogin({ path }: { readonly path: string }) {
  const navigate = useNavigate();
  const [next] = useState(useLocation().href);
  useEffect(() => void navigate({ to: path, search: { next } as never, replace: true }), [navigate, path, next]);
  return null;
}

const postOf = (posts: readonly Record<string, unknown>[]): Readonly<Record<Lang, string>> | null => {
  const first = posts[0];
  const text = (key: string): string => (typeof first?.[key] === 'string' ? (first[key] as string) : '');
  return first ? { az: text('titleAz'), ru: text('titleRu'), en: text('titleEn') } : null;
};

type SignedInProps = Omit<StaffShellProps, 'loginPath'> & {
  readonly person: { readonly name: string; readonly initials: string };
  readonly permissions: readonly string[];
  readonly post: Readonly<Record<Lang, string>> | null;
};

function SignedIn({ screens, areas = [], search, accountPath = '/desk/account', person, permissions, post, ...frame }: SignedInProps) {
  const { lang } = useLang();
  const navigate = useNavigate();
  const forget = useForgetSession();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const menu = useMenu(screens, areas, permissions, lang);
  const places: readonly Command[] = screens
    .filter((screen) => screen.frame === 'staff' && !/[:$]/.test(screen.path) && (!screen.may || permissions.includes(screen.may)))
    .map((screen) => ({
      id: screen.path,
      label: screen.title(lang),
      icon: (screen.menu?.icon ?? screen.icon ?? IconFile) as IconType,
      group: 'pages',
      run: () => void navigate({ to: screen.path }),
    }));
  const find = useCallback(
    (query: string, signal: AbortSignal) => search?.(query, { signal, lang, permissions, go: (path) => void navigate({ href: path }) }) ?? Promise.resolve([]),
    [search, lang, permissions, navigate],
  );
  const own = places.filter((place) => place.id === accountPath).map(({ label, icon, run }) => ({ label, onClick: run, ...(icon && { icon }) }));
  const leave = async (): Promise<void> => {
    await logOut().catch(() => {});
    await forget();
    await navigate({ to: '/' });
  };
  return (
    <AppFrame
      {...frame}
      menu={menu}
      own={own}
      person={{ ...person, post: post?.[lang] || undefined }}
      onSearch={() => setPaletteOpen(true)}
      onLogOut={() => void leave()}
    >
      <Outlet />
      <CommandPalette open={paletteOpen} onClose={() => setPaletteOpen(false)} commands={places} search={search && find} />
    </AppFrame>
  );
}
