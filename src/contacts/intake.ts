import type { Tx, Who } from '#platform/database.ts';
import { asSystem } from '#platform/database.ts';
import { type EventRecord, record, recordAll } from '#platform/events.ts';
import { Fault } from '#platform/fault.ts';
import { timedId } from '#platform/ids.ts';
import type { Channel, ContactState } from './contact.ts';
import { waitingListId } from './events.ts';
import type { Disposition, MatterKind } from './matter.ts';
import { contactById, insertContact, lockId, mattersOf } from './store.ts';
import { hashCode, lockMinutes, missesBeforeLock, sameHash, trackingCode, trackingId } from './tracking.ts';

export type Receipt = {
  /** Made by whoever sends: the same id again is the same contact. */
  readonly id: string;
  /** The caller has locked this id and found nothing under it, so neither is done again. */
  readonly isNew?: boolean;
  readonly channel: Channel;
  readonly lang: 'az' | 'ru' | 'en';
  readonly applicantId: string | null;
  readonly speakerId?: string | null;
  readonly phone?: string | null;
  readonly subject?: string | null;
  readonly body?: string | null;
  readonly receivedAt: Date;
  readonly kind?: MatterKind | null;
  readonly structureId?: string | null;
  readonly topicId?: string | null;
  readonly sealed?: boolean;
  readonly concernsPersonId?: string | null;
  readonly state: ContactState;
  readonly ownerId?: string | null;
  readonly sector?: string | null;
  /** Somebody is on the line: the contact is offered by the queue and never taken from a list. */
  readonly live?: boolean;
  readonly actor?: Who | string;
  readonly note?: string;
};

/** Those who watch the waiting list hear that its length changed. */
export const tellWaiting = (tx: Tx, actor: Who | string): Promise<void> => record(tx, waitingChanged(actor));
const waitingChanged = (actor: Who | string): EventRecord => ({
  kind: 'waiting.changed',
  subjectKind: 'waitingList',
  subjectId: waitingListId,
  actor,
  purpose: 'contact',
});

/** What was taken in before under this id, or null; two that come at once wait for each other. */
async function receivedBefore(tx: Tx, id: string): Promise<{ readonly number: string; readonly matterId: string } | null> {
  await lockId(tx, id);
  const before = await contactById(tx, id);
  if (!before) return null;
  const [first] = await mattersOf(tx, id);
  return { number: before.number, matterId: first?.id ?? '' };
}

/** Takes a contact in with its first matter. Repeated with the same id it answers what it answered before. */
export async function receiveContact(tx: Tx, receipt: Receipt): Promise<{ readonly number: string; readonly matterId: string }> {
  const before = receipt.isNew ? null : await receivedBefore(tx, receipt.id);
  if (before) return before;
  const number = await insertContact(tx, {
    id: receipt.id,
    channel: receipt.channel,
    state: receipt.state,
    lang: receipt.lang,
    applicantId: receipt.applicantId,
    speakerId: receipt.speakerId ?? null,
    phone: receipt.phone ?? null,
    subject: receipt.subject ?? null,
    body: receipt.body ?? null,
    receivedAt: receipt.receivedAt,
    ownerId: receipt.ownerId ?? null,
    sector: receipt.sector ?? null,
    sealed: receipt.sealed ?? false,
    concernsPersonId: receipt.concernsPersonId ?? null,
    live: receipt.live ?? false,
    at: receipt.receivedAt,
  });
  const matterId = timedId();
  await tx
    .insertInto('matters')
    .values({
      id: matterId,
      contact_id: receipt.id,
      position: 1,
      kind: receipt.kind ?? null,
      structure_id: receipt.structureId ?? null,
      topic_id: receipt.topicId ?? null,
      note: receipt.note ?? '',
    })
    .execute();
  const actor = receipt.actor ?? 'applicant';
  const received: EventRecord = {
    kind: 'contact.received',
    subjectKind: 'contact',
    subjectId: receipt.id,
    contactId: receipt.id,
    actor,
    purpose: 'intake',
    data: { channel: receipt.channel, byHand: typeof actor !== 'string' },
  };
  await recordAll(tx, receipt.state === 'waiting' && !receipt.sealed ? [received, waitingChanged(actor)] : [received]);
  return { number, matterId };
}

export type Settlement = {
  readonly matterId: string;
  readonly actor: Who | string;
  readonly disposition: Disposition;
  readonly answerText?: string | null;
  readonly entryId?: string | null;
  readonly entryVersion?: number | null;
  readonly caseId?: string | null;
  readonly forwardedTo?: string | null;
  readonly at: Date;
};

