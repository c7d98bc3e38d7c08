import type { PastOrigin } from './backtest.ts';
import { mean, median, quantile } from './robust.ts';

/** Between which numbers four of five, and 19 of 20, actual numbers are to lie. */
export type Limits = { readonly lower80: number; readonly upper80: number; readonly lower95: number; readonly upper95: number };

const shares = [0.025, 0.1, 0.9, 0.975] as const;
/** For histories too short to have met their own errors: normal limits with a relative error of a quarter. */
const assumed: readonly number[] = [-1.96, -1.2816, 1.2816, 1.96];
const assumedRelative = 0.25;
const leastErrors = 20;

export type ErrorModel = {
  /** The part of an error that grows with the number itself; the rest is the chance of single calls (Poisson). */
  readonly relative: number;
  /** Quantiles of errors in these units, by size of the forecast: quiet intervals are lopsided. */
  readonly bands: readonly { readonly from: number; readonly quantiles: readonly number[] }[];
};

const unit = (forecast: number, relative: number): number => Math.sqrt(Math.max(forecast, 0.1) + (relative * forecast) ** 2);
const bandStarts = [0, 1, 4, 15, 50];
const leastInBand = 150;

/** Learns the limits from the errors of past origins, whichever forecast was used. */
export function errorModel(origins: readonly PastOrigin[], useMedian: boolean): ErrorModel {
  const points = origins.flatMap((origin) =>
    origin.days.flatMap((day) => (useMedian ? day.median : day.forecast).map((forecast, slot) => ({ forecast, actual: day.actual[slot] as number }))),
  );
  const totals = origins.flatMap((origin) =>
    origin.days.map((day) => {
      const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
      const forecast = sum(useMedian ? day.median : day.forecast);
      return forecast > 0 ? Math.abs(sum(day.actual) / forecast - 1) : 0;
    }),
  );
  if (points.length < leastErrors) return { relative: assumedRelative, bands: [{ from: 0, quantiles: assumed }] };
  const relative = Math.max(0.02, 1.4826 * median(totals));
  const scaled = points.map(({ forecast, actual }) => ({ forecast, error: (actual - forecast) / unit(forecast, relative) }));
  const bands: { from: number; quantiles: readonly number[] }[] = [];
  let open: number[] = [];
  let from = 0;
  bandStarts.forEach((start, at) => {
    const end = bandStarts[at + 1] ?? Infinity;
    open.push(...scaled.filter(({ forecast }) => forecast >= start && forecast < end).map(({ error }) => error));
    if (open.length < leastInBand && end !== Infinity) return;
    if (open.length < leastInBand && bands.length > 0) return;
    bands.push({ from, quantiles: shares.map((share) => quantile(open, share)) });
    open = [];
    from = end;
  });
  return { relative, bands };
}

/** Limits of one interval's forecast; never below zero, never on the wrong side of the forecast. */
export function limitsOf(forecast: number, { relative, bands }: ErrorModel): Limits {
  const band = bands.findLast(({ from }) => forecast >= from) ?? (bands[0] as ErrorModel['bands'][number]);
  const scale = unit(forecast, relative);
  const [low95, low80, high80, high95] = band.quantiles.map((error) => Math.max(0, forecast + error * scale)) as [number, number, number, number];
  const lower80 = Math.min(forecast, low80);
  const upper80 = Math.max(forecast, high80);
  return { lower80, upper80, lower95: Math.min(lower80, low95), upper95: Math.max(upper80, high95) };
}

/** How often what came lay within the limits. */
export function coverage(cases: readonly { readonly actual: number; readonly limits: Limits }[]): { readonly within80: number; readonly within95: number } {
  if (cases.length === 0) return { within80: Number.NaN, within95: Number.NaN };
  return {
    within80: mean(cases.map(({ actual, limits }) => (actual >= limits.lower80 && actual <= limits.upper80 ? 1 : 0))),
    within95: mean(cases.map(({ actual, limits }) => (actual >= limits.lower95 && actual <= limits.upper95 ? 1 : 0))),
  };
}
