import { officeDay } from '#language/format.ts';
import type { CountedDay } from '#maths/calendar/deadline.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { asSystem, type Tx } from '#platform/database.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { type CaseKind, type CaseStage, isOpen, refuseRating } from './case.ts';
import { recordOn } from './deed.ts';
import { normaliseVerificationCode } from './letter.ts';
import { newId, caseById, caseForChange, deadlinesOf, structureOf } from './store.ts';

export type PublicDue = {
  readonly dueOn: OfficeDate;
  readonly provisional: boolean;
  readonly registeredOn: OfficeDate;
  readonly workingDays: number;
  readonly days: (CountedDay & { readonly reason: string | null })[];
  readonly rule: string;
};
/** The date in force as its applicant reads it, from the rows that hold it. */
export const publicDue = (row: {
  readonly due_on: OfficeDate;
  readonly provisional: boolean;
  readonly registered_on: OfficeDate;
  readonly allowed_days: number;
  readonly extension_days: number;
  readonly derivation: unknown;
  readonly rule: string;
}): PublicDue => ({
  dueOn: row.due_on,
  provisional: row.provisional,
  registeredOn: row.registered_on,
  workingDays: row.allowed_days + row.extension_days,
  days: (row.derivation as readonly CountedDay[]).map((day) => ({ ...day, reason: day.act ?? day.holiday })),
  rule: row.rule,
});
export type PublicAnswer = {
  readonly text: string;
  readonly basis: string;
  readonly at: string;
  readonly outgoingNumber: string | null;
  readonly signer: string | null;
  readonly verificationCode: string;
};
export type PublicCase = {
  readonly caseId: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly stage: CaseStage;
  readonly subject: string;
  readonly body: string;
  readonly registeredAt: Date;
  readonly answeredAt: Date | null;
  readonly dueOn: OfficeDate;
  readonly due: PublicDue;
  readonly answer: PublicAnswer | null;
  readonly forwardedTo: string | null;
  readonly rating: number | null;
  readonly dispatches: readonly { readonly channel: string; readonly state: string; readonly at: Date | null }[];
};

/** What the müraciət vərəqəsi prints of a case (R4); null where the caller may not see it. */
export async function caseForSheet(tx: Tx, caseId: string) {
  const row = await tx
    .selectFrom('cases')
    .select(['number', 'subject', 'body', 'steps_tried', 'due_on', 'provisional'])
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!row) return null;
  return { number: row.number, subject: row.subject, body: row.body, stepsTried: row.steps_tried, dueOn: row.due_on, provisional: row.provisional };
}

/**
 * What its own applicant may know of a case: where it is, until when and why, the signed letter. No clerk, no note, no
 * remark, no letter before its signature. The caller has checked number and code, or has the applicant on the line.
 */
export async function publicCase(tx: Tx, caseId: string): Promise<PublicCase> {
  const kase = await caseById(tx, caseId);
  const [deadline] = await deadlinesOf(tx, caseId);
  if (!deadline) throw new Error(`case ${caseId} has no deadline`);
  const letter = await tx
    .selectFrom('signed_documents')
    .innerJoin('case_drafts', 'case_drafts.id', 'signed_documents.draft_id')
    .innerJoin('people', 'people.id', 'signed_documents.signed_by')
    .select(['body', 'basis', 'signed_at', 'outgoing_number', 'full_name', 'verification_code', 'forward_to'])
    .where('subject_id', '=', caseId)
    .orderBy('signed_documents.id', 'desc')
    .executeTakeFirst();
  const dispatches = await tx.selectFrom('dispatches').select(['channel', 'state', 'dispatched_at']).where('case_id', '=', caseId).orderBy('id').execute();
  const body = await structureOf(tx, letter?.forward_to ?? null);
  return {
    caseId,
    number: kase.number,
    kind: kase.kind,
    stage: kase.stage,
    subject: kase.subject,
    body: kase.body,
    registeredAt: kase.registered_at,
    answeredAt: kase.answered_at,
    dueOn: kase.due_on,
    due: publicDue({ ...kase, ...deadline }),
    answer: letter
      ? {
          text: letter.body,
          basis: letter.basis,
          at: letter.signed_at.toISOString(),
          outgoingNumber: letter.outgoing_number,
          signer: letter.full_name,
          verificationCode: letter.verification_code,
        }
      : null,
    forwardedTo: body?.[kase.lang] ?? null,
    rating: kase.rating,
    dispatches: dispatches.map((dispatch) => ({ channel: dispatch.channel, state: dispatch.state, at: dispatch.dispatched_at })),
  };
}

