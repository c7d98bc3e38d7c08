/** A run of words that stayed, came or went. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

const partsOf = (text: string): readonly string[] => text.split(/(\s+)/).filter((part) => part !== '');
/** Past this many comparisons (two texts of about 1,400 words) whole texts are shown instead of words. */
const mostCells = 8_000_000;

/** What changed between two texts, by words: their longest common order stays, the rest came or went. */
export function difference(before: string, after: string): readonly Piece[] {
  const [old, next] = [partsOf(before), partsOf(after)];
  if (old.length * next.length > mostCells)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  const width = next.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        old[i] === next[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const pieces: { kind: Piece['kind']; text: string }[] = [];
  const put = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      put('same', old[i] as string);
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= next.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      put('removed', old[i] as string);
      i += 1;
    } else {
      put('added', next[j] as string);
      j += 1;
    }
  }
  return pieces;
}
