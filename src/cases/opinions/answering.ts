import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import type { Tx, Who } from '#platform/database.ts';
import { refuse } from '#platform/fault.ts';
import { isOpen } from '../case.ts';
import { personOf } from '../deed.ts';
import { extend } from '../extension.ts';
import { newId } from '../store.ts';
import { opinionDeadline } from './clock.ts';
import { onOwnOpinion, type OpinionReply, recordOpinion } from './deed.ts';
import { isPast, type Outcome, refuseAnswer, refuseStudy, settles } from './opinion.ts';
import { factsOfOpinion, opinionById, type OpinionRecord, setOpinionDeadline } from './store.ts';
import { settleIfPast } from './tacit.ts';
import { opinionTermsOn } from './terms.ts';

export type Answer = {
  readonly opinionId: string;
  readonly outcome: Outcome;
  readonly body: string;
  /** Who answers for the structure, as it is to stand on paper. */
  readonly personName: string;
  readonly personPost: string;
  readonly at: Date;
};

/**
 * The structure's opinion: agreed, agreed with remarks, objected, or not within its competence, which is neither
 * silence nor agreement (R10). The clock decides before the job does: an answer after 24:00 of the last day meets the
 * tacit agreement that has arisen, is kept and flagged late.
 */
export const answerOpinion = (who: Who, { opinionId, outcome, body, personName, personPost, at }: Answer): Promise<OpinionReply> =>
  onOwnOpinion(who, 'answering for a structure', opinionId, async (tx, { kase, opinion: before }) => {
    await settleIfPast(tx, kase, before, at);
    const opinion = await opinionById(tx, opinionId);
    refuse('conflict', 'opinions', refuseAnswer(factsOfOpinion(opinion), !isOpen(kase.stage)));
    const late = isPast(opinion.due_on, officeDay(at));
    await tx
      .insertInto('opinion_answers')
      .values({
        id: await newId(tx),
        opinion_id: opinionId,
        outcome,
        body,
        person_name: personName,
        person_post: personPost,
        by_person: personOf(who),
        on_behalf_of: opinion.expert_id === who.personId ? null : opinion.expert_id,
        at,
        late,
      })
      .execute();
    if (settles(opinion.state)) await tx.updateTable('opinions').set({ state: outcome, settled_at: at }).where('id', '=', opinionId).execute();
    await recordOpinion(tx, kase, who, 'opinion.answered', opinion, { outcome, late }, { reason: body || null });
    return { id: opinionId, state: settles(opinion.state) ? outcome : opinion.state };
  });

/**
 * Extra study and verification by the structure: fifteen working days in all instead of ten (4.0.3). If that would run
 * past the applicant's date, the case moves to its longer term and the applicant is told the same day (R11).
 */
export const declareStudy = (
  who: Who,
  { opinionId, reason, at }: { readonly opinionId: string; readonly reason: string; readonly at: Date },
): Promise<OpinionReply & { readonly dueOn: string; readonly caseDueOn: string; readonly caseMoved: boolean }> =>
  onOwnOpinion(who, 'declaring extra study', opinionId, async (tx, { kase, opinion: before }) => {
    await settleIfPast(tx, kase, before, at);
    const opinion = await opinionById(tx, opinionId);
    refuse('conflict', 'opinions', refuseStudy(factsOfOpinion(opinion), officeDay(at)));
    const dueOn = await studyClock(tx, who, opinion, reason, at);
    await recordOpinion(tx, kase, who, 'opinion.studyDeclared', opinion, { from: opinion.due_on, to: dueOn }, { reason });
    if (dueOn <= kase.due_on) return { id: opinionId, state: 'open', dueOn, caseDueOn: kase.due_on, caseMoved: false };
    // Servicemen's cases and those already lengthened stay where they are; the case desk shows the breach (R6).
    const moved = await extend(tx, who, kase, { kind: 'study', workingDays: 0, reason, at });
    return { id: opinionId, state: 'open', dueOn, caseDueOn: moved.dueOn, caseMoved: moved.refusal === null };
  });

async function studyClock(tx: Tx, who: Who, opinion: OpinionRecord, reason: string, at: Date): Promise<string> {
  const deliveredOn = opinion.delivered_on as string;
  const { calendar, version } = await currentCalendar(tx);
  const deadline = opinionDeadline({ deliveredOn, studied: true, correctedOn: null }, calendar, await opinionTermsOn(tx, deliveredOn));
  await tx.updateTable('opinions').set({ study_at: at, study_by: who.personId, study_reason: reason }).where('id', '=', opinion.id).execute();
  await setOpinionDeadline(tx, opinion.id, deadline, { calendarVersion: version, reason: 'study', act: null, at, byPerson: who.personId });
  return deadline.dueOn;
}
