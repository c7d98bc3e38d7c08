/** Numbers that one wild day does not move. */

export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The standard deviation as the median absolute deviation tells it for a normal spread; never below `least`. */
export function spread(values: readonly number[], least = 1e-6): number {
  const centre = median(values);
  return Math.max(least, 1.4826 * median(values.map((value) => Math.abs(value - centre))));
}

/** The value at which half of the weight lies below, between the two neighbours in proportion. */
export function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const order = values.map((_, at) => at).toSorted((a, b) => (values[a] as number) - (values[b] as number));
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let below = 0;
  for (let k = 0; k < order.length; k += 1) {
    const at = order[k] as number;
    const weight = weights[at] as number;
    if (below + weight >= half) {
      if (k === 0) return values[at] as number;
      const before = order[k - 1] as number;
      const from = below - (weights[before] as number) / 2;
      const to = below + weight / 2;
      const share = to > from ? Math.min(1, Math.max(0, (half - from) / (to - from))) : 1;
      if (half <= to) return (values[before] as number) * (1 - share) + (values[at] as number) * share;
      const after = order[k + 1];
      if (after === undefined) return values[at] as number;
      const next = below + weight + (weights[after] as number) / 2;
      const rest = next > to ? (half - to) / (next - to) : 0;
      return (values[at] as number) * (1 - rest) + (values[after] as number) * rest;
    }
    below += weight;
  }
  return Number.NaN;
}

/** The value below which the share `p` lies, by rank (n + 1)p between neighbours, as limits of a new observation need it. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, (sorted.length + 1) * p - 1));
  const low = Math.floor(rank);
  return (sorted[low] as number) + (rank - low) * ((sorted[Math.min(sorted.length - 1, low + 1)] as number) - (sorted[low] as number));
}
