import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { isLang, type Lang, say, type WordParams, type Words, type WordTable } from '#platform/words.ts';

type LangState = { readonly lang: Lang; readonly setLang: (lang: Lang) => void };
const LangContext = createContext<LangState>({ lang: 'az', setLang: () => {} });

const storageKey = 'cagri.lang';

/** What was chosen before, else Azerbaijani: the browser's own preference is not asked, most citizens never set it. */
function rememberedLang(): Lang {
  try {
    const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(storageKey);
    return isLang(asked) ? asked : 'az';
  } catch {
    return 'az';
  }
}

/** Holds the language of the page: kept in the browser and in the `lang` cookie, said on <html lang>. */
export function LangProvider({ children, initial }: { readonly children: ReactNode; readonly initial?: Lang }) {
  const [lang, keepLang] = useState<Lang>(() => {
    const first = initial ?? rememberedLang();
    // Before the first query goes out, so that its answer is in the same language.
    document.documentElement.lang = first;
    return first;
  });
  const setLang = useCallback((next: Lang) => {
    document.documentElement.lang = next;
    keepLang(next);
    try {
      localStorage.setItem(storageKey, next);
    } catch {
      // Private windows may refuse; the choice then lives as long as the page.
    }
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.cookie = `lang=${lang}; path=/; max-age=31536000; samesite=lax`;
  }, [lang]);
  const state = useMemo(() => ({ lang, setLang }), [lang, setLang]);
  return <LangContext value={state}>{children}</LangContext>;
}

export const useLang = (): LangState => useContext(LangContext);

/** The room's sentences in the language of the page: `const w = useWords(words); w('key', { n: 3 })`. */
export function useWords<T extends WordTable>(words: Words<T>): (key: keyof T & string, params?: WordParams) => string {
  const { lang } = useLang();
  return useMemo(() => say(words, lang), [words, lang]);
}
