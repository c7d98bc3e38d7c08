import { officeDay } from '#language/format.ts';
import type { Offer as Repair } from '#maths/rostering/centre/repair.ts';
import { addDays, type OfficeDate, toDayNumber } from '#maths/calendar/office-date.ts';
import { as, type Who } from '#platform/database.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { needsHead } from '../roster/amending.ts';
import { addLeave } from '../roster/leaves.ts';
import { templateView } from '../roster/views.ts';
import { thereOn, wantedOn } from '../roster/view.ts';
import { inThread } from '../solving/in-thread.ts';
import type { Offer } from './contract.ts';
import type { RepairTask } from './repair-worker.ts';
import { minuteOf, type RosterToday, rosterToday } from './standing.ts';

const mostMs = 30_000;

/** The 08:20 call (R27): written down at once, whatever becomes of the roster (R26). */
export const markAbsent = (who: Who, asked: { readonly personId: string; readonly until: OfficeDate; readonly note: string }, now: Date): Promise<string> =>
  addLeave(who, { personId: asked.personId, from: officeDay(now), until: asked.until, kind: 'sick', note: asked.note });

type Found = RosterToday & { readonly name: string; readonly from: OfficeDate; readonly until: OfficeDate; readonly personId: string };

/** Ways to go on after an absence, the fewest changes first: none, then each time one person's more. Nothing is written. */
export async function repairOffers(
  who: Who,
  leaveId: string,
  now: Date,
): Promise<{ readonly name: string; readonly from: OfficeDate; readonly until: OfficeDate; readonly items: readonly Offer[] }> {
  const today = officeDay(now);
  const found = await as(who, 'absence', async (tx): Promise<Found> => {
    const leave = await tx
      .selectFrom('leaves')
      .innerJoin('people as p', 'p.id', 'leaves.person_id')
      .select(['person_id', 'from_day', 'until_day', 'p.full_name as name'])
      .where('leaves.id', '=', leaveId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (!leave) throw notFound();
    const roster = await rosterToday(tx, today);
    if (!roster) throw new Fault('conflict', 'workforce.noRosterToday');
    return { ...roster, name: leave.name, personId: leave.person_id, from: leave.from_day < today ? today : leave.from_day, until: leave.until_day };
  });
  const { facts, roster } = found;
  const about = { name: found.name, from: found.from, until: found.until };
  if (!facts.people.some((person) => person.id === found.personId)) return { ...about, items: [] };
  const index = (day: OfficeDate): number => toDayNumber(day) - toDayNumber(facts.firstDay);
  const days = facts.task.days.flatMap((info, d) => (info.open && d >= index(found.from) && d <= index(found.until) ? [d] : []));
  const task: RepairTask = { task: facts.task, roster, absence: { person: found.personId, days }, fromDay: found.day };
  const repairs = await inThread<RepairTask, readonly Repair[]>(new URL('./repair-worker.ts', import.meta.url), task, mostMs);
  const names = new Map(facts.templates.map((one) => [one.id, templateView(one).name]));
  return {
    ...about,
    items: repairs
      // A lunch that would already have begun cannot be moved any more.
      .filter((repair) => repair.changes.every((one) => one.day !== found.day || (one.to?.lunchAt ?? Infinity) > minuteOf(now)))
      .map((repair): Offer => {
        const missing = days.flatMap((d) => {
          const there = thereOn(facts, repair.roster, d);
          return wantedOn(facts, d).flatMap((wanted, slot) => ((there[slot] ?? 0) < wanted ? [wanted - (there[slot] ?? 0)] : []));
        });
        return {
          changes: repair.changes.map((one) => ({
            personId: one.person,
            name: facts.people.find((person) => person.id === one.person)?.name ?? '',
            day: addDays(facts.firstDay, one.day),
            templateId: one.to?.template ?? null,
            lunchAt: one.to?.lunchAt ?? null,
            lunchBefore: one.from?.lunchAt ?? null,
            shiftBefore: names.get(one.from?.template ?? '') ?? null,
            shiftAfter: names.get(one.to?.template ?? '') ?? null,
          })),
          shortHalfHours: missing.length,
          mostMissing: Math.max(0, ...missing),
          needsHead: needsHead(repair.changes.map((one) => ({ before: one.from?.template ?? null, after: one.to?.template ?? null }))),
        };
      }),
  };
}
