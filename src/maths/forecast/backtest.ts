import { baselines, type SlotForecast } from './baselines.ts';
import type { History } from './history.ts';
import { type Method, methodFor, pointForecast } from './point.ts';
import { usable } from './usable.ts';

/** What would have been said on a day of the past, and what came. */
export type PastOrigin = {
  /** The last day known then. */
  readonly cut: number;
  readonly method: Method;
  readonly days: readonly {
    readonly day: number;
    readonly actual: readonly number[];
    readonly forecast: readonly number[];
    readonly median: readonly number[];
  }[];
};

/** What was already computed from pieces of one history: rolling evaluations share most of it. */
export type Memory = { readonly origins: Map<string, PastOrigin | null>; readonly points: Map<string, SlotForecast> };
export const newMemory = (): Memory => ({ origins: new Map(), points: new Map() });

/** The point forecast at the end of `cut`, computed once. */
export function rememberedPoint(known: History, cut: number, ahead: readonly number[], method: Method, memory: Memory): SlotForecast {
  const key = `${cut} ${method} ${ahead.join(' ')}`;
  let point = memory.points.get(key);
  if (point === undefined) memory.points.set(key, (point = pointForecast(known, ahead, method)));
  return point;
}

const leastSpanDays = 21;

export const until = (history: History, cut: number): History => ({ ...history, days: history.days.filter((day) => day.day <= cut) });

/** The forecast as it would have been made at the end of `cut`, for the open days that came within `horizonDays`. */
function lookBack(history: History, cut: number, horizonDays: number, memory: Memory): PastOrigin | null {
  const known = usable(until(history, cut)).history;
  const span = cut - (known.days[0]?.day ?? cut) + 1;
  const came = history.days.filter((day) => day.day > cut && day.day <= cut + horizonDays);
  if (span < leastSpanDays || came.length === 0) return null;
  const ahead = came.map((day) => day.day);
  const method = methodFor(known);
  const median = baselines.medianOfSix(known, ahead);
  const forecast: SlotForecast = method === 'medianOfSix' ? median : rememberedPoint(known, cut, ahead, method, memory);
  return {
    cut,
    method,
    days: came.map((day, at) => ({ day: day.day, actual: day.slots, forecast: forecast[at] as readonly number[], median: median[at] as readonly number[] })),
  };
}

/** The last `most` weekly origins of a history, newest first. Each uses only what was known then. */
export function pastOrigins(history: History, horizonDays: number, most: number, memory: Memory): readonly PastOrigin[] {
  const last = history.days.at(-1)?.day ?? 0;
  const first = history.days[0]?.day ?? 0;
  const found: PastOrigin[] = [];
  for (let back = 1; found.length < most && last - 7 * back > first; back += 1) {
    const cut = last - 7 * back;
    const seen = Math.min(horizonDays, last - cut);
    const key = `${cut} ${seen}`;
    let origin = memory.origins.get(key);
    if (origin === undefined) memory.origins.set(key, (origin = lookBack(history, cut, seen, memory)));
    if (origin === null) break;
    found.push(origin);
  }
  return found;
}
