import { json, sql, type Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { Lang } from '#platform/words.ts';
import type { CaseFacts, CaseStage } from './case.ts';
import type { CaseDeadline } from './deadline.ts';

const columns = [
  'id',
  'number',
  'kind',
  'clock',
  'stage',
  'contact_id',
  'matter_id',
  'applicant_id',
  'structure_id',
  'topic_id',
  'subject',
  'body',
  'steps_tried',
  'lang',
  'registered_at',
  'registered_on',
  'accepted_by',
  'assignee_id',
  'allowed_days',
  'extension_days',
  'due_on',
  'provisional',
  'reply_by',
  'reply_to',
  'servicemen',
  'sealed',
  'concerns_person_id',
  'answered_at',
  'closed_at',
  'closing_reason',
  'rating',
  'rating_comment',
  'merged_into',
  'clock_from',
  'due_at',
] as const;

const caseQuery = (tx: Tx, caseId: string) => tx.selectFrom('cases').select(columns).where('id', '=', caseId);
export type CaseRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof caseQuery>['executeTakeFirst']>>>;

/** Locks the row: two people cannot move the same case at once. Unseen and unknown answer the same. */
export async function caseForChange(tx: Tx, caseId: string): Promise<CaseRecord> {
  const found = await caseQuery(tx, caseId).forUpdate().executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

export async function caseById(tx: Tx, caseId: string): Promise<CaseRecord> {
  const found = await caseQuery(tx, caseId).executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

export const factsOf = (kase: CaseRecord): CaseFacts => ({
  stage: kase.stage,
  assigneeId: kase.assignee_id,
  concernsPersonId: kase.concerns_person_id,
  mergedInto: kase.merged_into,
});

export const moveCase = (
  tx: Tx,
  caseId: string,
  to: {
    readonly stage?: CaseStage;
    readonly assigneeId?: string | null;
    readonly closedAt?: Date;
    readonly answeredAt?: Date;
    readonly closingReason?: string;
  },
) =>
  tx
    .updateTable('cases')
    .set({
      ...(to.stage !== undefined && { stage: to.stage }),
      ...(to.assigneeId !== undefined && { assignee_id: to.assigneeId }),
      ...(to.closedAt !== undefined && { closed_at: to.closedAt }),
      ...(to.answeredAt !== undefined && { answered_at: to.answeredAt }),
      ...(to.closingReason !== undefined && { closing_reason: to.closingReason }),
    })
    .where('id', '=', caseId)
    .execute();

/** The date in force, and beside it the row that keeps it for ever with its derivation. */
export async function saveDeadline(
  tx: Tx,
  caseId: string,
  deadline: CaseDeadline,
  why: { readonly calendarVersion: number; readonly reason: string; readonly act: string | null; readonly at: Date; readonly byPerson: string | null },
): Promise<void> {
  await tx
    .insertInto('case_deadlines')
    .values({
      case_id: caseId,
      due_on: deadline.dueOn,
      allowed_days: deadline.allowedDays,
      extension_days: deadline.extensionDays,
      derivation: json(deadline.derivation),
      calendar_version: why.calendarVersion,
      rule: deadline.rule,
      provisional: deadline.provisional,
      reason: why.reason,
      act: why.act,
      derived_at: why.at,
      derived_by: why.byPerson,
    })
    .execute();
}

export const setDeadline = (tx: Tx, caseId: string, deadline: CaseDeadline) =>
  tx
    .updateTable('cases')
    .set({ due_on: deadline.dueOn, allowed_days: deadline.allowedDays, extension_days: deadline.extensionDays, provisional: deadline.provisional })
    .where('id', '=', caseId)
    .execute();

/** Newest first: the first is in force. */
export const deadlinesOf = (tx: Tx, caseId: string) =>
  tx.selectFrom('case_deadlines').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').execute();

export const extensionsOf = (tx: Tx, caseId: string) =>
  tx.selectFrom('case_extensions').select(['kind', 'working_days', 'reason', 'at']).where('case_id', '=', caseId).execute();

/** Newest version first. */
export const draftsOf = (tx: Tx, caseId: string) => tx.selectFrom('case_drafts').selectAll().where('case_id', '=', caseId).orderBy('version', 'desc').execute();
export type DraftRecord = Awaited<ReturnType<typeof draftsOf>>[number];

export const latestDraft = (tx: Tx, caseId: string) =>
  tx.selectFrom('case_drafts').selectAll().where('case_id', '=', caseId).orderBy('version', 'desc').limit(1).executeTakeFirst();

export const insertDraft = (
  tx: Tx,
  draft: {
    readonly caseId: string;
    readonly version: number;
    readonly body: string;
    readonly basis: string;
    readonly authorId: string;
    readonly at: Date;
    readonly kind?: DraftRecord['kind'];
    readonly forwardTo?: string;
    readonly ground?: NonNullable<DraftRecord['ground']>;
  },
) =>
  tx
    .insertInto('case_drafts')
    .values({
      case_id: draft.caseId,
      version: draft.version,
      body: draft.body,
      basis: draft.basis,
      author_id: draft.authorId,
      created_at: draft.at,
      kind: draft.kind ?? 'reply',
      forward_to: draft.forwardTo ?? null,
      ground: draft.ground ?? null,
    })
    .execute();

/** Names for the eye, by id: people of the house. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('people').select(['id', 'full_name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}

/** Where an applicant can be reached, for a notice; null for an anonymous one. */
export async function applicantOf(
  tx: Tx,
  applicantId: string | null,
): Promise<{
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly lang: Lang;
} | null> {
  if (applicantId === null) return null;
  const row = await tx.selectFrom('applicants').select(['full_name', 'phone', 'email', 'address', 'lang']).where('id', '=', applicantId).executeTakeFirst();
  return row ? { name: row.full_name, phone: row.phone, email: row.email, address: row.address, lang: row.lang } : null;
}

export async function structureOf(
  tx: Tx,
  structureId: string | null,
): Promise<{ readonly az: string; readonly ru: string; readonly en: string; readonly email: string | null; readonly kind: string } | null> {
  if (structureId === null) return null;
  const row = await tx.selectFrom('structures').select(['name_az', 'name_ru', 'name_en', 'email', 'kind']).where('id', '=', structureId).executeTakeFirst();
  return row ? { az: row.name_az, ru: row.name_ru, en: row.name_en, email: row.email, kind: row.kind } : null;
}

/** Gapless per year, across M, A, X and R alike: the counter's row is locked until the commit, so this comes last (R2). */
export async function nextNumber(tx: Tx, register: 'M' | 'A' | 'X' | 'R', year: number): Promise<string> {
  const { rows } = await sql<{ number: string }>`select next_number(${register}, ${year}) as number`.execute(tx);
  const number = rows[0]?.number;
  if (!number) throw new Error('next_number gave nothing');
  return number;
}

/** An id in the order of time (uuidv7): rows of one case are read back in the order they were written. */
export async function newId(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tx);
  if (!rows[0]) throw new Error('uuidv7 gave nothing');
  return rows[0].id;
}
