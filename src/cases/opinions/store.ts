import { json, sql, type Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { OpinionDeadline } from './clock.ts';
import type { OpinionFacts } from './opinion.ts';

const opinionQuery = (tx: Tx) =>
  tx
    .selectFrom('opinions')
    .innerJoin('case_drafts as asked', 'asked.id', 'opinions.draft_id')
    .innerJoin('case_drafts as covered', 'covered.id', 'opinions.covers_draft_id')
    .selectAll('opinions')
    .select(['asked.version as version', 'covered.version as covers_version']);
export type OpinionRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof opinionQuery>['executeTakeFirst']>>>;

export const factsOfOpinion = (row: OpinionRecord): OpinionFacts => ({
  state: row.state,
  draftVersion: row.version,
  coversVersion: row.covers_version,
  studied: row.study_at !== null,
  dueOn: row.due_on,
  readdressed: row.readdressed_to !== null,
});

/** Every request of a case, oldest first. A draft's text is behind the case's policy: whoever may not see it gets none. */
export const opinionsOfCase = (tx: Tx, caseId: string): Promise<OpinionRecord[]> =>
  opinionQuery(tx).where('opinions.case_id', '=', caseId).orderBy('opinions.id').execute();

export async function opinionById(tx: Tx, opinionId: string): Promise<OpinionRecord> {
  const found = await opinionQuery(tx).where('opinions.id', '=', opinionId).executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

/** Which case a request belongs to, as far as the caller may see it; the case is always locked before its requests. */
export async function caseIdOf(tx: Tx, opinionId: string): Promise<string> {
  const found = await tx.selectFrom('opinions').select('case_id').where('id', '=', opinionId).executeTakeFirst();
  if (!found) throw notFound();
  return found.case_id;
}

/** Whether the caller answers for this request: the expert, or whoever stands in for the absent one (R12). */
export async function isOwnItem(tx: Tx, opinionId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('opinions')
    .select(sql<boolean>`coalesce(expert_id = current_person() or expert_id = any (stood_in_for()), false)`.as('own'))
    .where('id', '=', opinionId)
    .executeTakeFirst();
  if (!found) throw notFound();
  return found.own;
}

/** Whether the caller coordinates the structure that is asked. */
export async function coordinates(tx: Tx, opinionId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('opinions')
    .select(sql<boolean>`structure_id = any (structures_of('coordinator'))`.as('mine'))
    .where('id', '=', opinionId)
    .executeTakeFirst();
  return found?.mine ?? false;
}

export type DeadlineWhy = {
  readonly calendarVersion: number;
  readonly reason: string;
  readonly act: string | null;
  readonly at: Date;
  readonly byPerson: string | null;
};

/** The date in force, and beside it the row that keeps it for ever with its derivation. */
export async function setOpinionDeadline(tx: Tx, opinionId: string, deadline: OpinionDeadline, why: DeadlineWhy): Promise<void> {
  await tx
    .updateTable('opinions')
    .set({ due_on: deadline.dueOn, allowed_days: deadline.workingDays, provisional: deadline.provisional })
    .where('id', '=', opinionId)
    .execute();
  await tx
    .insertInto('opinion_deadlines')
    .values({
      opinion_id: opinionId,
      due_on: deadline.dueOn,
      working_days: deadline.workingDays,
      derivation: json(deadline.derivation),
      calendar_version: why.calendarVersion,
      provisional: deadline.provisional,
      reason: why.reason,
      act: why.act,
      derived_at: why.at,
      derived_by: why.byPerson,
    })
    .execute();
}

/** Newest first: the first is in force. */
export const opinionDeadlines = (tx: Tx, opinionIds: readonly string[]) =>
  opinionIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('opinion_deadlines')
        .selectAll()
        .where('opinion_id', 'in', [...opinionIds])
        .orderBy('id', 'desc')
        .execute();
export type OpinionDeadlineRecord = Awaited<ReturnType<typeof opinionDeadlines>>[number];

export const answersOf = (tx: Tx, opinionIds: readonly string[]) =>
  opinionIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('opinion_answers')
        .selectAll()
        .where('opinion_id', 'in', [...opinionIds])
        .orderBy('id')
        .execute();
export type AnswerRecord = Awaited<ReturnType<typeof answersOf>>[number];

export const structureById = (tx: Tx, structureId: string) =>
  tx
    .selectFrom('structures')
    .select(['id', 'kind', 'name_az', 'name_ru', 'name_en', 'email', 'valid_from', 'valid_until', 'successor_id'])
    .where('id', '=', structureId)
    .executeTakeFirst();

/** The expert of a structure with the fewest open items; never the person the case is about. Null when it has none. */
export async function freestExpert(tx: Tx, structureId: string, notPersonId: string | null, at: Date): Promise<string | null> {
  const row = await tx
    .selectFrom('people')
    .innerJoin('appointments', 'appointments.person_id', 'people.id')
    .innerJoin('posts', 'posts.id', 'appointments.post_id')
    .select(['people.id'])
    .where('people.active', '=', true)
    .where('posts.role', '=', 'expert')
    .where('posts.structure_id', '=', structureId)
    .where('appointments.stands_in_for', 'is', null)
    .where(sql<boolean>`appointments.valid_from <= ${at}::timestamptz and (appointments.valid_until is null or appointments.valid_until > ${at}::timestamptz)`)
    .$if(notPersonId !== null, (query) => query.where('people.id', '!=', notPersonId as string))
    .orderBy(sql`(select count(*) from opinions o where o.expert_id = people.id and o.state = 'open')`)
    .orderBy('people.full_name')
    .executeTakeFirst();
  return row?.id ?? null;
}
