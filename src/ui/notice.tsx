import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './notice.module.css';

export type NoticeProps = {
  readonly tone?: 'info' | 'soon' | 'late' | 'done';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Announced at once by screen readers: for what appears after a deed. */
  readonly live?: boolean;
};

const icons = { info: IconInfoCircle, soon: IconAlertTriangle, late: IconAlertCircle, done: IconCircleCheck } as const;

/** A sentence the page says: what is so, and what to do about it. */
export function Notice({ tone = 'info', title, children, actions, live }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={[css['notice'], css[tone]].join(' ')} role={live ? (tone === 'late' ? 'alert' : 'status') : undefined}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      <div className={css['body']}>
        {title && <p className="strong">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={css['acts']}>{actions}</div>}
      </div>
    </div>
  );
}
