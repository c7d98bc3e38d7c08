import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from './button.tsx';
import css from './dialog.module.css';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';

export type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly titleHidden?: boolean;
  /** Near the top edge, for what grows while typing. */
  readonly top?: boolean;
};

const fields = ':is(input, select, textarea):not([type="hidden"], [tabindex="-1"], :disabled)';
/**
 * Where the hands go: what asked for it with `autoFocus`, else the first field. The browser itself would take the button
 * that closes, and Enter would throw the question away; it also knows nothing of React's `autoFocus`.
 */
const firstIn = (dialog: HTMLDialogElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>('[data-first]') ?? dialog.querySelector<HTMLElement>(fields);

/** A question that must be answered before going on; the browser's own modal keeps focus inside and gives it back. */
export function Dialog({ open, onClose, title, children, actions, wide, titleHidden, top }: DialogProps) {
  const w = useWords(words);
  const id = useId();
  const node = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = node.current;
    if (!dialog || !open) return;
    dialog.showModal();
    firstIn(dialog)?.focus();
    return () => dialog.close();
  }, [open]);
  if (!open) return null;
  return createPortal(
    <dialog
      ref={node}
      className={[css['dialog'], wide ? css['wide'] : '', top ? css['top'] : ''].filter(Boolean).join(' ')}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === node.current && onClose()}
    >
      <div className={titleHidden ? 'visuallyHidden' : css['head']}>
        <h2 id={id}>{title}</h2>
        {!titleHidden && <IconButton icon={IconX} label={w('close')} onClick={onClose} />}
      </div>
      <div className={titleHidden ? undefined : css['body']}>{children}</div>
      {actions && <div className={css['acts']}>{actions}</div>}
    </dialog>,
    // Out of its column: a dialog inside something hidden would be modal and unseen.
    document.getElementById('page')?.parentElement ?? document.body,
  );
}

export type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** The deed in words, never "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly refusal?: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};
