import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { deriveDeadline } from '#maths/calendar/deadline.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { as, json, type Tx, type Who } from '#platform/database.ts';
import { refuse } from '#platform/fault.ts';
import { isOpen, refuseWork } from '../case.ts';
import type { DeadlineRule } from '../deadline.ts';
import { type DeedReply, onCase, personOf, recordOn } from '../deed.ts';
import { caseForChange, type CaseRecord, deadlinesOf, extensionsOf, factsOf, moveCase, saveDeadline, setDeadline } from '../store.ts';
import './events.ts';
import { importanceDue, type MergeFacts, refuseImportance, refuseMerging, refuseUnmerging } from './relation.ts';

export async function mergeFacts(tx: Tx, kase: CaseRecord): Promise<MergeFacts> {
  return {
    id: kase.id,
    stage: kase.stage,
    clock: kase.clock,
    applicantId: kase.applicant_id,
    sealed: kase.sealed,
    mergedInto: kase.merged_into,
    ownTerm: kase.due_at !== null || kase.servicemen || (await extensionsOf(tx, kase.id)).length > 0,
  };
}

/** Counts a case anew from the day its clock runs from, by the term it has; both dates stay. */
async function recount(tx: Tx, who: Who, kase: CaseRecord, from: string, reason: 'merged' | 'unmerged', at: Date): Promise<string> {
  const { calendar, version } = await currentCalendar(tx);
  const [inForce] = await deadlinesOf(tx, kase.id);
  const derived = deriveDeadline({ from, workingDays: kase.allowed_days + kase.extension_days, calendar });
  await tx
    .updateTable('cases')
    .set({ clock_from: from === kase.registered_on ? null : from })
    .where('id', '=', kase.id)
    .execute();
  if (derived.dueOn === kase.due_on) return kase.due_on;
  const deadline = { ...derived, allowedDays: kase.allowed_days, extensionDays: kase.extension_days, rule: (inForce?.rule ?? 'lawGeneral') as DeadlineRule };
  await setDeadline(tx, kase.id, deadline);
  await saveDeadline(tx, kase.id, deadline, { calendarVersion: version, reason, act: null, at, byPerson: who.personId });
  return derived.dueOn;
}

/** Two cases at once are locked in the order of their ids, so that two merges cannot wait for each other. */
async function lockBoth(tx: Tx, one: string, other: string): Promise<readonly [CaseRecord, CaseRecord]> {
  const found = new Map<string, CaseRecord>();
  for (const id of [one, other].toSorted()) found.set(id, await caseForChange(tx, id));
  return [found.get(one) as CaseRecord, found.get(other) as CaseRecord];
}

/** R7: another appeal of the same applicant on the same matter is answered with this one; the earliest date rules. */
export const mergeCase = (
  who: Who,
  { caseId, otherId, reason, at }: { readonly caseId: string; readonly otherId: string; readonly reason: string; readonly at: Date },
): Promise<DeedReply> =>
  as(who, 'merging cases', async (tx) => {
    const [into, other] = await lockBoth(tx, caseId, otherId);
    refuse('conflict', 'cases', refuseWork(factsOf(into), personOf(who)));
    refuse('conflict', 'relations', refuseMerging(await mergeFacts(tx, into), await mergeFacts(tx, other)));
    await tx
      .insertInto('case_merges')
      .values({ case_id: otherId, into_case_id: caseId, reason, by_person: personOf(who), at })
      .execute();
    await tx.updateTable('cases').set({ merged_into: caseId }).where('id', '=', otherId).execute();
    const start = into.clock_from ?? into.registered_on;
    const earliest = other.registered_on < start ? other.registered_on : start;
    const to = await recount(tx, who, into, earliest, 'merged', at);
    await recordOn(tx, into, who, 'relation.merged', { otherId, number: other.number, from: into.due_on, to }, { reason });
    await recordOn(tx, other, who, 'relation.mergedAway', { otherId: caseId, number: into.number }, { reason });
    return { id: caseId, stage: into.stage };
  });

