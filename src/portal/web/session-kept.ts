/** Kept while this tab is open and no longer: what number and code open must not stay on a shared computer. */
export function readKept<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(`cagri.${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(`cagri.${key}`);
    else sessionStorage.setItem(`cagri.${key}`, JSON.stringify(value));
  } catch {
    // Storage refused: it lives as long as the page.
  }
}
