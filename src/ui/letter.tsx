import type { ReactNode } from 'react';
import css from './letter.module.css';

export type LetterProps = {
  /** Who writes, line by line; the first lines are bold. */
  readonly head: readonly string[];
  readonly number?: ReactNode;
  readonly date?: ReactNode;
  readonly to?: ReactNode;
  /** Plain text keeps its line breaks. */
  readonly children: ReactNode;
  readonly signature?: ReactNode;
  readonly foot?: ReactNode;
  /** The language of the letter, which is the applicant's. */
  readonly lang?: string;
};

/** An official letter as paper: what the applicant will hold. */
export function Letter({ head, number, date, to, children, signature, foot, lang }: LetterProps) {
  return (
    <div className={css['desk']}>
      <article className={css['paper']} lang={lang}>
        <header className={css['head']}>{head.map((line, at) => (at < head.length - 1 ? <b key={line}>{line}</b> : <span key={line}>{line}</span>))}</header>
        <div className={css['facts']}>
          <div>
            <div>{number}</div>
            <div>{date}</div>
          </div>
          <div>{to}</div>
        </div>
        <div className={css['body']}>{children}</div>
        {signature && <div className={css['foot']}>{signature}</div>}
        {foot && <div className={`${css['foot']} secondary`}>{foot}</div>}
      </article>
    </div>
  );
}
