import { signingRecords } from '#access/actions.ts';
import { whoMaySign, type Signatory } from '#access/signing.ts';
import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { placeBreaks } from '#maths/rostering/centre/breaks.ts';
import { contradictions } from '#maths/rostering/centre/refusals.ts';
import type { CentreRoster, CentreTask } from '#maths/rostering/centre/task.ts';
import { addDays, type OfficeDate, weekday } from '#maths/calendar/office-date.ts';
import { as, asSystem, json, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { enqueue } from '#platform/jobs.ts';
import { log } from '#platform/log.ts';
import '../events.ts';
import { targetsOn } from '../forecasting/forecasts.ts';
import { dayIntervals } from '../forecasting/views.ts';
import type { Finding } from './contract.ts';
import { solveCentreRoster } from '../solving/solve-roster.ts';
import { daysBetween, leavesBetween, plannable, templatesOf, type TemplateRow } from './store.ts';
import { peopleWanted, skill, taskOf } from './task.ts';
import { scoreOf } from './view.ts';

/** Placing lunches of a sector takes a second; the rest of the time only polishes. */
const solveSeconds = 10;
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

async function lockDraft(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('rosters').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  if (row.state !== 'draft') throw new Fault('conflict', 'workforce.rosterNotDraft');
}

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

/** People at their places by half hour of each open day: the frozen forecast against the targets of the day. */
async function wantedOf(
  tx: Tx,
  row: { readonly forecast_id: string; readonly from_day: OfficeDate; readonly until_day: OfficeDate },
  now: Date,
): Promise<Wanted> {
  const wanted: Record<OfficeDate, number[]> = {};
  for (const day of daysBetween(row.from_day, row.until_day)) {
    const intervals = await dayIntervals(tx, row.forecast_id, day, now);
    if (!intervals) continue;
    const targets = await targetsOn(tx, day);
    const slots = Array.from({ length: 48 }, () => 0);
    for (const interval of intervals) slots[interval.slot] = peopleWanted(interval, targets);
    wanted[day] = slots;
  }
  return wanted;
}

/** The job: at least once; does nothing to a roster that is no longer being solved. */
export async function solveRosterOf(id: string, now: Date, seconds = solveSeconds): Promise<void> {
  const prepared = await asSystem('workforce', 'roster', async (tx) => {
    const row = await tx.selectFrom('rosters').selectAll().where('id', '=', id).executeTakeFirst();
    if (row?.state !== 'solving') return null;
    const known = await peopleOf(tx, id);
    const people = known.length > 0 ? known : await plannable(tx, now);
    if (known.length === 0) {
      for (const [position, person] of people.entries()) {
        await tx.insertInto('roster_people').values({ roster_id: id, person_id: person.id, position, sector: person.sector }).execute();
      }
      const wanted = await wantedOf(tx, row, now);
      await tx
        .updateTable('rosters')
        .set({ wanted: json(wanted) })
        .where('id', '=', id)
        .execute();
      return { facts: await factsOf(tx, { ...row, wanted }, people), before: null };
    }
    const facts = await factsOf(tx, row, people);
    return { facts, before: await rosterOfCells(tx, id, facts) };
  });
  if (!prepared) return;
  const { task } = prepared.facts;
  try {
    const against = contradictions(task);
    const found = against.length > 0 || task.people.length === 0 ? null : await solveCentreRoster(task, { seconds, workers: 1 });
    const solved = found?.kind === 'solved' ? found.roster : null;
    await asSystem('workforce', 'roster', (tx) =>
      solved ? saveSolved(tx, id, prepared.facts, solved, prepared.before) : saveRefused(tx, id, prepared.facts, against),
    );
  } catch (cause) {
    log.error(cause);
    await asSystem('workforce', 'roster', (tx) => saveRefused(tx, id, prepared.facts, []));
  }
}

async function saveSolved(tx: Tx, id: string, facts: RosterFacts, solved: CentreRoster, before: CentreRoster | null): Promise<void> {
  const row = await tx.selectFrom('rosters').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (row?.state !== 'solving') return;
  const locked = await tx.selectFrom('roster_cells').select(['person_id', 'day']).where('roster_id', '=', id).where('locked', '=', true).execute();
  const isLocked = new Set(locked.map((cell) => `${cell.person_id} ${cell.day}`));
  await tx.deleteFrom('roster_cells').where('roster_id', '=', id).execute();
  await saveCells(tx, id, facts, solved, (person, day) => isLocked.has(`${person} ${day}`));
  const changed = before ? solved.reduce((all, line, p) => all + line.filter((cell, d) => !same(cell, before[p]?.[d] ?? null)).length, 0) : 0;
  await tx
    .updateTable('rosters')
    .set({
      state: 'draft',
      refused: json([]),
      score: json(scoreOf(facts, solved, changed)),
      score_before: before ? json(scoreOf(facts, before, 0)) : null,
    })
    .where('id', '=', id)
    .execute();
  await record(tx, {
    kind: 'roster.solved',
    subjectKind: 'roster',
    subjectId: id,
    actor: 'workforce',
    purpose: 'roster',
    data: { people: facts.people.length },
  });
}

const same = (a: CentreRoster[number][number], b: CentreRoster[number][number]): boolean => a?.template === b?.template && a?.lunchAt === b?.lunchAt;

async function saveCells(tx: Tx, id: string, facts: RosterFacts, solved: CentreRoster, locked: (person: string, day: OfficeDate) => boolean): Promise<void> {
  const rows = facts.task.days.flatMap((info, d) => {
    if (!info.open) return [];
    const day = addDays(facts.firstDay, d);
    const breaks = placeBreaks(facts.task, solved, d);
    return facts.people.map((person, p) => {
      const cell = solved[p]?.[d] ?? null;
      const own = breaks.filter((one) => one.person === person.id).map(({ startMinute, minutes }) => ({ startMinute, minutes }));
      return { person_id: person.id, day, template_id: cell?.template ?? null, lunch_at: cell?.lunchAt ?? null, breaks: own, locked: locked(person.id, day) };
    });
  });
  await sql`insert into roster_cells (roster_id, person_id, day, template_id, lunch_at, breaks, locked)
    select ${id}::uuid, person_id, day, template_id, lunch_at, breaks, locked
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(person_id uuid, day date, template_id uuid, lunch_at int, breaks jsonb, locked boolean)`.execute(
    tx,
  );
}

async function saveRefused(tx: Tx, id: string, facts: RosterFacts, against: ReturnType<typeof contradictions>): Promise<void> {
  const dayOf = (day: number | null): OfficeDate | null => (day === null ? null : addDays(facts.firstDay, day));
  const findings: Finding[] = against.map((one) => ({
    code: one.code,
    personId: 'person' in one ? one.person : null,
    day: 'day' in one ? dayOf(one.day) : null,
    found: null,
    limit: null,
    skill: one.code === 'nobodyHasSkill' ? skill : null,
    wouldGive: one.code === 'noLawfulLine' ? one.wouldGive.map((give) => ({ rule: give.rule, day: dayOf(give.day) })) : [],
  }));
  if (facts.task.people.length === 0) findings.push({ code: 'nobodyToPlan', personId: null, day: null, found: null, limit: null, skill: null, wouldGive: [] });
  const kept = await tx.selectFrom('roster_cells').select('day').where('roster_id', '=', id).limit(1).executeTakeFirst();
  // A draft that cannot be solved again stays the draft it was, with what stands against it.
  await tx
    .updateTable('rosters')
    .set({ state: kept ? 'draft' : 'failed', refused: json(findings) })
    .where('id', '=', id)
    .where('state', '=', 'solving')
    .execute();
  await record(tx, {
    kind: 'roster.refused',
    subjectKind: 'roster',
    subjectId: id,
    actor: 'workforce',
    purpose: 'roster',
    data: { findings: findings.length },
  });
}

/** The cells of a roster as the checker reads them. */
export async function rosterOfCells(tx: Tx, id: string, facts: Pick<RosterFacts, 'task' | 'firstDay' | 'people'>): Promise<CentreRoster> {
  const cells = await tx.selectFrom('roster_cells').select(['person_id', 'day', 'template_id', 'lunch_at']).where('roster_id', '=', id).execute();
  const byKey = new Map(cells.map((cell) => [`${cell.person_id} ${cell.day}`, cell]));
  return facts.people.map((person) =>
    facts.task.days.map((_, d) => {
      const cell = byKey.get(`${person.id} ${addDays(facts.firstDay, d)}`);
      return cell?.template_id ? { template: cell.template_id, lunchAt: cell.lunch_at } : null;
    }),
  );
}

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

/** To the head (5.7.4): nothing changes any more unless it comes back. */
export const submitRoster = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'roster', async (tx) => {
    await lockDraft(tx, id);
    await tx.updateTable('rosters').set({ state: 'submitted', submitted_by: who.personId, submitted_at: at, remark: null }).where('id', '=', id).execute();
    await record(tx, { kind: 'roster.submitted', subjectKind: 'roster', subjectId: id, actor: who, purpose: 'roster' });
  });

