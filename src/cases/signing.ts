import { signingRecords } from '#access/actions.ts';
import { type Signatory, whoMaySign } from '#access/signing.ts';
import { officeDay } from '#language/format.ts';
import { yearOf } from '#maths/calendar/office-date.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { Fault, type FaultParams, notFound, refuse } from '#platform/fault.ts';
import { enqueue } from '#platform/jobs.ts';
import { refuseSigning, stageAfterSignature } from './case.ts';
import { tellSignatories } from './collective/deeds.ts';
import { personOf, recordOn } from './deed.ts';
import { contentHash, newVerificationCode } from './letter.ts';
import { tellApplicant } from './notice.ts';
import { closeOpinions } from './opinions/readdress.ts';
import { closeMerged } from './relations/deeds.ts';
import { closeSendings } from './sendings/deeds.ts';
import { newId, caseForChange, type CaseRecord, type DraftRecord, factsOf, latestDraft, moveCase, nextNumber, structureOf } from './store.ts';

export type SignedLetter = { readonly caseId: string; readonly documentId: string; readonly outgoingNumber: string };
type Dispatch = { readonly channel: 'email' | 'post' | 'pickup'; readonly recipient: string };

/** Whoever may sign replies at this instant: a function of the records, not a role (R1, 5.6, 5.7.8). */
export async function signatoriesNow(tx: Tx, at: Date): Promise<readonly Signatory[]> {
  return whoMaySign(await signingRecords(tx), at, 'signReplies');
}

/**
 * Signs one letter: it gets its outgoing number and verification code, the case ends as the letter says, and the
 * letter is queued to leave. One transaction; the number comes last, so that X has no gaps.
 * @throws Fault conflict `cases.mayNotSign`, `cases.notToSign`, `cases.personConcerned`
 */
export const signLetter = (who: Who, { caseId, opened, at }: { readonly caseId: string; readonly opened: boolean; readonly at: Date }): Promise<SignedLetter> =>
  as(who, 'signing a letter', async (tx) => {
    const personId = personOf(who);
    const kase = await caseForChange(tx, caseId);
    const signatory = (await signatoriesNow(tx, at)).find((candidate) => candidate.personId === personId);
    refuse('conflict', 'cases', refuseSigning(factsOf(kase), { personId, maySignNow: signatory !== undefined }));
    const draft = await latestDraft(tx, caseId);
    if (!draft?.approved_at || !signatory) throw new Error(`case ${caseId} is to be signed without an approved letter`);

    const documentId = await newId(tx);
    const dispatches = await dispatchesOf(tx, kase, draft);
    await moveCase(tx, caseId, {
      stage: stageAfterSignature[draft.kind],
      closedAt: at,
      ...(draft.kind === 'reply' && { answeredAt: at }),
      ...(draft.ground && { closingReason: draft.ground }),
    });
    await closeOpinions(tx, who, kase, at);
    await closeSendings(tx, who, kase);
    await closeMerged(tx, who, kase, stageAfterSignature[draft.kind], at);
    await tellSignatories(tx, who, kase);
    if (draft.kind === 'forwarding') await tellForwarded(tx, kase, draft);

    const outgoingNumber = await nextNumber(tx, 'X', yearOf(officeDay(at)));
    const recipient = dispatches[0]?.recipient ?? '';
    await tx
      .insertInto('signed_documents')
      .values({
        id: documentId,
        kind: draft.kind,
        subject_id: caseId,
        draft_id: draft.id,
        outgoing_number: outgoingNumber,
        signed_by: personId,
        capacity: signatory.capacity,
        capacity_basis: signatory.basis,
        signed_at: at,
        verification_code: newVerificationCode(),
        content_hash: contentHash({ outgoingNumber, caseNumber: kase.number, kind: draft.kind, recipient, body: draft.body, basis: draft.basis }),
      })
      .execute();
    await recordOn(tx, kase, who, 'case.signed', { outgoingNumber, letterKind: draft.kind, documentId, late: officeDay(at) > kase.due_on, opened });
    await queueDispatches(tx, who, kase, documentId, dispatches, at);
    return { caseId, documentId, outgoingNumber };
  });

/** Where a letter goes: an answer to the applicant, a forwarding to the other body with a copy to the applicant (R8). */
async function dispatchesOf(tx: Tx, kase: CaseRecord, draft: DraftRecord): Promise<readonly Dispatch[]> {
  const toApplicant: Dispatch = { channel: kase.reply_by, recipient: kase.reply_to };
  if (draft.kind !== 'forwarding') return [toApplicant];
  const body = await structureOf(tx, draft.forward_to);
  if (!body) throw notFound();
  return [body.email ? { channel: 'email', recipient: body.email } : { channel: 'post', recipient: body.az }, toApplicant];
}

async function tellForwarded(tx: Tx, kase: CaseRecord, draft: DraftRecord): Promise<void> {
  const body = await structureOf(tx, draft.forward_to);
  await tellApplicant(tx, kase, 'noticeForwarded', { body: body?.[kase.lang] ?? '' });
}

/** E-mail leaves by a job after the commit; paper waits on the dispatch list (R2). */
export async function queueDispatches(
  tx: Tx,
  actor: Who,
  kase: Pick<CaseRecord, 'id' | 'contact_id'>,
  documentId: string,
  dispatches: readonly Dispatch[],
  at: Date,
): Promise<void> {
  for (const { channel, recipient } of dispatches) {
    const id = await newId(tx);
    const state = channel === 'email' ? 'queued' : 'toPrint';
    await tx.insertInto('dispatches').values({ id, document_id: documentId, case_id: kase.id, channel, recipient, state, created_at: at }).execute();
    await recordOn(tx, kase, actor, 'case.letterQueued', { dispatchId: id, channel });
    if (state === 'queued') await enqueue(tx, 'cases.dispatch', { id });
  }
}

export type BatchAnswer = {
  readonly signed: readonly SignedLetter[];
  readonly refused: readonly { readonly caseId: string; readonly code: string; readonly params: FaultParams }[];
};

/** A batch is many signatures, each its own transaction: what one letter lacks does not hold up the others (R1). */
export async function signBatch(
  who: Who,
  { caseIds, openedIds, at }: { readonly caseIds: readonly string[]; readonly openedIds: readonly string[]; readonly at: () => Date },
): Promise<BatchAnswer> {
  const signed: SignedLetter[] = [];
  const refused: { caseId: string; code: string; params: FaultParams }[] = [];
  for (const caseId of new Set(caseIds)) {
    try {
      signed.push(await signLetter(who, { caseId, opened: openedIds.includes(caseId), at: at() }));
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      refused.push({ caseId, code: cause.code, params: cause.params });
    }
  }
  return { signed, refused };
}
