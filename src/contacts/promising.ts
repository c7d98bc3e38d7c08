import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { enqueue } from '#platform/jobs.ts';
import { alarmAt, type PromiseWay, refuseKeeping, refusePromise } from './promise.ts';
import { applicantById, contactById, promiseForChange } from './store.ts';

export type NewPromise = {
  readonly id: string;
  readonly contactId: string;
  readonly what: string;
  readonly how: PromiseWay;
  readonly dueAt: Date;
  readonly standInId: string | null;
};

const about = (promise: { readonly id: string; readonly contact_id: string }, actor: Who | string) =>
  ({ subjectKind: 'promise', subjectId: promise.id, contactId: promise.contact_id, actor, purpose: 'promise' }) as const;

/** R19: what, who, by when, how; the alarm and the passing on to the stand-in are laid down with it. */
export const makePromise = (who: Who, promise: NewPromise, at = new Date()): Promise<string> => as(who, 'promise', (tx) => layPromise(tx, who, promise, at));

/** `makePromise` within the transaction of another deed. */
export async function layPromise(tx: Tx, who: Who, promise: NewPromise, at: Date): Promise<string> {
  const contact = await contactById(tx, promise.contactId);
  if (!contact) throw notFound();
  const before = await promiseForChange(tx, promise.id);
  if (before) return before.id;
  const applicant = contact.applicant_id ? await applicantById(tx, contact.applicant_id) : null;
  refuse('invalid', 'contacts', refusePromise({ ...promise, personId: who.personId }, at, applicant?.hearing_mark ?? false));
  await tx
    .insertInto('promises')
    .values({
      id: promise.id,
      contact_id: promise.contactId,
      applicant_id: contact.applicant_id,
      what: promise.what,
      how: promise.how,
      due_at: promise.dueAt,
      person_id: who.personId as string,
      stand_in_id: promise.standInId,
    })
    .execute();
  await record(tx, {
    ...about({ id: promise.id, contact_id: promise.contactId }, who),
    kind: 'promise.made',
    data: { promiseId: promise.id, dueAt: promise.dueAt.toISOString() },
  });
  await enqueue(tx, 'contacts.promiseAlarm', { id: promise.id }, { runAt: alarmAt(promise.dueAt) });
  await enqueue(tx, 'contacts.promiseHand', { id: promise.id }, { runAt: promise.dueAt });
  return promise.id;
}

export const keepPromise = (who: Who, promiseId: string, at = new Date()): Promise<void> =>
  as(who, 'promise', async (tx) => {
    const promise = await promiseForChange(tx, promiseId);
    if (!promise) throw notFound();
    refuse('conflict', 'contacts', refuseKeeping(promise));
    await tx.updateTable('promises').set({ state: 'kept', closed_at: at, closed_by: who.personId }).where('id', '=', promiseId).execute();
    await record(tx, { ...about(promise, who), kind: 'promise.kept', data: { promiseId } });
  });

async function hand(tx: Tx, promise: NonNullable<Awaited<ReturnType<typeof promiseForChange>>>, toPersonId: string, actor: Who | string): Promise<void> {
  await record(tx, { ...about(promise, actor), kind: 'promise.handed', data: { promiseId: promise.id, toPersonId } });
  // The former holder stays as stand-in: who made the promise keeps seeing what becomes of it.
  await tx.updateTable('promises').set({ state: 'handed', person_id: toPersonId, stand_in_id: promise.person_id }).where('id', '=', promise.id).execute();
}

/** Passes a promise to a named colleague, at the end of a shift for instance. */
export const handPromise = (who: Who, promiseId: string, toPersonId: string): Promise<void> =>
  as(who, 'promise', async (tx) => {
    const promise = await promiseForChange(tx, promiseId);
    if (!promise) throw notFound();
    refuse('conflict', 'contacts', refuseKeeping(promise) ?? (promise.person_id === toPersonId ? 'standInSame' : null));
    await hand(tx, promise, toPersonId, who);
  });

/** Job: rings once, shortly before the promised time. */
export const alarmPromise = (promiseId: string, at = new Date()): Promise<void> =>
  asSystem('promises', 'alarm', async (tx) => {
    const promise = await promiseForChange(tx, promiseId);
    if (!promise || promise.state === 'kept' || promise.alarmed_at || alarmAt(promise.due_at) > at) return;
    await tx.updateTable('promises').set({ alarmed_at: at }).where('id', '=', promiseId).execute();
    await record(tx, { ...about(promise, 'promises'), kind: 'promise.alarmed', data: { promiseId } });
  });

/** Job: a promise not kept by its time passes to its stand-in, once. */
export const handOverdue = (promiseId: string, at = new Date()): Promise<void> =>
  asSystem('promises', 'hand', async (tx) => {
    const promise = await promiseForChange(tx, promiseId);
    if (!promise || promise.state !== 'open' || !promise.stand_in_id || promise.due_at > at) return;
    await hand(tx, promise, promise.stand_in_id, 'promises');
  });
