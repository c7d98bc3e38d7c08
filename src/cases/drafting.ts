import { heldPosts } from '#access/actions.ts';
import type { Tx, Who } from '#platform/database.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { refuseApproval, refuseDraft, refuseReturn, refuseWork, type ReplyWay } from './case.ts';
import { type DeedReply, onCase, personOf, recordOn } from './deed.ts';
import { missingOf } from './missing.ts';
import { refuseRelease } from './opinions/opinion.ts';
import { factsOfOpinion, opinionsOfCase } from './opinions/store.ts';
import { newId, type CaseRecord, type DraftRecord, factsOf, insertDraft, latestDraft, moveCase } from './store.ts';

/**
 * Saves the letter as its next version; earlier ones stay. `basedOn` is the version the writer had before him (0 for
 * none): if a newer one was saved meanwhile, nothing is lost and nothing overwritten.
 */
export const saveDraft = (
  who: Who,
  {
    caseId,
    body,
    basis,
    basedOn,
    asReply = false,
    at,
  }: { readonly caseId: string; readonly body: string; readonly basis: string; readonly basedOn: number; readonly asReply?: boolean; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'writing a letter', caseId, async (tx, kase) => {
    const personId = personOf(who);
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personId));
    const latest = await latestDraft(tx, caseId);
    refuse('conflict', 'cases', refuseDraft(basedOn, latest?.version ?? 0));
    const turnsBack = asReply && latest !== undefined && latest.kind !== 'reply';
    if (latest && !turnsBack && latest.body === body && latest.basis === basis) return;
    const version = (latest?.version ?? 0) + 1;
    // A forwarding or a refusal that is written over stays what it is, until the writer decides to answer after all.
    await insertDraft(tx, { caseId, version, body, basis, authorId: personId, at, ...(asReply ? {} : endOf(latest)) });
    await recordOn(tx, kase, who, 'case.draftSaved', { version });
  });

const endOf = (draft: DraftRecord | undefined): Pick<Parameters<typeof insertDraft>[1], 'kind' | 'forwardTo' | 'ground'> => ({
  kind: draft?.kind ?? 'reply',
  ...(draft?.forward_to && { forwardTo: draft.forward_to }),
  ...(draft?.ground && { ground: draft.ground }),
});

/** To the manager's table. Refused while something the letter cannot do without is missing. */
export const submitForApproval = (
  who: Who,
  { caseId, version, at }: { readonly caseId: string; readonly version: number; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'submitting a letter', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    await submit(tx, who, kase, await draftAt(tx, caseId, version), at);
    return 'approval';
  });

/** The step itself, for deeds that write the letter and submit it at once. */
async function submit(tx: Tx, actor: Who | string, kase: CaseRecord, draft: DraftRecord, at: Date): Promise<void> {
  const missing = missingOf(replyFacts(kase, draft));
  if (missing.length > 0) throw new Fault('conflict', `cases.missing_${missing[0]}`);
  // 4.0.3: a reply on which structures were asked goes on when each agreed, was silent in law, or was weighed.
  if (draft.kind === 'reply') refuse('conflict', 'opinions', refuseRelease((await opinionsOfCase(tx, kase.id)).map(factsOfOpinion), draft.version));
  await tx.updateTable('case_drafts').set({ submitted_at: at }).where('id', '=', draft.id).execute();
  await moveCase(tx, kase.id, { stage: 'approval' });
  await recordOn(tx, kase, actor, 'case.submitted', { version: draft.version });
}

/** The letter goes to the manager's table without a hand, where nothing it cannot do without is missing (R9). */
export async function submitBySystem(tx: Tx, service: string, kase: CaseRecord, draft: DraftRecord, at: Date): Promise<void> {
  if (missingOf(replyFacts(kase, draft)).length === 0) await submit(tx, service, kase, draft, at);
}

