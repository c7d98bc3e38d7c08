import { currentCalendar } from '#law/actions.ts';
import { fold } from '#language/fold.ts';
import { officeDay } from '#language/format.ts';
import { addWorkingDays, type WorkingCalendar } from '#maths/calendar/calendar.ts';
import { type OfficeDate, yearOf } from '#maths/calendar/office-date.ts';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { countedAtMost } from '#platform/endpoint.ts';
import { type CaseStage, isOpen } from './case.ts';
import type { CaseRow, caseScopes, ToSignRow } from './contract.ts';
import { groupOf, letterDueOn, readClock, type Terms, type Urgency } from './deadline.ts';
import { opinionsOfRows } from './opinions/of-rows.ts';
import { namesOf } from './store.ts';
import { termsOn } from './terms.ts';

export type CaseQuery = {
  readonly scope: (typeof caseScopes)[number];
  readonly structureId?: string | undefined;
  readonly stage?: CaseStage | undefined;
  readonly urgency?: Urgency | undefined;
  readonly q?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
};
type Today = { readonly today: OfficeDate; readonly calendar: WorkingCalendar; readonly terms: Terms };

export async function todayOf(tx: Tx, at: Date): Promise<Today> {
  const today = officeDay(at);
  const { calendar } = await currentCalendar(tx);
  return { today, calendar, terms: await termsOn(tx, today) };
}

const rowColumns = [
  'id',
  'number',
  'kind',
  'clock',
  'stage',
  'subject',
  'applicant_id',
  'assignee_id',
  'structure_id',
  'registered_on',
  'due_on',
  'provisional',
  'sealed',
  'allowed_days',
  'extension_days',
  'closed_at',
] as const;
type Row = Awaited<ReturnType<ReturnType<typeof rowsQuery>['execute']>>[number];
const rowsQuery = (tx: Tx) => tx.selectFrom('cases').select(rowColumns);

/** Rows for the eye: lateness and group are computed at this look, never stored. */
export async function showRows(tx: Tx, rows: readonly Row[], { today, calendar, terms }: Today): Promise<CaseRow[]> {
  const people = await namesOf(
    tx,
    rows.map((row) => row.assignee_id),
  );
  const applicants = await applicantNames(
    tx,
    rows.map((row) => row.applicant_id),
  );
  const opinions = await opinionsOfRows(
    tx,
    rows.map((row) => row.id),
    { today, calendar, terms },
  );
  return rows.map((row) => {
    const opinion = opinions.get(row.id) ?? null;
    // A clock stops when the case ends.
    const seenOn = row.closed_at ? officeDay(row.closed_at) : today;
    const clock = readClock({ registeredOn: row.registered_on, dueOn: row.due_on, totalDays: row.allowed_days + row.extension_days }, seenOn, calendar, terms);
    return {
      ...clock,
      id: row.id,
      number: row.number,
      kind: row.kind,
      clock: row.clock,
      stage: row.stage,
      group: isOpen(row.stage) ? groupOf(clock.urgency, row.stage, opinion?.standing === 'awaited') : null,
      subject: row.subject,
      applicantName: row.applicant_id ? (applicants.get(row.applicant_id) ?? null) : null,
      assigneeId: row.assignee_id,
      assigneeName: row.assignee_id ? (people.get(row.assignee_id) ?? null) : null,
      structureId: row.structure_id,
      registeredOn: row.registered_on,
      dueOn: row.due_on,
      provisional: row.provisional,
      sealed: row.sealed,
      opinion,
    };
  });
}

