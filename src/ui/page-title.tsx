import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import { useWords } from './i18n.tsx';
import css from './page-title.module.css';
import { words } from './words.ts';

export type PageTitleProps = {
  readonly children: string;
  /** Beside the title: a count, a number. */
  readonly beside?: ReactNode;
  readonly under?: ReactNode;
  readonly crumbs?: readonly { readonly label: string; readonly to: string }[];
  readonly actions?: ReactNode;
};

/** The one h1 of a page; also names the browser tab. */
export function PageTitle({ children, beside, under, crumbs = [], actions }: PageTitleProps) {
  const w = useWords(words);
  useEffect(() => {
    document.title = `${children} · ${w('brand')}`;
  }, [children, w]);
  return (
    <header className={css['head']}>
      <div className={css['words']}>
        {crumbs.length > 0 && (
          <nav className={css['crumbs']} aria-label={w('pages')}>
            {crumbs.map((crumb) => (
              <Fragment key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
                <span aria-hidden="true">›</span>
              </Fragment>
            ))}
          </nav>
        )}
        <div className={css['line']}>
          <h1>{children}</h1>
          {beside !== undefined && <span className="secondary">{beside}</span>}
        </div>
        {under && <div className="secondary">{under}</div>}
      </div>
      {actions && <div className={css['acts']}>{actions}</div>}
    </header>
  );
}