/** R1: the sector manager's approval only moves the letter to İmzaya; nothing leaves yet. */
export const approve = (who: Who, { caseId, version, at }: { readonly caseId: string; readonly version: number; readonly at: Date }): Promise<DeedReply> =>
  onCase(who, 'approving a letter', caseId, async (tx, kase) => {
    const personId = personOf(who);
    const draft = await draftAt(tx, caseId, version);
    const [mine, authors] = [await heldPosts(tx, personId, at), await heldPosts(tx, draft.author_id, at)];
    const approver = {
      personId,
      sectors: sectorsOf(mine.filter((post) => post.role === 'manager')),
      acrossSectors: mine.some((post) => post.role === 'head' || post.role === 'deputy'),
    };
    refuse('conflict', 'cases', refuseApproval(factsOf(kase), approver, sectorsOf(authors)));
    await tx.updateTable('case_drafts').set({ approved_by: personId, approved_at: at }).where('id', '=', draft.id).execute();
    await moveCase(tx, caseId, { stage: 'toSign' });
    await recordOn(tx, kase, who, 'case.approved', { version });
    return 'toSign';
  });

const sectorsOf = (posts: readonly { readonly sector: string | null }[]): readonly string[] =>
  posts.map((post) => post.sector).filter((sector): sector is string => sector !== null);

/** Back to whoever wrote, with a remark: from the manager or from whoever signs. */
export const returnWithRemark = (
  who: Who,
  { caseId, remark, at }: { readonly caseId: string; readonly remark: string; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'returning a letter', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseReturn(factsOf(kase)));
    const from = kase.stage === 'toSign' ? 'toSign' : 'approval';
    const draft = await latestDraft(tx, caseId);
    if (!draft) throw new Error(`case ${caseId} is under approval without a letter`);
    const returnId = await newId(tx);
    await tx
      .insertInto('case_returns')
      .values({ id: returnId, case_id: caseId, draft_id: draft.id, remark, from_stage: from, by_person: personOf(who), at })
      .execute();
    await moveCase(tx, caseId, { stage: 'investigating' });
    await recordOn(tx, kase, who, 'case.returned', { returnId, from });
    return 'investigating';
  });

/** The newest version, and only if it is the one the caller has read. */
async function draftAt(tx: Tx, caseId: string, version: number): Promise<DraftRecord> {
  const draft = await latestDraft(tx, caseId);
  if (!draft) throw new Fault('conflict', 'cases.missing_draft');
  refuse('conflict', 'cases', refuseDraft(version, draft.version));
  return draft;
}

export const replyFacts = (kase: CaseRecord, draft: DraftRecord | undefined) => ({
  replyBy: kase.reply_by,
  replyTo: kase.reply_to,
  structureId: kase.structure_id,
  topicId: kase.topic_id,
  letter: draft ? { kind: draft.kind, body: draft.body, basis: draft.basis } : null,
});

/** R2: a written reply needs somewhere to go; the applicant may change his mind until it is signed. */
export const changeReplyWay = (
  who: Who,
  { caseId, replyBy, replyTo }: { readonly caseId: string; readonly replyBy: ReplyWay; readonly replyTo: string },
): Promise<DeedReply> =>
  onCase(who, 'changing where the reply goes', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    await tx.updateTable('cases').set({ reply_by: replyBy, reply_to: replyTo }).where('id', '=', caseId).execute();
    await recordOn(tx, kase, who, 'case.replyWayChanged', { replyBy });
  });

export const addNote = (who: Who, { caseId, body, at }: { readonly caseId: string; readonly body: string; readonly at: Date }): Promise<DeedReply> =>
  onCase(who, 'noting', caseId, async (tx, kase) => {
    const noteId = await newId(tx);
    await tx
      .insertInto('case_notes')
      .values({ id: noteId, case_id: caseId, body, by_person: personOf(who), at })
      .execute();
    await recordOn(tx, kase, who, 'case.noted', { noteId });
  });