/** Settles a matter once (R17). A case among the dispositions opens the contact to those who work on cases. */
export async function disposeMatter(tx: Tx, settlement: Settlement): Promise<void> {
  const personId = typeof settlement.actor === 'string' ? null : settlement.actor.personId;
  const matter = await tx
    .updateTable('matters')
    .set({
      disposition: settlement.disposition,
      disposed_at: settlement.at,
      disposed_by: personId,
      answer_text: settlement.answerText ?? null,
      entry_id: settlement.entryId ?? null,
      entry_version: settlement.entryVersion ?? null,
      case_id: settlement.caseId ?? null,
      forwarded_to: settlement.forwardedTo ?? null,
    })
    .where('id', '=', settlement.matterId)
    .where('disposition', 'is', null)
    .returning(['id', 'contact_id', 'position'])
    .executeTakeFirst();
  if (!matter) return refuseSettled(tx, settlement);
  if (settlement.caseId) await tx.updateTable('contacts').set({ has_case: true }).where('id', '=', matter.contact_id).execute();
  await record(tx, {
    kind: 'matter.disposed',
    subjectKind: 'contact',
    subjectId: matter.contact_id,
    contactId: matter.contact_id,
    actor: settlement.actor,
    purpose: 'contact',
    data: {
      matterId: matter.id,
      position: matter.position,
      disposition: settlement.disposition,
      caseId: settlement.caseId ?? null,
      entryId: settlement.entryId ?? null,
      entryVersion: settlement.entryVersion ?? null,
    },
  });
}

/** Nothing was settled: the matter is not there, or was settled before, which is no fault when it was the same case. */
async function refuseSettled(tx: Tx, settlement: Settlement): Promise<void> {
  const matter = await tx.selectFrom('matters').select('case_id').where('id', '=', settlement.matterId).executeTakeFirst();
  if (!matter) throw new Fault('notFound', 'platform.notFound');
  if (!settlement.caseId || matter.case_id !== settlement.caseId) throw new Fault('conflict', 'contacts.disposedAlready');
}

/**
 * Gives the secret code of a number (R3). The code follows from the row and the installation's secret, so a repeated
 * submission and a recovery give the same one; only its hash is stored.
 */
export async function giveTracking(
  tx: Tx,
  tracking: { readonly number: string; readonly contactId: string; readonly caseId?: string | null; readonly secret: Buffer },
): Promise<{ readonly code: string }> {
  const id = trackingId(tracking.number);
  const code = trackingCode(id, tracking.secret);
  await tx
    .insertInto('trackings')
    .values({ id, number: tracking.number, code_hash: hashCode(code), contact_id: tracking.contactId, case_id: tracking.caseId ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { code };
}

/** The code that `giveTracking` gave this number: it follows from the two and is kept nowhere. */
export const codeOf = (number: string, secret: Buffer): string => trackingCode(trackingId(number), secret);

/**
 * What number and code open. Throws contacts.codeWrong for either being wrong, alike; contacts.codeLocked with
 * `minutes` after five misses.
 */
export async function findTracking(
  number: string,
  code: string,
  _secret?: Buffer,
  now = new Date(),
): Promise<{ readonly contactId: string; readonly caseId: string | null }> {
  const typed = hashCode(code);
  const found = await asSystem('tracking', 'open', async (tx) => {
    const row = await tx.selectFrom('trackings').selectAll().where('number', '=', number.trim().toUpperCase()).forUpdate().executeTakeFirst();
    if (!row) return 'wrong' as const;
    if (row.locked_until && row.locked_until > now) return row.locked_until;
    if (!sameHash(row.code_hash, typed)) {
      const failed = row.failed + 1;
      const locked = failed >= missesBeforeLock ? new Date(now.getTime() + lockMinutes * 60_000) : null;
      await tx
        .updateTable('trackings')
        .set({ failed: locked ? 0 : failed, locked_until: locked })
        .where('id', '=', row.id)
        .execute();
      return locked ?? ('wrong' as const);
    }
    if (row.failed > 0) await tx.updateTable('trackings').set({ failed: 0, locked_until: null }).where('id', '=', row.id).execute();
    return { contactId: row.contact_id, caseId: row.case_id };
  });
  if (found === 'wrong') throw new Fault('notFound', 'contacts.codeWrong');
  if (found instanceof Date) throw new Fault('tooMany', 'contacts.codeLocked', { minutes: Math.max(1, Math.ceil((found.getTime() - now.getTime()) / 60_000)) });
  return found;
}
