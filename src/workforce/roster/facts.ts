import { currentCalendar } from '#law/actions.ts';
import type { CentreRoster, CentreTask } from '#maths/rostering/centre/task.ts';
import { addDays, type OfficeDate, weekday } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { cellsNow } from './cells-now.ts';
import { daysBetween, leavesBetween, templatesOf, type TemplateRow } from './store.ts';
import { taskOf } from './task.ts';

export type RosterFacts = {
  readonly task: CentreTask;
  /** The first of `task.days`: a Monday, so that its weeks are weeks. */
  readonly firstDay: OfficeDate;
  readonly people: readonly { readonly id: string; readonly name: string; readonly sector: string | null }[];
  readonly templates: readonly TemplateRow[];
  readonly leaves: Awaited<ReturnType<typeof leavesBetween>>;
};

type RosterRow = { readonly id: string; readonly from_day: OfficeDate; readonly until_day: OfficeDate; readonly wanted: unknown };
export type Wanted = Readonly<Record<OfficeDate, readonly number[]>>;

/** Everything the solver, the checker and the screen need of a roster, from rows. */
export async function factsOf(tx: Tx, row: RosterRow, people: RosterFacts['people']): Promise<RosterFacts> {
  const { calendar } = await currentCalendar(tx);
  const firstDay = addDays(row.from_day, 1 - weekday(row.from_day));
  const templates = await templatesOf(tx);
  const leaves = await leavesBetween(tx, row.from_day, row.until_day);
  const leaveDays = new Map(
    people.map((person) => [
      person.id,
      new Set(leaves.filter((leave) => leave.person_id === person.id).flatMap((leave) => daysBetween(leave.from_day, leave.until_day))),
    ]),
  );
  const locks = await tx
    .selectFrom('roster_cells')
    .select(['person_id', 'day', 'template_id'])
    .where('roster_id', '=', row.id)
    .where('locked', '=', true)
    .execute();
  const days = daysBetween(firstDay, row.until_day).map((day) => {
    const info = calendar.day(day);
    return { day, open: info.working && day >= row.from_day, shortened: info.short };
  });
  const task = taskOf({
    days,
    templates: templates.map((template) => ({
      id: template.id,
      startMinute: template.start_minute,
      endMinute: template.end_minute,
      lunchMinutes: template.lunch_minutes,
      lunchFrom: template.lunch_from,
      lunchTo: template.lunch_to,
      breaks: template.breaks as { minutes: number; from: number; to: number }[],
      unpopular: template.unpopular,
    })),
    people: people.map((person) => person.id),
    leaveDays,
    locks: locks.map((lock) => ({ personId: lock.person_id, day: lock.day, templateId: lock.template_id })),
    wanted: Object.entries(row.wanted as Wanted).flatMap(([day, slots]) => slots.map((count, slot) => ({ day, slot, people: count }))),
  });
  return { task, firstDay, people, templates, leaves };
}

export const peopleOf = (tx: Tx, rosterId: string) =>
  tx
    .selectFrom('roster_people as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select(['p.id', 'p.full_name as name', 'r.sector'])
    .where('r.roster_id', '=', rosterId)
    .orderBy('r.position')
    .execute();

/** The cells of a roster as the checker reads them; in a published one a leave recorded since empties the cell (R26). */
export async function rosterOfCells(
  tx: Tx,
  id: string,
  facts: Pick<RosterFacts, 'task' | 'firstDay' | 'people'>,
  options: { readonly leaveEmpties?: boolean } = {},
): Promise<CentreRoster> {
  const byKey = new Map((await cellsNow(tx, id)).map((cell) => [`${cell.personId} ${cell.day}`, cell]));
  return facts.people.map((person, p) =>
    facts.task.days.map((_, d) => {
      if (options.leaveEmpties && facts.task.people[p]?.leaveDays.includes(d)) return null;
      const cell = byKey.get(`${person.id} ${addDays(facts.firstDay, d)}`);
      return cell?.templateId ? { template: cell.templateId, lunchAt: cell.lunchAt } : null;
    }),
  );
}

/** Holds a roster that may still be changed. */
export async function lockDraft(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('rosters').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  if (row.state !== 'draft') throw new Fault('conflict', 'workforce.rosterNotDraft');
}
