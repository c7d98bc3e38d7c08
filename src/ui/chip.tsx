import type { ReactNode } from 'react';
import type { IconType } from './button.tsx';
import css from './chip.module.css';
import { type Meaning, meaningIcon } from './meaning.tsx';

export type ChipProps = {
  /** 'kind' is the accent; a state takes its meaning; else neutral. */
  readonly tone?: 'kind' | 'neutral' | Exclude<Meaning, 'none'>;
  readonly icon?: IconType;
  /** Without ground: the same words inside a row. */
  readonly plain?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
};

/** A kind or a state: icon and word on a soft ground. Not a control. */
export function Chip({ tone = 'neutral', icon, plain, title, children }: ChipProps) {
  const Icon = icon ?? (tone === 'soon' || tone === 'late' || tone === 'done' ? meaningIcon[tone] : null);
  return (
    <span className={[css['chip'], css[tone], plain ? css['plain'] : ''].filter(Boolean).join(' ')} title={title}>
      {Icon && <Icon size={14} stroke={2} />}
      <span>{children}</span>
    </span>
  );
}
