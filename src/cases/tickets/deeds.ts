import { currentCalendar } from '#law/actions.ts';
import { formatDate, officeDay } from '#language/format.ts';
import { deriveDeadline } from '#maths/calendar/deadline.ts';
import { yearOf } from '#maths/calendar/office-date.ts';
import { as, asSystem, json, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { refuseWork } from '../case.ts';
import { personOf, recordOn } from '../deed.ts';
import { caseForChange, factsOf, newId } from '../store.ts';
import './events.ts';
import { factsOfTicket, helpDesksOn, ticketById, ticketForChange, type TicketRecord, ticketTermsOn } from './store.ts';
import { refuseAnswering, refuseAsking, refuseReturning, refuseStudy, refuseTaking, refuseWithdrawing, type TicketState } from './ticket.ts';
import { words } from './words.ts';

export type TicketReply = { readonly id: string; readonly state: TicketState };

/** The desk's list changed: those of the desk hear it, and nothing of the case. */
const tellDesk = (tx: Tx, row: Pick<TicketRecord, 'id'>, actor: Who | string): Promise<void> =>
  record(tx, { kind: 'ticket.listChanged', subjectKind: 'ticket', subjectId: row.id, actor, purpose: 'ticket' });
const recordTicket = async (
  tx: Tx,
  row: Pick<TicketRecord, 'id' | 'case_id'>,
  actor: Who | string,
  kind: string,
  data: object = {},
  reason: string | null = null,
) => {
  const kase = await tx.selectFrom('cases').select(['id', 'contact_id']).where('id', '=', row.case_id).executeTakeFirstOrThrow();
  await recordOn(tx, kase, actor, kind, { ticketId: row.id, ...data }, { reason });
  await tellDesk(tx, row, actor);
};

/**
 * Asks the structure's help desk about an e-service difficulty under investigation; its ten working days run from the
 * working day after sending (4.0.24). Sent twice with one id is sent once.
 */
export const askHelpDesk = (
  who: Who,
  asked: { readonly id: string; readonly caseId: string; readonly deskId: string; readonly question: string; readonly at: Date },
): Promise<{ id: string; number: string; dueOn: string }> =>
  as(who, 'asking a help desk', async (tx) => {
    const kase = await caseForChange(tx, asked.caseId);
    const before = await ticketById(tx, asked.id);
    if (before) return { id: before.id, number: before.number, dueOn: before.due_on };
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const askedOn = officeDay(asked.at);
    const desk = (await helpDesksOn(tx, askedOn)).find((one) => one.id === asked.deskId);
    if (!desk) throw notFound();
    const open = await tx
      .selectFrom('tickets')
      .select('id')
      .where('case_id', '=', kase.id)
      .where('desk_id', '=', desk.id)
      .where('state', 'in', ['sent', 'working'])
      .executeTakeFirst();
    refuse('conflict', 'tickets', refuseAsking({ kind: kase.kind, sealed: kase.sealed, askedAlready: open !== undefined }));
    const { calendar, version } = await currentCalendar(tx);
    const terms = await ticketTermsOn(tx, askedOn);
    const due = deriveDeadline({ from: askedOn, workingDays: terms.days, calendar });
    const { rows } = await sql<{ number: string }>`select next_number('YM', ${yearOf(askedOn)}) as number`.execute(tx);
    const number = rows[0]?.number ?? '';
    await tx
      .insertInto('tickets')
      .values({
        id: asked.id,
        number,
        case_id: kase.id,
        case_number: kase.number,
        subject: kase.subject,
        desk_id: desk.id,
        state: 'sent',
        question: asked.question,
        steps_tried: kase.steps_tried ?? '',
        asked_by: personOf(who),
        asked_at: asked.at,
        asked_on: askedOn,
        allowed_days: terms.days,
        due_on: due.dueOn,
        provisional: due.provisional,
        derivation: json(due.derivation),
        calendar_version: version,
      })
      .execute();
    await recordTicket(tx, { id: asked.id, case_id: kase.id }, who, 'ticket.asked', { number, deskId: desk.id, dueOn: due.dueOn });
    await mailDesk(tx, desk.email, 'mailAsked', { id: asked.id, number, caseId: kase.id, due: due.dueOn });
    return { id: asked.id, number, dueOn: due.dueOn };
  });

async function mailDesk(
  tx: Tx,
  email: string | null,
  key: 'mailAsked' | 'mailOverdue',
  of: { readonly id: string; readonly number: string; readonly caseId: string; readonly due: string },
) {
  if (!email) return;
  const w = say(words, 'az');
  const params = { number: of.number, due: formatDate(of.due) };
  await queueMessage(tx, crypto.randomUUID(), {
    channel: 'mail',
    recipient: email,
    lang: 'az',
    subject: w(`${key}Subject`, params),
    body: w(key, params),
    subjectKind: 'case',
    subjectId: of.caseId,
    purpose: key,
  });
}

/** The help desk's own rights say whether the ticket is theirs; the case behind it they may not see, so the room writes. */
async function onOwnTicket(who: Who, purpose: string, id: string, work: (tx: Tx, row: TicketRecord) => Promise<TicketState>): Promise<TicketReply> {
  await as(who, purpose, async (tx) => {
    const { rows } = await sql`select from tickets where id = ${id} and desk_id = any (my_help_desks())`.execute(tx);
    if (rows.length === 0) throw notFound();
  });
  return asSystem('tickets', purpose, async (tx) => ({ id, state: await work(tx, await ticketForChange(tx, id)) }));
}

export const takeTicket = (who: Who, id: string, at: Date): Promise<TicketReply> =>
  onOwnTicket(who, 'taking a ticket', id, async (tx, row) => {
    refuse('conflict', 'tickets', refuseTaking(factsOfTicket(row)));
    await tx.updateTable('tickets').set({ state: 'working', taken_by: who.personId, taken_at: at }).where('id', '=', id).execute();
    await recordTicket(tx, row, who, 'ticket.taken');
    return 'working';
  });

/** Extra study and verification: fifteen working days in all from the day it was sent, declared once with a reason. */
export const declareStudy = (who: Who, id: string, reason: string, at: Date): Promise<TicketReply> =>
  onOwnTicket(who, 'declaring extra study', id, async (tx, row) => {
    refuse('conflict', 'tickets', refuseStudy(factsOfTicket(row), officeDay(at)));
    const { calendar, version } = await currentCalendar(tx);
    const { studyDays } = await ticketTermsOn(tx, row.asked_on);
    const due = deriveDeadline({ from: row.asked_on, workingDays: studyDays, calendar });
    await tx
      .updateTable('tickets')
      .set({
        study_at: at,
        study_by: who.personId,
        study_reason: reason,
        allowed_days: studyDays,
        due_on: due.dueOn,
        provisional: due.provisional,
        derivation: json(due.derivation),
        calendar_version: version,
      })
      .where('id', '=', id)
      .execute();
    await recordTicket(tx, row, who, 'ticket.studied', { from: row.due_on, to: due.dueOn }, reason);
    return row.state;
  });

/** The answer goes back to the case as a note of the help desk; a late one is taken and marked (R12: never tacit). */
export const answerTicket = (who: Who, id: string, answer: string, at: Date): Promise<TicketReply> =>
  onOwnTicket(who, 'answering a ticket', id, async (tx, row) => {
    refuse('conflict', 'tickets', refuseAnswering(factsOfTicket(row)));
    const late = officeDay(at) > row.due_on;
    await tx.updateTable('tickets').set({ state: 'answered', answer, answered_by: who.personId, answered_at: at, late }).where('id', '=', id).execute();
    await tx
      .insertInto('case_notes')
      .values({ id: await newId(tx), case_id: row.case_id, body: `${row.number}: ${answer}`, by_person: who.personId, at })
      .execute();
    await recordTicket(tx, row, who, 'ticket.answered', { late });
    return 'answered';
  });

/** Not this desk's matter: back to whoever asked, who addresses it again. */
export const returnTicket = (who: Who, id: string, reason: string): Promise<TicketReply> =>
  onOwnTicket(who, 'returning a ticket', id, async (tx, row) => {
    refuse('conflict', 'tickets', refuseReturning(factsOfTicket(row)));
    await tx.updateTable('tickets').set({ state: 'returned', return_reason: reason }).where('id', '=', id).execute();
    await recordTicket(tx, row, who, 'ticket.returned', {}, reason);
    return 'returned';
  });

export const withdrawTicket = (who: Who, id: string): Promise<TicketReply> =>
  as(who, 'withdrawing a ticket', async (tx) => {
    const row = await ticketForChange(tx, id);
    const kase = await caseForChange(tx, row.case_id);
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    refuse('conflict', 'tickets', refuseWithdrawing(factsOfTicket(row)));
    await tx.updateTable('tickets').set({ state: 'withdrawn' }).where('id', '=', id).execute();
    await recordTicket(tx, row, who, 'ticket.withdrawn');
    return { id, state: 'withdrawn' as const };
  });

/** Job: a term that ran out is said once, to the desk by mail and on the case; nothing is agreed by it (R12). */
export const escalateOverdue = (at: Date): Promise<number> =>
  asSystem('tickets', 'overdue', async (tx) => {
    const rows = await tx
      .selectFrom('tickets')
      .selectAll()
      .where('state', 'in', ['sent', 'working'])
      .where('due_on', '<', officeDay(at))
      .where('escalated_at', 'is', null)
      .orderBy('id')
      .forUpdate()
      .skipLocked()
      .execute();
    for (const row of rows) {
      await tx.updateTable('tickets').set({ escalated_at: at }).where('id', '=', row.id).execute();
      await recordTicket(tx, row, 'tickets', 'ticket.overdue', { dueOn: row.due_on });
      const desk = await tx.selectFrom('help_desks').select('email').where('id', '=', row.desk_id).executeTakeFirst();
      await mailDesk(tx, desk?.email ?? null, 'mailOverdue', { id: row.id, number: row.number, caseId: row.case_id, due: row.due_on });
    }
    return rows.length;
  });

/** The calendar changed: open tickets are counted again from the day they were sent; answered ones keep what was true. */
export async function rederiveOpenTickets(tx: Tx, why: { readonly reason: string }): Promise<void> {
  const { calendar, version } = await currentCalendar(tx);
  for (const row of await tx.selectFrom('tickets').selectAll().where('state', 'in', ['sent', 'working']).orderBy('id').forUpdate().execute()) {
    const due = deriveDeadline({ from: row.asked_on, workingDays: row.allowed_days, calendar });
    if (due.dueOn === row.due_on && due.provisional === row.provisional) continue;
    await tx
      .updateTable('tickets')
      .set({ due_on: due.dueOn, provisional: due.provisional, derivation: json(due.derivation), calendar_version: version })
      .where('id', '=', row.id)
      .execute();
    await recordTicket(tx, row, 'tickets', 'ticket.rederived', { from: row.due_on, to: due.dueOn }, why.reason);
  }
}