/** Taken apart again: each goes on by its own date. */
export const unmergeCase = (who: Who, { caseId, reason, at }: { readonly caseId: string; readonly reason: string; readonly at: Date }): Promise<DeedReply> =>
  as(who, 'taking cases apart', async (tx) => {
    const seen = await tx.selectFrom('cases').select('merged_into').where('id', '=', caseId).executeTakeFirst();
    refuse('conflict', 'relations', refuseUnmerging(seen?.merged_into ?? null, 'investigating'));
    const [other, into] = await lockBoth(tx, caseId, seen?.merged_into ?? caseId);
    refuse('conflict', 'relations', refuseUnmerging(other.merged_into, into.stage));
    refuse('conflict', 'cases', refuseWork(factsOf(into), personOf(who)));
    await tx
      .updateTable('case_merges')
      .set({ undone_at: at, undone_by: personOf(who), undone_reason: reason })
      .where('case_id', '=', caseId)
      .where('undone_at', 'is', null)
      .execute();
    await tx.updateTable('cases').set({ merged_into: null }).where('id', '=', caseId).execute();
    const left = await tx.selectFrom('cases').select('registered_on').where('merged_into', '=', into.id).orderBy('registered_on').executeTakeFirst();
    const start = left && left.registered_on < into.registered_on ? left.registered_on : into.registered_on;
    await recount(tx, who, into, start, 'unmerged', at);
    await recordOn(tx, into, who, 'relation.unmerged', { otherId: caseId, number: other.number }, { reason });
    await recordOn(tx, other, who, 'relation.unmerged', { otherId: into.id, number: into.number }, { reason });
    return { id: caseId, stage: other.stage };
  });

/** The one reply ends the cases merged into it, in the same transaction. */
export async function closeMerged(tx: Tx, who: Who, kase: CaseRecord, stage: CaseRecord['stage'], at: Date): Promise<void> {
  const merged = await tx.selectFrom('cases').select('id').where('merged_into', '=', kase.id).orderBy('id').execute();
  for (const { id } of merged) {
    const other = await caseForChange(tx, id);
    if (!isOpen(other.stage)) continue;
    await moveCase(tx, id, { stage, closedAt: at, closingReason: 'mergedReply', ...(stage === 'answered' && { answeredAt: at }) });
    await recordOn(tx, other, who, 'relation.answeredWith', { otherId: kase.id, number: kase.number });
  }
}

/** R6: information that would lose its importance is given at once, else within twenty-four clock hours of receipt. */
export const markImportance = (who: Who, { caseId, reason, at }: { readonly caseId: string; readonly reason: string; readonly at: Date }): Promise<DeedReply> =>
  onCase(who, 'marking information that would lose its importance', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const joined = await tx.selectFrom('cases').select('id').where('merged_into', '=', caseId).executeTakeFirst();
    const asked = { receivedAt: kase.registered_at, now: at };
    refuse(
      'conflict',
      'relations',
      refuseImportance({ stage: kase.stage, dueAt: kase.due_at, merged: kase.merged_into !== null || joined !== undefined }, asked),
    );
    const dueAt = importanceDue(kase.registered_at);
    const { calendar, version } = await currentCalendar(tx);
    const [from, to] = [kase.registered_on, officeDay(dueAt)];
    // Clock hours, not working days: both days stand in the derivation, whatever days they are.
    const days = from === to ? [from] : [from, addDays(from, 1)];
    const derivation = days.map((date, n) => {
      const { kind, holiday, movedFrom, act } = calendar.day(date);
      return { date, counted: n, kind, holiday, movedFrom, act };
    });
    await tx.updateTable('cases').set({ due_at: dueAt, due_on: to, provisional: false }).where('id', '=', caseId).execute();
    await tx
      .insertInto('case_deadlines')
      .values({
        case_id: caseId,
        due_on: to,
        allowed_days: 1,
        extension_days: 0,
        derivation: json(derivation),
        calendar_version: version,
        rule: 'information24h',
        provisional: false,
        reason: 'importance',
        act: null,
        derived_at: at,
        derived_by: personOf(who),
      })
      .execute();
    await recordOn(tx, kase, who, 'relation.importance', { dueAt: dueAt.toISOString() }, { reason });
  });
