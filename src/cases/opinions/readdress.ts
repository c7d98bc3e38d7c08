import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { isOpen, refuseWork } from '../case.ts';
import { personOf } from '../deed.ts';
import { caseForChange, type CaseRecord, factsOf, latestDraft } from '../store.ts';
import { askOne, type When } from './asking.ts';
import { onOpinion, type OpinionReply, recordOpinion } from './deed.ts';
import { isAwaited } from './opinion.ts';
import { caseIdOf, coordinates, opinionById, opinionsOfCase } from './store.ts';

/** "Not within our competence", or a dissolved structure: the same version goes to another structure, with a new clock (R10). */
export const readdressOpinion = (
  who: Who,
  { opinionId, structureId, question, ...when }: { opinionId: string; structureId: string; question: string } & When,
): Promise<OpinionReply> =>
  onOpinion(who, 'asking another structure', opinionId, async (tx, { kase, opinion }) => {
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    if ((opinion.state !== 'noCompetence' && opinion.state !== 'structureEnded') || opinion.readdressed_to !== null)
      throw new Fault('conflict', 'opinions.nothingToReaddress');
    const next = await askOne(tx, who, kase, await latestDraft(tx, kase.id), { structureId }, question, when);
    await tx.updateTable('opinions').set({ readdressed_to: next }).where('id', '=', opinionId).execute();
    await recordOpinion(tx, kase, who, 'opinion.readdressed', opinion, { toStructureId: structureId });
    return { id: next, state: (await opinionById(tx, next)).state };
  });

/** The author no longer needs this opinion; the request and its reason stay on record. */
export const cancelOpinion = (who: Who, { opinionId, reason, at }: { readonly opinionId: string; readonly reason: string; readonly at: Date }) =>
  onOpinion(who, 'taking a request back', opinionId, async (tx, { kase, opinion }): Promise<OpinionReply> => {
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    if (!isAwaited(opinion.state) && opinion.state !== 'noCompetence' && opinion.state !== 'structureEnded')
      throw new Fault('conflict', 'opinions.answeredAlready');
    await tx.updateTable('opinions').set({ state: 'cancelled', settled_at: at, ended_reason: reason }).where('id', '=', opinionId).execute();
    await recordOpinion(tx, kase, who, 'opinion.cancelled', opinion, {}, { reason });
    return { id: opinionId, state: 'cancelled' };
  });

/** A case that ends takes its open requests with it: nobody is made silent about a matter that is closed. */
export async function closeOpinions(tx: Tx, who: Who, kase: CaseRecord, at: Date): Promise<void> {
  for (const opinion of await opinionsOfCase(tx, kase.id)) {
    if (!isAwaited(opinion.state)) continue;
    await tx.updateTable('opinions').set({ state: 'cancelled', settled_at: at, ended_reason: 'caseClosed' }).where('id', '=', opinion.id).execute();
    await recordOpinion(tx, kase, who, 'opinion.cancelled', opinion);
  }
}

/** The coordinator of the structure gives an item to a named expert; the clock runs on (R12). */
export async function giveToExpert(
  who: Who,
  { opinionId, personId, at }: { readonly opinionId: string; readonly personId: string; readonly at: Date },
): Promise<OpinionReply> {
  if (!(await as(who, 'giving an item to an expert', (tx) => coordinates(tx, opinionId)))) throw notFound();
  return asSystem('opinions', 'giving an item to an expert', async (tx) => {
    const kase = await caseForChange(tx, await caseIdOf(tx, opinionId));
    const opinion = await opinionById(tx, opinionId);
    if (!isOpen(kase.stage) || !isAwaited(opinion.state)) throw new Fault('conflict', 'opinions.notOpen');
    if (personId === opinion.concerns_person_id) throw new Fault('conflict', 'cases.personConcerned');
    const able = await tx
      .selectFrom('appointments')
      .innerJoin('posts', 'posts.id', 'appointments.post_id')
      .select('person_id')
      .where('person_id', '=', personId)
      .where('posts.role', '=', 'expert')
      .where('posts.structure_id', '=', opinion.structure_id)
      .where(
        sql<boolean>`appointments.valid_from <= ${at}::timestamptz and (appointments.valid_until is null or appointments.valid_until > ${at}::timestamptz)`,
      )
      .executeTakeFirst();
    if (!able) throw new Fault('conflict', 'opinions.notAnExpert');
    if (opinion.expert_id !== personId) {
      await tx.updateTable('opinions').set({ expert_id: personId }).where('id', '=', opinionId).execute();
      await recordOpinion(tx, kase, who, 'opinion.expertChanged', opinion, { personId, from: opinion.expert_id });
    }
    return { id: opinionId, state: opinion.state };
  });
}