/** One applicant's cases that the caller may see, newest first; for the applicant's card on the desk. */
export async function casesOfApplicant(
  tx: Tx,
  applicantId: string,
): Promise<
  readonly {
    readonly caseId: string;
    readonly number: string;
    readonly kind: CaseKind;
    readonly stage: CaseStage;
    readonly subject: string;
    readonly registeredOn: OfficeDate;
    readonly dueOn: OfficeDate;
    readonly provisional: boolean;
    readonly open: boolean;
  }[]
> {
  const rows = await tx
    .selectFrom('cases')
    .select(['id', 'number', 'kind', 'stage', 'subject', 'registered_on', 'due_on', 'provisional'])
    .where('applicant_id', '=', applicantId)
    .orderBy('registered_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    caseId: row.id,
    number: row.number,
    kind: row.kind,
    stage: row.stage,
    subject: row.subject,
    registeredOn: row.registered_on,
    dueOn: row.due_on,
    provisional: row.provisional,
    open: isOpen(row.stage),
  }));
}

/** The applicant's judgement of the answer, once. @throws Fault conflict `cases.notAnswered`, `cases.ratedAlready` */
export async function rateCase(
  tx: Tx,
  { caseId, rating, comment, at }: { readonly caseId: string; readonly rating: number; readonly comment: string | null; readonly at: Date },
): Promise<void> {
  const kase = await caseForChange(tx, caseId);
  refuse('conflict', 'cases', refuseRating(kase));
  await tx.updateTable('cases').set({ rating, rating_comment: comment, rated_at: at }).where('id', '=', caseId).execute();
  await recordOn(tx, kase, 'applicant', 'case.rated', { rating });
}

/** The applicant adds something while the case is open; whoever works on it sees it in the course. */
export async function applicantAdds(tx: Tx, { caseId, body, at }: { readonly caseId: string; readonly body: string; readonly at: Date }): Promise<void> {
  const kase = await caseForChange(tx, caseId);
  if (!isOpen(kase.stage)) throw new Fault('conflict', 'cases.closedAlready');
  const noteId = await newId(tx);
  await tx.insertInto('case_notes').values({ id: noteId, case_id: caseId, body, by_person: null, from_applicant: true, at }).execute();
  await recordOn(tx, kase, 'applicant', 'case.applicantAdded', { noteId });
}

/** A certificate of tacit agreement (4.0.3) is made by the system: nobody signs it. */
async function verifyCertificate(tx: Tx, codes: readonly string[]) {
  const row = await tx
    .selectFrom('tacit_certificates')
    .select(['number', 'recorded_at', 'content_hash'])
    .where('verification_code', 'in', [...codes])
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    outgoingNumber: row.number,
    kind: 'tacitAgreement' as const,
    signedOn: officeDay(row.recorded_at),
    signerName: null,
    capacity: null,
    contentHash: row.content_hash,
  };
}

/** Whether a letter with this code is ours. Nothing of the applicant, the subject or the text leaves. */
export function verifyLetter(code: string) {
  return asSystem('verification', 'a letter', async (tx) => {
    const row = await tx
      .selectFrom('signed_documents')
      .innerJoin('people', 'people.id', 'signed_documents.signed_by')
      .select(['signed_documents.kind', 'outgoing_number', 'signed_at', 'full_name', 'capacity', 'content_hash'])
      .where('verification_code', 'in', [code, normaliseVerificationCode(code)])
      .executeTakeFirst();
    if (!row) return verifyCertificate(tx, [code, normaliseVerificationCode(code)]);
    return {
      outgoingNumber: row.outgoing_number ?? '',
      kind: row.kind,
      signedOn: officeDay(row.signed_at),
      signerName: row.full_name,
      capacity: row.capacity,
      contentHash: row.content_hash,
    };
  });
}
