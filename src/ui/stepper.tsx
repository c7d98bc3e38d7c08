import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from './i18n.tsx';
import css from './stepper.module.css';
import { words } from './words.ts';

export type Step = { readonly title: string; readonly text?: ReactNode; readonly at: 'past' | 'now' | 'ahead' };

/** Where a matter stands: what is behind, what is now, what comes. */
export function Stepper({ steps, label }: { readonly steps: readonly Step[]; readonly label?: string }) {
  return (
    <ol className={css['list']} aria-label={label}>
      {steps.map(({ title, text, at }) => (
        <li key={title} className={`${css['step']} ${css[at]}`} aria-current={at === 'now' ? 'step' : undefined}>
          <span className={css['sign']} aria-hidden="true">
            {at === 'past' && <IconCheck size={14} stroke={3} />}
          </span>
          <div>
            <p className={css['title']}>{title}</p>
            {text && <div className="secondary">{text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** How far a form of several screens is: said in words, and as bars. */
export function StepProgress({ step, total, title }: { readonly step: number; readonly total: number; readonly title?: string }) {
  const w = useWords(words);
  return (
    <div className={css['progress']}>
      <p className="secondary">
        {w('stepOf', { n: step, total })}
        {title && ` · ${title}`}
      </p>
      <div className={css['bars']} aria-hidden="true">
        {Array.from({ length: total }, (_, at) => (
          <span key={at} className={at < step ? css['full'] : ''} />
        ))}
      </div>
    </div>
  );
}
