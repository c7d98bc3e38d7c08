import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import { useLang, useWords } from './i18n.tsx';
import css from './page-title.module.css';
import { formatTotal } from './total.ts';
import { words } from './words.ts';

export type PageTitleProps = {
  readonly children: string;
  /** Beside the title: a count, a number. */
  readonly beside?: ReactNode;
  readonly under?: ReactNode;
  readonly crumbs?: readonly { readonly label: string; readonly to: string; readonly search?: Readonly<Record<string, string>> }[];
  readonly actions?: ReactNode;
  /** In a page that has its own margins, as a citizen's does. */
  readonly flush?: boolean;
};

/** The one h1 of a page; also names the browser tab. */
export function PageTitle({ children, beside, under, crumbs = [], actions, flush = false }: PageTitleProps) {
  const w = useWords(words);
  const { lang } = useLang();
  useEffect(() => {
    document.title = `${children} · ${w('brand')}`;
  }, [children, w]);
  return (
    <header className={`${css['head']} ${flush ? css['flush'] : ''}`}>
      <div className={css['words']}>
        {crumbs.length > 0 && (
          <nav className={css['crumbs']} aria-label={w('pages')}>
            {crumbs.map((crumb) => (
              <Fragment key={crumb.to}>
                <Link to={crumb.to} search={(crumb.search ?? {}) as never}>
                  {crumb.label}
                </Link>
                <span aria-hidden="true">›</span>
              </Fragment>
            ))}
          </nav>
        )}
        <div className={css['line']}>
          <h1>{children}</h1>
          {beside !== undefined && <span className="secondary">{typeof beside === 'number' ? formatTotal(beside, lang) : beside}</span>}
        </div>
        {under && <div className="secondary">{under}</div>}
      </div>
      {actions && <div className={css['acts']}>{actions}</div>}
    </header>
  );
}