async function applicantNames(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('applicants').select(['id', 'full_name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}

/** `M-2026-000041`, its beginning, or only the digits of this year's number. */
export function numbersLike(typed: string, year: number): { readonly from: string; readonly before: string } | { readonly exactly: readonly string[] } | null {
  const text = typed.toUpperCase().replaceAll(/\s/g, '');
  if (/^[MA]-?\d{0,4}(-\d{0,6})?$/.test(text)) {
    const prefix = text.length > 1 && text[1] !== '-' ? `${text[0]}-${text.slice(1)}` : text;
    return { from: prefix, before: `${prefix}\u{10FFFF}` };
  }
  if (/^\d{1,6}$/.test(text)) return { exactly: (['M', 'A'] as const).map((register) => `${register}-${year}-${text.padStart(6, '0')}`) };
  return null;
}

/** The work queue, nearest date first. A search looks everywhere the caller may see, whatever the scope. */
export function listCases(
  who: Who,
  query: CaseQuery,
  at: Date,
): Promise<{ items: CaseRow[]; total: number; counts: { mine: number; unassigned: number; all: number } }> {
  return as(who, 'work queue', async (tx) => {
    const now = await todayOf(tx, at);
    const soonUntil = addWorkingDays(now.today, now.terms.soonDays, now.calendar);
    let found = tx.selectFrom('cases');
    if (query.q) {
      const numbers = numbersLike(query.q, yearOf(now.today));
      if (numbers && 'exactly' in numbers) found = found.where('number', 'in', numbers.exactly);
      else if (numbers) found = found.where('number', '>=', numbers.from).where('number', '<', numbers.before);
      else found = found.where('id', 'in', sql<string>`(select find_cases(${fold(query.q)}, 500))`);
    } else if (query.scope === 'closed') found = found.where('closed_at', 'is not', null);
    else {
      found = found.where('closed_at', 'is', null);
      if (query.scope === 'mine') found = found.where('assignee_id', '=', who.personId);
      if (query.scope === 'unassigned') found = found.where('assignee_id', 'is', null);
    }
    if (query.structureId) found = found.where('structure_id', '=', query.structureId);
    if (query.stage) found = found.where('stage', '=', query.stage);
    if (query.urgency === 'late') found = found.where('due_on', '<', now.today);
    if (query.urgency === 'today') found = found.where('due_on', '=', now.today);
    if (query.urgency === 'soon') found = found.where('due_on', '>', now.today).where('due_on', '<=', soonUntil);
    if (query.urgency === 'later') found = found.where('due_on', '>', soonUntil);

    const closedFirst = query.scope === 'closed' && !query.q;
    const rows = await found
      .select(rowColumns)
      .orderBy(closedFirst ? 'closed_at' : 'due_on', closedFirst ? 'desc' : 'asc')
      .orderBy('id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    const { total } = await tx
      .selectFrom(found.select('id').limit(countedAtMost).as('counted'))
      .select((e) => e.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return { items: await showRows(tx, rows, now), total, counts: await countOpen(tx, who) };
  });
}

async function countOpen(tx: Tx, who: Who): Promise<{ mine: number; unassigned: number; all: number }> {
  const row = await tx
    .selectFrom('cases')
    .select((e) => [
      e.fn.countAll<number>().as('all'),
      e.fn.countAll<number>().filterWhere('assignee_id', '=', who.personId).as('mine'),
      e.fn.countAll<number>().filterWhere('assignee_id', 'is', null).as('unassigned'),
    ])
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { mine: Number(row.mine), unassigned: Number(row.unassigned), all: Number(row.all) };
}

/** What waits for a signature, in the order it must leave; a forwarding or refusal has the shorter term of its own. */
export async function toSignRows(tx: Tx, at: Date): Promise<ToSignRow[]> {
  const now = await todayOf(tx, at);
  const rows = await rowsQuery(tx).where('stage', '=', 'toSign').orderBy('due_on').orderBy('id').limit(500).execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const drafts = await tx
    .selectFrom('case_drafts')
    .distinctOn('case_id')
    .select(['case_id', 'kind', 'approved_by', 'approved_at'])
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('version', 'desc')
    .execute();
  const returned = await tx.selectFrom('case_returns').select('case_id').distinct().where('case_id', 'in', ids).execute();
  const names = await namesOf(
    tx,
    drafts.map((draft) => draft.approved_by),
  );
  const byCase = new Map(drafts.map((draft) => [draft.case_id, draft]));
  const shown = await showRows(tx, rows, now);
  return shown
    .map((row) => {
      const draft = byCase.get(row.id);
      const letterKind = draft?.kind ?? 'reply';
      const dueOn = letterDueOn(letterKind, row.registeredOn, row.dueOn, now.calendar, now.terms);
      const reading = readClock({ registeredOn: row.registeredOn, dueOn, totalDays: row.totalDays }, now.today, now.calendar, now.terms);
      return {
        ...row,
        leftDays: reading.leftDays,
        urgency: reading.urgency,
        letterKind,
        letterDueOn: dueOn,
        approvedByName: draft?.approved_by ? (names.get(draft.approved_by) ?? null) : null,
        approvedAt: draft?.approved_at?.toISOString() ?? null,
        returnedBefore: returned.some((row_) => row_.case_id === row.id),
      };
    })
    .toSorted((a, b) => (a.letterDueOn < b.letterDueOn ? -1 : a.letterDueOn > b.letterDueOn ? 1 : 0));
}
