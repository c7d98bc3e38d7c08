import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IconType } from './button.tsx';
import css from './chip.module.css';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';

export type FilterPillProps = {
  readonly on?: boolean;
  readonly count?: string | number | null;
  readonly icon?: IconType;
  readonly onClick: () => void;
  /** A filter that is on shows a cross and is taken away by a click. */
  readonly removable?: boolean;
  readonly children: ReactNode;
};

/** A filter in words, with a count or a cross; a toggle for assistive technology. */
export function FilterPill({ on = false, count, icon: Icon, onClick, removable, children }: FilterPillProps) {
  const w = useWords(words);
  return (
    <button type="button" className={css['pill']} aria-pressed={on} onClick={onClick}>
      {Icon && <Icon size={16} stroke={2} />}
      <span>{children}</span>
      {count !== undefined && count !== null && <span className={css['count']}>{count}</span>}
      {removable && on && (
        <>
          <IconX size={14} stroke={2} aria-hidden="true" />
          <span className="visuallyHidden">{w('remove')}</span>
        </>
      )}
    </button>
  );
}
