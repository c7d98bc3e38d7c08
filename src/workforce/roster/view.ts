import { checkCentre } from '#maths/rostering/centre/check.ts';
import { endOn, type CentreRoster, slotMinutes } from '#maths/rostering/centre/task.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import type { Finding, Score } from './contract.ts';
import type { RosterFacts } from './facts.ts';

type Solved = Pick<RosterFacts, 'task' | 'firstDay'>;

/** People at their places in each half hour of a day: on their shift and not at lunch. */
export function thereOn({ task }: Pick<Solved, 'task'>, roster: CentreRoster, day: number): readonly number[] {
  const there = Array.from({ length: 48 }, () => 0);
  const info = task.days[day];
  if (!info) return there;
  for (const line of roster) {
    const cell = line[day] ?? null;
    const template = cell && task.templates.find((one) => one.id === cell.template);
    if (!cell || !template) continue;
    const end = endOn(template, info);
    for (let minute = template.startMinute; minute + slotMinutes <= end; minute += slotMinutes) {
      const lunching = cell.lunchAt !== null && minute >= cell.lunchAt && minute < cell.lunchAt + template.lunchMinutes;
      if (!lunching) there[minute / slotMinutes] = (there[minute / slotMinutes] ?? 0) + 1;
    }
  }
  return there;
}

export const wantedOn = ({ task }: Pick<Solved, 'task'>, day: number): readonly number[] => {
  const wanted = Array.from({ length: 48 }, () => 0);
  for (const row of task.demand) if (row.day === day) wanted[row.slot] = (wanted[row.slot] ?? 0) + row.wanted;
  return wanted;
};

/** What a roster is worth, counted from it and from nothing the solver said. */
export function scoreOf(facts: Solved, roster: CentreRoster, changedCells: number): Score {
  let [shortHalfHours, surplusHalfHours] = [0, 0];
  for (const day of facts.task.days.keys()) {
    const there = thereOn(facts, roster, day);
    for (const [slot, wanted] of wantedOn(facts, day).entries()) {
      const has = there[slot] ?? 0;
      if (has < wanted) shortHalfHours += 1;
      if (wanted > 0 && has > wanted) surplusHalfHours += 1;
    }
  }
  return { shortHalfHours, surplusHalfHours, breaches: checkCentre(facts.task, roster).breaches.length, changedCells };
}

/** Broken rules by the independent checker, as codes whose sentences the screen says. */
export const findingsOf = (facts: Solved, roster: CentreRoster): readonly Finding[] =>
  checkCentre(facts.task, roster).breaches.map((breach) => ({
    code: breach.rule,
    personId: breach.person,
    day: breach.day === null ? null : addDays(facts.firstDay, breach.day),
    found: breach.found,
    limit: breach.limit,
    skill: null,
    wouldGive: [],
  }));
