import type { CentrePerson, CentreTask, Demand, ShiftTemplate } from '#maths/rostering/centre/task.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';

/** What the solver is given, put together from rows. Plain: no clock, no database. */
export type TaskFacts = {
  readonly days: readonly { readonly day: OfficeDate; readonly open: boolean; readonly shortened: boolean }[];
  readonly templates: readonly ShiftTemplate[];
  readonly people: readonly string[];
  readonly leaveDays: ReadonlyMap<string, ReadonlySet<OfficeDate>>;
  readonly locks: readonly { readonly personId: string; readonly day: OfficeDate; readonly templateId: string | null }[];
  readonly wanted: readonly { readonly day: OfficeDate; readonly slot: number; readonly people: number }[];
};

export const skill = 'phone';
const normDayMinutes = 480;
/** Labour Code: 40 hours in a five-day week (89, 90). The rest between shifts and weekends bind only night rosters. */
const rules = { maxDaysInWeek: 5, maxConsecutiveDays: 6, minRestMinutes: 660, maxWeekends: 4 } as const;
const weights = { shortage: 100, surplus: 1, unpopular: 2 } as const;

export function taskOf(facts: TaskFacts): CentreTask {
  const at = new Map(facts.days.map((day, index) => [day.day, index]));
  const openDays = facts.days.filter((day) => day.open).length;
  const people = facts.people.map((id): CentrePerson => {
    const leave = [...(facts.leaveDays.get(id) ?? [])].flatMap((day) => (facts.days[at.get(day) ?? -1]?.open ? [at.get(day) as number] : []));
    const locks = facts.locks.flatMap((lock) => {
      const index = at.get(lock.day);
      return lock.personId === id && index !== undefined && facts.days[index]?.open && !leave.includes(index)
        ? [{ day: index, template: lock.templateId }]
        : [];
    });
    return {
      id,
      skills: [skill],
      templates: facts.templates.map((template) => template.id),
      normMinutes: openDays * normDayMinutes,
      // Contracts here are five days a week (R27): everyone comes on every open day, but where the planner locked a day off.
      shortfallMinutes: locks.filter((lock) => lock.template === null).length * normDayMinutes,
      leaveMinutes: normDayMinutes,
      leaveDays: leave,
      locks,
      wishes: [],
      workedBefore: 0,
      fairnessBalance: 0,
    };
  });
  const demand = facts.wanted.flatMap((one): Demand[] => {
    const day = at.get(one.day);
    return day === undefined || one.people === 0 ? [] : [{ day, slot: one.slot, skill, wanted: one.people }];
  });
  return { days: facts.days.map(({ open, shortened }) => ({ open, shortened })), templates: facts.templates, people, demand, rules, weights };
}
