/**
 * The best lawful line of one person for given cell costs, exactly.
 *
 * A line is blocks of consecutive working days between rests. Inside a block only the successions and the length matter,
 * across blocks only the totals; so the block costs are found first (day by day over the classes of shifts), and an outer
 * dynamic program over days places blocks with totals as its state: minutes, weekends, days in the week, and the count of
 * a capped kind. A cap is ignored until a line breaks it; then its counter becomes an axis and the line is found again,
 * so the answer is optimal either way (a relaxation whose solution is lawful is the optimum).
 */
export type LineRules = {
  readonly days: number;
  readonly kinds: number;
  /** Length of each kind of shift, in a common unit of the problem. */
  readonly units: readonly number[];
  /** Whether kind b may be worked the day after kind a: `mayFollow[a * kinds + b]`. */
  readonly mayFollow: readonly boolean[];
  readonly minUnits: number;
  readonly maxUnits: number;
  readonly maxRun: number;
  readonly minRun: number;
  readonly minRest: number;
  readonly maxWeekends: number;
  /** Times each kind may be worked; 0 forbids it. */
  readonly maxOfKind: readonly number[];
  /** Days worked in a week Monday–Sunday at most; 7 when there is no such rule. */
  readonly maxDaysInWeek: number;
  /** Days worked in a row just before day 0; 0 when the days before are not looked at. */
  readonly runBefore?: number;
};

export type LineSolver = {
  /**
   * Writes the kind of each day into `line` (−1 is off) and returns the cost; `Infinity` when no lawful line exists.
   * @param cost price of each (day, kind); `Infinity` where it may not be worked
   * @param off price of each day off; `Infinity` where a shift must be worked
   */
  readonly solve: (cost: Float64Array, off: Float64Array, line: Int8Array) => number;
};

type ShiftClass = { readonly members: readonly number[]; readonly units: number; readonly capped: number };

const sameFollow = (rules: LineRules, a: number, b: number, allowed: readonly number[]): boolean =>
  allowed.every(
    (k) =>
      rules.mayFollow[a * rules.kinds + k] === rules.mayFollow[b * rules.kinds + k] &&
      rules.mayFollow[k * rules.kinds + a] === rules.mayFollow[k * rules.kinds + b],
  );

/** Kinds of equal length and equal successions are one class, its cheapest member worked; a kind whose cap could bind stays alone. */
function classesOf(rules: LineRules): readonly ShiftClass[] {
  const allowed = rules.units.flatMap((_, k) => ((rules.maxOfKind[k] as number) > 0 ? [k] : []));
  const classes: { members: number[]; units: number; capped: number }[] = [];
  for (const k of allowed) {
    const units = rules.units[k] as number;
    const most = Math.min(rules.days, Math.floor(rules.maxUnits / units));
    const binds = (rules.maxOfKind[k] as number) < most;
    const home = binds ? undefined : classes.find((c) => c.capped < 0 && c.units === units && sameFollow(rules, c.members[0] as number, k, allowed));
    if (home) home.members.push(k);
    else classes.push({ members: [k], units, capped: binds ? k : -1 });
  }
  return classes;
}

