import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { workingDaysBetween } from '#maths/calendar/calendar.ts';
import type { CountedDay } from '#maths/calendar/deadline.ts';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { namesOf } from '../store.ts';
import { type TicketListView, type TicketRow, ticketViews } from './contract.ts';
import { helpDesksOn, type TicketRecord } from './store.ts';
import { isOpenTicket } from './ticket.ts';

async function rowsOf(tx: Tx, records: readonly TicketRecord[], at: Date): Promise<TicketRow[]> {
  const today = officeDay(at);
  const { calendar } = await currentCalendar(tx);
  const names = await namesOf(
    tx,
    records.flatMap((row) => [row.taken_by, row.answered_by]),
  );
  const desks = new Map((await tx.selectFrom('help_desks').select(['id', 'name_az', 'name_ru', 'name_en']).execute()).map((desk) => [desk.id, desk]));
  return records.map((row) => {
    const desk = desks.get(row.desk_id);
    const open = isOpenTicket(row.state);
    return {
      id: row.id,
      number: row.number,
      caseId: row.case_id,
      caseNumber: row.case_number,
      subject: row.subject,
      deskName: { az: desk?.name_az ?? '', ru: desk?.name_ru ?? '', en: desk?.name_en ?? '' },
      state: row.state,
      question: row.question,
      stepsTried: row.steps_tried,
      askedAt: row.asked_at.toISOString(),
      askedOn: row.asked_on,
      dueOn: row.due_on,
      provisional: row.provisional,
      workingDays: row.allowed_days,
      derivation: [...(row.derivation as CountedDay[])],
      calendarVersion: row.calendar_version,
      leftDays: workingDaysBetween(today, row.due_on, calendar),
      overdue: open && today > row.due_on,
      takenByName: row.taken_by ? (names.get(row.taken_by) ?? null) : null,
      studyReason: row.study_reason,
      answer: row.answer,
      answeredByName: row.answered_by ? (names.get(row.answered_by) ?? null) : null,
      answeredAt: row.answered_at?.toISOString() ?? null,
      late: row.late,
      returnReason: row.return_reason,
    };
  });
}

const inView = (view: TicketListView, today: string) =>
  ({
    open: sql<boolean>`state in ('sent', 'working')`,
    overdue: sql<boolean>`state in ('sent', 'working') and due_on < ${today}`,
    returned: sql<boolean>`state = 'returned'`,
    answered: sql<boolean>`state = 'answered'`,
  })[view];

/** What the caller may see: a help desk its own, the Centre those of the cases it sees. The nearest term first. */
export const listTickets = (who: Who, query: { readonly view: TicketListView; readonly page: number; readonly pageSize: number }, at: Date) =>
  as(who, 'tickets', async (tx) => {
    const counts: Record<TicketListView, number> = { open: 0, overdue: 0, returned: 0, answered: 0 };
    for (const view of ticketViews) {
      const { n } = await tx
        .selectFrom('tickets')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where(inView(view, officeDay(at)))
        .executeTakeFirstOrThrow();
      counts[view] = Number(n);
    }
    const records = await tx
      .selectFrom('tickets')
      .selectAll()
      .where(inView(query.view, officeDay(at)))
      .orderBy('due_on', query.view === 'answered' ? 'desc' : 'asc')
      .orderBy('id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    return { items: await rowsOf(tx, records, at), total: counts[query.view], counts };
  });

export const ticketsOfCase = (who: Who, caseId: string, at: Date) =>
  as(who, 'tickets of a case', async (tx) => {
    const items = await rowsOf(tx, await tx.selectFrom('tickets').selectAll().where('case_id', '=', caseId).orderBy('id').execute(), at);
    return { items, total: items.length };
  });

export const listHelpDesks = (who: Who, at: Date) =>
  as(who, 'help desks', async (tx) => {
    const items = (await helpDesksOn(tx, officeDay(at))).map((desk) => ({
      id: desk.id,
      name: { az: desk.name_az, ru: desk.name_ru, en: desk.name_en },
      structureName: { az: desk.structure_az, ru: desk.structure_ru, en: desk.structure_en },
      topicIds: desk.topic_ids,
    }));
    return { items, total: items.length };
  });
