import { sql, type Tx } from '#platform/database.ts';

/** Sent twice at once, the second waits for the first and is then told apart as a repetition. */
export const lockSubmission = (tx: Tx, id: string): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtextextended(${id}, 9))`.execute(tx);

export type SubmissionState = { readonly hash: string | null; readonly taken: boolean; readonly files: number };
/** What stands under a submission's id: the digest kept when it was taken in, a contact of another origin, its files. */
export async function submissionState(tx: Tx, id: string): Promise<SubmissionState> {
  const { rows } = await sql<SubmissionState>`select
    exists (select from contacts where id = ${id}) as taken,
    (select reason from events where subject_id = ${id} and kind = 'portal.submitted' limit 1) as hash,
    (select count(*) from files where owner_kind = 'contact' and owner_id = ${id} and state <> 'removed') as files`.execute(tx);
  return rows[0] as SubmissionState;
}

export const trackingOf = (tx: Tx, contactId: string) =>
  tx.selectFrom('trackings').select(['number', 'case_id']).where('contact_id', '=', contactId).executeTakeFirstOrThrow();

export const contactOf = (tx: Tx, contactId: string) => tx.selectFrom('contacts').selectAll().where('id', '=', contactId).executeTakeFirstOrThrow();

export const applicantOf = (tx: Tx, applicantId: string) =>
  tx.selectFrom('applicants').select(['id', 'name_folded', 'phone', 'email', 'fin', 'voen', 'lang']).where('id', '=', applicantId).executeTakeFirstOrThrow();

export const filesOf = (tx: Tx, contactId: string) =>
  tx
    .selectFrom('files')
    .select(['id', 'name', 'content_type', 'size_bytes', 'state'])
    .where('owner_kind', '=', 'contact')
    .where('owner_id', '=', contactId)
    .where('state', '!=', 'removed')
    .orderBy('id')
    .execute();

/** The matters of a contact that were answered, for the citizen's page. */
export const answersOf = (tx: Tx, contactId: string) =>
  tx
    .selectFrom('matters')
    .leftJoin('structures', 'structures.id', 'matters.forwarded_to')
    .select([
      'matters.kind',
      'matters.disposition',
      'matters.answer_text',
      'matters.disposed_at',
      'structures.name_az',
      'structures.name_ru',
      'structures.name_en',
    ])
    .where('matters.contact_id', '=', contactId)
    .orderBy('matters.position')
    .execute();
