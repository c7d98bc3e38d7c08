import { type CentreRoster, type CentreTask, endOn, slotMinutes } from './task.ts';

/** Short breaks start on quarters of an hour. */
const grain = 15;

/** One short paid break of one person on one day; R20 starts it after the call in hand, from free slots. */
export type PlacedBreak = { readonly person: string; readonly day: number; readonly startMinute: number; readonly minutes: number };

/** Breaks that no longer may move: already taken, or announced. */
export type BreakOptions = { readonly notBefore?: number; readonly kept?: readonly PlacedBreak[] };

/**
 * Places the short breaks of one day where they hurt least: each in its window, clear of the lunch, of another break and of
 * both ends of the shift, one after the other and then again until none moves. Used after a roster is made and again during
 * the day with the demand as it has come (R26).
 * @returns the breaks, and for each (person, break) that has no lawful place none
 */
export function placeBreaks(task: CentreTask, roster: CentreRoster, day: number, options: BreakOptions = {}): readonly PlacedBreak[] {
  const quarters = 1440 / grain;
  const skills = [...new Set(task.demand.map(({ skill }) => skill))];
  const spare = new Map(skills.map((skill) => [skill, new Float64Array(quarters)]));
  const templates = new Map(task.templates.map((template) => [template.id, template]));
  const info = task.days[day];
  if (!info) return [];
  for (const row of task.demand) {
    if (row.day !== day) continue;
    for (let q = (row.slot * slotMinutes) / grain; q < ((row.slot + 1) * slotMinutes) / grain; q += 1) spare.get(row.skill)![q]! -= row.wanted;
  }
  type Need = { readonly person: number; readonly minutes: number; readonly places: readonly number[]; at: number };
  const needs: Need[] = [];
  const notBefore = options.notBefore ?? 0;
  for (const [at, person] of task.people.entries()) {
    const cell = roster[at]?.[day] ?? null;
    const template = cell === null ? undefined : templates.get(cell.template);
    if (!cell || !template) continue;
    const end = endOn(template, info);
    const working = (minute: number): boolean =>
      minute >= template.startMinute && minute < end && !(cell.lunchAt !== null && minute >= cell.lunchAt && minute < cell.lunchAt + template.lunchMinutes);
    for (let q = 0; q < quarters; q += 1) if (working(q * grain)) for (const skill of person.skills) if (spare.has(skill)) spare.get(skill)![q]! += 1;
    const kept = (options.kept ?? []).filter((one) => one.person === person.id && one.day === day && one.startMinute < notBefore);
    for (const { startMinute, minutes } of kept) needs.push({ person: at, minutes, places: [startMinute], at: startMinute });
    for (const { minutes, from, to } of template.breaks.slice(kept.length)) {
      const places: number[] = [];
      for (let minute = Math.max(from, Math.ceil(notBefore / grain) * grain); minute <= to; minute += grain) {
        const before = working(minute - grain);
        let inside = true;
        for (let m = minute; m <= minute + minutes; m += grain) inside &&= working(m);
        if (before && inside) places.push(minute);
      }
      needs.push({ person: at, minutes, places, at: -1 });
    }
  }
  const add = (need: Need, step: number): void => {
    if (need.at < 0) return;
    for (let m = need.at; m < need.at + need.minutes; m += grain) {
      for (const skill of task.people[need.person]!.skills) if (spare.has(skill)) spare.get(skill)![m / grain]! += step;
    }
  };
  // A quarter with little to spare costs more than one with much: convex, so that breaks spread.
  const priceAt = (need: Need, start: number): number => {
    let price = 0;
    for (let m = start; m < start + need.minutes; m += grain) {
      for (const skill of task.people[need.person]!.skills) {
        const left = spare.get(skill)?.[m / grain];
        if (left !== undefined) price += left <= 0 ? 1000 - left : 1 / left;
      }
    }
    return price;
  };
  const clear = (need: Need, start: number): boolean =>
    needs.every(
      (other) =>
        other === need || other.person !== need.person || other.at < 0 || start >= other.at + other.minutes + grain || start + need.minutes + grain <= other.at,
    );
  for (const need of needs) add(need, -1);
  for (let sweep = 0; sweep < 4; sweep += 1) {
    let moved = false;
    for (const need of needs) {
      if (need.places.length === 0) continue;
      add(need, 1);
      let [best, where] = [Infinity, -1];
      for (const start of need.places) {
        if (!clear(need, start)) continue;
        const price = priceAt(need, start) - (start === need.at ? 1e-9 : 0);
        if (price < best) [best, where] = [price, start];
      }
      if (where !== need.at) {
        need.at = where;
        moved = true;
      }
      add(need, -1);
    }
    if (!moved) break;
  }
  return needs
    .filter((need) => need.at >= 0)
    .map((need) => ({ person: task.people[need.person]!.id, day, startMinute: need.at, minutes: need.minutes }))
    .toSorted((a, b) => a.startMinute - b.startMinute);
}
