import { placeBreaks } from '#maths/rostering/centre/breaks.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { as, json, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { enqueue } from '#platform/jobs.ts';
import '../events.ts';
import { factsOf, lockDraft, peopleOf, rosterOfCells } from './facts.ts';
import { daysBetween, templatesOf } from './store.ts';

const mostDays = 62;

/** A roster of everybody at the phones for a period of one forecast; solved by a job, then a draft. */
export const makeRoster = (who: Who, asked: { readonly forecastId: string; readonly from: OfficeDate; readonly until: OfficeDate }): Promise<string> =>
  as(who, 'roster', async (tx) => {
    if (asked.until < asked.from) throw new Fault('invalid', 'workforce.daysReversed');
    if (daysBetween(asked.from, asked.until).length > mostDays) throw new Fault('invalid', 'workforce.rosterTooLong', { most: mostDays });
    const forecast = await tx
      .selectFrom('forecasts')
      .select(['from_day', 'until_day', 'state', 'stream'])
      .where('id', '=', asked.forecastId)
      .executeTakeFirst();
    if (!forecast || forecast.stream !== 'phone') throw notFound();
    if (forecast.state !== 'frozen') throw new Fault('conflict', 'workforce.forecastNotFrozen');
    if (asked.from < forecast.from_day || asked.until > forecast.until_day) throw new Fault('invalid', 'workforce.outsideForecast');
    const { id } = await tx
      .insertInto('rosters')
      .values({ forecast_id: asked.forecastId, from_day: asked.from, until_day: asked.until, state: 'solving', made_by: who.personId as string })
      .returning('id')
      .executeTakeFirstOrThrow();
    await enqueue(tx, 'workforce.roster', { id });
    await record(tx, {
      kind: 'roster.asked',
      subjectKind: 'roster',
      subjectId: id,
      actor: who,
      purpose: 'roster',
      data: { from: asked.from, until: asked.until },
    });
    return id;
  });

/** The same again with what was locked since; the draft stays until the new one is there. */
export const solveAgain = (who: Who, id: string): Promise<void> =>
  as(who, 'roster', async (tx) => {
    await lockDraft(tx, id);
    await tx.updateTable('rosters').set({ state: 'solving' }).where('id', '=', id).execute();
    await enqueue(tx, 'workforce.roster', { id });
    await record(tx, { kind: 'roster.asked', subjectKind: 'roster', subjectId: id, actor: who, purpose: 'roster', data: {} });
  });

/** The planner's own hand on one cell: it is locked, so that solving again leaves it; the day's breaks are placed anew. */
export const setRosterCell = (
  who: Who,
  id: string,
  cell: { readonly personId: string; readonly day: OfficeDate; readonly templateId: string | null; readonly lunchAt: number | null; readonly locked: boolean },
): Promise<void> =>
  as(who, 'roster', async (tx) => {
    await lockDraft(tx, id);
    const template = cell.templateId === null ? null : ((await templatesOf(tx)).find((one) => one.id === cell.templateId) ?? null);
    if (cell.templateId !== null && !template) throw new Fault('invalid', 'workforce.noSuchShift');
    const lunchAt = template && template.lunch_minutes > 0 ? (cell.lunchAt ?? template.lunch_from) : null;
    if (template && lunchAt !== null && (lunchAt < template.lunch_from || lunchAt > template.lunch_to)) throw new Fault('invalid', 'workforce.lunchOutside');
    const changed = await tx
      .updateTable('roster_cells')
      .set({ template_id: cell.templateId, lunch_at: lunchAt, locked: cell.locked, ...(cell.templateId === null && { breaks: json([]) }) })
      .where('roster_id', '=', id)
      .where('person_id', '=', cell.personId)
      .where('day', '=', cell.day)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) throw new Fault('invalid', 'workforce.dayClosed');
    const row = await tx.selectFrom('rosters').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const facts = await factsOf(tx, row, await peopleOf(tx, id));
    const index = facts.task.days.findIndex((_, d) => addDays(facts.firstDay, d) === cell.day);
    const breaks = placeBreaks(facts.task, await rosterOfCells(tx, id, facts), index);
    for (const person of facts.people) {
      const own = breaks.filter((one) => one.person === person.id).map(({ startMinute, minutes }) => ({ startMinute, minutes }));
      await tx
        .updateTable('roster_cells')
        .set({ breaks: json(own) })
        .where('roster_id', '=', id)
        .where('person_id', '=', person.id)
        .where('day', '=', cell.day)
        .execute();
    }
    await record(tx, {
      kind: 'roster.cellSet',
      subjectKind: 'roster',
      subjectId: id,
      actor: who,
      purpose: 'roster',
      data: { personId: cell.personId, day: cell.day },
    });
  });
