import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { todayOf } from '../list.ts';
import { namesOf } from '../store.ts';
import type { OpinionRow, opinionViews } from './contract.ts';
import { caseClockOf, clockOf, structureNames } from './view.ts';

export type OpinionQuery = {
  readonly view: (typeof opinionViews)[number];
  readonly structureId?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
};

const undecided = sql<boolean>`exists (select from opinion_answers a where a.opinion_id = opinions.id and a.late and a.choice is null)`;

/** The requests of every case the caller sees: what is awaited, nearest date first; what came too late and is undecided. */
export const listOpinions = (who: Who, query: OpinionQuery, at: Date) =>
  as(who, 'opinions of structures', async (tx) => {
    const now = await todayOf(tx, at);
    const found = filtered(tx, query);
    const rows = await found
      .innerJoin('cases', 'cases.id', 'opinions.case_id')
      .innerJoin('case_drafts', 'case_drafts.id', 'opinions.draft_id')
      .select([
        'opinions.id',
        'opinions.case_id',
        'opinions.structure_id',
        'opinions.expert_id',
        'opinions.state',
        'opinions.asked_at',
        'opinions.delivered_on',
        'opinions.due_on',
        'opinions.allowed_days',
        'opinions.settled_at',
        'case_drafts.version',
        'cases.number',
        'cases.subject',
        'cases.registered_on',
        'cases.due_on as case_due_on',
        'cases.allowed_days as case_allowed_days',
        'cases.extension_days',
        'cases.closed_at',
        undecided.as('late'),
      ])
      .$if(query.view === 'awaited', (q) => q.orderBy(sql`opinions.due_on nulls first`))
      .$if(query.view !== 'awaited', (q) => q.orderBy('opinions.asked_at', 'desc'))
      .orderBy('opinions.id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    const { total } = await filtered(tx, query)
      .innerJoin('cases', 'cases.id', 'opinions.case_id')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const names = await namesOf(
      tx,
      rows.map((row) => row.expert_id),
    );
    const structures = await structureNames(
      tx,
      rows.map((row) => row.structure_id),
    );
    const items = rows.map((row): OpinionRow => ({
      id: row.id,
      caseId: row.case_id,
      caseNumber: row.number,
      subject: row.subject,
      caseDueOn: row.case_due_on,
      caseClock: caseClockOf({ ...row, due_on: row.case_due_on, allowed_days: row.case_allowed_days }, now),
      structureId: row.structure_id,
      structureName: structures.get(row.structure_id) ?? { az: '', ru: '', en: '' },
      expertName: row.expert_id ? (names.get(row.expert_id) ?? null) : null,
      state: row.state,
      version: row.version,
      askedAt: row.asked_at.toISOString(),
      dueOn: row.due_on,
      clock: clockOf(row, now),
      late: row.late,
    }));
    return { items, total: Number(total), counts: await countsOf(tx) };
  });

const filtered = (tx: Tx, query: OpinionQuery) =>
  tx
    .selectFrom('opinions')
    .$if(query.view === 'awaited', (q) => q.where('opinions.state', 'in', ['sent', 'open']))
    .$if(query.view === 'answered', (q) => q.where('opinions.state', 'in', ['agreed', 'remarks', 'objected', 'noCompetence', 'tacit']))
    .$if(query.view === 'late', (q) => q.where(undecided))
    .$if(query.structureId !== undefined, (q) => q.where('opinions.structure_id', '=', query.structureId as string));

async function countsOf(tx: Tx): Promise<{ awaited: number; late: number }> {
  const row = await tx
    .selectFrom('opinions')
    .innerJoin('cases', 'cases.id', 'opinions.case_id')
    .select([
      sql<number>`count(*) filter (where opinions.state in ('sent', 'open'))`.as('awaited'),
      sql<number>`count(*) filter (where ${undecided})`.as('late'),
    ])
    .executeTakeFirstOrThrow();
  return { awaited: Number(row.awaited), late: Number(row.late) };
}
