/** The sign of the Centre: a ring with a filled middle. */
export function BrandMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <circle cx="10" cy="10" r="8.5" stroke="var(--accent)" strokeWidth="2" />
      <circle cx="10" cy="10" r="4.5" fill="var(--accent)" />
    </svg>
  );
}
