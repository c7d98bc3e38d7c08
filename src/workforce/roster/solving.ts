import { placeBreaks } from '#maths/rostering/centre/breaks.ts';
import { contradictions } from '#maths/rostering/centre/refusals.ts';
import type { CentreRoster } from '#maths/rostering/centre/task.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { asSystem, json, sql, type Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { log } from '#platform/log.ts';
import '../events.ts';
import { targetsOn } from '../forecasting/forecasts.ts';
import { dayIntervals } from '../forecasting/views.ts';
import { peopleNeeded } from '../need.ts';
import { solveCentreRoster } from '../solving/solve-roster.ts';
import type { Finding } from './contract.ts';
import { factsOf, peopleOf, type RosterFacts, rosterOfCells, type Wanted } from './facts.ts';
import { daysBetween, plannable } from './store.ts';
import { skill } from './task.ts';
import { scoreOf } from './view.ts';

/** Placing lunches of a sector takes a second; the rest of the time only polishes. */
const solveSeconds = 10;
// The worker counts its own seconds: on a busy machine its thread may only begin when they would be over here.
const graceMs = 60_000;

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
    for (const interval of intervals) slots[interval.slot] = peopleNeeded(interval.expected, interval.handleSeconds, targets);
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
    const found = against.length > 0 || task.people.length === 0 ? null : await solveCentreRoster(task, { seconds, workers: 1, graceMs });
    const solved = found?.kind === 'solved' ? found.roster : null;
    await asSystem('workforce', 'roster', (tx) =>
      solved ? saveSolved(tx, id, prepared.facts, solved, prepared.before) : saveRefused(tx, id, prepared.facts, against),
    );
  } catch (cause) {
    log.error(cause);
    await asSystem('workforce', 'roster', (tx) => saveRefused(tx, id, prepared.facts, [], 'solvingFailed'));
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

async function saveRefused(
  tx: Tx,
  id: string,
  facts: RosterFacts,
  against: ReturnType<typeof contradictions>,
  otherwise: 'outOfTime' | 'solvingFailed' = 'outOfTime',
): Promise<void> {
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
  if (findings.length === 0) {
    const code = facts.task.people.length === 0 ? 'nobodyToPlan' : otherwise;
    findings.push({ code, personId: null, day: null, found: null, limit: null, skill: null, wouldGive: [] });
  }
  const kept = await tx.selectFrom('roster_cells').select('day').where('roster_id', '=', id).limit(1).executeTakeFirst();
  // A draft that cannot be solved again stays the draft it was, with what stands against it.
  const done = await tx
    .updateTable('rosters')
    .set({ state: kept ? 'draft' : 'failed', refused: json(findings) })
    .where('id', '=', id)
    .where('state', '=', 'solving')
    .executeTakeFirst();
  if (Number(done.numUpdatedRows) === 0) return;
  await record(tx, {
    kind: 'roster.refused',
    subjectKind: 'roster',
    subjectId: id,
    actor: 'workforce',
    purpose: 'roster',
    data: { findings: findings.length },
  });
}