/** Working space, grown as needed; a solver call is never re-entered. */
let blockCosts = new Float64Array(0);
let layerCosts = new Float64Array(0);
let stateCosts = new Float64Array(0);
const grown = (held: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> => (held.length >= size ? held : new Float64Array(size + (size >> 1)));

/** Prepares the solver of a person's rules; the rules do not change while it is used. */
export function lineSolver(rules: LineRules): LineSolver {
  const { days, kinds, minUnits, maxUnits, minRun, minRest, maxDaysInWeek } = rules;
  const classes = classesOf(rules);
  const C = classes.length;
  const maxRun = Math.min(rules.maxRun, days);
  const firstRunMost = rules.runBefore === undefined ? maxRun : Math.max(0, Math.min(maxRun, maxRun - rules.runBefore));
  const weeks = Math.ceil(days / 7);
  const weekendAxis = Math.min(rules.maxWeekends, weeks) < weeks;
  const W = weekendAxis ? rules.maxWeekends + 1 : 1;
  const weekAxis = maxDaysInWeek < 7;
  const D = weekAxis ? maxDaysInWeek + 1 : 1;
  const M = maxUnits + 1;
  const uMin = Math.min(...classes.map((c) => c.units));
  const uMax = Math.max(...classes.map((c) => c.units));
  /** Offsets of units inside a block of maxRun shifts, over uMin for each. */
  const O = C === 0 ? 1 : maxRun * (uMax - uMin) + 1;
  const over = classes.map((c) => c.units - uMin);
  const preds = classes.map((to) =>
    classes.flatMap((from, at) => (rules.mayFollow[(from.members[0] as number) * kinds + (to.members[0] as number)] ? [at] : [])),
  );
  /** Classes with the same predecessors share one look back. */
  const groups: (readonly number[])[] = [];
  const groupOf = preds.map((list) => {
    const held = groups.findIndex((known) => known.join() === list.join());
    return held >= 0 ? held : groups.push(list) - 1;
  });
  const cls = new Float64Array(days * C);
  const pick = new Int8Array(days * C);
  const members = classes.map((c) => Int32Array.from(c.members));
  const capClasses = classes.flatMap((c, at) => (c.capped >= 0 ? [at] : []));
  const capOf = (c: number): number => rules.maxOfKind[(classes[c] as ShiftClass).capped] as number;

  /** Most units that can still come from day t on, if day t may start a block: drops hopeless states. */
  const mostFrom = new Int32Array(days + 1);
  for (let t = days - 1; t >= 0; t -= 1) {
    let best = mostFrom[t + 1] as number;
    for (let l = 1; l <= Math.min(maxRun, days - t); l += 1) {
      const next = Math.min(days, t + l + Math.max(1, minRest));
      best = Math.max(best, l * uMax + (mostFrom[next] as number));
    }
    mostFrom[t] = best;
  }
  /** Weekends touched by the days from s to s + l − 1. */
  const weekendsOf = (s: number, l: number): number => {
    let n = 0;
    for (let d = s; d < s + l; d += 1) if (d % 7 === 5 || (d % 7 === 6 && d === s)) n += 1;
    return n;
  };
  const touched = new Int8Array(days * (maxRun + 1));
  for (let s = 0; s < days; s += 1)
    for (let l = 1; l <= maxRun; l += 1) touched[s * (maxRun + 1) + l] = weekAxis || weekendAxis ? weekendsOf(s, Math.min(l, days - s)) : 0;

  /** Days worked in the week of `next` when `before` were worked in the week of s and the block runs s … s+l−1; −1 over the limit. */
  const weekAfter = (s: number, l: number, next: number, before: number): number => {
    let inWeek = before;
    for (let d = s; d < s + l; d += 1) {
      if (d !== s && d % 7 === 0) inWeek = 0;
      inWeek += 1;
      if (inWeek > maxDaysInWeek) return -1;
    }
    return Math.floor(next / 7) === Math.floor((s + l - 1) / 7) ? inWeek : 0;
  };

  /** One pass with counters for `counted` classes. */
  function pass(off: Float64Array, line: Int8Array, counted: readonly number[]): number {
    const caps = counted.map(capOf);
    let Q = 1;
    const stride = new Int32Array(C);
    for (const [at, c] of counted.entries()) {
      stride[c] = Q;
      Q *= (caps[at] as number) + 1;
    }
    const digitsFit = (a: number, b: number): boolean => {
      for (const [at, c] of counted.entries()) {
        const size = (caps[at] as number) + 1;
        const s = stride[c] as number;
        if ((Math.floor(a / s) % size) + (Math.floor(b / s) % size) >= size) return false;
      }
      return true;
    };
    // Layers: cost of a block that ends on a day in a class, by its length, unit offset and counters; all lengths side by side.
    const L = maxRun * O * Q;
    layerCosts = grown(layerCosts, days * C * L + L);
    blockCosts = grown(blockCosts, days * L);
    const layers = layerCosts;
    const blocks = blockCosts;
    const back = days * C * L;
    const spread = uMax - uMin;
    layers.fill(Infinity, 0, days * C * L);
    blocks.fill(Infinity, 0, days * L);
    for (let day = 0; day < days; day += 1) {
      const ends = day * L;
      for (let g = 0; g < groups.length; g += 1) {
        const list = groups[g]!;
        const top = day === 0 ? 0 : (Math.min(maxRun, day + 1) - 1) * O * Q;
        if (top > 0) {
          if (list.length === 0) layers.fill(Infinity, back, back + top);
          for (let i = 0; i < list.length; i += 1) {
            const from = ((day - 1) * C + list[i]!) * L;
            if (i === 0) {
              for (let x = 0; x < top; x += 1) layers[back + x] = layers[from + x]!;
            } else {
              for (let x = 0; x < top; x += 1) {
                const value = layers[from + x]!;
                if (value < layers[back + x]!) layers[back + x] = value;
              }
            }
          }
        }
        for (let c = 0; c < C; c += 1) {
          if (groupOf[c] !== g) continue;
          const price = cls[day * C + c]!;
          if (price === Infinity) continue;
          const q0 = stride[c]!;
          const here = (day * C + c) * L;
          layers[here + over[c]! * Q + q0] = price;
          const to = here + (O + over[c]!) * Q + q0;
          if (q0 === 0) {
            for (let x = 0; x < top; x += 1) layers[to + x] = layers[back + x]! + price;
          } else {
            for (let x = 0; x < top; x += 1) {
              const value = layers[back + x]!;
              if (value !== Infinity && digitsFit(x % Q, q0)) layers[to + x] = value + price;
            }
          }
          const wide = Math.min(maxRun, day + 1) * O * Q;
          for (let x = 0; x < wide; x += 1) {
            const value = layers[here + x]!;
            if (value < blocks[ends + x]!) blocks[ends + x] = value;
          }
        }
      }
    }
    /** The highest counters a block of each length can have. */
    const mostCounted = new Int32Array(maxRun + 1);
    for (let l = 1; l <= maxRun; l += 1) for (const [at, c] of counted.entries()) mostCounted[l]! += Math.min(l, caps[at]!) * stride[c]!;
    // Outer: state (counters, days in week, weekends, units) before day t, day t free to start a block.
    const S = Q * D * W * M;
    stateCosts = grown(stateCosts, (days + 1) * S);
    const f = stateCosts;
    f.fill(Infinity, 0, (days + 1) * S);
    f[0] = 0;
    const rest = Math.max(1, minRest);
    for (let t = 0; t < days; t += 1) {
      const here = t * S;
      const longest = Math.min(t === 0 ? firstRunMost : maxRun, days - t);
      const least = Math.max(0, minUnits - mostFrom[t]!);
      for (let qd = 0; qd < Q * D; qd += 1) {
        const dq = qd % D;
        const q = (qd - dq) / D;
        for (let w = 0; w < W; w += 1) {
          const row = here + (qd * W + w) * M;
          let low = least;
          while (low < M && f[row + low] === Infinity) low += 1;
          if (low === M) continue;
          let high = M - 1;
          while (f[row + high] === Infinity) high -= 1;
          // A day off.
          const dNext = weekAxis && (t + 1) % 7 === 0 ? 0 : dq;
          const offRow = here + S + ((q * D + dNext) * W + w) * M;
          const offPrice = off[t]!;
          for (let m = low; m <= high; m += 1) {
            const value = f[row + m]! + offPrice;
            if (value < f[offRow + m]!) f[offRow + m] = value;
          }
          let rested = 0;
          for (let l = 1; l <= longest; l += 1) {
            const end = t + l;
            if (l < minRun && t > 0 && end < days) continue;
            const wNext = weekendAxis ? w + touched[t * (maxRun + 1) + l]! : 0;
            if (wNext >= W) break;
            const next = Math.min(days, end + rest);
            const dAfter = weekAxis ? weekAfter(t, l, next, dq) : 0;
            if (dAfter < 0) break;
            rested = 0;
            for (let d = end; d < next; d += 1) rested += off[d]!;
            if (rested === Infinity) continue;
            const block = (end - 1) * L + (l - 1) * O * Q;
            const wide = l * spread + 1;
            for (let o = 0; o < wide; o += 1) {
              const add = l * uMin + o;
              const top = Math.min(high, maxUnits - add);
              if (top < low) break;
              for (let bq = 0; bq <= mostCounted[l]!; bq += 1) {
                const price = blocks[block + o * Q + bq]! + rested;
                if (price === Infinity || (bq > 0 && q > 0 && !digitsFit(q, bq))) continue;
                const to = next * S + (((q + bq) * D + dAfter) * W + wNext) * M + add;
                for (let m = low; m <= top; m += 1) {
                  const value = f[row + m]! + price;
                  if (value < f[to + m]!) f[to + m] = value;
                }
              }
            }
          }
        }
      }
    }
    let best = Infinity;
    let state = -1;
    for (let i = 0; i < S; i += 1) {
      if (i % M < minUnits) continue;
      const value = f[days * S + i]!;
      if (value < best) [best, state] = [value, i];
    }
    if (state < 0) return Infinity;
    traceBack(state, S, Q, off, line, digitsFit, stride);
    return best;
  }

  /** Finds the way to a final state again by the sums themselves: the same additions give the same numbers. */
  function traceBack(
    final: number,
    S: number,
    Q: number,
    off: Float64Array,
    line: Int8Array,
    digitsFit: (a: number, b: number) => boolean,
    stride: Int32Array,
  ): void {
    const [f, blocks] = [stateCosts, blockCosts];
    const rest = Math.max(1, minRest);
    const spread = uMax - uMin;
    line.fill(-1);
    let t = days;
    let state = final;
    while (t > 0) {
      const value = f[t * S + state]!;
      const m = state % M;
      const w = Math.floor(state / M) % W;
      const d = Math.floor(state / (M * W)) % D;
      const q = Math.floor(state / (M * W * D));
      let found = false;
      for (let before = 0; before < D && !found; before += 1) {
        const dNext = weekAxis && t % 7 === 0 ? 0 : before;
        if (dNext !== d) continue;
        const from = ((q * D + before) * W + w) * M + m;
        if (f[(t - 1) * S + from]! + off[t - 1]! === value) {
          state = from;
          t -= 1;
          found = true;
        }
      }
      if (found) continue;
      search: for (let s = t - 1; s >= 0; s -= 1) {
        const longest = Math.min(s === 0 ? firstRunMost : maxRun, days - s);
        for (let l = 1; l <= longest && s + l <= t; l += 1) {
          const end = s + l;
          if (Math.min(days, end + rest) !== t) continue;
          if (l < minRun && s > 0 && end < days) continue;
          const wBefore = weekendAxis ? w - touched[s * (maxRun + 1) + l]! : 0;
          if (wBefore < 0) continue;
          let rested = 0;
          for (let day = end; day < t; day += 1) rested += off[day]!;
          const wide = l * spread + 1;
          for (let before = 0; before < D; before += 1) {
            if (weekAxis && weekAfter(s, l, t, before) !== d) continue;
            for (let o = 0; o < wide; o += 1) {
              const mBefore = m - l * uMin - o;
              if (mBefore < 0) break;
              for (let bq = 0; bq <= q; bq += 1) {
                const price = blocks[((end - 1) * maxRun + l - 1) * O * Q + o * Q + bq]! + rested;
                if (price === Infinity || !digitsFit(q - bq, bq)) continue;
                const from = (((q - bq) * D + before) * W + wBefore) * M + mBefore;
                if (f[s * S + from]! + price !== value) continue;
                traceBlock(s, l, o, bq, Q, stride, line);
                state = from;
                t = s;
                found = true;
                break search;
              }
            }
          }
        }
      }
      if (!found) throw new Error('a line could not be traced back');
    }
  }

  function traceBlock(s: number, length: number, offset: number, counters: number, Q: number, stride: Int32Array, line: Int8Array): void {
    const layers = layerCosts;
    let [o, q] = [offset, counters];
    const L = maxRun * O * Q;
    let wanted = blockCosts[(s + length - 1) * L + ((length - 1) * O + o) * Q + q]!;
    let next = -1;
    for (let l = length; l >= 1; l -= 1) {
      const day = s + l - 1;
      const at = ((l - 1) * O + o) * Q + q;
      let c = 0;
      for (; c < C; c += 1) {
        if (next >= 0 && !preds[next]!.includes(c)) continue;
        const held = layers[(day * C + c) * L + at]!;
        if (next < 0 ? held === wanted : held + cls[(day + 1) * C + next]! === wanted) break;
      }
      if (c === C) throw new Error('a block could not be traced back');
      wanted = layers[(day * C + c) * L + at]!;
      line[day] = pick[day * C + c]!;
      o -= over[c]!;
      q -= stride[c]!;
      next = c;
    }
  }

  function solve(cost: Float64Array, off: Float64Array, line: Int8Array): number {
    for (let d = 0; d < days; d += 1) {
      for (let c = 0; c < C; c += 1) {
        const list = members[c]!;
        let best = Infinity;
        let which = list[0]!;
        for (let i = 0; i < list.length; i += 1) {
          const price = cost[d * kinds + list[i]!]!;
          if (price < best) {
            best = price;
            which = list[i]!;
          }
        }
        cls[d * C + c] = best;
        pick[d * C + c] = which;
      }
    }
    let counted: readonly number[] = [];
    for (;;) {
      const value = pass(off, line, counted);
      if (value === Infinity || capClasses.length === 0) return value;
      let worst = -1;
      let excess = 0;
      for (const c of capClasses) {
        const kind = classes[c]!.capped;
        let n = 0;
        for (let d = 0; d < days; d += 1) if (line[d] === kind) n += 1;
        if (n - capOf(c) > excess) [worst, excess] = [c, n - capOf(c)];
      }
      if (worst < 0) return value;
      counted = [...counted, worst];
    }
  }
  return { solve };
}
