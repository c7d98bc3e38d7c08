import { createContext, type ReactNode, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from './i18n.tsx';
import css from './toast.module.css';
import { words } from './words.ts';

type Toast = { readonly id: number; readonly text: string; readonly undo?: (() => void) | undefined };
export type ToastApi = {
  /** Says what was done; with `undo` it can be taken back for ten seconds. */
  readonly say: (text: string, undo?: () => void) => void;
};
const ToastContext = createContext<ToastApi>({ say: () => {} });
export const useToast = (): ToastApi => useContext(ToastContext);

/** For a dialog's deed, once it is done: says so, then closes. */
export function useDone(text: string, then: () => void): { readonly onSuccess: () => void } {
  const toast = useToast();
  return {
    onSuccess: () => {
      toast.say(text);
      then();
    },
  };
}

const plainMs = 5_000;
const undoMs = 10_000;

function OneToast({ toast, onGone }: { readonly toast: Toast; readonly onGone: () => void }) {
  const w = useWords(words);
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  useLayoutEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    // Read slowly or reached by keyboard: it stays while under pointer or focus.
    if (held) return;
    const timer = setTimeout(() => gone.current(), toast.undo ? undoMs : plainMs);
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    <div
      className={css['toast']}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            toast.undo?.();
            onGone();
          }}
        >
          {w('undo')}
        </button>
      )}
      <button type="button" onClick={onGone}>
        {w('close')}
      </button>
    </div>
  );
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const say = useCallback((text: string, undo?: () => void) => {
    last.current += 1;
    const toast = { id: last.current, text, undo };
    setToasts((before) => [...before.slice(-2), toast]);
  }, []);
  const api = useMemo(() => ({ say }), [say]);
  return (
    <ToastContext value={api}>
      {children}
      <div className={`${css['stack']} noPrint`} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} onGone={() => setToasts((before) => before.filter(({ id }) => id !== toast.id))} />
        ))}
      </div>
    </ToastContext>
  );
}
