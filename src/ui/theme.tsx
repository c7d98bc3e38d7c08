import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
type ThemeState = { readonly choice: ThemeChoice; readonly shown: 'light' | 'dark'; readonly choose: (choice: ThemeChoice) => void };

const storageKey = 'cagri.theme';
const darkSystem = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

function remembered(): ThemeChoice {
  try {
    const kept = localStorage.getItem(storageKey) as ThemeChoice | null;
    return kept && themeChoices.includes(kept) ? kept : 'system';
  } catch {
    return 'system';
  }
}

const ThemeContext = createContext<ThemeState>({ choice: 'system', shown: 'light', choose: () => {} });

/** Light or dark: the system's wish unless the person chose; kept in the browser. Said as `data-theme` on <html>. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, keep] = useState<ThemeChoice>(remembered);
  const [systemDark, setSystemDark] = useState(() => darkSystem().matches);
  const shown = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
  // Before the first paint, so that nobody sees the other theme flash by.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
  useEffect(() => {
    const query = darkSystem();
    const changed = (): void => setSystemDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  const state = useMemo<ThemeState>(
    () => ({
      choice,
      shown,
      choose: (next) => {
        keep(next);
        try {
          localStorage.setItem(storageKey, next);
        } catch {
          // Kept for this page only.
        }
      },
    }),
    [choice, shown],
  );
  return <ThemeContext value={state}>{children}</ThemeContext>;
}

export const useTheme = (): ThemeState => useContext(ThemeContext);
