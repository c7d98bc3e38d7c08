import { Link } from '@tanstack/react-router';
import type { ButtonHTMLAttributes, ComponentType, ReactNode, Ref } from 'react';
import css from './button.module.css';
import { KeyHint } from './key-hint.tsx';

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger' | 'link';
/** default 32 px; bar 36 (sticky bars), function 40 (F-keys), portal 48. */
export type ButtonSize = 'default' | 'bar' | 'function' | 'portal';
export type IconType = ComponentType<{ readonly size?: number | string; readonly stroke?: number | string }>;

type Look = {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: IconType;
  /** Shows the key; registering it is `useKeys`. */
  readonly keyHint?: string;
  readonly keyFirst?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
};
export type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
    /** While the deed runs: keeps its place and refuses a second press. */
    readonly busy?: boolean;
    /** Why it cannot be pressed: stays focusable, so that the reason can be read. */
    readonly refusal?: string | null | undefined;
    readonly ref?: Ref<HTMLButtonElement>;
  };

const classOf = ({ variant = 'default', size = 'default', wide }: Pick<Look, 'variant' | 'size' | 'wide'>): string =>
  [css['button'], css[variant], size === 'default' ? '' : css[size], wide ? css['wide'] : ''].filter(Boolean).join(' ');

function Inside({ icon: Icon, keyHint, keyFirst, children }: Look) {
  return (
    <>
      {keyHint && keyFirst && <KeyHint keys={keyHint} />}
      {Icon && <Icon size={16} stroke={2} />}
      <span>{children}</span>
      {keyHint && !keyFirst && <KeyHint keys={keyHint} />}
    </>
  );
}

/** A deed. One primary button a screen: the next lawful step. */
export function Button({ variant, size, icon, keyHint, keyFirst, wide, busy, refusal, children, onClick, disabled, title, ...rest }: ButtonProps) {
  const refused = Boolean(refusal) || busy;
  return (
    <button
      type="button"
      {...rest}
      data-first={rest.autoFocus || undefined}
      className={[classOf({ variant, size, wide }), rest.className].filter(Boolean).join(' ')}
      disabled={disabled}
      aria-disabled={refused || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keyHint?.replaceAll(' ', '+')}
      title={refusal ?? title}
      onClick={(event) => (refused ? event.preventDefault() : onClick?.(event))}
    >
      <Inside icon={icon} keyHint={keyHint} keyFirst={keyFirst}>
        {children}
      </Inside>
    </button>
  );
}

export type LinkButtonProps = Look & { readonly to: string; readonly className?: string; readonly search?: Readonly<Record<string, unknown>> };

/** Looks like a button, goes to a page: can be opened in a new tab. */
export function LinkButton({ variant, size, icon, keyHint, keyFirst, wide, to, search, children }: LinkButtonProps) {
  return (
    <Link to={to} search={search as never} className={classOf({ variant, size, wide })}>
      <Inside icon={icon} keyHint={keyHint} keyFirst={keyFirst}>
        {children}
      </Inside>
    </Link>
  );
}

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  readonly icon: IconType;
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** Only for acts everyone knows by sign (close, remove); the label is its name and title. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={[css['button'], css['icon'], rest.className].filter(Boolean).join(' ')}>
      <Icon size={18} stroke={2} />
    </button>
  );
}
