import { officeDay } from '#language/format.ts';
import { placeBreaks } from '#maths/rostering/centre/breaks.ts';
import { as, type Who } from '#platform/database.ts';
import { Fault } from '#platform/fault.ts';
import { amendWithin } from '../roster/amending.ts';
import { cellsNow, type Pause } from '../roster/cells-now.ts';
import { skill } from '../roster/task.ts';
import { expectedToday, minuteOf, rosterToday } from './standing.ts';

/** Whoever is told now still has this long before a break may begin. */
const noticeMinutes = 15;

/**
 * The breaks of the rest of today, placed anew against what is expected now (R26: at once). Those begun or about to begin stay.
 * @returns how many people's breaks moved; nothing is written when none does
 */
export const moveBreaks = (who: Who, reason: string, now: Date): Promise<{ readonly moved: number; readonly amendmentId: string | null }> =>
  as(who, 'day', async (tx) => {
    const day = officeDay(now);
    const found = await rosterToday(tx, day);
    if (!found) throw new Fault('conflict', 'workforce.noRosterToday');
    const { today } = await expectedToday(tx, now);
    if (!today) throw new Fault('conflict', 'workforce.noForecastToday');
    const demand = today.slots.map((one) => ({ day: found.day, slot: one.slot, skill, wanted: one.need }));
    const cells = new Map((await cellsNow(tx, found.id, { day })).map((cell) => [cell.personId, cell]));
    const kept = found.facts.people.flatMap((person) => (cells.get(person.id)?.breaks ?? []).map((one) => ({ ...one, person: person.id, day: found.day })));
    const placed = placeBreaks({ ...found.facts.task, demand }, found.roster, found.day, { notBefore: minuteOf(now) + noticeMinutes, kept });
    const changes = found.facts.people.flatMap((person, p) => {
      const cell = found.roster[p]?.[found.day];
      if (!cell) return [];
      const breaks = placed.filter((one) => one.person === person.id).map(({ startMinute, minutes }): Pause => ({ startMinute, minutes }));
      const before = cells.get(person.id)?.breaks ?? [];
      const same = breaks.length === before.length && breaks.every((one) => before.some((was) => was.startMinute === one.startMinute));
      // A break that no longer has a lawful place keeps the one it had.
      return same || breaks.length < before.length ? [] : [{ personId: person.id, day, templateId: cell.template, lunchAt: cell.lunchAt, breaks }];
    });
    if (changes.length === 0) return { moved: 0, amendmentId: null };
    const { id } = await amendWithin(tx, who, found.id, { kind: 'breaks', reason, cells: changes }, now);
    return { moved: changes.length, amendmentId: id };
  });
