import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export type FigureProps = {
  readonly children: ReactNode;
  /** The list it counts; a figure without one is plain text. */
  readonly to?: string;
  readonly search?: Readonly<Record<string, unknown>>;
  /** What the number is of, for who only hears it. */
  readonly label?: string;
};

/** A number that opens the list it counts. */
export function Figure({ children, to, search, label }: FigureProps) {
  if (!to) return <span>{children}</span>;
  return (
    <Link to={to} search={search as never} aria-label={label && typeof children !== 'object' ? `${label}: ${String(children)}` : undefined}>
      {children}
    </Link>
  );
}