/** The head, or the acting head, and nobody else approves a roster (5.7.4, R26). */
export const approversAt = async (tx: Tx, at: Date): Promise<readonly Signatory[]> =>
  whoMaySign(await signingRecords(tx), at, 'signReports').filter((signer) => signer.capacity !== 'deputy');

async function lockSubmitted(tx: Tx, who: Who, id: string, at: Date): Promise<Signatory> {
  const row = await tx.selectFrom('rosters').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  const approvers = await approversAt(tx, at);
  const signer = approvers.find((one) => one.personId === who.personId);
  if (!signer) throw new Fault('refused', 'workforce.mayNotApprove', { who: approvers.map((one) => one.name).join(', ') || '–' });
  if (row.state !== 'submitted') throw new Fault('conflict', 'workforce.rosterNotSubmitted');
  return signer;
}

/** In force from now: its number, by whom and in what capacity; a newer one of the same days takes its place for them. */
export const approveRoster = (who: Who, id: string, at: Date): Promise<void> =>
  asSystem('workforce', `approval by ${who.personId}`, async (tx) => {
    const signer = await lockSubmitted(tx, who, id, at);
    const { rows } = await sql<{ number: string }>`select next_number('NQ', ${Number(officeDay(at).slice(0, 4))}) as number`.execute(tx);
    await tx
      .updateTable('rosters')
      .set({ state: 'approved', number: rows[0]?.number ?? null, approved_by: who.personId, approved_at: at, approved_capacity: signer.capacity })
      .where('id', '=', id)
      .execute();
    await record(tx, { kind: 'roster.approved', subjectKind: 'roster', subjectId: id, actor: who, purpose: 'roster', data: { capacity: signer.capacity } });
  });

export const returnRoster = (who: Who, id: string, remark: string, at: Date): Promise<void> =>
  asSystem('workforce', `return by ${who.personId}`, async (tx) => {
    await lockSubmitted(tx, who, id, at);
    await tx.updateTable('rosters').set({ state: 'draft', remark }).where('id', '=', id).execute();
    await record(tx, { kind: 'roster.returned', subjectKind: 'roster', subjectId: id, actor: who, purpose: 'roster', reason: remark });
  });
