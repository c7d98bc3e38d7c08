export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Two versions of a letter, paragraph by paragraph: what stayed, what went, what came (longest common run of both). */
export function compareParagraphs(older: string, newer: string): readonly Piece[] {
  const split = (text: string): readonly string[] =>
    text
      .split(/\n\s*\n/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const [a, b] = [split(older), split(newer)];
  const common: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) (common[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] as string });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: a[i] as string });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: b[j] as string });
      j += 1;
    }
  }
  return pieces;
}
