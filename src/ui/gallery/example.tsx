import type { ReactNode } from 'react';

/** A named example: the name is the file's, so that one finds it. */
export function Example({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section id={name} style={{ borderTop: '1px solid var(--line)', padding: '16px 0' }} aria-label={name}>
      <h2 className="secondary" style={{ marginBottom: 8 }}>
        {name}
      </h2>
      {children}
    </section>
  );
}
