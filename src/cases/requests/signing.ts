import { createHash } from 'node:crypto';
import { currentCalendar } from '#law/actions.ts';
import { formatDate, officeDay } from '#language/format.ts';
import { deriveDeadline } from '#maths/calendar/deadline.ts';
import { yearOf } from '#maths/calendar/office-date.ts';
import { as, json, type Tx, type Who } from '#platform/database.ts';
import { refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { personOf } from '../deed.ts';
import { signatoriesNow } from '../signing.ts';
import { nextNumber } from '../store.ts';
import type { RequestReply } from './drafting.ts';
import { refuseSigning } from './request.ts';
import { factsOfRequest, recordRequest, requestForChange, type RequestRecord } from './store.ts';
import { words } from './words.ts';

/**
 * The leadership signs (5.7.7, 5.7.8): the request gets its outgoing number from the one register, its last day is counted
 * from the day of signature, and it leaves by mail where the addressee has an address. One transaction.
 * @throws Fault conflict `requests.mayNotSign`, `requests.notSubmitted`
 */
export const signRequest = (who: Who, id: string, at: Date): Promise<RequestReply> =>
  as(who, 'signing an information request', async (tx) => {
    const row = await requestForChange(tx, id);
    const signatory = (await signatoriesNow(tx, at)).find((one) => one.personId === who.personId);
    refuse('conflict', 'requests', refuseSigning(factsOfRequest(row), signatory !== undefined));
    if (!signatory) throw new Error('signed by nobody');
    const signedOn = officeDay(at);
    const { calendar, version } = await currentCalendar(tx);
    const due = deriveDeadline({ from: signedOn, workingDays: row.allowed_days, calendar });
    const outgoingNumber = await nextNumber(tx, 'X', yearOf(signedOn));
    await tx
      .updateTable('information_requests')
      .set({
        state: 'sent',
        signed_by: personOf(who),
        capacity: signatory.capacity,
        capacity_basis: signatory.basis,
        outgoing_number: outgoingNumber,
        signed_at: at,
        signed_on: signedOn,
        content_hash: createHash('sha256')
          .update(JSON.stringify([outgoingNumber, row.addressee, row.subject, row.body, row.legal_basis]))
          .digest('hex'),
        due_on: due.dueOn,
        provisional: due.provisional,
        derivation: json(due.derivation),
        calendar_version: version,
        return_reason: null,
      })
      .where('id', '=', id)
      .execute();
    await recordRequest(tx, id, who, 'request.signed', { outgoingNumber, dueOn: due.dueOn, capacity: signatory.capacity });
    await mailAddressee(tx, { ...row, outgoing_number: outgoingNumber }, 'mailSent', due.dueOn);
    return { id, state: 'sent' };
  });

/** Back to its author with a remark (R1). */
export const returnRequest = (who: Who, id: string, reason: string, at: Date): Promise<RequestReply> =>
  as(who, 'returning an information request', async (tx) => {
    const row = await requestForChange(tx, id);
    const signs = (await signatoriesNow(tx, at)).some((one) => one.personId === who.personId);
    refuse('conflict', 'requests', refuseSigning(factsOfRequest(row), signs));
    await tx.updateTable('information_requests').set({ state: 'draft', return_reason: reason }).where('id', '=', id).execute();
    await recordRequest(tx, id, who, 'request.returned', {}, reason);
    return { id, state: 'draft' };
  });

/** To the addressee's own address; where there is none the letter is printed and sent by hand. */
export async function mailAddressee(tx: Tx, row: RequestRecord, key: 'mailSent' | 'mailReminder' | 'mailOverdue', dueOn: string): Promise<void> {
  if (!row.email) return;
  const w = say(words, 'az');
  const params = { number: row.outgoing_number ?? row.number, due: formatDate(dueOn), subject: row.subject };
  await queueMessage(tx, crypto.randomUUID(), {
    channel: 'mail',
    recipient: row.email,
    lang: 'az',
    subject: w(`${key}Subject`, params),
    body: key === 'mailSent' ? `${w(key, params)}\n\n${row.body}\n\n${w('basisLine', { basis: row.legal_basis })}` : w(key, params),
    subjectKind: 'informationRequest',
    subjectId: row.id,
    purpose: key,
  });
}
