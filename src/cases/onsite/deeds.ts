import { layPromise } from '#contacts/actions.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { say } from '#platform/words.ts';
import { personOf } from '../deed.ts';
import './events.ts';
import { alarmsOf, violationForChange, type ViolationRecord } from './store.ts';
import { type Outcome, refuseAcknowledging, refuseFollowUp, refuseSettling, refuseStep, type StepKind, type ViolationState } from './violation.ts';
import { words } from './words.ts';

export type ViolationReply = { readonly id: string; readonly state: ViolationState };

const recordOf = (tx: Tx, row: ViolationRecord, who: Who, kind: string, data: object = {}): Promise<void> =>
  record(tx, {
    kind,
    subjectKind: 'violation',
    subjectId: row.id,
    contactId: row.contact_id,
    actor: who,
    purpose: 'onsite',
    data: data as Record<string, unknown>,
  });

/**
 * The alarmed person has it in hand: no further alarm sounds. `step` when the Centre notes whose word it has over the
 * telephone; without it, the caller's own.
 */
export const acknowledge = (who: Who, id: string, step: number | null, at: Date): Promise<ViolationReply> =>
  as(who, 'acknowledging an alarm', async (tx) => {
    const row = await violationForChange(tx, id);
    refuse('conflict', 'onsite', refuseAcknowledging(row.state));
    const alarms = await alarmsOf(tx, [id]);
    const alarm = alarms.find((one) => (step === null ? one.person_id === who.personId : one.step === step));
    if (!alarm) throw notFound();
    await tx
      .updateTable('violations')
      .set({ state: 'acknowledged', acknowledged_by_name: alarm.full_name, acknowledged_at: at })
      .where('id', '=', id)
      .execute();
    await recordOf(tx, row, who, 'violation.acknowledged', { step: alarm.step });
    return { id, state: 'acknowledged' };
  });

/** One step with its time: called, spoke together, arrived, a measure, a note. Made twice with one id it is one step. */
export const addStep = (
  who: Who,
  id: string,
  step: { readonly id: string; readonly kind: StepKind; readonly body: string },
  at: Date,
): Promise<ViolationReply> =>
  as(who, 'a step on the spot', async (tx) => {
    const row = await violationForChange(tx, id);
    refuse('conflict', 'onsite', refuseStep(row.state));
    const made = await tx
      .insertInto('violation_steps')
      .values({ id: step.id, violation_id: id, kind: step.kind, body: step.body, by_person: personOf(who), at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) await recordOf(tx, row, who, 'violation.stepped', { kind: step.kind });
    return { id, state: row.state };
  });

/** What came of it; an alarm nobody acknowledged is over with it. */
export const settle = (who: Who, id: string, of: { readonly outcome: Outcome; readonly result: string }, at: Date): Promise<ViolationReply> =>
  as(who, 'the result on the spot', async (tx) => {
    const row = await violationForChange(tx, id);
    refuse('conflict', 'onsite', refuseSettling(row.state));
    await tx
      .updateTable('violations')
      .set({ state: 'settled', outcome: of.outcome, result: of.result, settled_by: personOf(who), settled_at: at })
      .where('id', '=', id)
      .execute();
    await recordOf(tx, row, who, 'violation.settled', { outcome: of.outcome });
    return { id, state: 'settled' };
  });

/** The applicant is called back with the result: a promise like any other, with alarm and stand-in (R19). */
export const promiseFollowUp = (
  who: Who,
  id: string,
  promise: { readonly promiseId: string; readonly dueAt: Date; readonly standInId: string | null },
  at: Date,
): Promise<ViolationReply> =>
  as(who, 'promising a call back', async (tx) => {
    const row = await violationForChange(tx, id);
    if (row.promise_id === promise.promiseId) return { id, state: row.state };
    refuse('conflict', 'onsite', refuseFollowUp({ state: row.state, promiseId: row.promise_id }));
    await layPromise(
      tx,
      who,
      {
        id: promise.promiseId,
        contactId: row.contact_id,
        what: say(words, who.lang)('followUpWhat', { number: row.number }),
        how: 'call',
        dueAt: promise.dueAt,
        standInId: promise.standInId,
      },
      at,
    );
    await tx.updateTable('violations').set({ promise_id: promise.promiseId }).where('id', '=', id).execute();
    await recordOf(tx, row, who, 'violation.followUpPromised', { promiseId: promise.promiseId, dueAt: promise.dueAt.toISOString() });
    return { id, state: row.state };
  });
