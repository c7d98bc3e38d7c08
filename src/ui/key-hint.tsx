import css from './button.module.css';

const shown: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Enter: '↵', Escape: 'Esc' };

/** The key of an act, in sight until it is known; `Ctrl Enter` shows as `Ctrl ↵`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className={css.key} aria-hidden="true">
      {keys
        .split(' ')
        .map((key) => shown[key] ?? key)
        .join(' ')}
    </kbd>
  );
}
