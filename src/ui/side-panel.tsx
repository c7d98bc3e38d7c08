import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button.tsx';
import { useWords } from './i18n.tsx';
import { KeyHint } from './key-hint.tsx';
import { useKeys } from './keys.ts';
import css from './side-panel.module.css';
import { words } from './words.ts';

export type SidePanelProps = {
  readonly title: string;
  /** Above the title: what it is about. */
  readonly about?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** Floats over the page at the right, never a new tab: answer, person, act, "why". Esc closes and focus goes back. */
export function SidePanel({ title, about, onClose, children, actions }: SidePanelProps) {
  const w = useWords(words);
  const id = useId();
  const node = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    node.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useKeys([{ keys: 'Escape', label: w('close'), run: onClose, inField: true }]);
  return (
    <aside ref={node} className={css['panel']} aria-labelledby={id} tabIndex={-1}>
      <header className={css['head']}>
        <div className={css['words']}>
          {about && <p className="secondary">{about}</p>}
          <h2 id={id}>{title}</h2>
        </div>
        <span className={css['close']}>
          <IconButton icon={IconX} label={w('close')} onClick={onClose} />
          <KeyHint keys="Escape" />
        </span>
      </header>
      <div className={css['body']} tabIndex={0}>
        {children}
      </div>
      {actions && <footer className={css['acts']}>{actions}</footer>}
    </aside>
  );
}

/**
 * Which panel is open, kept in the address (`?panel=why-…`) so that it can be sent:
 * `const [panel, openPanel] = useSidePanel()`; `openPanel(null)` closes it.
 */
export function useSidePanel(): readonly [string | null, (panel: string | null) => void] {
  const search = useSearch({ strict: false }) as { readonly panel?: string };
  const navigate = useNavigate();
  const open = (panel: string | null): void => {
    void navigate({ to: '.', search: ((before: Record<string, unknown>) => ({ ...before, panel: panel ?? undefined })) as never, replace: panel === null });
  };
  return [search.panel ?? null, open];
}
