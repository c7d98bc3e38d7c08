import { officeDay } from '#language/format.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import { type Authority, authorityState } from './applicant.ts';
import { duplicatesOf } from './applicants.ts';
import type { ApplicantView, MatterView, PromiseView } from './contract.ts';
import { applicantById, type mattersOf } from './store.ts';

type ApplicantRow = NonNullable<Awaited<ReturnType<typeof applicantById>>>;
export const applicantView = (row: ApplicantRow): ApplicantView => ({
  id: row.id,
  kind: row.kind,
  fullName: row.full_name,
  fin: row.fin,
  voen: row.voen,
  phone: row.phone,
  otherPhones: row.other_phones,
  email: row.email,
  address: row.address,
  lang: row.lang,
  hearing: row.hearing_mark,
  servicemen: row.servicemen_mark,
  note: row.note,
});

export const matterView = (row: Awaited<ReturnType<typeof mattersOf>>[number]): MatterView => ({
  id: row.id,
  position: row.position,
  kind: row.kind,
  structureId: row.structure_id,
  topicId: row.topic_id,
  note: row.note,
  stepsTried: row.steps_tried,
  disposition: row.disposition,
  answerText: row.answer_text,
  entryId: row.entry_id,
  entryVersion: row.entry_version,
  caseId: row.case_id,
  forwardedTo: row.forwarded_to,
  disposedAt: row.disposed_at?.toISOString() ?? null,
});

/** Authorities on either side of an applicant, with what each is worth on the day. */
export async function authoritiesOf(tx: Tx, applicantId: string, now: Date) {
  const rows = await tx
    .selectFrom('authorities as au')
    .leftJoin('applicants as s', 's.id', 'au.speaker_id')
    .leftJoin('applicants as a', 'a.id', 'au.applicant_id')
    .selectAll('au')
    .select(['s.full_name as speakerName', 'a.full_name as applicantName'])
    .where((eb) => eb.or([eb('au.applicant_id', '=', applicantId), eb('au.speaker_id', '=', applicantId)]))
    .orderBy('au.valid_from', 'desc')
    .execute();
  return rows.map((row) => {
    const facts: Authority = { validFrom: row.valid_from, validUntil: row.valid_until, endedAt: row.ended_at };
    return {
      id: row.id,
      applicantId: row.applicant_id,
      speakerId: row.speaker_id,
      speakerName: row.speakerName,
      applicantName: row.applicantName,
      basis: row.basis,
      scope: row.scope,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      state: authorityState(facts, officeDay(now)),
    };
  });
}

type PromiseRow = Omit<PromiseView, 'dueAt'> & { readonly dueAt: Date };
/** Promises still to keep, the nearest first: mine, or those of an applicant before me. */
export async function openPromises(
  tx: Tx,
  who: Who,
  of: { readonly applicantIds?: readonly string[]; readonly mine?: boolean },
  page = { page: 1, pageSize: 50 },
): Promise<{ readonly items: readonly PromiseView[]; readonly total: number }> {
  const where = of.applicantIds
    ? sql`p.applicant_id = any (${[...of.applicantIds]}::uuid[])`
    : of.mine
      ? sql`(p.person_id = ${who.personId} or p.stand_in_id = ${who.personId})`
      : sql`true`;
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total from promises p where p.state <> 'kept' and ${where}`.execute(tx);
  const { rows } = await sql<PromiseRow>`
    select p.id, p.contact_id as "contactId", c.number as "contactNumber", a.full_name as "applicantName", p.what, p.how, p.due_at as "dueAt",
      p.person_id as "personId", w.full_name as "personName", p.stand_in_id as "standInId", s.full_name as "standInName", p.state,
      p.alarmed_at is not null as alarmed, p.person_id = ${who.personId} as mine
    from promises p join people w on w.id = p.person_id left join people s on s.id = p.stand_in_id
    left join contacts c on c.id = p.contact_id left join applicants a on a.id = p.applicant_id
    where p.state <> 'kept' and ${where}
    order by p.due_at, p.id limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize}`.execute(tx);
  return { items: rows.map((row) => ({ ...row, mine: row.mine ?? false, dueAt: row.dueAt.toISOString() })), total: counted[0]?.total ?? 0 };
}

/** Everything the applicant's own page shows of this room. */
export async function applicantCard(tx: Tx, who: Who, applicantId: string, now: Date) {
  const applicant = await applicantById(tx, applicantId);
  if (!applicant) return null;
  const merges = await tx
    .selectFrom('applicant_merges as m')
    .leftJoin('applicants as a', 'a.id', 'm.merged_id')
    .select(['m.id', 'm.merged_id', 'a.full_name', 'm.reason', 'm.merged_at', 'm.split_at'])
    .where('m.kept_id', '=', applicantId)
    .orderBy('m.merged_at', 'desc')
    .execute();
  return {
    applicant: applicantView(applicant),
    authorities: await authoritiesOf(tx, applicantId, now),
    merges: merges.map((row) => ({
      id: row.id,
      mergedId: row.merged_id,
      mergedName: row.full_name,
      reason: row.reason,
      mergedAt: row.merged_at.toISOString(),
      splitAt: row.split_at?.toISOString() ?? null,
    })),
    duplicates: [...(await duplicatesOf(tx, applicantId))],
    promises: [...(await openPromises(tx, who, { applicantIds: [applicantId] })).items],
  };
}
