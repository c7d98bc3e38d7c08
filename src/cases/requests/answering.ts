import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { deriveDeadline } from '#maths/calendar/deadline.ts';
import { as, asSystem, json, type Tx, type Who } from '#platform/database.ts';
import { refuse } from '#platform/fault.ts';
import { newId } from '../store.ts';
import type { RequestReply } from './drafting.ts';
import { dueForReminder, refuseAnswering } from './request.ts';
import { mailAddressee } from './signing.ts';
import { factsOfRequest, recordRequest, requestForChange } from './store.ts';

/**
 * The answer: by the structure's coordinator at the workplace, or written down by the author when it came on paper or by
 * mail. A late one is taken and marked. On a case it stands as a note, which the structure itself does not see.
 */
export async function answerRequest(who: Who, id: string, answer: string, at: Date): Promise<RequestReply> {
  await as(who, 'answering an information request', async (tx) => {
    refuse('conflict', 'requests', refuseAnswering(factsOfRequest(await requestForChange(tx, id))));
  });
  return asSystem('requests', 'an answer', async (tx) => {
    const row = await requestForChange(tx, id);
    refuse('conflict', 'requests', refuseAnswering(factsOfRequest(row)));
    const late = officeDay(at) > (row.due_on ?? '');
    await tx
      .updateTable('information_requests')
      .set({ state: 'answered', answer, answered_by: who.personId, answered_at: at, late })
      .where('id', '=', id)
      .execute();
    if (row.case_id && who.personId)
      await tx
        .insertInto('case_notes')
        .values({ id: await newId(tx), case_id: row.case_id, body: `${row.number}: ${answer}`, by_person: who.personId, at })
        .execute();
    await recordRequest(tx, id, who, 'request.answered', { late });
    return { id, state: 'answered' };
  });
}

/** Job: the addressee is reminded once before the last day and once after it; nobody gets either twice. */
export const remindRequests = (at: Date): Promise<number> =>
  asSystem('requests', 'reminding', async (tx) => {
    const today = officeDay(at);
    const { calendar } = await currentCalendar(tx);
    const open = await tx
      .selectFrom('information_requests')
      .selectAll()
      .where('state', '=', 'sent')
      .where('escalated_at', 'is', null)
      .orderBy('due_on')
      .limit(2000)
      .forUpdate()
      .skipLocked()
      .execute();
    let sent = 0;
    for (const row of open) {
      if (!row.due_on) continue;
      const overdue = today > row.due_on;
      if (!overdue && (row.reminded_at || !dueForReminder(today, row.due_on, calendar))) continue;
      await tx
        .updateTable('information_requests')
        .set(overdue ? { escalated_at: at } : { reminded_at: at })
        .where('id', '=', row.id)
        .execute();
      await recordRequest(tx, row.id, 'requests', overdue ? 'request.overdue' : 'request.reminded', { dueOn: row.due_on });
      await mailAddressee(tx, row, overdue ? 'mailOverdue' : 'mailReminder', row.due_on);
      sent += 1;
    }
    return sent;
  });

/** The calendar changed: what is still awaited is counted again from the day of signature; what was answered stays true. */
export async function rederiveOpenRequests(tx: Tx, why: { readonly reason: string }): Promise<void> {
  const { calendar, version } = await currentCalendar(tx);
  for (const row of await tx.selectFrom('information_requests').selectAll().where('state', '=', 'sent').orderBy('id').forUpdate().execute()) {
    if (!row.signed_on || !row.due_on) continue;
    const due = deriveDeadline({ from: row.signed_on, workingDays: row.allowed_days, calendar });
    if (due.dueOn === row.due_on && due.provisional === row.provisional) continue;
    await tx
      .updateTable('information_requests')
      .set({ due_on: due.dueOn, provisional: due.provisional, derivation: json(due.derivation), calendar_version: version })
      .where('id', '=', row.id)
      .execute();
    await recordRequest(tx, row.id, 'requests', 'request.rederived', { from: row.due_on, to: due.dueOn }, why.reason);
  }
}
