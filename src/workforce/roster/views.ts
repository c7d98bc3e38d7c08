import { officeDay } from '#language/format.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { Finding, OwnDay, RosterView, Score, Template } from './contract.ts';
import { approversAt } from './approving.ts';
import { type CellNow, cellsNow } from './cells-now.ts';
import { factsOf, peopleOf, rosterOfCells } from './facts.ts';
import { daysBetween, leavesBetween, type TemplateRow, templatesOf } from './store.ts';
import { findingsOf, scoreOf, thereOn, wantedOn } from './view.ts';

export const templateView = (row: TemplateRow): Template => ({
  id: row.id,
  code: row.code,
  name: { az: row.name_az, ru: row.name_ru, en: row.name_en },
  startMinute: row.start_minute,
  endMinute: row.end_minute,
  lunchMinutes: row.lunch_minutes,
  lunchFrom: row.lunch_from,
  lunchTo: row.lunch_to,
  unpopular: row.unpopular,
});

const headRows = (tx: Tx, id: string | null) =>
  tx
    .selectFrom('rosters as r')
    .innerJoin('people as maker', 'maker.id', 'r.made_by')
    .leftJoin('people as approver', 'approver.id', 'r.approved_by')
    .selectAll('r')
    .select(['maker.full_name as maker', 'approver.full_name as approver'])
    .$if(id !== null, (query) => query.where('r.id', '=', id as string))
    .orderBy('r.id', 'desc')
    .limit(60)
    .execute();

const headOf = (row: Awaited<ReturnType<typeof headRows>>[number]) => ({
  id: row.id,
  number: row.number,
  from: row.from_day,
  until: row.until_day,
  state: row.state as RosterView['state'],
  madeBy: row.maker,
  madeAt: row.made_at.toISOString(),
  remark: row.remark,
  submittedAt: row.submitted_at?.toISOString() ?? null,
  approvedBy: row.approver,
  approvedAt: row.approved_at?.toISOString() ?? null,
  capacity: row.approved_capacity,
});

export const listRosters = (who: Who) => as(who, 'roster', async (tx) => (await headRows(tx, null)).map(headOf));

/** A roster with its coverage and what is broken in it now, whoever changed it last. */
export const viewRoster = (who: Who, id: string, now: Date): Promise<RosterView> =>
  as(who, 'roster', async (tx) => {
    const [row] = await headRows(tx, id);
    if (!row) throw notFound();
    const people = await peopleOf(tx, id);
    const facts = await factsOf(tx, row, people);
    const solved = await rosterOfCells(tx, id, facts, { leaveEmpties: row.state === 'approved' });
    const cells = await cellsNow(tx, id);
    const approvers = await approversAt(tx, now);
    const shown = facts.task.days.flatMap((info, d) => {
      const day = addDays(facts.firstDay, d);
      return day < row.from_day ? [] : [{ d, day, open: info.open, shortened: info.shortened }];
    });
    const stored = row.score as Score | null;
    return {
      ...headOf(row),
      forecastId: row.forecast_id,
      days: shown.map(({ d, ...day }) => ({ ...day, wanted: [...wantedOn(facts, d)], there: [...thereOn(facts, solved, d)] })),
      firstSlot: Math.min(...facts.templates.map((template) => Math.floor(template.start_minute / 30)), 18),
      people: people.map((person) => ({
        ...person,
        cells: cells
          .filter((cell) => cell.personId === person.id)
          .map(({ day, templateId, lunchAt, breaks, locked }) => ({ day, templateId, lunchAt, breaks: [...breaks], locked })),
        leaves: facts.leaves
          .filter((leave) => leave.person_id === person.id)
          .flatMap((leave) =>
            daysBetween(leave.from_day < row.from_day ? row.from_day : leave.from_day, leave.until_day > row.until_day ? row.until_day : leave.until_day).map(
              (day) => ({
                day,
                kind: leave.kind as string,
              }),
            ),
          ),
      })),
      templates: facts.templates.map(templateView),
      findings: [...(row.refused as Finding[]), ...(cells.length > 0 ? findingsOf(facts, solved) : [])],
      score: cells.length > 0 ? scoreOf(facts, solved, stored?.changedCells ?? 0) : { shortHalfHours: 0, surplusHalfHours: 0, breaches: 0, changedCells: 0 },
      before: row.score_before as Score | null,
      mayApprove: row.state === 'submitted' && approvers.some((one) => one.personId === who.personId),
      approvers: approvers.map((one) => one.name),
    };
  });

const ownDaysAhead = 28;
/** One's own line of the newest approved rosters, from today on. */
export const ownDays = (who: Who, now: Date): Promise<readonly OwnDay[]> =>
  as(who, 'own roster', async (tx) => {
    const [from, until]: [OfficeDate, OfficeDate] = [officeDay(now), addDays(officeDay(now), ownDaysAhead)];
    const rosters = await tx
      .selectFrom('rosters')
      .select('id')
      .where('state', '=', 'approved')
      .where('from_day', '<=', until)
      .where('until_day', '>=', from)
      .orderBy('approved_at')
      .execute();
    // A newer roster of a day takes an older one's place.
    const byDay = new Map<OfficeDate, CellNow>();
    for (const { id } of rosters) for (const cell of await cellsNow(tx, id, { personId: who.personId as string })) byDay.set(cell.day, cell);
    const rows = [...byDay.values()].filter((cell) => cell.day >= from && cell.day <= until).toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const templates = (await templatesOf(tx)).map(templateView);
    const leaves = (await leavesBetween(tx, from, until)).filter((leave) => leave.person_id === who.personId);
    return rows.map((row) => ({
      day: row.day,
      templateId: row.templateId,
      lunchAt: row.lunchAt,
      breaks: [...row.breaks],
      locked: false,
      template: templates.find((one) => one.id === row.templateId) ?? null,
      leave: leaves.find((leave) => leave.from_day <= row.day && row.day <= leave.until_day)?.kind ?? null,
    }));
  });
