import { type Ref, useEffect } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { words as uiWords } from '#ui/words.ts';
import css from './portal.module.css';

export type PortalTitleProps = {
  readonly children: string;
  /** Above the title: kind and number, the step of a form. */
  readonly above?: string;
  readonly lang?: string;
  readonly ref?: Ref<HTMLHeadingElement>;
};

/** The h1 of a citizen's page; takes focus when a step changes, and names the tab. */
export function PortalTitle({ children, above, lang, ref }: PortalTitleProps) {
  const ui = useWords(uiWords);
  useEffect(() => {
    document.title = `${children} · ${ui('brand')}`;
  }, [children, ui]);
  return (
    <header>
      {above && <p className={css['above']}>{above}</p>}
      <h1 ref={ref} tabIndex={-1} lang={lang} className={css['title']}>
        {children}
      </h1>
    </header>
  );
}
