import { officeDay } from '#language/format.ts';
import { placeBreaks } from '#maths/rostering/centre/breaks.ts';
import { checkCentre } from '#maths/rostering/centre/check.ts';
import type { CentreRoster } from '#maths/rostering/centre/task.ts';
import { type OfficeDate, toDayNumber } from '#maths/calendar/office-date.ts';
import { as, asSystem, json, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import '../events.ts';
import { approversAt } from './approving.ts';
import { type CellNow, cellsNow, type Pause } from './cells-now.ts';
import { factsOf, peopleOf, type RosterFacts, rosterOfCells } from './facts.ts';

export type AmendedCell = { readonly personId: string; readonly day: OfficeDate; readonly templateId: string | null; readonly lunchAt: number | null };
export type AmendmentKind = 'breaks' | 'absence' | 'hand' | 'swap';
type Amendment = { readonly kind: AmendmentKind; readonly reason: string; readonly cells: readonly (AmendedCell & { readonly breaks?: readonly Pause[] })[] };

/** R26: breaks and lunches move at once; hours, days and loans wait for the head. */
export const needsHead = (cells: readonly { readonly before: string | null; readonly after: string | null }[]): boolean =>
  cells.some((cell) => cell.before !== cell.after);

type Standing = { readonly facts: RosterFacts; readonly now: readonly CellNow[]; readonly roster: CentreRoster };
async function standingOf(tx: Tx, rosterId: string): Promise<Standing> {
  const row = await tx.selectFrom('rosters').selectAll().where('id', '=', rosterId).forShare().executeTakeFirst();
  if (!row) throw notFound();
  if (row.state !== 'approved') throw new Fault('conflict', 'workforce.rosterNotInForce');
  const facts = await factsOf(tx, row, await peopleOf(tx, rosterId));
  return { facts, now: await cellsNow(tx, rosterId), roster: await rosterOfCells(tx, rosterId, facts, { leaveEmpties: true }) };
}

const dayIndex = (facts: RosterFacts, day: OfficeDate): number => toDayNumber(day) - toDayNumber(facts.firstDay);

/** The roster with the changes in it. @throws Fault naming a person or day that is not in it, a past day, a lunch outside its window */
function withChanges({ facts, roster }: Standing, cells: Amendment['cells'], today: OfficeDate): CentreRoster {
  const next = roster.map((line) => [...line]);
  for (const cell of cells) {
    const [p, d] = [facts.people.findIndex((person) => person.id === cell.personId), dayIndex(facts, cell.day)];
    if (p < 0 || !facts.task.days[d]?.open) throw new Fault('invalid', 'workforce.dayClosed');
    if (cell.day < today) throw new Fault('conflict', 'workforce.dayIsOver');
    const template = facts.task.templates.find((one) => one.id === cell.templateId);
    if (cell.templateId !== null && !template) throw new Fault('invalid', 'workforce.noSuchShift');
    if (template && cell.lunchAt !== null && (cell.lunchAt < template.lunchFrom || cell.lunchAt > template.lunchTo))
      throw new Fault('invalid', 'workforce.lunchOutside');
    (next[p] as (typeof next)[number])[d] = template ? { template: template.id, lunchAt: template.lunchMinutes > 0 ? cell.lunchAt : null } : null;
  }
  return next;
}

/** Hard rules that hold now and would not with the changes; a day off given by hand is no shortfall of the person's (R26). */
export function newBreaches(facts: Pick<RosterFacts, 'task'>, before: CentreRoster, after: CentreRoster) {
  const key = (one: { readonly rule: string; readonly person: string; readonly day: number | null }): string => `${one.rule} ${one.person} ${one.day}`;
  const had = new Set(checkCentre(facts.task, before).breaches.map(key));
  return checkCentre(facts.task, after).breaches.filter((one) => one.rule !== 'periodShortfall' && !had.has(key(one)));
}

/** Amends a published roster: at once where only pauses move, else as one proposal that the head decides in one tap. */
export const amendRoster = (who: Who, rosterId: string, amendment: Amendment, at: Date): Promise<{ readonly id: string; readonly needsHead: boolean }> =>
  as(who, 'amendment', (tx) => amendWithin(tx, who, rosterId, amendment, at));

export async function amendWithin(
  tx: Tx,
  who: Who,
  rosterId: string,
  { kind, reason, cells }: Amendment,
  at: Date,
): Promise<{ readonly id: string; readonly needsHead: boolean }> {
  const standing = await standingOf(tx, rosterId);
  const { facts } = standing;
  const after = withChanges(standing, cells, officeDay(at));
  if (newBreaches(facts, standing.roster, after).length > 0) throw new Fault('conflict', 'workforce.amendmentUnlawful');
  const current = new Map(standing.now.map((cell) => [`${cell.personId} ${cell.day}`, cell]));
  const placed = new Map([...new Set(cells.map((cell) => cell.day))].map((day) => [day, placeBreaks(facts.task, after, dayIndex(facts, day))]));
  const rows = cells.map((cell) => {
    const before = current.get(`${cell.personId} ${cell.day}`) ?? null;
    const pauses =
      cell.breaks ?? (placed.get(cell.day) ?? []).filter((one) => one.person === cell.personId).map(({ startMinute, minutes }) => ({ startMinute, minutes }));
    return { ...cell, before, breaks: cell.templateId === null ? [] : pauses };
  });
  const waits = needsHead(rows.map((row) => ({ before: row.before?.templateId ?? null, after: row.templateId })));
  const { id } = await tx
    .insertInto('roster_amendments')
    .values({
      roster_id: rosterId,
      kind,
      reason,
      needs_head: waits,
      state: waits ? 'proposed' : 'inForce',
      made_by: who.personId as string,
      made_at: at,
      in_force_at: waits ? null : at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('amended_cells')
    .values(
      rows.map((row) => ({
        amendment_id: id,
        roster_id: rosterId,
        person_id: row.personId,
        day: row.day,
        template_id: row.templateId,
        lunch_at: row.lunchAt,
        breaks: json(row.breaks),
        before: json({ templateId: row.before?.templateId ?? null, lunchAt: row.before?.lunchAt ?? null, breaks: row.before?.breaks ?? [] }),
      })),
    )
    .execute();
  await record(tx, {
    kind: waits ? 'roster.amendmentProposed' : 'roster.amended',
    subjectKind: 'roster',
    subjectId: rosterId,
    actor: who,
    purpose: 'amendment',
    reason,
    data: { kind, cells: cells.length, day: cells[0]?.day ?? null },
  });
  return { id, needsHead: waits };
}

/** The head, or the acting head, in one tap (5.7.3, R26). */
export const decideAmendment = (who: Who, id: string, approved: boolean, at: Date): Promise<void> =>
  asSystem('workforce', `amendment decided by ${who.personId}`, async (tx) => {
    const row = await tx.selectFrom('roster_amendments').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) throw notFound();
    const approvers = await approversAt(tx, at);
    const signer = approvers.find((one) => one.personId === who.personId);
    if (!signer) throw new Fault('refused', 'workforce.mayNotApprove', { who: approvers.map((one) => one.name).join(', ') || '–' });
    if (row.state !== 'proposed') throw new Fault('conflict', 'workforce.amendmentDecided');
    await tx
      .updateTable('roster_amendments')
      .set({
        state: approved ? 'inForce' : 'refused',
        decided_by: who.personId,
        decided_at: at,
        decided_capacity: signer.capacity,
        in_force_at: approved ? at : null,
      })
      .where('id', '=', id)
      .execute();
    await record(tx, {
      kind: 'roster.amendmentDecided',
      subjectKind: 'roster',
      subjectId: row.roster_id,
      actor: who,
      purpose: 'amendment',
      data: { approved, capacity: signer.capacity },
    });
  });

/** Takes a change of pauses, or a proposal, back; what a later amendment has changed again stays. Hours the head approved are amended anew. */
export const undoAmendment = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'amendment', async (tx) => {
    const row = await tx.selectFrom('roster_amendments').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) throw notFound();
    if (row.state !== 'inForce' && row.state !== 'proposed') throw new Fault('conflict', 'workforce.amendmentDecided');
    if (row.state === 'inForce' && row.needs_head) throw new Fault('conflict', 'workforce.headApprovedIt');
    await tx
      .updateTable('roster_amendments')
      .set({ state: 'undone', undone_by: who.personId, undone_at: at, in_force_at: row.in_force_at ?? at })
      .where('id', '=', id)
      .execute();
    await record(tx, { kind: 'roster.amendmentUndone', subjectKind: 'roster', subjectId: row.roster_id, actor: who, purpose: 'amendment' });
  });

/** "I have seen it": what was changed for oneself is no longer shown as new. */
export const seeChanges = (who: Who, at: Date): Promise<void> =>
  as(who, 'own roster', async (tx) => {
    const seen = await tx
      .updateTable('amended_cells')
      .set({ seen_at: at })
      .where('person_id', '=', who.personId as string)
      .where('seen_at', 'is', null)
      .executeTakeFirst();
    if (Number(seen.numUpdatedRows) === 0) return;
    await record(tx, { kind: 'roster.changesSeen', subjectKind: 'person', subjectId: who.personId as string, actor: who, purpose: 'own roster' });
  });
