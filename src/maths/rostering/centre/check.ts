import { type CentrePerson, type CentreRoster, type CentreRule, type CentreTask, poolsOf, slotMinutes, type ShiftTemplate, type SoftRule } from './task.ts';

/** One hard rule broken: who, on which day, how much there is beside the limit. */
export type CentreBreach = {
  readonly rule: CentreRule;
  readonly person: string;
  readonly day: number | null;
  readonly found: number;
  readonly limit: number;
};

export type CentreScore = {
  readonly objective: number;
  readonly feasible: boolean;
  readonly breaches: readonly CentreBreach[];
  readonly parts: Readonly<Record<SoftRule, number>>;
};

/** Scores a roster by the rules, knowing nothing of the solver. */
export function checkCentre(task: CentreTask, roster: CentreRoster): CentreScore {
  const { days, rules, weights } = task;
  const templates = new Map(task.templates.map((template) => [template.id, template]));
  const breaches = task.people.flatMap((person, at) => breachesOf(task, person, roster[at] ?? [], templates));

  let wishKept = 0;
  let fairShare = 0;
  for (const [at, person] of task.people.entries()) {
    for (const { day, template, weight } of person.wishes) if ((roster[at]?.[day]?.template ?? null) !== template) wishKept += weight;
    const unpopular = (roster[at] ?? []).filter((cell) => cell !== null && templates.get(cell.template)?.unpopular).length;
    fairShare += unpopular * weights.unpopular * Math.max(0, 1 + Math.round(person.fairnessBalance));
  }

  const skills = [...new Set(task.demand.map(({ skill }) => skill))].toSorted();
  const pools = poolsOf(skills);
  let shortage = 0;
  let surplus = 0;
  for (const [d, day] of days.entries()) {
    if (!day.open) continue;
    for (let slot = 0; slot < 48; slot += 1) {
      const present = task.people.filter((_, at) => {
        const cell = roster[at]?.[d] ?? null;
        const template = cell === null ? undefined : templates.get(cell.template);
        if (!cell || !template) return false;
        const minute = slot * slotMinutes;
        const lunching = cell.lunchAt !== null && minute >= cell.lunchAt && minute < cell.lunchAt + template.lunchMinutes;
        return minute >= template.startMinute && minute + slotMinutes <= template.endMinute - (day.shortened ? 60 : 0) && !lunching;
      });
      for (const [n, pool] of pools.entries()) {
        const wanted = task.demand.reduce((sum, row) => sum + (row.day === d && row.slot === slot && pool.includes(row.skill) ? row.wanted : 0), 0);
        const there = present.filter((person) => person.skills.some((skill) => pool.includes(skill))).length;
        shortage += weights.shortage * Math.max(0, wanted - there);
        if (n === pools.length - 1) surplus += weights.surplus * Math.max(0, there - wanted);
      }
    }
  }
  const parts = { shortage, surplus, wishKept, fairShare };
  return { objective: shortage + surplus + wishKept + fairShare, feasible: breaches.length === 0, breaches, parts };

  function breachesOf(whole: CentreTask, person: CentrePerson, line: CentreRoster[number], known: ReadonlyMap<string, ShiftTemplate>): readonly CentreBreach[] {
    const found: CentreBreach[] = [];
    const breach = (rule: CentreRule, has: number, limit: number, day: number | null = null): void => {
      found.push({ rule, person: person.id, day, found: has, limit });
    };
    let paid = 0;
    let run = person.workedBefore;
    const inWeek = new Map<number, number>();
    const weekends = new Set<number>();
    for (const [d, day] of whole.days.entries()) {
      const cell = line[d] ?? null;
      if (cell === null) {
        run = 0;
        continue;
      }
      const template = known.get(cell.template);
      if (!template || !person.templates.includes(cell.template)) {
        breach('contractTemplate', 1, 0, d);
        continue;
      }
      if (!day.open) breach('closedDay', 1, 0, d);
      if (person.leaveDays.includes(d)) breach('leaveKept', 1, 0, d);
      paid += template.endMinute - template.startMinute - template.lunchMinutes;
      run += 1;
      if (run === rules.maxConsecutiveDays + 1) breach('consecutiveDays', run, rules.maxConsecutiveDays, d);
      const week = Math.floor(d / 7);
      inWeek.set(week, (inWeek.get(week) ?? 0) + 1);
      if (d % 7 > 4) weekends.add(week);
      const lunchRight =
        template.lunchMinutes === 0 ? cell.lunchAt === null : cell.lunchAt !== null && cell.lunchAt >= template.lunchFrom && cell.lunchAt <= template.lunchTo;
      if (!lunchRight) breach('lunchInWindow', cell.lunchAt ?? 0, template.lunchTo, d);
      const end = template.endMinute - (day.shortened ? 60 : 0);
      if (day.shortened && cell.lunchAt !== null && cell.lunchAt + template.lunchMinutes > end)
        breach('shortenedDay', cell.lunchAt + template.lunchMinutes, end, d);
      const next = line[d + 1] ?? null;
      const after = next === null ? undefined : known.get(next.template);
      if (after) {
        const rest = 1440 - template.endMinute + after.startMinute;
        if (rest < rules.minRestMinutes) breach('restBetweenShifts', rest, rules.minRestMinutes, d + 1);
      }
    }
    for (const [week, count] of inWeek) if (count > rules.maxDaysInWeek) breach('fiveDayWeek', count, rules.maxDaysInWeek, week * 7);
    if (weekends.size > rules.maxWeekends) breach('weekends', weekends.size, rules.maxWeekends);
    const due = Math.max(0, person.normMinutes - new Set(person.leaveDays).size * person.leaveMinutes);
    if (paid > due) breach('periodNorm', paid, due);
    if (paid < due - person.shortfallMinutes) breach('periodShortfall', paid, due - person.shortfallMinutes);
    for (const { day, template } of person.locks) if ((line[day]?.template ?? null) !== template) breach('lockKept', 1, 0, day);
    return found;
  }
}
