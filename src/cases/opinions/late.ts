import { officeDay } from '#language/format.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { say } from '#platform/words.ts';
import { isOpen } from '../case.ts';
import { personOf, recordOn } from '../deed.ts';
import { openCase } from '../open.ts';
import { caseForChange, type CaseRecord, moveCase } from '../store.ts';
import { recordOpinion } from './deed.ts';
import { type LateChoice, refuseLateChoice } from './opinion.ts';
import { caseIdOf, opinionById } from './store.ts';
import { words } from './words.ts';

/**
 * An opinion that came after tacit agreement is kept; the author decides once what follows (R10): a correcting letter,
 * a repeated investigation (4.0.3 lets it be proposed), or nothing. After the signature both go on in a case of their
 * own, joined to the first; before it, a repeated investigation takes the letter back from approval.
 */
export const decideLate = (
  who: Who,
  { answerId, choice, reason, at }: { readonly answerId: string; readonly choice: LateChoice; readonly reason: string; readonly at: Date },
): Promise<{ readonly followCaseId: string | null; readonly followNumber: string | null }> =>
  as(who, 'deciding about a late opinion', async (tx) => {
    const seen = await tx.selectFrom('opinion_answers').select('opinion_id').where('id', '=', answerId).executeTakeFirst();
    if (!seen) throw notFound();
    const kase = await caseForChange(tx, await caseIdOf(tx, seen.opinion_id));
    const answer = await tx.selectFrom('opinion_answers').selectAll().where('id', '=', answerId).executeTakeFirstOrThrow();
    const opinion = await opinionById(tx, seen.opinion_id);
    const closed = !isOpen(kase.stage);
    refuse('conflict', 'opinions', refuseLateChoice({ late: answer.late, chosen: answer.choice !== null }, choice, closed));
    const follow = choice === 'nothing' ? null : closed ? await followingCase(tx, who, kase, choice, at) : await takeBack(tx, who, kase);
    await tx
      .updateTable('opinion_answers')
      .set({ choice, choice_reason: reason, chosen_by: personOf(who), chosen_at: at, follow_case_id: follow?.caseId ?? null })
      .where('id', '=', answerId)
      .execute();
    await recordOpinion(tx, kase, who, 'opinion.lateDecided', opinion, { choice, followCaseId: follow?.caseId ?? null }, { reason });
    return { followCaseId: follow?.caseId ?? null, followNumber: follow?.number ?? null };
  });

/** The letter comes back to its author before anybody signed it. */
async function takeBack(tx: Tx, who: Who, kase: CaseRecord): Promise<null> {
  if (kase.stage === 'approval' || kase.stage === 'toSign') {
    await moveCase(tx, kase.id, { stage: 'investigating' });
    await recordOn(tx, kase, who, 'case.takenBack', { from: kase.stage });
  }
  return null;
}

/** On the Centre's own clock: the law's has ended with the signed reply (R5). */
async function followingCase(tx: Tx, who: Who, kase: CaseRecord, reason: 'letter' | 'repeat', at: Date) {
  const opened = await openCase(tx, {
    actor: who,
    contactId: kase.contact_id,
    matterId: null,
    applicantId: kase.applicant_id,
    kind: kase.kind,
    clock: 'centre',
    structureId: kase.structure_id,
    topicId: kase.topic_id,
    subject: say(words, 'az')(reason === 'letter' ? 'followLetter' : 'followRepeat', { number: kase.number, subject: kase.subject }).slice(0, 300),
    body: kase.body,
    lang: kase.lang,
    receivedAt: at,
    channel: 'visit',
    replyBy: kase.reply_by,
    replyTo: kase.reply_to,
    acceptedBy: who.personId,
  });
  await tx
    .updateTable('cases')
    .set({ follows_case_id: kase.id, follow_reason: reason, assignee_id: personOf(who), stage: 'investigating' })
    .where('id', '=', opened.caseId)
    .execute();
  await recordOn(tx, { id: opened.caseId, contact_id: kase.contact_id }, who, 'case.follows', { number: kase.number, on: officeDay(at) });
  return opened;
}
