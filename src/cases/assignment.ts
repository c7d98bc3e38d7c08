import { peopleHolding } from '#access/actions.ts';
import type { Tx, Who } from '#platform/database.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { isOpen, refuseAssigning, refuseTaking } from './case.ts';
import { type DeedReply, onCase, personOf, recordOn } from './deed.ts';
import { factsOf, moveCase } from './store.ts';

/** Takes a case nobody has; the lock makes it certain that only one of two gets it. Taking one's own again is no event. */
export const takeCase = (who: Who, { caseId }: { readonly caseId: string }): Promise<DeedReply> =>
  onCase(who, 'taking a case', caseId, async (tx, kase) => {
    const personId = personOf(who);
    refuse('conflict', 'cases', refuseTaking(factsOf(kase), personId));
    if (kase.assignee_id === personId) return;
    const stage = kase.stage === 'registered' ? 'investigating' : kase.stage;
    await moveCase(tx, caseId, { stage, assigneeId: personId });
    await recordOn(tx, kase, who, 'case.taken', { personId });
    return stage;
  });

/** 5.8: a manager distributes the work. The case begins to be investigated if it had not. */
export const assignCase = (
  who: Who,
  { caseId, personId, reason, at }: { readonly caseId: string; readonly personId: string; readonly reason: string; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'assigning a case', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseAssigning(factsOf(kase), personId));
    await mustBeAbleToWork(tx, personId, at);
    if (kase.assignee_id === personId) return;
    const stage = kase.stage === 'registered' ? 'investigating' : kase.stage;
    await moveCase(tx, caseId, { stage, assigneeId: personId });
    await recordOn(tx, kase, who, 'case.assigned', { personId, from: kase.assignee_id }, { reason: reason || null });
    return stage;
  });

/** Whoever has the case gives it to a named colleague, with the reason. */
export const handOverCase = (
  who: Who,
  { caseId, personId, reason, at }: { readonly caseId: string; readonly personId: string; readonly reason: string; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'handing a case over', caseId, async (tx, kase) => {
    const from = personOf(who);
    refuse('conflict', 'cases', isOpen(kase.stage) ? (kase.assignee_id === from ? null : 'notYours') : 'closedAlready');
    refuse('conflict', 'cases', refuseAssigning(factsOf(kase), personId));
    await mustBeAbleToWork(tx, personId, at);
    await moveCase(tx, caseId, { assigneeId: personId });
    await recordOn(tx, kase, who, 'case.handedOver', { personId, from }, { reason });
  });

/** Only someone whose post lets him investigate can be given a case. */
async function mustBeAbleToWork(tx: Tx, personId: string, at: Date): Promise<void> {
  const able = await peopleHolding(tx, ['specialist', 'manager', 'quality', 'head'], at);
  if (!able.some((person) => person.id === personId)) throw new Fault('conflict', 'cases.cannotWork');
}
