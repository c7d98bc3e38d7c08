import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import { recordOn } from '../deed.ts';
import { caseForChange, type CaseRecord } from '../store.ts';
import './events.ts';
import { caseIdOf, isOwnItem, opinionById, type OpinionRecord } from './store.ts';

export type OpinionReply = { readonly id: string; readonly state: OpinionRecord['state'] };
type Work<T> = (tx: Tx, found: { readonly kase: CaseRecord; readonly opinion: OpinionRecord }) => Promise<T>;

/** A deed of the Centre on one request: under the case's own policy, the case locked first. */
export function onOpinion<T>(who: Who, purpose: string, opinionId: string, work: Work<T>): Promise<T> {
  return as(who, purpose, async (tx) => {
    const kase = await caseForChange(tx, await caseIdOf(tx, opinionId));
    return work(tx, { kase, opinion: await opinionById(tx, opinionId) });
  });
}

/**
 * A deed of the structure's expert or stand-in. The person's own rights decide whether the item is theirs (R12); the
 * work itself touches the case, which they may not see, and is done by the room with the person as actor.
 */
export async function onOwnOpinion<T>(who: Who, purpose: string, opinionId: string, work: Work<T>): Promise<T> {
  const mine = await as(who, purpose, (tx) => isOwnItem(tx, opinionId));
  if (!mine) throw notFound();
  return asSystem('opinions', purpose, async (tx) => {
    const kase = await caseForChange(tx, await caseIdOf(tx, opinionId));
    return work(tx, { kase, opinion: await opinionById(tx, opinionId) });
  });
}

export const recordOpinion = (
  tx: Tx,
  kase: Pick<CaseRecord, 'id' | 'contact_id'>,
  actor: Who | string,
  kind: string,
  opinion: Pick<OpinionRecord, 'id' | 'structure_id'>,
  data: Readonly<Record<string, unknown>> = {},
  more: { readonly reason?: string | null; readonly causeId?: string } = {},
): Promise<void> => recordOn(tx, kase, actor, kind, { opinionId: opinion.id, structureId: opinion.structure_id, ...data }, more);
