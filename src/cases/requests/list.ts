import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { workingDaysBetween } from '#maths/calendar/calendar.ts';
import type { CountedDay } from '#maths/calendar/deadline.ts';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { signatoriesNow } from '../signing.ts';
import { namesOf } from '../store.ts';
import { type RequestListView, type RequestRow, requestViews } from './contract.ts';
import type { RequestRecord } from './store.ts';

async function rowsOf(tx: Tx, who: Who, records: readonly RequestRecord[], at: Date): Promise<RequestRow[]> {
  const today = officeDay(at);
  const { calendar } = await currentCalendar(tx);
  const names = await namesOf(
    tx,
    records.flatMap((row) => [row.drafted_by, row.signed_by, row.answered_by]),
  );
  const nameOf = (id: string | null): string | null => (id ? (names.get(id) ?? null) : null);
  const structures = new Map((await tx.selectFrom('structures').select(['id', 'name_az', 'name_ru', 'name_en']).execute()).map((row) => [row.id, row]));
  const caseIds = records.flatMap((row) => row.case_id ?? []);
  const cases = new Map(
    caseIds.length === 0 ? [] : (await tx.selectFrom('cases').select(['id', 'number']).where('id', 'in', caseIds).execute()).map((row) => [row.id, row.number]),
  );
  return records.map((row) => {
    const structure = row.structure_id ? structures.get(row.structure_id) : undefined;
    // A structure sees the request and not the case behind it.
    const caseNumber = row.case_id ? (cases.get(row.case_id) ?? null) : null;
    return {
      id: row.id,
      number: row.number,
      caseId: caseNumber ? row.case_id : null,
      caseNumber,
      structureId: row.structure_id,
      structureName: structure ? { az: structure.name_az, ru: structure.name_ru, en: structure.name_en } : null,
      addressee: row.addressee,
      email: row.email,
      subject: row.subject,
      body: row.body,
      legalBasis: row.legal_basis,
      workingDays: row.allowed_days,
      state: row.state,
      draftedByName: nameOf(row.drafted_by) ?? '',
      mine: row.drafted_by === who.personId,
      returnReason: row.return_reason,
      outgoingNumber: row.outgoing_number,
      signedAt: row.signed_at?.toISOString() ?? null,
      signedOn: row.signed_on,
      signedByName: nameOf(row.signed_by),
      capacity: row.capacity,
      dueOn: row.due_on,
      provisional: row.provisional,
      derivation: [...((row.derivation ?? []) as CountedDay[])],
      calendarVersion: row.calendar_version ?? 0,
      leftDays: row.due_on ? workingDaysBetween(today, row.due_on, calendar) : null,
      overdue: row.state === 'sent' && row.due_on !== null && today > row.due_on,
      answer: row.answer,
      answeredAt: row.answered_at?.toISOString() ?? null,
      answeredByName: nameOf(row.answered_by),
      late: row.late,
    };
  });
}

const inView = (view: RequestListView, today: string) =>
  ({
    draft: sql<boolean>`state = 'draft'`,
    toSign: sql<boolean>`state = 'toSign'`,
    sent: sql<boolean>`state = 'sent'`,
    overdue: sql<boolean>`state = 'sent' and due_on < ${today}`,
    answered: sql<boolean>`state = 'answered'`,
  })[view];

/** What the caller may see, the nearest last day first; a structure only what was sent to it. */
export const listRequests = (who: Who, query: { readonly view: RequestListView; readonly page: number; readonly pageSize: number }, at: Date) =>
  as(who, 'information requests', async (tx) => {
    const counts: Record<RequestListView, number> = { draft: 0, toSign: 0, sent: 0, overdue: 0, answered: 0 };
    for (const view of requestViews) {
      const { n } = await tx
        .selectFrom('information_requests')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where(inView(view, officeDay(at)))
        .executeTakeFirstOrThrow();
      counts[view] = Number(n);
    }
    const records = await tx
      .selectFrom('information_requests')
      .selectAll()
      .where(inView(query.view, officeDay(at)))
      .orderBy('due_on', query.view === 'answered' ? 'desc' : 'asc')
      .orderBy('id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    const maySignNow = (await signatoriesNow(tx, at)).some((one) => one.personId === who.personId);
    return { items: await rowsOf(tx, who, records, at), total: counts[query.view], counts, maySignNow };
  });

export const requestsOfCase = (who: Who, caseId: string, at: Date) =>
  as(who, 'requests of a case', async (tx) => {
    const records = await tx.selectFrom('information_requests').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
    const items = await rowsOf(tx, who, records, at);
    return { items, total: items.length };
  });
