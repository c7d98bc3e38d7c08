/** What the roster wanted of a stretch of time, and what the person's states say it was. Minutes count from midnight. */
export type Planned = 'work' | 'pause';
export type Actual = 'work' | 'pause' | 'away';
export type Stretch<K> = { readonly from: number; readonly until: number; readonly is: K };

/** A day measured against its plan; the four parts of it sum to the planned minutes that are over. */
export type Adherence = {
  readonly plannedMinutes: number;
  /** As planned: working where work stood, resting where a pause stood. */
  readonly kept: number;
  /** Against the plan, with an approved reason. */
  readonly excused: number;
  /** Work stood there and the person was not at it; for somebody who never came the pauses too. */
  readonly missed: number;
  /** A pause stood there and was worked through. */
  readonly pauseWorked: number;
  /** Worked outside the shift: no part of the planned day. */
  readonly beyond: number;
  /** Minutes of work planned, and worked whenever it was; an approved reason counts as worked. */
  readonly plannedWork: number;
  readonly worked: number;
  /** (kept + excused) ÷ planned; null before the shift. */
  readonly adherence: number | null;
  /** worked ÷ plannedWork; null before the first. */
  readonly conformance: number | null;
};

type Shift = {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly pauses: readonly { readonly startMinute: number; readonly minutes: number }[];
};

/** The planned stretches of a shift: lunch and breaks stand in it as pauses. */
export function plannedOf({ startMinute, endMinute, pauses }: Shift): readonly Stretch<Planned>[] {
  const found: Stretch<Planned>[] = [];
  let at = startMinute;
  for (const pause of pauses.toSorted((a, b) => a.startMinute - b.startMinute)) {
    const [from, until] = [Math.max(at, pause.startMinute), Math.min(endMinute, pause.startMinute + pause.minutes)];
    if (until <= from) continue;
    if (from > at) found.push({ from: at, until: from, is: 'work' });
    found.push({ from, until, is: 'pause' });
    at = until;
  }
  if (endMinute > at) found.push({ from: at, until: endMinute, is: 'work' });
  return found;
}

const working = new Set(['ready', 'offered', 'talking', 'writing', 'wrapUp']);
const resting = new Set(['lunch']);
/** A state of the call bar as the plan speaks: a pause taken as lunch or break, anything else that is not work is away. */
export const actualOf = (state: string, reason: string | null): Actual =>
  working.has(state) ? 'work' : state === 'break' || (reason !== null && resting.has(reason)) ? 'pause' : 'away';

const covers = (stretches: readonly { readonly from: number; readonly until: number }[], at: number): boolean =>
  stretches.some((one) => one.from <= at && at < one.until);

/**
 * Compares a day with its plan up to `untilMinute`, exactly: the line is cut at every edge of either side, and each piece is one thing.
 * Stretches of states that overlap (a page that was taken over) count once, the later one winning.
 */
export function adherenceOf(
  plan: readonly Stretch<Planned>[],
  states: readonly Stretch<Actual>[],
  excuses: readonly { readonly from: number; readonly until: number }[],
  untilMinute: number,
): Adherence {
  const edges = [...plan, ...states, ...excuses].flatMap((one) => [one.from, one.until]);
  const cuts = [...new Set([...edges, untilMinute])].filter((at) => at <= untilMinute).toSorted((a, b) => a - b);
  // Whoever never came has not rested as planned either: an empty day keeps nothing.
  const came = states.some((one) => one.is !== 'away' && one.from < untilMinute);
  let [plannedMinutes, kept, excused, missed, pauseWorked, beyond, plannedWork, worked] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let n = 0; n + 1 < cuts.length; n += 1) {
    const [from, until] = [cuts[n] as number, cuts[n + 1] as number];
    const minutes = until - from;
    const wanted = plan.find((one) => one.from <= from && from < one.until)?.is;
    const is = states.findLast((one) => one.from <= from && from < one.until)?.is ?? 'away';
    const free = covers(excuses, from);
    if (wanted === undefined) {
      if (is === 'work') beyond += minutes;
      if (is === 'work') worked += minutes;
      continue;
    }
    plannedMinutes += minutes;
    if (wanted === 'work') plannedWork += minutes;
    if (is === 'work' || (free && wanted === 'work')) worked += minutes;
    if (wanted === 'work' ? is === 'work' : is !== 'work' && came) kept += minutes;
    else if (free) excused += minutes;
    else if (wanted === 'work' || !came) missed += minutes;
    else pauseWorked += minutes;
  }
  return {
    plannedMinutes,
    kept,
    excused,
    missed,
    pauseWorked,
    beyond,
    plannedWork,
    worked,
    adherence: plannedMinutes === 0 ? null : (kept + excused) / plannedMinutes,
    conformance: plannedWork === 0 ? null : worked / plannedWork,
  };
}
